import type { PostKind } from "@motlan/agencies/declare";
import type { Sex } from "@motlan/formats";
import type { LocalDate } from "@motlan/kernel";

export type { Sex };
export type Marital = "single" | "married" | "divorced" | "widowed";

/** An invented person of the demo country, as the population registry would hold them. */
export interface Person {
  /** Place in the country's list; the others are named by it. */
  readonly at: number;
  /** Id of their record, and so of the person, everywhere. */
  readonly id: string;
  readonly number: string;
  readonly fullName: string;
  readonly sex: Sex;
  readonly bornOn: LocalDate;
  readonly ethnicity: string;
  /** Three digits: the province, as it was, where the birth was registered. */
  readonly provinceOfBirth: string;
  readonly placeOfBirth: string;
  readonly nativePlace: string;
  readonly marital: Marital;
  /** Index of the commune they live in. */
  readonly commune: number;
  /** House and street, or hamlet. */
  readonly line: string;
  readonly father?: number;
  readonly mother?: number;
  readonly spouse?: number;
  /** Whose household; the head's own index for the head. */
  readonly head: number;
  readonly relation: string;
  readonly phone?: string;
  readonly diedOn?: LocalDate;
}

/** A marriage that a commune registered. */
export interface Marriage {
  readonly husband: number;
  readonly wife: number;
  readonly on: LocalDate;
  readonly commune: number;
}

/** An official: which person holds which post in which authority of a commune or of its province. */
export interface Staff {
  readonly person: number;
  readonly commune: number;
  /** Key of the office; absent for the commune's own committee. */
  readonly office?: string;
  readonly post: PostKind;
  /** Among the holders of that kind of post, counted from 0. */
  readonly nth: number;
}

/** Whether an official works for the people's committee of their commune. */
export function isOfCommittee({ office }: Staff): boolean {
  return office === undefined || office === "commune/committee";
}

export interface Country {
  readonly people: readonly Person[];
  readonly marriages: readonly Marriage[];
  readonly staff: readonly Staff[];
  /** Index of the person by the key of their story. */
  readonly told: ReadonlyMap<string, number>;
  /** Whose birth entry stands only in a paper book, or is contested; beside what chance decides. */
  readonly entries: ReadonlyMap<number, "paper" | "digital" | "disputed">;
  /** The people there must be before the first page can be shown: officials, those with a story, and their households. */
  readonly first: ReadonlySet<number>;
}
