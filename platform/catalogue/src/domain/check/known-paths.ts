import type { Moment } from "../places-of-rules.ts";
import type { ProcedureVersion } from "../procedure.ts";
import { type Field, fieldsOf } from "./finding.ts";

const ALWAYS = [
  "today",
  "submittedOn",
  "channel",
  "delivery",
  "actingFor",
  "paid",
  "rate",
  "agency.provinceCode",
  "agency.communeCode",
  "agency.level",
];
const DOSSIER = ["dossier.code", "dossier.agencyId", "dossier.agencyName"];
const REGISTER = ["register.book", "register.number", "register.year", "register.on"];
const SIGNER = ["signer.name", "signer.title"];
const FROM: Readonly<Record<Moment, readonly string[]>> = {
  form: [],
  decision: DOSSIER,
  record: [...DOSSIER, ...REGISTER],
  result: [...DOSSIER, ...REGISTER, ...SIGNER],
};
/** What an answer of that kind holds besides itself. */
const MEMBERS: Partial<Readonly<Record<Field["kind"], readonly string[]>>> = {
  commune: ["id", "code", "name", "text"],
  address: ["communeId", "line", "text"],
  file: ["id", "name", "verified"],
};

/** Says which paths of facts a rule may read at that moment. */
export function knownPaths(version: ProcedureVersion): (path: string, moment: Moment) => boolean {
  const answers = new Set<string>();
  for (const field of [...fieldsOf(version).map((one) => one.field), ...version.steps.flatMap((step) => step.fields ?? [])]) {
    answers.add(field.name);
    for (const member of MEMBERS[field.kind] ?? []) answers.add(`${field.name}.${member}`);
    for (const item of field.group?.items ?? []) answers.add(`${field.name}.${item.name}`);
  }
  const answered = version.effects.flatMap((effect) => ("command" in effect ? Object.values(effect.answer) : []));
  const sources = new Set(version.known.map((known) => known.name));
  return (path, moment) => {
    if (ALWAYS.includes(path) || FROM[moment].includes(path)) return true;
    const [head = "", second] = path.split(".");
    if (head === "applicant" || head === "item") return true;
    if (head === "known" || head === "found") return second !== undefined && sources.has(second);
    if ((moment === "record" || moment === "result") && answered.includes(path)) return true;
    return answers.has(path) || [...answers].some((answer) => answer.startsWith(`${path}.`));
  };
}
