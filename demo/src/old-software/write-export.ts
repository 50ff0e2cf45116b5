import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type ExportWanted, makeExport } from "./make-export.ts";

/** An empty page: a scan that passes every examination. */
const PAGE =
  "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n";

/** Writes an export as a folder: ho-so.csv, le-phi.csv, tien-do.csv, tep.csv and the scans. */
export async function writeExport(folder: string, wanted: ExportWanted): Promise<void> {
  await mkdir(join(folder, "scan"), { recursive: true });
  await writeFile(join(folder, "scan", "giay-to.pdf"), PAGE, "latin1");
  const tables = new Map(["ho-so", "le-phi", "tien-do", "tep"].map((name) => [name, new Table(join(folder, `${name}.csv`))]));
  for (const { columns, fees, history, files } of makeExport(wanted)) {
    const MaHoSo = columns.MaHoSo ?? "";
    await tables.get("ho-so")?.write(columns);
    for (const fee of fees) await tables.get("le-phi")?.write({ MaHoSo, TenPhiLePhi: "", Gia: "", NgayNop: "", SoBienLai: "", ...fee });
    for (const line of history) await tables.get("tien-do")?.write({ MaHoSo, ...line });
    for (const file of files) await tables.get("tep")?.write({ MaHoSo, ...file });
  }
  for (const table of tables.values()) await table.end();
}

class Table {
  readonly #stream;
  #columns: readonly string[] | undefined;

  constructor(path: string) {
    this.#stream = createWriteStream(path);
  }

  async write(cells: Readonly<Record<string, string>>): Promise<void> {
    if (this.#columns === undefined) {
      this.#columns = Object.keys(cells);
      this.#stream.write(`\uFEFF${this.#columns.join(",")}\r\n`);
    }
    const line = this.#columns.map((name) => quoted(cells[name] ?? "")).join(",");
    if (!this.#stream.write(`${line}\r\n`)) await once(this.#stream, "drain");
  }

  async end(): Promise<void> {
    this.#stream.end();
    await once(this.#stream, "finish");
  }
}

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
