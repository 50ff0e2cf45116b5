import { chunksOf } from "../domain/chunks.ts";
import type { FileRow } from "../store/files.ts";

/** A file as its own system sees it. */
export function viewOf(file: FileRow) {
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
