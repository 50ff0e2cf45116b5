import { formatDateTime } from "@motlan/formats";
import type { Language, Text } from "@motlan/kernel";
import type { Compared, Merge, TwinAct } from "@motlan/registries";
import { Timeline } from "@motlan/ui";
import { say } from "../fill.ts";
import { TWINS as T } from "../texts/twins.ts";
import { pairWords } from "./twin-words.ts";

interface HistoryProps {
  readonly lang: Language;
  readonly compared: Compared;
  readonly names: ReadonlyMap<string, string>;
}

interface Line {
  readonly at: Date;
  readonly title: string;
  readonly who: string;
  readonly detail: string;
}

const ACT_LINES: Readonly<Record<TwinAct["act"], Text>> = {
  proposed: T.proposedLine,
  dropped: T.droppedLine,
  "part-proposed": T.partProposedLine,
  "part-dropped": T.partDroppedLine,
  apart: T.apartLine,
  reopened: T.reopenedLine,
};

/** All that was decided over the pair, the oldest first. */
export function TwinHistory({ lang, compared, names }: HistoryProps) {
  const nameOf = (id: string) => names.get(id) ?? "";
  const lines = [
    ...compared.acts.map(({ at, act, officialId, reason, livingId, basis }): Line => {
      const pair = livingId === undefined ? {} : pairWords(compared, livingId, lang);
      return { at, title: say(ACT_LINES[act], lang, pair), who: nameOf(officialId), detail: because({ reason, basis }, lang) };
    }),
    ...compared.merges.flatMap((merge) => mergeLines(merge, compared, lang, nameOf)),
  ];
  if (lines.length === 0) return null;
  const entries = lines
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ at, ...line }) => ({ ...line, when: formatDateTime(at), instant: at.toISOString(), state: "done" as const }));
  return (
    <section>
      <h2>{T.history[lang]}</h2>
      <Timeline entries={entries} />
    </section>
  );
}

function mergeLines(merge: Merge, compared: Compared, lang: Language, nameOf: (id: string) => string): readonly Line[] {
  const { mergedAt, livingId, officialId, confirmedBy, undone } = merge;
  const pair = pairWords(compared, livingId, lang);
  const whoOf = (by: string, confirmed: string | undefined) =>
    confirmed === undefined ? nameOf(by) : say(T.confirmedBy, lang, { proposed: nameOf(by), confirmed: nameOf(confirmed) });
  const merged = { at: mergedAt, title: say(T.mergedLine, lang, pair), who: whoOf(officialId, confirmedBy), detail: because(merge, lang) };
  if (undone === undefined) return [merged];
  const who = whoOf(undone.by, undone.confirmedBy);
  return [merged, { at: undone.at, title: say(T.undoneLine, lang, pair), who, detail: because(undone, lang) }];
}

function because({ reason, basis }: { readonly reason: string; readonly basis?: string | undefined }, lang: Language): string {
  return basis === undefined ? say(T.because, lang, { reason }) : say(T.becauseOn, lang, { reason, basis });
}
