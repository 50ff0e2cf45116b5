import type { EventRow, Work } from "@motlan/kernel/db";
import { deleteDraftFiles, deleteUploadsBefore } from "../store/uploads.ts";

/** A draft was thrown away, or nobody came back to it: its files go with it. Heard, so that no room has to call this one; a draft that became a dossier never announces it. */
export function hearDraftGone(work: Work, { subject }: Pick<EventRow, "subject">): Promise<void> {
  return work.transaction(async (tx) => {
    await deleteDraftFiles(tx, subject);
  });
}

/** Whoever does not go on with a file for so many days begins it anew. */
const UPLOAD_DAYS = 3;

/** Forgets files that never became whole, and the marks of those that did. Run twice, the second finds nothing. */
export function clearUploads(work: Work): Promise<void> {
  const before = new Date(work.clock.now().getTime() - UPLOAD_DAYS * 86_400_000);
  return work.transaction((tx) => deleteUploadsBefore(tx, before));
}
