import type { ProactiveService, ProcedureVersion } from "@motlan/catalogue/declare";
import { isLocalDate } from "@motlan/kernel";
import { isReadable } from "./rules.ts";

export interface Finding {
  readonly place: string;
  readonly word: keyof typeof WORDS;
}

/** What may be wrong with a declaration, as whoever wrote it reads it. */
export const WORDS = {
  rule: "the rule cannot be read",
  day: "not a day of the calendar",
  effective: "it ends before it begins",
  unprepared: "from level 2 on each way names a procedure, for whom, and its answers",
  "one-way": "level 3 compares at least two ways",
  "no-best": "from level 3 on the last row of `best` holds always, and each names a way",
  "no-acts": "level 4 says how it is refused and undone",
  "acts-too-low": "only level 4 acts by itself",
  "no-procedure": "the procedure is not published",
  "no-person": "the procedure knows nobody to act for by that name",
  "not-automatic": "level 4 leads only to what the law lets the node decide by itself",
  "not-free": "level 4 costs nobody money",
  "not-reversible": "each record level 4 writes can be taken back, and no other registry's owner is asked",
  "not-online": "level 4 ends with a result that comes online",
} as const;

/** Everything that is wrong, all at once. `versionOf`: the version of a procedure in force, as the catalogue has it. */
export function examine(service: ProactiveService, versionOf: (code: string) => ProcedureVersion | undefined): readonly Finding[] {
  return [
    ...rulesOf(service),
    ...daysOf(service),
    ...levelOf(service),
    ...service.ways.flatMap((way, at) => wayOf(service, way, at, versionOf)),
  ];
}

function rulesOf(service: ProactiveService): Finding[] {
  const rules: (readonly [string, string | undefined])[] = [
    ["when", service.when],
    ["about", service.about],
    ...service.watch.days.map(({ when }, at) => [`watch.days.${at}.when`, when] as const),
    ...service.known.map(({ find }, at) => [`known.${at}.find`, find] as const),
    ...(service.best ?? []).map(({ when }, at) => [`best.${at}.when`, when] as const),
    ...service.ways.flatMap(({ when, cost, answers = {} }, at) => [
      [`ways.${at}.when`, when] as const,
      [`ways.${at}.cost`, cost] as const,
      ...Object.entries(answers).map(([path, rule]) => [`ways.${at}.answers.${path}`, rule] as const),
    ]),
    ...Object.entries(service.acts?.restores ?? {}).flatMap(([effect, patch]) =>
      Object.entries(patch).map(([path, rule]) => [`acts.restores.${effect}.${path}`, rule] as const),
    ),
  ];
  return rules.flatMap(([place, text]) => (text === undefined || isReadable(text) ? [] : [{ place, word: "rule" as const }]));
}

function daysOf({ effective: { from, to }, watch }: ProactiveService): Finding[] {
  const days = [
    ["effective.from", from],
    ["effective.to", to],
    ...watch.days.flatMap((row, at) => [
      [`watch.days.${at}.from`, row.from],
      [`watch.days.${at}.to`, row.to],
    ]),
  ];
  const wrong = days.flatMap(([place = "", day]) => (day === undefined || isLocalDate(day) ? [] : [{ place, word: "day" as const }]));
  return to !== undefined && to < from ? [...wrong, { place: "effective.to", word: "effective" }] : wrong;
}

function levelOf({ level, ways, best, acts }: ProactiveService): Finding[] {
  const found: Finding[] = [];
  if (level === 3 && ways.length < 2) found.push({ place: "ways", word: "one-way" });
  const known = ways.map(({ id }) => id);
  const last = best?.at(-1);
  if (level === 3 && (last === undefined || last.when !== undefined)) found.push({ place: "best", word: "no-best" });
  for (const [at, { way }] of (best ?? []).entries()) if (!known.includes(way)) found.push({ place: `best.${at}.way`, word: "no-best" });
  if (level === 4 && acts === undefined) found.push({ place: "acts", word: "no-acts" });
  if (level < 4 && acts !== undefined) found.push({ place: "acts", word: "acts-too-low" });
  return found;
}

type Way = ProactiveService["ways"][number];

function wayOf(service: ProactiveService, way: Way, at: number, versionOf: (code: string) => ProcedureVersion | undefined): Finding[] {
  const place = `ways.${at}`;
  const isFull = way.procedure !== undefined && way.actingFor !== undefined && way.answers !== undefined;
  // A way of level 3 may also be to go elsewhere or to do nothing now; one of the others is prepared.
  if (service.level > 1 && !isFull && (service.level !== 3 || service.ways.every(isNotPrepared))) return [{ place, word: "unprepared" }];
  if (way.procedure === undefined || service.level === 1) return [];
  const version = versionOf(way.procedure);
  if (version === undefined) return [{ place: `${place}.procedure`, word: "no-procedure" }];
  const found: Finding[] = [];
  if (!version.applicant.actingFor.some(({ value }) => value === way.actingFor))
    found.push({ place: `${place}.actingFor`, word: "no-person" });
  return service.level === 4 ? [...found, ...byItself(service, version, place)] : found;
}

function isNotPrepared({ answers }: Way): boolean {
  return answers === undefined;
}

/** What the node may do without being asked: decided by itself, free, taken back whole. */
function byItself({ acts }: ProactiveService, version: ProcedureVersion, place: string): Finding[] {
  const found: Finding[] = [];
  if (version.automatic === undefined) found.push({ place, word: "not-automatic" });
  if (version.fees.length > 0) found.push({ place, word: "not-free" });
  if (!version.result.delivery.includes("online")) found.push({ place, word: "not-online" });
  for (const effect of version.effects)
    if (!("record" in effect) || acts?.restores[effect.id] === undefined)
      found.push({ place: `acts.restores.${effect.id}`, word: "not-reversible" });
  return found;
}
