import { type AddressCode, foldVietnamese, isAddressCode } from "@motlan/formats";
import { isLocalDate, type JsonObject, type LocalDate } from "@motlan/kernel";

/** The registry the codes are kept in, and the purpose for which anyone may know where one is. */
export const REGISTRY = "addresses";
export const PURPOSE = "place";

export const KINDS = ["building", "dwelling"] as const;
export type AddressKind = (typeof KINDS)[number];

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** A code as its record has it. */
export interface Address {
  readonly code: AddressCode;
  readonly kind: AddressKind;
  /** The building a dwelling is in. */
  readonly partOf?: AddressCode;
  /** House and street, village or hamlet. */
  readonly line: string;
  /** The commune on the day the code was given, and as it was called then. */
  readonly communeId: string;
  readonly since: LocalDate;
  readonly place: string;
  readonly point?: Point;
}

/** What a record says; nothing where it is none of ours. */
export function addressOf({ code, kind, partOf, line, communeId, since, place, lat, lon }: JsonObject): Address | undefined {
  const [known] = KINDS.filter((one) => one === kind);
  if (typeof code !== "string" || !isAddressCode(code) || known === undefined || typeof line !== "string") return undefined;
  if (typeof communeId !== "string" || typeof place !== "string" || typeof since !== "string" || !isLocalDate(since)) return undefined;
  return {
    ...{ code, kind: known, line, communeId, since, place },
    ...(typeof partOf === "string" && isAddressCode(partOf) && { partOf }),
    ...(typeof lat === "number" && typeof lon === "number" && { point: { lat, lon } }),
  };
}

/** The same as its record holds it. */
export function recordOf({ code, kind, partOf, line, communeId, since, place, point }: Address): JsonObject {
  const where = { lat: point?.lat ?? null, lon: point?.lon ?? null };
  return { code, kind, partOf: partOf ?? null, line, find: findIn(communeId, line), communeId, since, place, ...where };
}

/** A house and street as they are found by: without marks, signs and the word for "number". */
export function findWords(line: string): string {
  return foldVietnamese(line)
    .replace(/[^\p{L}\p{N}/-]+/gu, " ")
    .replace(/^(so nha|nha so|so|nha) (?=\d)/, "")
    .trim();
}

/** What a record is found by: its words within its commune, since "thôn 3" is in hundreds of them. */
export function findIn(communeId: string, line: string): string {
  return `${communeId}/${findWords(line)}`;
}

/** Where Vietnam is, islands and all. */
export function isInVietnam({ lat, lon }: Point): boolean {
  return lat >= 7 && lat <= 24 && lon >= 102 && lon <= 118;
}
