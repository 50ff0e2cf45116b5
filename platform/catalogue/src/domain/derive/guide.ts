import { formatTerm } from "@motlan/formats";
import type { Text } from "@motlan/kernel";
import type { LegalBasis, Paper, ProcedureVersion } from "../procedure.ts";
import { sayWord } from "../words/say-word.ts";
import { type FeeView, feesOf } from "./fees.ts";

/** A deadline as it is said: for a way of applying or for a case of its own. */
export interface DeadlineView {
  readonly for: Text;
  readonly term: Text;
  readonly note?: Text;
  readonly law?: LegalBasis;
}

export interface PaperView {
  readonly id: string;
  readonly title: Text;
  readonly count: Text;
  /** In some cases only. */
  readonly conditional: boolean;
  /** What else will do, one sentence each. */
  readonly instead: readonly Text[];
}

/** What a citizen reads of a procedure (hướng dẫn), made of its declaration alone. */
export interface Guide {
  readonly title: Text;
  readonly summary: Text;
  readonly who: Text;
  readonly conditions: readonly { readonly text: Text; readonly law: LegalBasis }[];
  readonly steps: readonly Text[];
  readonly papers: readonly PaperView[];
  readonly deadlines: readonly DeadlineView[];
  readonly fees: readonly FeeView[];
  readonly result: Text;
  readonly delivery: readonly Text[];
  readonly refusals: readonly { readonly text: Text; readonly law: LegalBasis }[];
  readonly complaint: { readonly hears: Text; readonly term: Text; readonly law: LegalBasis };
  readonly law: readonly LegalBasis[];
}

export function guideOf(version: ProcedureVersion): Guide {
  const { title, summary, applicant, eligibility = [], guide, papers, result, refusals, complaint, law } = version;
  return {
    ...{ title, summary, who: applicant.who, steps: guide, law },
    conditions: eligibility.map(({ text, law }) => ({ text, law })),
    papers: papers.map(paperView),
    deadlines: deadlinesOf(version),
    fees: feesOf(version),
    result: result.title,
    delivery: result.delivery.map((way) => sayWord(way, "delivery") ?? { vi: way, en: way }),
    refusals: refusals.map(({ text, law }) => ({ text, law })),
    complaint: { hears: complaint.hears, term: formatTerm(complaint.term), law: complaint.law },
  };
}

/** Ways of applying with one and the same deadline are said in one line; cases of their own follow. */
export function deadlinesOf({ channels, cases = [] }: ProcedureVersion): readonly DeadlineView[] {
  const said = channels.map(({ kind, deadline, note }) => ({ kind, term: formatTerm(deadline), note }));
  const groups = Map.groupBy(said, ({ term, note }) => `${term.vi} ${note?.vi ?? ""}`);
  const ofChannels = [...groups.values()].flatMap((group): DeadlineView[] => {
    const [first] = group;
    if (first === undefined) return [];
    const ways = group.map(({ kind }) => sayWord(kind, "channels.0.kind") ?? { vi: kind, en: kind });
    const joined = { vi: ways.map(({ vi }) => vi).join(", "), en: ways.map(({ en }) => en).join(", ") };
    return [{ for: { vi: `Nộp ${joined.vi}`, en: `Applying ${joined.en}` }, term: first.term, ...(first.note && { note: first.note }) }];
  });
  return [...ofChannels, ...cases.map(({ title, deadline, law }) => ({ for: title, term: formatTerm(deadline), ...(law && { law }) }))];
}

function paperView({ id, title, when, originals, copies, instead = [], accepts = [] }: Paper): PaperView {
  const parts: readonly Text[] = [
    ...(originals > 0 ? [{ vi: `${originals} bản chính`, en: `${originals} original(s)` }] : []),
    ...(copies > 0 ? [{ vi: `${copies} bản sao`, en: `${copies} copy(ies)` }] : []),
    ...(originals + copies === 0 ? [{ vi: "xuất trình", en: "to be shown" }] : []),
  ];
  const count = { vi: parts.map(({ vi }) => vi).join(", "), en: parts.map(({ en }) => en).join(", ") };
  const said = accepts.flatMap(({ as, text }) => text ?? sayWord(as, "accepts.0.as") ?? []);
  return { id, title, count, conditional: when !== undefined, instead: [...instead, ...said] };
}
