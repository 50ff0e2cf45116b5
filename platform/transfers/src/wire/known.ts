import type { Known } from "../domain/receipt.ts";
import { faults } from "../faults.ts";
import type { FileRow } from "../store/files.ts";

/** A file whose manifest is known, as both sides know it. */
export function knownOf(file: FileRow): Known & { readonly offeredAt: Date; readonly until: Date; readonly type: string } {
  const { side, offerId, subsystem, peer, service, purpose, name, type, size, chunkSize, root, offeredAt, until } = file;
  if (name === null || type === null || size === null || chunkSize === null || root === null || offeredAt === null || until === null)
    throw faults["unknown-file"]();
  const [sender, receiver] = side === "outgoing" ? [subsystem, peer] : [peer, subsystem];
  return {
    file: offerId,
    sender,
    receiver,
    service,
    purpose,
    name,
    type,
    size,
    chunkSize,
    root: root.toString("base64url"),
    offeredAt,
    until,
  };
}

/** The same for a receipt: nothing more than it says. */
export function receiptOf(file: FileRow): Known {
  const { offeredAt: _offered, until: _until, type: _type, ...known } = knownOf(file);
  return known;
}
