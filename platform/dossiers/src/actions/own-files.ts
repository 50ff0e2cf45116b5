import { findFile } from "@motlan/documents";
import { isId, type Json, type JsonObject } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Dossier } from "../domain/dossier.ts";
import { filesIn, isObject } from "../domain/values.ts";
import { faults } from "../faults.ts";

/**
 * What was given with every file in it as the documents room holds it, wherever it stands: alone, in a list, within an entry of a group. Name, size and hash are never the
 * sender's word, and whether a signed document is good the official sees for themselves. What stood there before stays as it was taken in; anything new must have been
 * stored for this dossier, an applicant's by themselves.
 * @throws dossiers/file-not-yours
 */
export async function withOwnFiles(work: Work, dossier: Dossier, given: Json, before: Json | undefined): Promise<Json> {
  const kept = new Map(filesIn(before).map((file) => [file.fileId, file]));
  const own = async (value: Json): Promise<Json> => {
    if (Array.isArray(value)) {
      const list: Json[] = [];
      for (const one of value) list.push(await own(one));
      return list;
    }
    if (!isObject(value)) return value;
    if (value.fileId !== undefined) return kept.get(value.fileId) ?? getOwnFile(work, dossier, value.fileId);
    const made: Record<string, Json> = {};
    for (const [name, one] of Object.entries(value)) if (one !== undefined) made[name] = await own(one);
    return made;
  };
  return own(given);
}

async function getOwnFile({ db, actor }: Work, dossier: Dossier, fileId: Json): Promise<JsonObject> {
  const file = typeof fileId === "string" && isId(fileId) ? await findFile(db, fileId) : undefined;
  const isOfDossier = file?.owner.kind === "dossier" && file.owner.id === dossier.id;
  const isOwn = actor.kind !== "person" || file?.storedBy === actor.personId;
  if (file === undefined || !isOfDossier || !isOwn) throw faults["file-not-yours"]();
  const { id, name, sha256, size, mediaType, storedAt } = file;
  return { id, fileId: id, name, sha256, size, mediaType, verified: false, takenAt: storedAt.toISOString() };
}
