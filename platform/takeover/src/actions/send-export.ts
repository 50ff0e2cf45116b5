import { findOfficial } from "@motlan/agencies";
import { documentFaults, findFile, LARGEST_FILE, listFilesOf, readFile, storeFile } from "@motlan/documents";
import type { Official } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Import } from "../domain/import.ts";
import { faults } from "../faults.ts";
import { sentFiles } from "../reading/export-files.ts";
import { shareImport } from "../store/imports.ts";
import type { Scans } from "./examine-rows.ts";
import { importFor, nodeOf, refuseOthers } from "./may-run.ts";
import { readExport } from "./read-export.ts";
import { runImport } from "./run-import.ts";
import { beginTaking } from "./take-rows.ts";

export interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const isTable = ({ name }: SentFile) => /\.(csv|ndjson)$/i.test(name);

/**
 * An export sent by a form: its tables are read in, its scans kept with the import, and the dry run follows by itself.
 * @throws takeover/not-yours, takeover/system-needed, takeover/no-dossiers, takeover/rows-lost, documents/file-…
 */
export async function sendExport(
  work: Work,
  { system, sent }: { readonly system: string; readonly sent: readonly SentFile[] },
): Promise<Import> {
  const { agencyId, officialId } = officialOf(work);
  refuseOthers(work, agencyId);
  const begunName = (await findOfficial(work.db, officialId))?.name ?? "";
  const nothing: Scans = { bytes: async () => undefined };
  const files = sentFiles(sent.filter(isTable), nothing);
  const begun = await readExport(work, { agencyId, system, begunName, files });
  await addScans(
    work,
    begun.id,
    sent.filter((file) => !isTable(file)),
  );
  if (begun.state === "read") await bidRun(work, begun.id, "examined");
  return begun;
}

/** Scans that come later, by their names; each is examined as an upload is. @throws takeover/not-found, takeover/not-yours, documents/file-… */
export async function addScans(work: Work, importId: string, scans: readonly SentFile[]): Promise<void> {
  const { id, agencyId } = await importFor(work, importId);
  refuseOthers(work, agencyId);
  for (const { name, bytes } of scans) {
    if (bytes.length > LARGEST_FILE) throw documentFaults["file-too-large"]({ size: bytes.length });
    await storeFile(work, { bytes, name, declaredType: "", owner: { kind: "takeover", id }, agencyId });
  }
}

/**
 * The node goes on with an import by itself, as far as is said; killed, it goes on at its next start. Said again while it runs, nothing changes.
 * @throws takeover/not-found, takeover/not-yours, takeover/not-now
 */
export async function bidRun(work: Work, importId: string, to: "examined" | "taken"): Promise<void> {
  refuseOthers(work, (await importFor(work, importId)).agencyId);
  if (to === "taken") await beginTaking(work, importId);
  await nodeOf(work).transaction(async (tx) => {
    const found = await shareImport(tx, importId);
    const running = to === "examined" ? found?.state === "read" : found?.state === "taking";
    if (!running) throw faults["not-now"]();
    await work.enqueue(tx, RUN, { importId, to }, { key: `takeover:run:${importId}:${to}` });
  });
}

export const RUN = "takeover.run";

/** The job: runs with the scans that were sent. An import that has gone another way meanwhile is left. */
export async function runSent(work: Work, importId: string, to: "examined" | "taken"): Promise<void> {
  const { state } = await importFor(work, importId);
  if (to === "examined" ? state === "read" : state === "taking")
    await runImport(() => work, { importId, scans: sentScans(work, importId), to });
}

/** By the path a row says, else by the name alone: a form sends no folders. */
function sentScans(work: Work, importId: string): Scans {
  let names: Promise<ReadonlyMap<string, string>> | undefined;
  const load = async () => new Map((await listFilesOf(work.db, { kind: "takeover", id: importId })).map(({ name, id }) => [name, id]));
  return {
    bytes: async (path) => {
      names ??= load();
      const id = (await names).get(path.normalize("NFC").split("/").at(-1) ?? "");
      const file = id === undefined ? undefined : await findFile(work.db, id);
      return file && (await readFile(work, file.id, () => true)).bytes;
    },
  };
}

/** How many scans were sent. @throws takeover/not-found, takeover/not-yours */
export async function countScans(work: Work, importId: string): Promise<number> {
  const { id } = await importFor(work, importId);
  return (await listFilesOf(work.db, { kind: "takeover", id })).length;
}

/** @throws takeover/not-yours */
function officialOf({ actor }: Work): Official {
  if (actor.kind !== "official") throw faults["not-yours"]();
  return actor;
}
