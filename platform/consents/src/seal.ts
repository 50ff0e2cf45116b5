import { createHash, randomUUID } from "node:crypto";
import { actorReference, canonicalJson, type Json } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";

export type SchemaName = "Policy" | "DataAgreement";

/** One version of a policy or an agreement, word for word. */
export interface Revision {
  readonly id: string;
  readonly schemaName: SchemaName;
  readonly objectId: string;
  readonly number: number;
  /** The bytes whose digest is kept: GovStack's serialised snapshot. */
  readonly snapshot: string;
  /** SHA-256, hexadecimal. */
  readonly digest: string;
  readonly at: Date;
  readonly byOfficial: string | null;
}

/** Makes the version that will be shown: what is kept is what was said, and its digest stands in the audit log. */
export function sealRevision<T extends object>(
  work: Work,
  { id = randomUUID(), ...of }: { id?: string; schemaName: SchemaName; objectId: string; number: number },
  data: T,
): Revision {
  const at = work.clock.now();
  const { id: byOfficial = null } = work.actor.kind === "official" ? actorReference(work.actor) : {};
  const objectData: Json = JSON.parse(JSON.stringify(data));
  const snapshot = canonicalJson({
    objectData,
    schemaName: of.schemaName,
    objectId: of.objectId,
    signedWithoutObjectId: false,
    timestamp: at.toISOString(),
    authorizedByIndividual: null,
    authorizedByOther: byOfficial,
  });
  return { id, ...of, snapshot, digest: createHash("sha256").update(snapshot).digest("hex"), at, byOfficial };
}

/** A version's id by who sends it and the key of their form: sent twice, it is the same version. */
export function idOfSending(officialId: string, requestKey: string): string {
  const hex = createHash("sha256").update(`${officialId}:${requestKey}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join("-");
}

/** Tells whether a key is said again for the same person, without keeping their number. */
export function hashOfAsking(consentId: string, personalNumber: string): string {
  return createHash("sha256").update(`${consentId}:${personalNumber}`).digest("hex");
}

/** What a revision says. Only this room writes snapshots, always of this shape. */
export function dataOf<T>({ snapshot }: Pick<Revision, "snapshot">): T {
  return JSON.parse(snapshot).objectData;
}
