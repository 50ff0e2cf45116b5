import { type Static, Type } from "typebox";
import { Compile } from "typebox/compile";
import { Value } from "typebox/value";
import { MOST_CHUNKS } from "../domain/chunks.ts";
import type { Manifest } from "../domain/manifest.ts";
import type { Receipt } from "../domain/receipt.ts";

const Name = Type.String({ minLength: 1, maxLength: 700 });
const OrNull = Type.Union([Type.String({ maxLength: 500 }), Type.Null()]);
const Digest = Type.String({ pattern: "^[A-Za-z0-9_-]{43}$" });
const Instant = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z$" });
const Id = Type.String({ pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" });
const Whose = { sender: Name, receiver: Name, service: Name, purpose: OrNull };
const What = { name: Type.String({ minLength: 1, maxLength: 255 }), size: Type.Integer(), chunkSize: Type.Integer(), root: Digest };

const ManifestIn = Type.Object({
  ...{ id: Id, ...Whose, law: OrNull, ...What, type: Type.String({ maxLength: 255 }) },
  chunks: Type.Array(Digest, { maxItems: MOST_CHUNKS }),
  ...{ offeredAt: Instant, until: Instant },
});
const ReceiptIn = Type.Object({ file: Id, ...Whose, ...What, began: Instant, ended: Instant }, { additionalProperties: false });
/** What a system is offered. */
export const Offers = Type.Object({
  files: Type.Array(Type.Object({ id: Id, ...What, type: Type.String(), offeredAt: Instant, until: Instant })),
});
export type Offer = Static<typeof Offers>["files"][number];
/** Of what a sender says beside its word a chunk's number alone is told on: whatever else stands there would be its text on our pages. */
const Refused = Type.Object({
  code: Type.String({ pattern: "^[a-z0-9/-]{1,80}$" }),
  about: Type.Optional(Type.Object({ number: Type.Optional(Type.Integer({ minimum: 0, maximum: MOST_CHUNKS })) })),
});

/** A long file has a digest for each of its many chunks. */
const manifestIn = Compile(ManifestIn);

export function asManifest(read: unknown): Manifest | undefined {
  return manifestIn.Check(read) ? read : undefined;
}

export function asReceipt(read: unknown): Receipt | undefined {
  return Value.Check(ReceiptIn, read) ? read : undefined;
}

export function asOffers(read: unknown): readonly Offer[] | undefined {
  return Value.Check(Offers, read) ? read.files : undefined;
}

export function asRefusal(read: unknown): Static<typeof Refused> | undefined {
  return Value.Check(Refused, read) ? read : undefined;
}

export function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString("utf8"));
  } catch {
    return undefined;
  }
}
