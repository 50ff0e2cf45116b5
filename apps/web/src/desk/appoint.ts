import { appointOfficial } from "@motlan/agencies";
import { isPersonName, normalName, parsePersonalNumber } from "@motlan/formats";
import { createAccount, findAccountOfPerson } from "@motlan/identity";
import { isFault, type Language, localDateOf, may } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { readRecord } from "@motlan/registries";
import { officialOf } from "../frame/official-here.ts";
import type { Values } from "../frame/types.ts";
import { AGENCY } from "./texts/agency.ts";

export interface FormError {
  readonly name: string;
  readonly message: string;
}

export interface Appointing {
  readonly postId: string;
  readonly personalNumber: string;
  readonly name: string;
  readonly phone: string;
  readonly password: string;
}

/** Reads the form of an appointment; every fault at once. */
export function readAppointing(form: Values, lang: Language): { readonly input: Appointing; readonly errors: readonly FormError[] } {
  const number = parsePersonalNumber(form.get("personalNumber"));
  const name = normalName(form.get("name"));
  const errors: FormError[] = [];
  if (form.get("postId") === "") errors.push({ name: "postId", message: AGENCY.needPost[lang] });
  if (!number.ok) errors.push({ name: "personalNumber", message: AGENCY.needNumber[lang] });
  if (!isPersonName(name)) errors.push({ name: "name", message: AGENCY.needName[lang] });
  const personalNumber = number.ok ? number.value : "";
  return {
    input: { postId: form.get("postId"), personalNumber, name, phone: form.get("phone").trim(), password: form.get("password") },
    errors,
  };
}

/**
 * Appoints a person of the population registry to a post of this agency and opens an account for them if they have none: one act, both or neither.
 * The faults of the form come back; others are thrown.
 */
export async function appoint(work: Work, input: Appointing, lang: Language): Promise<readonly FormError[]> {
  const person = await findPerson(work, input);
  if (person === undefined) return [{ name: "personalNumber", message: AGENCY.notFound[lang] }];
  const known = await findAccountOfPerson(work.db, person.recordId);
  if (known === undefined && (input.phone === "" || input.password === "")) return [{ name: "phone", message: AGENCY.needAccount[lang] }];
  try {
    await work.transaction(async () => {
      await appointOfficial(work, {
        personId: person.recordId,
        name: input.name,
        postId: input.postId,
        from: localDateOf(work.clock.now()),
      });
      const { personalNumber, password, phone } = input;
      if (known === undefined) await createAccount(work, { personId: person.recordId, personalNumber, password, phone, level: 2 });
    });
    return [];
  } catch (error) {
    if (!isFault(error) || error.status >= 500 || error.status === 403) throw error;
    return [{ name: FIELD_OF[error.code] ?? "postId", message: error.text[lang] }];
  }
}

const FIELD_OF: Readonly<Record<string, string>> = {
  "identity/phone-malformed": "phone",
  "identity/password-weak": "password",
  "identity/number-malformed": "personalNumber",
};

/** By number, and only where the name typed is the record's: an administrator learns nothing of a person they do not know. */
function findPerson(work: Work, { personalNumber, name }: Appointing) {
  const { agencyId } = officialOf({ work });
  // A post without the right to read registries looks through the agency's own office, whose entry the person sees as well.
  const reader = may(work.actor, "registries.read", agencyId) ? work : work.as({ kind: "system", name: "desk.appoint", agencyId });
  const request = { registry: "population", by: "personalNumber", value: personalNumber, purpose: "identify", match: { fullName: name } };
  return readRecord(reader, request);
}
