import type { Finding } from "@motlan/catalogue";
import {
  type AgencyFact,
  checkForm,
  type Delivery,
  type Draft,
  type FormCheck,
  type FormState,
  type FormView,
  type PlaceFacts,
  type Typed,
  viewOf,
} from "@motlan/forms";
import type { JsonObject } from "@motlan/kernel";
import { knownOfTrial } from "./known-of-trial.ts";
import { TRIAL_PEOPLE } from "./people.ts";
import { type Ready, readyVersion, whyNotReady } from "./ready-version.ts";

/** A case somebody tries: what they typed, who they are, where it goes. */
export interface TrialInput {
  /** As the form sends it: by path, dates and addresses in parts. */
  readonly answers: Typed;
  /** One of TRIAL_PEOPLE; the first unless said. */
  readonly person?: string;
  /** Records besides the population's that should be found, by their name in the declaration. */
  readonly known?: Readonly<Record<string, JsonObject>>;
  readonly actingFor?: string;
  readonly agency?: AgencyFact;
  readonly channel?: string;
  readonly delivery?: Delivery;
  /** Communes that answers may name. */
  readonly places?: PlaceFacts;
  readonly overrides?: Readonly<Record<string, string>>;
  /** Pages gone through: their faults are shown. */
  readonly seen?: readonly string[];
  readonly pageId?: string;
  readonly now: Date;
}

/** The form as that person would see it and what its rules say; or what keeps the design from being tried. */
export type TrialForm =
  | { readonly ok: true; readonly view: FormView; readonly check: FormCheck; readonly ready: Ready }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Tries a design's form out with the very rules of the real one. Pure: nothing is read, nothing is kept. */
export function trialForm(document: JsonObject, input: TrialInput): TrialForm {
  const ready = readyVersion(document);
  if (ready === undefined) return { ok: false, findings: whyNotReady(document) };
  const { version, rules } = ready;
  const person = TRIAL_PEOPLE.find(({ id }) => id === input.person) ?? TRIAL_PEOPLE[0];
  const actingFor = input.actingFor ?? version.applicant.actingFor[0]?.value ?? "self";
  const { answers, overrides = {}, places = {}, agency, channel, delivery, now } = input;
  const base: Omit<FormState, "known"> = {
    ...{ answers, overrides, places, actingFor, personId: "trial" },
    ...(agency && { agency }),
    ...(channel !== undefined && { channel }),
    ...(delivery !== undefined && { delivery }),
  };
  const known = knownOfTrial(ready, base, person?.values ?? {}, input.known ?? {}, now);
  const state: FormState = { ...base, known };
  const check = checkForm(version, rules, state, now);
  const draft: Draft = {
    ...{ id: "trial", personId: "trial", procedureCode: version.code, versionId: "trial", actingFor, answers, overrides },
    ...{ disputes: [], known, seen: input.seen ?? [], changedAt: {}, revision: 1, createdAt: now, updatedAt: now },
    ...(delivery !== undefined && { delivery }),
  };
  return { ok: true, view: viewOf({ draft, version, rules, state, check, now }, input.pageId), check, ready };
}
