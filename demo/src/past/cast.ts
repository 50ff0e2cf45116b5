import type { Actor, Official, Person as PersonActor } from "@motlan/kernel";
import { derivedId } from "../derived-id.ts";
import type { Country, Person } from "../people/person.ts";
import { personAt } from "../personas.ts";
import type { Random } from "../random.ts";
import type { Keeper } from "../records/book.ts";
import type { Plan } from "./plan.ts";

/** Who acts in the past: the country's people, and the officials of each commune. */
export interface Cast {
  readonly country: Country;
  readonly keepers: readonly Keeper[];
  readonly officials: readonly (readonly Official[])[];
  /** A page to hand in where a paper is asked: it says that it is a sample. */
  readonly paper: Uint8Array;
}

export function asPerson({ id }: Person): PersonActor {
  return { kind: "person", personId: id, assurance: 2, sessionId: derivedId(`session/${id}`) };
}

export function personOf({ country }: Cast, at: number): Person {
  return personAt(country, at);
}

/** One of those who hold that kind of post in the commune; a result is mostly signed by a vice-chair. @throws RangeError where nobody does */
export function officialFor({ officials }: Cast, random: Random, commune: number, post: string): Official {
  return random.pick((officials[commune] ?? []).filter((one) => one.post === post));
}

export const theBank: Actor = { kind: "system", name: "demo.bank" };

/** The bank's own number of what was paid for a dossier of the past: the same when it is played again. */
export function transactionId({ name }: Plan): string {
  return `MAU${derivedId(`paid/${name}`).replaceAll("-", "").slice(0, 20).toUpperCase()}`;
}
