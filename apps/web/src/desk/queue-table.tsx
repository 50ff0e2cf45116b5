import { type QueueEntry, riskOf } from "@motlan/dossiers";
import type { Language } from "@motlan/kernel";
import { Clock, type ClockProps, type QueueItem, Tag } from "@motlan/ui";
import { clockWords } from "./clock-words.ts";
import { say } from "./fill.ts";
import { ListTable } from "./parts/list-table.tsx";
import type { PostOfRow } from "./posts-of-rows.ts";
import { BRANCHES } from "./texts/branches.ts";
import { QUEUE } from "./texts/queue.ts";
import { AWAITS, STATUS } from "./texts/states.ts";

/** What the dossier of that line waits for; steps are usually called by what they do. */
export function stateOf({ status, step }: Pick<QueueEntry, "status" | "step">, lang: Language): string {
  const awaits = status === "open" ? Object.entries(AWAITS).find(([act]) => act === step)?.[1] : undefined;
  return (awaits ?? STATUS[status])[lang];
}

/** The entries as the narrow queue beside an open dossier shows them. */
export function queueItems(entries: readonly QueueEntry[], now: Date, lang: Language, currentId?: string): readonly QueueItem[] {
  return entries.map((entry) => ({
    href: `/ban-lam-viec/${entry.dossierId}`,
    title: entry.title[lang],
    detail: `${entry.code} · ${entry.applicant}`,
    clock: entryClock(entry, now, lang),
    current: entry.dossierId === currentId,
  }));
}

/** While the applicant is asked the clock stands; before the fee is paid it has not begun. */
function entryClock({ status, dueAt }: QueueEntry, now: Date, lang: Language): ClockProps {
  return status === "waiting" ? { tone: "neutral", text: QUEUE.paused[lang] } : clockWords(dueAt, now, lang);
}

export interface QueueTableProps {
  readonly lang: Language;
  readonly caption: string;
  readonly entries: readonly QueueEntry[];
  readonly now: Date;
  /** With a box on each line that may be done together with others. */
  readonly ticks?: boolean;
  /** By which of several posts each line is theirs. */
  readonly postOf?: PostOfRow | undefined;
}

/** The queue as a dense table; j and k walk its links. */
export function QueueTable({ lang, caption, entries, now, ticks, postOf }: QueueTableProps) {
  const columns = [
    { key: "dossier", label: QUEUE.dossier[lang] },
    { key: "applicant", label: QUEUE.applicant[lang] },
    { key: "state", label: QUEUE.state[lang] },
    { key: "due", label: QUEUE.due[lang] },
  ];
  return (
    <ListTable
      lang={lang}
      caption={caption}
      columns={ticks ? [...columns, { key: "tick", label: QUEUE.tick[lang] }] : columns}
      rows={entries.map((entry) => ({ key: entry.dossierId, cells: cellsOf(entry, now, lang, postOf?.(entry)) }))}
    />
  );
}

function cellsOf(entry: QueueEntry, now: Date, lang: Language, post: string | undefined) {
  const { dossierId, code, title, applicant, doubtful, status, beside } = entry;
  return {
    dossier: (
      <>
        <a href={`/ban-lam-viec/${dossierId}`}>{title[lang]}</a>
        <span class="queue__detail">{code}</span>
        {post === undefined ? null : <span class="queue__detail">{say(QUEUE.as, lang, { post })}</span>}
      </>
    ),
    applicant,
    state: (
      <>
        <Tag tone={status === "open" ? "info" : "neutral"}>{stateOf(entry, lang)}</Tag>
        {beside > 1 ? <Tag tone="neutral">{say(BRANCHES.beside, lang, { n: beside })}</Tag> : null}
        {doubtful ? <Tag tone="warning">{QUEUE.doubtful[lang]}</Tag> : null}
      </>
    ),
    due: (
      <>
        <Clock {...entryClock(entry, now, lang)} />
        {riskOf(entry, now) === "at-risk" ? <Tag tone="warning">{`▲ ${QUEUE["at-risk"][lang]}`}</Tag> : null}
      </>
    ),
    tick:
      status === "open" && !doubtful ? (
        <input
          class="choice__control--checkbox"
          type="checkbox"
          name="ho-so"
          value={dossierId}
          aria-label={say(QUEUE.tickOne, lang, { code })}
        />
      ) : null,
  };
}
