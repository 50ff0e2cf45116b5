import type { Json, JsonObject } from "@motlan/kernel";
import { type Static, Type } from "typebox";

/** What goes in and out of the room's machine door. */
export const Words = Type.Object(
  { vi: Type.String({ maxLength: 500 }), en: Type.String({ maxLength: 500 }) },
  { additionalProperties: false },
);
export const Moment = Type.String({ format: "date-time" });
export const Uuid = Type.String({ format: "uuid" });
export const Key = Type.String({ minLength: 8, maxLength: 100 });
export const ById = Type.Object({ designId: Uuid });
/** Any JSON: the examiner, not the door, judges a document. */
const AnyJson = Type.Unsafe<Json>({});
const AnyObject = Type.Unsafe<JsonObject>({ type: "object" });
const Path = Type.String({ minLength: 1, maxLength: 500 });

const closed = { additionalProperties: false };
export const ChangeShape = Type.Union([
  Type.Object({ op: Type.Literal("set"), path: Path, value: AnyJson }, closed),
  Type.Object({ op: Type.Literal("remove"), path: Path }, closed),
  Type.Object({ op: Type.Literal("insert"), path: Path, value: AnyJson }, closed),
  Type.Object({ op: Type.Literal("move"), path: Path, to: Type.Integer({ minimum: 0 }) }, closed),
]);

const Designers = Type.Array(Type.Object({ officialId: Type.String(), name: Type.String() }));
export const CardShape = Type.Object({
  id: Type.String(),
  code: Type.String(),
  title: Words,
  state: Type.String({ description: "draft, submitted, approved (published for a day to come), published, withdrawn" }),
  revision: Type.Integer(),
  designers: Designers,
  versionId: Type.Optional(Type.String()),
  publishFrom: Type.Optional(Type.String({ format: "date" })),
  updatedAt: Moment,
});
export const DesignShape = Type.Object({
  ...CardShape.properties,
  document: AnyObject,
  why: Type.Record(Type.String(), Type.String()),
  undo: Type.Integer(),
  redo: Type.Integer(),
});
export const FindingsShape = Type.Object({
  items: Type.Array(Type.Object({ place: Type.String(), vi: Type.String(), en: Type.String() })),
});

export const SourceShape = Type.Union([
  Type.Object({ kind: Type.Literal("empty") }, closed),
  Type.Object({ kind: Type.Literal("card") }, closed),
  Type.Object({ kind: Type.Literal("version"), versionId: Uuid }, closed),
  Type.Object({ kind: Type.Literal("document"), document: AnyObject }, closed),
  Type.Object({ kind: Type.Literal("design"), designId: Uuid }, closed),
  Type.Object(
    {
      kind: Type.Literal("table"),
      text: Type.Optional(Type.String({ maxLength: 900_000, description: "pasted: tabs, HTML, CSV" })),
      csv: Type.Optional(Type.String({ maxLength: 1_000_000, description: "a CSV file, base64" })),
      xlsx: Type.Optional(Type.String({ maxLength: 1_000_000, description: "a workbook, base64" })),
    },
    closed,
  ),
]);
export type SourceShape = Static<typeof SourceShape>;
