import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { csvFile } from "@motlan/formats";
import { readSheet, STAFF_COLUMNS } from "@motlan/takeover";
import type { RunningDemo } from "../node.ts";
import type { SignsIn } from "../people.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");

export interface Exported {
  readonly files: readonly string[];
  /** A line of ho-so.csv each. */
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** What `motlan import sample` writes beside the running node, with faults planted in it. */
export async function exportOf(
  { folder, env }: RunningDemo,
  { agency, open, closed }: { readonly agency: string; readonly open: number; readonly closed: number },
): Promise<Exported> {
  const made = join(folder, "phan-mem-cu");
  const args = ["apps/cli/src/main.ts", "import", "sample", made, "--agency", agency, "--open", String(open), "--closed", String(closed)];
  await promisify(execFile)(process.execPath, args, { cwd: ROOT, env });
  const files = (await readdir(made, { recursive: true })).filter((name) => /\.\w+$/.test(name)).map((name) => join(made, name));
  return { files, rows: (await readSheet(await readFile(join(made, "ho-so.csv")))) ?? [] };
}

/** A dossier that waited for reception there, as its applicant's paper names it. */
export interface Promised {
  readonly oldCode: string;
  readonly applicant: string;
}

export function promisedIn({ rows }: Exported, { unit, faults }: { readonly unit: string; readonly faults: string }): Promised {
  const row = rows.find(
    ({ DonViXuLy, TrangThaiHoSo, MaHoSo = "" }) => DonViXuLy === unit && TrangThaiHoSo === "1" && !faults.includes(MaHoSo),
  );
  if (row === undefined) throw new Error("the export has no dossier that waits for reception");
  return { oldCode: row.MaHoSo ?? "", applicant: row.ChuHoSo ?? "" };
}

/** A list of officials as a province sends it: one to be added, and one whose number is too short. */
export function staffList({ name, personalNumber, phone }: SignsIn & { readonly name: string }, agency: string): Buffer {
  const row = (code: string, number: string) => ["them", code, name, number, phone, "", agency, "Công chức chuyên môn", "", ""];
  return Buffer.from(csvFile([[...STAFF_COLUMNS], row("CB-0001", personalNumber), row("CB-0002", "00123")]));
}
