import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { basename } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { findAgencyByCode } from "@motlan/agencies";
import { REGISTRIES } from "@motlan/demo";
import { csvFile, csvLines, groupThousands } from "@motlan/formats";
import { isLocalDate } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { migrationsOf, openBeside, readConfig, systemWork, wireRooms } from "@motlan/node";
import {
  csvOf,
  exportColumns,
  exportRecords,
  type ImportDefaults,
  type ImportState,
  ndjsonOf,
  publishRegistry,
  readImportFaults,
  runImport,
} from "@motlan/registries";
import { linesOf } from "./registry-lines.ts";

const HELP = `motlan registry declare
motlan registry import CƠ-SỞ-DỮ-LIỆU TỆP [--agency MÃ] [--kind LOẠI] [--valid-from 2026-01-01] [--reason "Lý do"]
motlan registry export CƠ-SỞ-DỮ-LIỆU TỆP --purpose MỤC-ĐÍCH

  TỆP .csv     dòng đầu là tên mục: personalNumber, residence.line, spouses.0.fullName; thêm @id, @kind, @validFrom, @agency
               the first line names the fields; @id, @kind, @validFrom, @agency say something of the record itself
  TỆP .ndjson  mỗi dòng một bản ghi: {"@validFrom": "2020-01-01", "values": {…}}    one record a line

  declare khai báo các cơ sở dữ liệu của các gói trên một nút còn trống     declare the packs' registries on a node that began empty
  import  chạy lại thì đi tiếp; dòng lỗi ghi vào TỆP.loi.csv    run again it goes on; faulty rows go to FILE.loi.csv
  export  mọi bản ghi còn hiệu lực, theo mục đích; mỗi lượt đọc đều được ghi    for a purpose; each read is recorded
`;

const OPTIONS = {
  agency: { type: "string" },
  kind: { type: "string" },
  "valid-from": { type: "string" },
  reason: { type: "string" },
  purpose: { type: "string" },
} as const;

/** `motlan registry`: the packs' registries are declared, records come from a file, or go to one, beside a running node or before its start. */
export async function registryCommand([what, ...args]: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [registry, file] = positionals;
  const asked = what === "import" || (what === "export" && values.purpose !== undefined);
  if (what !== "declare" && (!asked || registry === undefined || file === undefined)) {
    process.stdout.write(HELP);
    return;
  }
  const config = readConfig(process.env);
  const database = await openBeside(config, migrationsOf(wireRooms(config)), () => undefined);
  const work = () => systemWork(database.pool, "cli.registry");
  try {
    if (what === "declare") await declareAll(work());
    else if (what === "import") await takeOver(work, registry ?? "", file ?? "", await defaultsOf(work(), values));
    else await giveOut(work(), registry ?? "", file ?? "", values.purpose ?? "");
  } finally {
    await database.close();
  }
}

/** Every registry of the packs, as a demo declares them; said again, only what changed. */
export async function declareAll(work: Work, say: (line: string) => void = (line) => process.stdout.write(`${line}\n`)): Promise<void> {
  for (const registry of REGISTRIES) {
    const { version } = await publishRegistry(work, registry);
    say(`${version === undefined ? "=" : "✓"} ${registry.code}  ${registry.title.vi} / ${registry.title.en}`);
  }
}

export async function defaultsOf(
  work: Work,
  { agency: code, kind, reason, "valid-from": day }: { readonly [name in keyof typeof OPTIONS]?: string | undefined },
): Promise<ImportDefaults> {
  const agency = code === undefined ? undefined : await findAgencyByCode(work.db, code.toUpperCase());
  if (code !== undefined && agency === undefined) throw new Error(`Không có cơ quan mang mã ${code}. / No agency has the code ${code}.`);
  if (day !== undefined && !isLocalDate(day)) throw new Error("--valid-from 2026-01-31");
  return {
    ...(agency !== undefined && { agencyId: agency.id }),
    ...(kind !== undefined && { kind }),
    ...(reason !== undefined && { reason }),
    ...(day !== undefined && isLocalDate(day) && { validFrom: day }),
  };
}

/** Takes a file over, with its progress on the terminal. */
export async function takeOver(work: () => Work, registry: string, file: string, defaults: ImportDefaults): Promise<void> {
  const digest = await digestOf(file);
  const state = await runImport(work, {
    ...{ registry, name: basename(file), digest, defaults },
    lines: (after) => linesOf(file, after),
    onMove: sayProgress(),
  });
  process.stdout.write(`\n✓ ${sayState(state)}\n`);
  if (state.faulty === 0) return;
  const faults = `${file}.loi.csv`;
  const lines = async function* () {
    yield csvFile([["dòng", "mục", "vì sao", "why"]]);
    for await (const { row, path, vi, en } of readImportFaults(work(), state.id)) yield csvLines([[row, path, vi, en]]);
  };
  await pipeline(Readable.from(lines()), createWriteStream(faults));
  process.stdout.write(`! ${faults}\n`);
}

/** Rows a second since it began, said again with each batch. */
export function sayProgress(): (state: ImportState) => void {
  const began = performance.now();
  let first: number | undefined;
  return (state) => {
    first ??= state.rowsDone;
    const rate = ((state.rowsDone - first) * 1000) / Math.max(1, performance.now() - began);
    process.stdout.write(`\r${sayState(state)}, ${groupThousands(BigInt(Math.round(rate)))}/s `);
  };
}

function sayState({ rowsDone, taken, faulty }: ImportState): string {
  const [done, good, bad] = [rowsDone, taken, faulty].map((count) => groupThousands(BigInt(count)));
  return `${done} dòng / rows: ${good} vào / in, ${bad} lỗi / faulty`;
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest("hex");
}

async function giveOut(work: Work, registry: string, file: string, purpose: string): Promise<void> {
  const records = exportRecords(work, { registry, purpose });
  const rows = /\.csv$/i.test(file) ? csvOf(records, await exportColumns(work, { registry, purpose })) : ndjsonOf(records);
  await pipeline(Readable.from(rows), createWriteStream(file));
  process.stdout.write(`✓ ${file}\n`);
}
