import type { JsonObject } from "@motlan/kernel";
import { communeAt } from "../people/communes.ts";
import { type Cast, personOf } from "./cast.ts";
import type { BirthAsked, CopyAsked, Plan } from "./plan.ts";

type Typed = { readonly [path: string]: NonNullable<JsonObject[string]> };

export interface Application {
  readonly procedureCode: string;
  readonly actingFor: string;
  /** What is typed; what the State holds is filled in by the form. */
  readonly answers: Typed;
}

/** What the applicant types into the form of what they ask for. */
export function applicationOf(cast: Cast, plan: Plan): Application {
  const { asks } = plan;
  if (asks.kind === "copy") return { procedureCode: "2.000635", actingFor: asks.actingFor, answers: copyAnswers(cast, asks) };
  return { procedureCode: "1.001193", actingFor: "own-child", answers: birthAnswers(cast, plan, asks) };
}

function copyAnswers(cast: Cast, { event, actingFor, subject, parent, copies }: CopyAsked): Typed {
  const { number, fullName, bornOn } = personOf(cast, subject);
  const named = { "subject.fullName": fullName, "subject.dateOfBirth": bornOn };
  return {
    "event.kind": event,
    copies: String(copies),
    ...(parent !== undefined && { "subject.parent": parent }),
    ...(actingFor === "child" && { "subject.personalNumber": number }),
    ...(actingFor !== "self" && named),
  };
}

function birthAnswers(cast: Cast, { applicant, commune }: Plan, { mother, father, child }: BirthAsked): Typed {
  return {
    "parents.kind": father === undefined ? "mother-only" : "married",
    ...(applicant !== mother && parentAnswers(cast, "mother", mother)),
    ...(father !== undefined && applicant !== father && parentAnswers(cast, "father", father)),
    "child.dateOfBirth": child.bornOn,
    "child.sex": child.sex,
    "birthPlace.kind": "facility",
    "birthPlace.facility": child.facility,
    "birthPlace.commune": communeAt(commune).id,
    ...(father !== undefined && { "child.surnameFrom": "father", "child.nativePlaceFrom": "father", "child.ethnicityFrom": "father" }),
    "child.givenNames": child.givenNames,
    "notice.kind": "paper",
  };
}

/** The number of one's spouse is filled in; name and date of birth are typed, so that nobody's record is shown to a guess. */
function parentAnswers(cast: Cast, role: "mother" | "father", at: number): Typed {
  const { fullName, bornOn } = personOf(cast, at);
  return { [`${role}.fullName`]: fullName, [`${role}.dateOfBirth`]: bornOn };
}
