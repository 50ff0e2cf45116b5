import { type LocalDate, yearsBetween } from "@motlan/kernel";
import type { Country, Person } from "../people/person.ts";
import type { Random } from "../random.ts";
import { birthBookOf } from "../records/civil-status.ts";
import type { CopyAsked } from "./plan.ts";

/** What is known of an entry before it is asked for: found on a computer, found on paper or contested, or not found. */
export type EntryState = "clear" | "doubtful" | "missing";

/** Copies this person might ask for on that day, each as likely as its weight. */
export function copiesOf(
  country: Country,
  childrenOf: ReadonlyMap<number, readonly Person[]>,
  person: Person,
  on: LocalDate,
): readonly (readonly [Omit<CopyAsked, "copies">, number])[] {
  const { people } = country;
  const children = (childrenOf.get(person.at) ?? []).filter((child) => child.diedOn === undefined && yearsBetween(child.bornOn, on) < 20);
  const parents = (["father", "mother"] as const).flatMap((parent) => {
    const found = people[person[parent] ?? -1];
    return found === undefined ? [] : [{ parent, found }];
  });
  return [
    [{ kind: "copy", actingFor: "self", event: "birth", subject: person.at }, 5],
    ...children.map((child) => [{ kind: "copy", actingFor: "child", event: "birth", subject: child.at }, 4] as const),
    ...parents
      .filter(({ found }) => found.diedOn !== undefined)
      .map(({ parent, found }) => [{ kind: "copy", actingFor: "parent", event: "death", subject: found.at, parent }, 3] as const),
    ...(person.marital === "married" ? [[{ kind: "copy", actingFor: "self", event: "marriage", subject: person.at }, 2] as const] : []),
  ];
}

/** How the entry that is asked for stands in the books. */
export function stateOf(country: Country, { event, subject }: Omit<CopyAsked, "copies">): EntryState {
  const person = country.people[subject];
  if (person === undefined) return "missing";
  if (event === "death") return "clear";
  if (event === "marriage")
    return country.marriages.some(({ husband, wife, on }) => (husband === subject || wife === subject) && on >= "2016-01-01")
      ? "clear"
      : "doubtful";
  const book = birthBookOf(country, person);
  return book === undefined ? "missing" : book === "digital" ? "clear" : "doubtful";
}

export function drawCopies(random: Random): number {
  return random.weighted([
    [1, 5],
    [2, 5],
    [3, 4],
    [5, 2],
    [10, 0.3],
  ]);
}
