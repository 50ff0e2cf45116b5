import { type Static, Type } from "typebox";

/** What people read, in both languages. */
export const Words = Type.Object({ vi: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) }, { additionalProperties: false });

/**
 * A FEEL expression over the dossier's facts:
 * - the answers by their paths; a `commune` is `{id, code, name, text}`, an `address` `{communeId, line, text}`, a `file` `{id, name, verified}`, a `group` a list;
 *   within an entry of a group `item.<name>` is that entry's own answer;
 * - `known.<name>.<field>` (null while nothing was found), `found.<name>` (how many records were found, 0 while nothing was looked for), and `applicant`,
 *   the signed-in person's population record, always known;
 * - `today`, `submittedOn` (today while it is a draft), `channel`, `delivery`, `actingFor`, `paid`;
 * - `agency.provinceCode`, `agency.communeCode`, `agency.level` once the agency is chosen, null before; within a fee `rate`, the province's own rate or null;
 * - once there is a dossier: `dossier.code`, `dossier.agencyId`, `dossier.agencyName`; what officials filled in at steps gone through, by its paths; from the
 *   step that records: `register.book`, `register.number`, `register.year`, `register.on` (the day); where the result is made: `signer.name`, `signer.title`.
 * Dates among the answers and records are dates, not text.
 */
export const Feel = Type.String({ minLength: 1 });

/** Legal basis (căn cứ pháp lý): number of the act, its article, and since when it holds where that matters. */
export const LegalBasis = Type.Object(
  { act: Type.String(), article: Type.Optional(Type.String()), note: Type.Optional(Words) },
  { additionalProperties: false },
);
export type LegalBasis = Static<typeof LegalBasis>;

/** A time limit (thời hạn): the unit decides the calendar it runs by. */
export const Term = Type.Object(
  {
    count: Type.Integer({ minimum: 0 }),
    unit: Type.Union([Type.Literal("hour"), Type.Literal("working-day"), Type.Literal("day"), Type.Literal("month"), Type.Literal("year")]),
  },
  { additionalProperties: false },
);
export type Term = Static<typeof Term>;
