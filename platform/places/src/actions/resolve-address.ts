import type { LocalDate } from "@motlan/kernel";
import type { Db } from "@motlan/kernel/db";
import { type AddressCut, addressCuts } from "../domain/address-parts.ts";
import type { Place } from "../domain/place.ts";
import { searchWords } from "../domain/search-words.ts";
import { type PlaceFound, searchPlaces } from "../store/search.ts";

/** A commune of the day that an address may mean. */
export interface AddressCandidate {
  /** The commune as it is on the day asked. */
  readonly commune: Place;
  /** The former unit that was named, where the commune is what became of it. */
  readonly was?: Place;
  /** The former unit's land went to several communes: which one, only who lives there can tell. */
  readonly split: boolean;
}

export interface ResolvedAddress {
  /** What stood before the place, as it was written. */
  readonly line: string;
  /** The likeliest first; one alone needs no choice, none means that no commune was recognised. */
  readonly candidates: readonly AddressCandidate[];
}

const MOST = 12;

/**
 * Reads an address written by hand, with names of today or from before 1 July 2025, marks and full forms not needed: "123 phố Huế, P. Phạm Đình Hổ, Q. Hai Bà Trưng, HN". Of
 * the ways to cut it the first that names a commune counts. Public.
 */
export async function resolveAddress(db: Db, text: string, on: LocalDate): Promise<ResolvedAddress> {
  for (const cut of addressCuts(text.slice(0, 300))) {
    const candidates = await candidatesFor(db, cut, on);
    if (candidates.length > 0) return { line: cut.line, candidates };
  }
  return { line: text.trim(), candidates: [] };
}

async function candidatesFor(db: Db, { place }: AddressCut, on: LocalDate): Promise<AddressCandidate[]> {
  const found = (await searchPlaces(db, place, on, MOST)).filter(isCommune);
  const named = found.filter((one) => begins(place, one.was ?? one.place));
  return named.map(({ place: commune, was }) => ({ commune, ...(was && { was }), split: isSplit(was, named) }));
}

function isCommune({ place, was }: PlaceFound): boolean {
  return place.level === "commune" && (was === undefined || was.level === "commune");
}

/** Kinds of communes at the beginning: a commune that became a ward is still called what it was. */
const KIND = /^(phuong|xa|thi tran|dac khu) /;

/** True when the words begin with the name, whatever kind stands before it: "p pham dinh ho quan…" begins with Phường Phạm Đình Hổ. */
function begins(place: string, { name }: Pick<Place, "name">): boolean {
  const [said, named] = [searchWords(place), searchWords(name)].map((words) => `${words.join(" ")} `);
  return said !== undefined && named !== undefined && (said.startsWith(named) || said.replace(KIND, "").startsWith(named));
}

function isSplit(was: Place | undefined, found: readonly PlaceFound[]): boolean {
  return was !== undefined && found.filter((one) => one.was?.id === was.id).length > 1;
}
