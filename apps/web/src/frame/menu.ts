import { may, type Official, type Text } from "@motlan/kernel";
import type { MenuGroup } from "@motlan/ui";
import type { Visit } from "./types.ts";

/** A group of ways, by what one calls it. */
export interface WayGroup {
  readonly name: string;
  readonly label: Text;
}

/** A way to one of the official's pages; without a permission named, whoever comes here may open it. */
export interface Way {
  readonly href: string;
  readonly label: Text;
  readonly keys: string;
  readonly group: string;
  /** The right that opens it, or several of which one does. */
  readonly permission?: string | readonly string[];
  /** Asked where the right alone does not open it. */
  readonly opens?: (visit: Visit) => Promise<boolean>;
  /** What waits there; counted only while its group is open. */
  readonly count?: (visit: Visit) => Promise<number>;
}

interface Menu {
  readonly groups: readonly MenuGroup[];
  readonly place: string | undefined;
  readonly lookAgain: number | undefined;
}

/** How often the counts look again, in seconds. */
const LOOK_AGAIN = 60;

/** So few ways need no groups. */
const FEW = 6;

/** Only what this post may open, in groups; the group of the page one is on stands open with what waits behind its ways. */
export async function menuOf(
  visit: Visit,
  official: Official,
  place: { readonly ways: readonly Way[]; readonly groups: readonly WayGroup[] },
): Promise<Menu> {
  const path = new URL(visit.request.url, "http://node").pathname;
  const ways = await openTo(visit, official, place.ways);
  const near = wayTo(ways, path);
  const groups = place.groups.filter(({ name }) => ways.some(({ group }) => group === name));
  const together = ways.length <= FEW;
  const shown = (together ? groups.slice(0, 1) : groups).map(async ({ name, label }) => {
    const here = together || near?.group === name;
    const own = together ? ways : ways.filter(({ group }) => group === name);
    const links = own.map(async ({ href, label: word, keys, count }) => ({
      ...{ href, keys, label: word[visit.lang], current: path === href },
      ...(here && count !== undefined && { count: await count(visit) }),
    }));
    return { label: label[visit.lang], here, links: await Promise.all(links) };
  });
  // What is asked again must be a list: looking at a dossier leaves a trace of who read it.
  const counts = near?.href === path && ways.some(({ group, count }) => (together || group === near.group) && count !== undefined);
  return { groups: await Promise.all(shown), place: near?.label[visit.lang], lookAgain: counts ? LOOK_AGAIN : undefined };
}

async function openTo(visit: Visit, official: Official, all: readonly Way[]): Promise<readonly Way[]> {
  const held = all.filter(
    ({ permission }) => permission === undefined || [permission].flat().some((right) => may(official, right, official.agencyId)),
  );
  const closed = new Set<Way>();
  for (const way of held) if (way.opens !== undefined && !(await way.opens(visit))) closed.add(way);
  return held.filter((way) => !closed.has(way));
}

/** The way that leads nearest to a page. */
export function wayTo(ways: readonly Way[], path: string): Way | undefined {
  const leading = ways.filter(({ href }) => path === href || path.startsWith(`${href}/`));
  return leading.toSorted((one, other) => other.href.length - one.href.length)[0];
}
