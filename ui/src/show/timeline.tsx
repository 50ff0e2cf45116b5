import { Icon, type IconName } from "../icons.tsx";
import type { Children } from "../types.ts";

export interface TimelineEntry {
  readonly title: string;
  /** As people read it: "14:05, 21/11/2026". */
  readonly when: string;
  /** The same instant for machines. */
  readonly instant?: string | undefined;
  readonly who?: string | undefined;
  readonly detail?: Children;
  /** `now` is what is happening, `next` what is still to come and until when. */
  readonly state: "done" | "now" | "next" | "stopped";
}

const SHAPES: Record<TimelineEntry["state"], IconName> = { done: "done", now: "clock", next: "dot", stopped: "stop" };

/** What happened, who has it, until when: a story anyone can read. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  return (
    <ol class="timeline">
      {entries.map((entry) => (
        <li
          class={`timeline__entry timeline__entry--${entry.state}`}
          key={`${entry.when} ${entry.title}`}
          aria-current={entry.state === "now" ? "step" : undefined}
        >
          <span class="timeline__mark">
            <Icon name={SHAPES[entry.state]} size={20} />
          </span>
          <div class="timeline__body">
            <p class="timeline__title">{entry.title}</p>
            <p class="timeline__when">
              <time dateTime={entry.instant}>{entry.when}</time>
              {entry.who ? ` · ${entry.who}` : null}
            </p>
            {entry.detail ? <div class="timeline__detail">{entry.detail}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
