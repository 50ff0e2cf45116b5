import type { JsonObject } from "@motlan/kernel";

/** An access entry whole, as it is kept. */
export interface KeptAccess {
  readonly id: bigint;
  readonly at: Date;
  readonly registry: string;
  readonly recordId: string;
  readonly versionId: string;
  readonly personId: string | null;
  readonly readerKind: string;
  readonly readerId: string | null;
  readonly readerPost: string | null;
  readonly readerAgency: string | null;
  readonly purpose: string;
  readonly law: string;
  readonly fields: readonly string[];
  readonly dossierId: string | null;
  readonly draftId: string | null;
  readonly outcome: string;
  /** Somebody of another authority, for whom this node read. */
  readonly far: JsonObject | null;
  /** The export that gave it. */
  readonly batch: JsonObject | null;
  readonly hiddenReason: string | null;
  readonly hiddenUntil: Date | null;
}

/** The name under which reads stand in the audit log. */
export const ACCESS_SOURCE = "registries.access";

/** What of a read is logged: all of it. A field added later is left out where it is empty, so that what was logged before stays what it was. */
export function loggedAccess(kept: KeptAccess): JsonObject {
  const { id, at, registry, recordId, versionId, personId, purpose, law, fields, dossierId, draftId, outcome, far, batch } = kept;
  return {
    access: String(id),
    at: at.toISOString(),
    registry,
    record: recordId,
    version: versionId,
    person: personId,
    reader: { kind: kept.readerKind, id: kept.readerId, post: kept.readerPost, agency: kept.readerAgency },
    purpose,
    law,
    fields: [...fields],
    dossier: dossierId,
    draft: draftId,
    outcome,
    ...(far === null ? {} : { far }),
    ...(batch === null ? {} : { batch }),
    ...(kept.hiddenUntil === null ? {} : { hidden: { reason: kept.hiddenReason, until: kept.hiddenUntil.toISOString() } }),
  };
}
