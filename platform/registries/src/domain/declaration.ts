import { type Static, Type } from "typebox";

/**
 * The declaration of a registry (cơ sở dữ liệu): one JSON document that says who keeps it, what a record holds, how a record is found, and for which
 * purposes which of its fields are given. It is published as a row; nothing in it is code.
 */

const Text = Type.Object({ vi: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) }, { additionalProperties: false });
const Code = Type.String({ pattern: "^[a-z][a-z0-9-]*$" });
const Name = Type.String({ pattern: "^[a-z][A-Za-z0-9]*$" });
/** A dotted path into a record's values, e.g. "mother.personId". On its way it enters every element of an array. Names of other makers may hold `_`, `-`, `$` and spaces. */
const Path = Type.String({ pattern: "^[A-Za-z_$][A-Za-z0-9_$ -]*(\\.[A-Za-z_$][A-Za-z0-9_$ -]*)*$" });
/** A legal basis as one line, e.g. "Luật Hộ tịch 60/2014/QH13, Điều 61". */
const Law = Type.String({ minLength: 1 });
/** A JSON Schema (2020-12) of an object. */
const RecordSchema = Type.Record(Type.String(), Type.Unknown());

/** A kind of record in one registry (birth, marriage, death in civil status), with a schema of its own where it differs. */
export const RegistryKind = Type.Object({ code: Code, title: Text, record: Type.Optional(RecordSchema) }, { additionalProperties: false });
export type RegistryKind = Static<typeof RegistryKind>;

/** A value a record is looked up by. `many`: one record may have several (two spouses) and several records may share one. */
export const RegistryIndex = Type.Object({ name: Name, path: Path, many: Type.Optional(Type.Boolean()) }, { additionalProperties: false });
export type RegistryIndex = Static<typeof RegistryIndex>;

/** What a record may be read for: the basis in law and exactly the fields given (top-level names or dotted paths). */
export const RegistryPurpose = Type.Object(
  {
    code: Code,
    title: Text,
    law: Law,
    fields: Type.Array(Path, { minItems: 1 }),
    /** Other authorities may record for it through the exchange, these fields and no others. */
    writes: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);
export type RegistryPurpose = Static<typeof RegistryPurpose>;

/** When two records may be of one thing (bản ghi trùng). */
export const Duplicates = Type.Object(
  {
    /** Records that agree in all of these, spelling aside, are held side by side; each row is a way of its own. */
    by: Type.Array(Type.Array(Path, { minItems: 1 }), { minItems: 1 }),
    /** What is compared then: a name by its words without marks, a date also with day and month swapped, a text without marks, a value as it is. */
    compare: Type.Array(
      Type.Object(
        {
          path: Path,
          as: Type.Union([Type.Literal("name"), Type.Literal("date"), Type.Literal("text"), Type.Literal("value")]),
          weight: Type.Integer({ minimum: 1, maximum: 100 }),
        },
        { additionalProperties: false },
      ),
      { minItems: 1 },
    ),
    /** The score, of 100, from which a pair is proposed. */
    from: Type.Integer({ minimum: 1, maximum: 100 }),
  },
  { additionalProperties: false },
);
export type Duplicates = Static<typeof Duplicates>;

export const RegistryDeclaration = Type.Object(
  {
    code: Code,
    title: Text,
    /** Who keeps it (cơ quan quản lý). */
    owner: Text,
    law: Type.Array(Law, { minItems: 1 }),
    /** The schema of every record, or of those kinds that bring none of their own. */
    record: RecordSchema,
    kinds: Type.Optional(Type.Array(RegistryKind)),
    /**
     * Whom a record is about: "itself" where the record is the person (the population registry), else the paths of the person ids in it. They see the record
     * as their own and every read of it. Empty for records about nobody.
     */
    concerns: Type.Union([Type.Literal("itself"), Type.Array(Path)]),
    /** The value that names a record: every record has it and no two records hold the same at the same time. */
    key: Type.Object({ name: Name, path: Path }, { additionalProperties: false }),
    indexes: Type.Array(RegistryIndex),
    /** Everyone may see their own record whole (purpose "self"); that needs no row here. */
    purposes: Type.Array(RegistryPurpose),
    /** Absent where twins are not looked for. */
    duplicates: Type.Optional(Duplicates),
    /** Which permission of a post records and amends; "registries.record" and "registries.amend" unless said otherwise. */
    permissions: Type.Optional(
      Type.Object({ record: Type.Optional(Type.String()), amend: Type.Optional(Type.String()) }, { additionalProperties: false }),
    ),
  },
  { additionalProperties: false },
);
export type RegistryDeclaration = Static<typeof RegistryDeclaration>;
