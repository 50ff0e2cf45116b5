import type { RulePlace } from "../places-of-rules.ts";
import type { Field, Item, ProcedureVersion } from "../procedure.ts";

const ALWAYS = [
  "today",
  "submittedOn",
  "channel",
  "delivery",
  "actingFor",
  "paid",
  "agency.provinceCode",
  "agency.communeCode",
  "agency.level",
];
const DOSSIER = ["dossier.code", "dossier.agencyId", "dossier.agencyName"];
const REGISTER = ["register.book", "register.number", "register.year", "register.on"];
const SIGNER = ["signer.name", "signer.title"];
const FROM: Readonly<Record<RulePlace["moment"], readonly string[]>> = {
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

/** Says which paths of facts a rule may read where it stands. */
export function knownPaths(version: ProcedureVersion): (path: string, at: RulePlace) => boolean {
  const answers = pathsOf(version.pages.flatMap((page) => page.fields));
  const signatures = version.pages.flatMap((page) => page.fields).filter(({ kind }) => kind === "signatures");
  const filled = version.steps.map((step) => pathsOf(step.fields ?? []));
  const answered = version.effects.flatMap((effect) => ("command" in effect ? Object.values(effect.answer) : []));
  const sources = new Set(version.known.map((known) => known.name));
  const isWithin = (paths: readonly string[], path: string) => paths.includes(path) || paths.some((one) => one.startsWith(`${path}.`));
  return (path, at) => {
    if (ALWAYS.includes(path) || FROM[at.moment].includes(path)) return true;
    if (path === "rate") return at.place.startsWith("fees.");
    const [head = "", second] = path.split(".");
    if (head === "applicant") return true;
    if (head === "parts") return isOfPart(version, second, at);
    if (head === "item") return isWithin(itemsAt(version, at.place), path.slice("item.".length));
    if (head === "known" || head === "found") return second !== undefined && sources.has(second);
    if ((at.moment === "record" || at.moment === "result") && answered.includes(path)) return true;
    if (signatures.some(({ name }) => path.startsWith(`${name}.`))) return true;
    return isWithin(answers, path) || isWithin(filled.filter((_, step) => isFilledBy(version, step, at.place)).flat(), path);
  };
}

/** What an earlier part was asked and brought forth is known to the parts after it, and all of it to the result of the whole. */
function isOfPart({ parts = [] }: ProcedureVersion, id: string | undefined, { place, moment }: RulePlace): boolean {
  if (moment === "result") return id === "list" || parts.some((part) => part.id === id);
  const [list, index] = place.split(".");
  const after = list === "parts" ? parts[Number(index)]?.after : undefined;
  return id !== undefined && comesBefore(parts, after ?? [], id);
}

function comesBefore(
  parts: NonNullable<ProcedureVersion["parts"]>,
  after: readonly string[],
  id: string,
  seen: readonly string[] = [],
): boolean {
  return after.some(
    (one) =>
      one === id || (!seen.includes(one) && comesBefore(parts, parts.find((part) => part.id === one)?.after ?? [], id, [...seen, one])),
  );
}

/** Whether what an official fills in at a step is there by that place: a step's own fields know one another, those of a parallel branch do not. */
function isFilledBy({ steps, effects }: ProcedureVersion, step: number, place: string): boolean {
  const [part, number = "0", member] = place.split(".");
  const index = Number(number);
  if (part === "result") return true;
  if (part === "effects") return step <= steps.findIndex(({ id }) => id === effects[index]?.at);
  if (part !== "steps") return false;
  const group = steps[index]?.parallel;
  if (step === index) return member === "fields";
  return step < index && (group === undefined || steps[step]?.parallel !== group);
}

function pathsOf(questions: readonly (Field | Item)[], prefix = ""): readonly string[] {
  return questions.flatMap((question) => {
    const name = `${prefix}${question.name}`;
    const members = (MEMBERS[question.kind] ?? []).map((member) => `${name}.${member}`);
    const items = "group" in question && question.group ? pathsOf(question.group.items, `${name}.`) : [];
    return [name, ...members, ...items];
  });
}

/** What an entry of the group holds in which the rule stands. */
function itemsAt(version: ProcedureVersion, place: string): readonly string[] {
  const [part, one, , two, within] = place.split(".");
  const list = part === "pages" ? version.pages[Number(one)]?.fields : version.steps[Number(one)]?.fields;
  return within === "group" ? pathsOf(list?.[Number(two)]?.group?.items ?? []) : [];
}
