/** Pieces of JSON Schema that both registries share. */
export const text = { type: "string", minLength: 1 } as const;
/** Twelve digits (số định danh cá nhân, Decree 137/2015, article 13). */
export const number = { type: "string", pattern: "^[0-9]{12}$" } as const;
export const date = { type: "string", format: "date" } as const;

/** A person as a civil-status book writes them down: what they were called and where they lived on that day. */
export const person = {
  type: ["object", "null"],
  additionalProperties: false,
  required: ["fullName"],
  properties: {
    personId: { type: ["string", "null"] },
    personalNumber: { type: ["string", "null"], pattern: "^[0-9]{12}$" },
    fullName: text,
    sex: { enum: ["male", "female", null] },
    dateOfBirth: { type: ["string", "null"], format: "date" },
    ethnicity: { type: ["string", "null"] },
    nationality: { type: ["string", "null"] },
    placeOfBirth: { type: ["string", "null"] },
    nativePlace: { type: ["string", "null"] },
    residence: { type: ["string", "null"] },
  },
} as const;

/** Where an entry stands: agency, book (quyển), number (số), day; and what a copy may need to know of it. */
export const entry = {
  entry: text,
  agencyId: text,
  agencyName: text,
  book: text,
  number: text,
  registeredOn: date,
  /** False for an entry that was only ever written on paper and scanned: an official compares it before a copy leaves. */
  digital: { type: "boolean" },
  /** A dispute or a correction is pending on this entry. */
  disputed: { type: "boolean" },
  signerName: { type: ["string", "null"] },
} as const;

export const ENTRY_NEEDS = ["entry", "agencyId", "agencyName", "book", "number", "registeredOn", "digital"];

/** What an entry of one event holds: where it stands, and what that event is about. */
export function recordOf(properties: Readonly<Record<string, unknown>>, needs: readonly string[]) {
  return { type: "object", additionalProperties: false, required: [...ENTRY_NEEDS, ...needs], properties: { ...entry, ...properties } };
}
