import type { Link } from "../types.ts";

export interface TabsProps {
  readonly label: string;
  readonly tabs: readonly (Link & {
    readonly current?: boolean | undefined;
    readonly count?: number | undefined;
    readonly keys?: string | undefined;
  })[];
}

/** Views of the same thing, each with its own address. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a class="tabs__tab" href={tab.href} aria-current={tab.current ? "page" : undefined} data-keys={tab.keys}>
              {tab.label}
              {tab.count === undefined ? null : <span class="count">{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
