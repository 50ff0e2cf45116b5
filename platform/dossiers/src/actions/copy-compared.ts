import { type Agency, findOfficial } from "@motlan/agencies";
import { copyOriginal, findFile, type StoredFile } from "@motlan/documents";
import type { Json, JsonObject, Official, Text } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { placeOf } from "../domain/agency-place.ts";
import type { Dossier } from "../domain/dossier.ts";
import { isObject } from "../domain/values.ts";
import { applicantName } from "./applicant-name.ts";
import { readRulebook } from "./read-rulebook.ts";

/** Each paper that the clerk compared with its original becomes a copy under the seal of the desk's agency, to be used again. */
export async function copyCompared(work: Work, clerk: Official, dossier: Dossier, here: Agency, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  const { version } = await readRulebook(work, dossier.versionId);
  const titles = new Map<string, Text>(version.pages.flatMap(({ fields }) => fields.map(({ name, label }) => [name, label] as const)));
  const seal = work.as({ kind: "system", name: "dossiers.copy-compared", agencyId: here.id });
  const name = (await findOfficial(work.db, clerk.officialId))?.name ?? "";
  for (const path of paths) {
    const title = titles.get(path);
    const files = title === undefined ? [] : await filesAt(work, dossier.answers, path);
    if (title === undefined || files.length === 0) continue;
    await copyOriginal(seal, {
      ...{ requestKey: `dossier:${dossier.id}:copy:${path}`, title, files, clerk: name, dossierId: dossier.id },
      person: { id: dossier.personId, name: applicantName(dossier) },
      agency: { id: here.id, name: here.name.vi, place: placeOf(here.name.vi) },
    });
  }
}

async function filesAt({ db }: Work, answers: JsonObject, path: string): Promise<readonly StoredFile[]> {
  let value: Json | undefined = answers;
  for (const part of path.split(".")) value = isObject(value) ? value[part] : undefined;
  const listed: readonly Json[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  const files: StoredFile[] = [];
  for (const one of listed) {
    const file = isObject(one) && typeof one.fileId === "string" ? await findFile(db, one.fileId) : undefined;
    if (file !== undefined) files.push(file);
  }
  return files;
}
