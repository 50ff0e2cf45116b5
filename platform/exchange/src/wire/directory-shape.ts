import { type Static, Type } from "typebox";
import { Compile } from "typebox/compile";
import { Value } from "typebox/value";
import type { CentreKey } from "../domain/centre-key.ts";
import type { Directory } from "../domain/directory.ts";

const Titled = Type.Object({ vi: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) });
const Instant = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z$" });

const PublicKey = Type.String({ pattern: "^[A-Za-z0-9_-]{43}$" });
export const KeyShape = Type.Object({
  id: Type.String(),
  x: PublicKey,
  from: Instant,
  until: Instant,
});
export const NodeShape = Type.Object({
  id: Type.String(),
  title: Titled,
  url: Type.String({ pattern: "^https://[^/]+$" }),
  certificates: Type.Array(Type.String({ pattern: "^[A-Za-z0-9+/=]+$" }), { minItems: 1 }),
  keys: Type.Array(KeyShape, { minItems: 1 }),
});
const RevokedShape = Type.Object({
  node: Type.String(),
  kind: Type.Union([Type.Literal("certificate"), Type.Literal("key")]),
  value: Type.String(),
  at: Instant,
});
const CentreKeysShape = Type.Array(Type.Object({ x: PublicKey, from: Instant, until: Type.Optional(Instant) }), { maxItems: 8 });
const DirectoryShape = Type.Object({
  instance: Type.String({ minLength: 1 }),
  version: Type.Integer({ minimum: 1 }),
  issuedAt: Instant,
  expiresAt: Instant,
  nodes: Type.Array(NodeShape),
  members: Type.Array(Type.Object({ name: Type.String(), title: Titled })),
  subsystems: Type.Array(Type.Object({ name: Type.String(), title: Titled, node: Type.String() })),
  groups: Type.Array(Type.Object({ code: Type.String(), title: Titled, names: Type.Array(Type.String()) })),
  revoked: Type.Optional(Type.Array(RevokedShape)),
  centreKeys: Type.Optional(CentreKeysShape),
});
/** A country lists thousands. */
const directoryShape = Compile(DirectoryShape);

export function asDirectory(value: unknown): Directory | undefined {
  const read: unknown = value;
  return isDirectory(read) ? read : undefined;
}

function isDirectory(value: unknown): value is Static<typeof DirectoryShape> {
  return directoryShape.Check(value);
}

export function asCentreKeys(value: unknown): readonly CentreKey[] | undefined {
  return Value.Check(CentreKeysShape, value) ? value : undefined;
}

export function isPublicKey(text: string): boolean {
  return Value.Check(PublicKey, text);
}
