import { createHash } from "node:crypto";
import { type Actor, newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Owner } from "../domain/document.ts";
import type { StoredFile } from "../domain/file.ts";
import { examineFile } from "../examine/examine-file.ts";
import { faults } from "../faults.ts";
import { insertFile } from "../store/files.ts";

export interface NewFile {
  readonly bytes: Uint8Array;
  /** As the person named it; shown back to them, never trusted. */
  readonly name: string;
  /** The Content-Type that came with it. */
  readonly declaredType: string;
  readonly owner: Owner;
  readonly agencyId?: string;
}

/**
 * Takes in a file that someone sends: size, real content and dangers are examined first. The answer's `sha256` is the receipt. The caller's
 * room has decided that this actor may add a file to that owner; a stranger never may.
 * @refuses documents/not-yours, file-empty, file-too-large, file-type-not-accepted, file-disguised, file-dangerous, file-encrypted
 */
export async function storeFile(work: Work, input: NewFile): Promise<StoredFile> {
  if (work.actor.kind === "stranger") throw faults["not-yours"]();
  const examined = examineFile(input.bytes, input.name, input.declaredType);
  if (!examined.ok) throw faults[examined.why](examined.about);
  const storedBy = idOf(work.actor);
  const file: StoredFile = {
    id: newId(work.clock.now()),
    sha256: createHash("sha256").update(input.bytes).digest("hex"),
    name: input.name.normalize("NFC").replaceAll("\0", "").slice(0, 200),
    mediaType: examined.value,
    size: input.bytes.length,
    owner: input.owner,
    storedAt: work.clock.now(),
    ...(input.agencyId ? { agencyId: input.agencyId } : {}),
    ...(storedBy ? { storedBy } : {}),
  };
  await work.transaction(async (tx) => {
    await insertFile(tx, file, input.bytes);
    await work.announce(tx, {
      type: "documents.stored",
      subject: file.id,
      data: { owner: { kind: file.owner.kind, id: file.owner.id }, sha256: file.sha256 },
      ...(file.agencyId ? { agencyId: file.agencyId } : {}),
    });
  });
  return file;
}

function idOf(actor: Actor): string | undefined {
  if (actor.kind === "person") return actor.personId;
  return actor.kind === "official" ? actor.officialId : undefined;
}
