import { type Static, type TSchema, Type } from "typebox";
import { chunksOf } from "../domain/chunks.ts";
import { type FileRow, STATES } from "../store/files.ts";

const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const [Words, Count] = [Type.String(), Type.Integer({ minimum: 0 })];

/** A file as its own system sees it. */
export const FileView = Type.Object(
  {
    id: Type.String({ format: "uuid" }),
    side: Type.Union([Type.Literal("outgoing"), Type.Literal("incoming")]),
    to: Type.Optional(Words),
    from: Type.Optional(Words),
    offer: Type.Optional(Words),
    service: Words,
    purpose: orNull(Words),
    law: orNull(Words),
    state: Type.Enum([...STATES]),
    ...{ name: orNull(Words), type: orNull(Words), size: orNull(Count), chunkSize: orNull(Count), chunks: orNull(Count) },
    kept: Count,
    /** How many chunks the receiver asked for. */
    given: Type.Optional(Count),
    trouble: orNull(Type.Object({ code: Words, vi: Words, en: Words })),
    made: Words,
    until: orNull(Words),
    again: Type.Optional(Words),
    hasReceipt: Type.Boolean(),
  },
  { additionalProperties: false },
);

export function viewOf(file: FileRow): Static<typeof FileView> {
  const {
    id,
    side,
    offerId,
    peer,
    service,
    purpose,
    law,
    state,
    name,
    type,
    size,
    chunkSize,
    kept,
    given,
    trouble,
    madeAt,
    until,
    nextAt,
    receipt,
  } = file;
  return {
    id,
    side,
    ...(side === "outgoing" ? { to: peer } : { from: `${peer}/${service}`, offer: offerId }),
    ...{ service, purpose, law, state, name, type, size, chunkSize },
    chunks: size === null || chunkSize === null ? null : chunksOf({ size, chunkSize }),
    kept,
    ...(side === "outgoing" && { given }),
    trouble,
    made: madeAt.toISOString(),
    until: until?.toISOString() ?? null,
    ...(trouble !== null && nextAt !== null && { again: nextAt.toISOString() }),
    hasReceipt: receipt !== null,
  };
}
