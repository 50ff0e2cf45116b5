import { Clock, type ClockProps } from "../show/clock.tsx";

export interface QueueItem {
  readonly href: string;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly clock?: ClockProps | undefined;
  readonly current?: boolean | undefined;
}

/** The work that waits, the most pressing first. The keys j and k walk it. */
export function QueueList({ items }: { readonly items: readonly QueueItem[] }) {
  return (
    <ol class="queue" data-queue>
      {items.map((item) => (
        <li key={item.href}>
          <a class="queue__item" href={item.href} aria-current={item.current ? "true" : undefined}>
            <span class="queue__title">{item.title}</span>
            {item.detail ? <span class="queue__detail">{item.detail}</span> : null}
            {item.clock ? <Clock {...item.clock} /> : null}
          </a>
        </li>
      ))}
    </ol>
  );
}
