import { findFile, type StoredFile, storeFile } from "@motlan/documents";
import type { Json, JsonObject } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Visit } from "../../frame/types.ts";
import { isObject } from "../apply/field-values.ts";

export interface FileQuestion {
  readonly dossier: { readonly id: string; readonly agencyId?: string };
  readonly name: string;
  /** How many files fit. */
  readonly most: number;
  /** The dossier's answer, with whatever files it names. */
  readonly before: Json | undefined;
}

/**
 * The files of one question on a page that answers for a dossier: those the page showed, but for one whose button was pressed, and those that come with it now. Where one file
 * fits, what comes takes its place. So a mistake elsewhere on the page costs nobody a file they sent.
 */
export async function postedFiles(visit: Pick<Visit, "work" | "form" | "files">, question: FileQuestion): Promise<readonly JsonObject[]> {
  const { work, form, files } = visit;
  const { dossier, name, most, before } = question;
  const gone = form.get(`${name}.remove`);
  const shown: JsonObject[] = [];
  for (const id of form.all(`${name}.uploaded`)) {
    const file = id === gone ? undefined : (filesIn(before).find(({ fileId }) => fileId === id) ?? (await findSent(work, dossier.id, id)));
    if (file !== undefined) shown.push(file);
  }
  const owner = { kind: "dossier", id: dossier.id } as const;
  const come: JsonObject[] = [];
  for (const { bytes, name: called, type: declaredType } of files.filter(({ field }) => field === name))
    come.push(
      described(
        await storeFile(work, { bytes, name: called, declaredType, owner, ...(dossier.agencyId && { agencyId: dossier.agencyId }) }),
      ),
    );
  return most === 1 && come.length > 0 ? come.slice(0, 1) : [...shown, ...come];
}

/** True once some file is there that the dossier did not have. */
export function bringsFiles(files: readonly JsonObject[], before: Json | undefined): boolean {
  const had = new Set(filesIn(before).map(({ fileId }) => fileId));
  return files.some(({ fileId }) => !had.has(fileId));
}

/** The answer to a question of files: one, or a list of them. */
export function fileAnswer(files: readonly JsonObject[], most: number): Json {
  if (most === 1) return files[0] ?? null;
  return files.length === 0 ? null : [...files];
}

/** True where the button was pressed that takes a file away: then the page is shown again, and nothing is sent. */
export function takesAway({ form }: Pick<Visit, "form">): boolean {
  return form.names().some((name) => name.endsWith(".remove"));
}

/** A file that came with an earlier try of the same page. */
async function findSent({ db, actor }: Work, dossierId: string, id: string): Promise<JsonObject | undefined> {
  const file = await findFile(db, id);
  const isOwn = actor.kind !== "person" || file?.storedBy === actor.personId;
  return file?.owner.kind === "dossier" && file.owner.id === dossierId && isOwn ? described(file) : undefined;
}

function described({ id, name, sha256, size, mediaType, storedAt }: StoredFile): JsonObject {
  return { id, fileId: id, name, sha256, size, mediaType, verified: false, takenAt: storedAt.toISOString() };
}

function filesIn(value: Json | undefined): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap((one: Json) => filesIn(one));
  if (!isObject(value)) return [];
  return value.fileId === undefined ? Object.values(value).flatMap(filesIn) : [value];
}
