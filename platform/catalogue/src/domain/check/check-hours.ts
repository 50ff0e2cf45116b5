import type { Rule } from "@motlan/kernel/rules";
import type { ProcedureVersion, Step, Term } from "../procedure.ts";
import { alternativesOf } from "../reason/may-hold.ts";
import type { Finding } from "./finding.ts";
import type { ParsedRules } from "./parsed-rules.ts";

/** An agency's working hours in one unit of a term. A month has some twenty-two working days, a year some 250. */
export const HOURS = { hour: 1, "working-day": 8, day: 8, month: 176, year: 2000 } as const;
/** With more steps that depend on conditions than this, all of them count. */
const MOST_CONDITIONS = 6;

/** The hours of the table against the law's time: for each way of applying and for each case with a deadline of its own; no deadline of nothing. */
export function checkHours(version: ProcedureVersion, parsed: ParsedRules): readonly Finding[] {
  const cases = version.cases ?? [];
  const whens = cases.flatMap(({ when }) => parsed.ruleOf(when) ?? []);
  const ofChannels = version.channels.flatMap(({ deadline }, index) =>
    checkDeadline(version, parsed, { deadline, place: `channels.${index}.deadline`, holds: [], denied: whens }),
  );
  const ofCases = cases.flatMap(({ when, deadline }, index) => {
    const holds = parsed.ruleOf(when);
    return checkDeadline(version, parsed, { deadline, place: `cases.${index}.deadline`, holds: holds ? [holds] : [], denied: [] });
  });
  return [...ofChannels, ...ofCases, ...checkConsultations(version, parsed), ...checkTerms(version)];
}

/** Consulting is not always needed, but where it is the statutory clock runs on: the longest deadline must hold it. */
function checkConsultations({ steps, channels, cases = [] }: ProcedureVersion, parsed: ParsedRules): readonly Finding[] {
  const first = steps.findIndex(({ consult }) => consult !== undefined);
  if (first < 0) return [];
  const longest = Math.max(...[...channels, ...cases].map(({ deadline }) => deadline.count * HOURS[deadline.unit]));
  const asked = steps.map((step) => ({ ...step, hours: withConsultation(step) }));
  const spent = mostHours(asked, parsed);
  if (longest === 0 || spent <= longest || mostHours(steps, parsed) > longest) return [];
  return [
    {
      place: `steps.${first}.consult.term`,
      vi: `Kể cả thời gian lấy ý kiến, các bước hết ${hoursText(spent)} giờ, quá thời hạn dài nhất là ${hoursText(longest)} giờ làm việc.`,
      en: `With the consultation the steps take ${spent} hours, beyond the longest deadline of ${longest} working hours.`,
    },
  ];
}

/** A step lasts at least as long as those consulted may take. */
function withConsultation({ hours, consult }: Step): number {
  return consult === undefined ? hours : Math.max(hours, consult.term.count * HOURS[consult.term.unit]);
}

interface Asked {
  readonly deadline: Term;
  readonly place: string;
  readonly holds: readonly Rule[];
  readonly denied: readonly Rule[];
}

function checkDeadline({ steps }: ProcedureVersion, parsed: ParsedRules, { deadline, place, holds, denied }: Asked): readonly Finding[] {
  const allowed = deadline.count * HOURS[deadline.unit];
  if (allowed === 0)
    return [{ place, vi: "Thời hạn bằng 0: đồng hồ không có gì để đếm.", en: "The deadline is nothing: there is no clock to run." }];
  const spent = mostHours(steps, parsed, holds, denied);
  if (spent <= allowed) return [];
  return [
    {
      place,
      vi: `Các bước cộng lại ${hoursText(spent)} giờ, quá thời hạn luật cho là ${hoursText(allowed)} giờ làm việc.`,
      en: `The steps take ${spent} hours, beyond the ${allowed} working hours the law gives.`,
    },
  ];
}

const hoursText = (hours: number) => String(hours).replace(".", ",");

/** The longest way a dossier of that case can take: every combination of conditions that can hold is tried. */
export function mostHours(steps: readonly Step[], parsed: ParsedRules, holds: readonly Rule[] = [], denied: readonly Rule[] = []): number {
  const texts = [...new Set(steps.flatMap(({ when }) => (when === undefined ? [] : [when])))];
  if (texts.length === 0 || texts.length > MOST_CONDITIONS) return hoursOf(steps);
  let most = 0;
  for (let choice = 0; choice < 2 ** texts.length; choice += 1) {
    const taken = new Set(texts.filter((_, index) => (choice & (1 << index)) !== 0));
    const rules = (wanted: boolean) => texts.filter((text) => taken.has(text) === wanted).flatMap((text) => parsed.ruleOf(text) ?? []);
    if (alternativesOf([...holds, ...rules(true)], [...denied, ...rules(false)]).ways.length === 0) continue;
    most = Math.max(most, hoursOf(steps.filter(({ when }) => when === undefined || taken.has(when))));
  }
  return most;
}

/** Steps one after another add up; of a parallel group the longest branch counts. */
export function hoursOf(steps: readonly Step[]): number {
  const groups = new Map<string, number>();
  let sum = 0;
  for (const step of steps) {
    if (step.parallel === undefined) sum += step.hours;
    else groups.set(step.parallel, Math.max(groups.get(step.parallel) ?? 0, step.hours));
  }
  return [...groups.values()].reduce((total, hours) => total + hours, sum);
}

/** A term without a length is no term. */
function checkTerms({ steps, extension, complaint }: ProcedureVersion): readonly Finding[] {
  const terms: readonly (readonly [string, Term | undefined])[] = [
    ...steps.map((step, index) => [`steps.${index}.consult.term`, step.consult?.term] as const),
    ["extension.term", extension?.term],
    ["complaint.term", complaint.term],
  ];
  return terms.flatMap(([place, term]) =>
    term?.count === 0 ? [{ place, vi: "Thời hạn bằng 0 thì không ai kịp làm gì.", en: "A term of nothing leaves no time." }] : [],
  );
}
