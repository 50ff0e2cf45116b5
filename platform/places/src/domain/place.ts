import type { LocalDate, Text } from "@motlan/kernel";

export const LEVELS = ["province", "district", "commune"] as const;
/** Cấp: province (tỉnh), district (huyện; none since 1 July 2025), commune (xã). */
export type Level = (typeof LEVELS)[number];

/** What a unit is called: its kind (loại: Tỉnh, Phường, Đặc khu…) and its name without the kind. */
export interface PlaceName {
  readonly id: string;
  readonly level: Level;
  readonly type: string;
  readonly name: string;
}

/** An administrative unit as it is, or was, called on a day. */
export interface Place extends PlaceName {
  /** Mã đơn vị hành chính: names a unit only together with a day. */
  readonly code: string;
  readonly parentId?: string;
  /** The first day; absent when it lay before our facts begin. */
  readonly validFrom?: LocalDate;
  /** The first day it was no more. */
  readonly validTo?: LocalDate;
  /** A point somewhere in the unit, in degrees (WGS 84): not its seat. */
  readonly lat?: number;
  readonly lon?: number;
  /** The unit itself, then those around it, the province last. */
  readonly chain: readonly PlaceName[];
}

/** What became of a unit, or came before it. */
export interface Succession {
  readonly place: Place;
  readonly on: LocalDate;
  /** The old unit went to several new ones: which one, only the address can tell. */
  readonly split: boolean;
}

const TYPES_IN_ENGLISH: Readonly<Record<string, string>> = {
  Tỉnh: "Province",
  "Thành phố": "City",
  Quận: "Urban District",
  Huyện: "District",
  "Thị xã": "Town",
  Phường: "Ward",
  Xã: "Commune",
  "Thị trấn": "Township",
  "Đặc khu": "Special Zone",
};

/** "Phường Ba Đình, Thành phố Hà Nội" */
export function formatPlace(place: Pick<Place, "chain">): string {
  return place.chain.map(({ type, name }) => `${type} ${name}`).join(", ");
}

/** The same for both languages of a page: names stay Vietnamese, kinds are said in English ("Ba Đình Ward, Hà Nội City"). */
export function placeText(place: Pick<Place, "chain">): Text {
  const english = ({ type, name }: PlaceName) =>
    /^\d/.test(name) ? `${TYPES_IN_ENGLISH[type] ?? type} ${name}` : `${name} ${TYPES_IN_ENGLISH[type] ?? type}`;
  return { vi: formatPlace(place), en: place.chain.map(english).join(", ") };
}
