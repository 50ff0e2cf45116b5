import { Icon } from "../icons.tsx";
import { say } from "../texts.ts";
import type { Lang, Link } from "../types.ts";

export interface MenuLink extends Link {
  readonly current?: boolean | undefined;
  readonly count?: number | undefined;
  readonly keys?: string | undefined;
}

/** Ways that belong together; those of the group one is in are seen without opening anything. */
export interface MenuGroup {
  readonly label: string;
  readonly here?: boolean | undefined;
  readonly links: readonly MenuLink[];
}

export interface DeskMenuProps {
  readonly lang: Lang;
  readonly groups: readonly MenuGroup[];
  /** What the place one is at is called. */
  readonly place?: string | undefined;
  /** How often the counts look again, in seconds; never where it is not said. */
  readonly lookAgain?: number | undefined;
}

const DRAWER = "desk-menu";

/** On a small screen the ways are a drawer that this opens, without a script; it names the place one is at. */
export function DeskMenuOpener({ lang, place }: DeskMenuProps) {
  return (
    <button class="desk-opener" type="button" popovertarget={DRAWER}>
      <Icon name="menu" size={20} />
      <span class="desk-opener__name">{place ?? say(lang, "menu")}</span>
    </button>
  );
}

/** The ways of the desk: groups in a line, each opening by itself, and under them the ways of the group one is in. */
export function DeskMenu(props: DeskMenuProps) {
  const { lang, groups } = props;
  return (
    <nav class="desk-menu" id={DRAWER} popover="auto" aria-label={say(lang, "menu")}>
      <button class="desk-menu__close" type="button" popovertarget={DRAWER} popovertargetaction="hide">
        <Icon name="cross" size={20} />
        {say(lang, "menu-close")}
      </button>
      {groups.map((group) => (group.here || groups.length === 1 ? <Here {...props} group={group} /> : <Folded group={group} />))}
    </nav>
  );
}

function Here({ groups, lookAgain, group }: DeskMenuProps & { readonly group: MenuGroup }) {
  return (
    <div class="desk-menu__here">
      {groups.length === 1 ? null : <span class="desk-menu__name">{group.label}</span>}
      <ul id="desk-menu-here" class="desk-menu__row" aria-label={group.label} data-refresh={lookAgain}>
        {group.links.map((link) => (
          <Way key={link.href} link={link} />
        ))}
      </ul>
    </div>
  );
}

function Folded({ group }: { readonly group: MenuGroup }) {
  const [only, another] = group.links;
  if (only !== undefined && another === undefined)
    return (
      <div class="desk-menu__alone">
        <WayLink link={only} />
      </div>
    );
  return (
    <details class="menu desk-menu__group" name="desk-menu" data-menu>
      <summary class="menu__summary">{group.label}</summary>
      <ul class="menu__panel">
        {group.links.map((link) => (
          <Way key={link.href} link={link} />
        ))}
      </ul>
    </details>
  );
}

function Way({ link }: { readonly link: MenuLink }) {
  return (
    <li>
      <WayLink link={link} />
    </li>
  );
}

function WayLink({ link: { href, label, current, count, keys } }: { readonly link: MenuLink }) {
  return (
    <a class="desk-menu__way" href={href} aria-current={current ? "page" : undefined} data-keys={keys}>
      {label}
      {count === undefined || count === 0 ? null : <span class="count">{count}</span>}
    </a>
  );
}
