import { type PolicyTerms, wrongPolicyPlaces } from "@motlan/consents";
import type { Language } from "@motlan/kernel";
import type { Values } from "../../frame/types.ts";
import { say } from "../fill.ts";
import { POLICIES as T } from "../texts/policies.ts";
import type { FieldError } from "./agreement-terms.ts";

/** The questions that may be left out: the field of the form, what it is called, what it is in the policy. */
export const BESIDE = [
  ["luu-tru", "storage", "storageLocation"],
  ["dia-ly", "geography", "geographicRestriction"],
  ["phap-luat", "jurisdiction", "jurisdiction"],
  ["linh-vuc", "sector", "industrySector"],
] as const;
const LONGEST = 2_000;

/** What the form says. Its version is the number it gets. */
export function readPolicy(form: Values, version: number): PolicyTerms {
  const days = form.get("giu").trim();
  const beside = BESIDE.flatMap(([name, , member]) => {
    const typed = form.get(name).trim();
    return typed === "" ? [] : [[member, typed] as const];
  });
  return {
    name: form.get("ten").trim(),
    version: String(version),
    url: form.get("dia-chi").trim(),
    ...(days !== "" && { dataRetentionPeriodDays: /^\d{1,9}$/.test(days) ? Number(days) : -1 }),
    ...Object.fromEntries(beside),
  };
}

/** What is wrong, at the field where it is. */
export function errorsOfPolicy(terms: PolicyTerms, lang: Language): readonly FieldError[] {
  const wrong = wrongPolicyPlaces(terms);
  const nameWrong = say(terms.name === "" ? T.missing : T.tooLong, lang, { label: T.name[lang], longest: 300 });
  return [
    ...(wrong.includes("name") ? [{ name: "ten", message: nameWrong }] : []),
    ...(wrong.includes("url") ? [{ name: "dia-chi", message: T.urlWrong[lang] }] : []),
    ...(wrong.includes("dataRetentionPeriodDays") ? [{ name: "giu", message: T.keptWrong[lang] }] : []),
    ...BESIDE.filter(([, , member]) => (terms[member] ?? "").length > LONGEST).map(([name, label]) => ({
      name,
      message: say(T.tooLong, lang, { label: T[label][lang], longest: LONGEST }),
    })),
  ];
}
