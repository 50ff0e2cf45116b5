import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Agency, findAgencyByCode, listAgenciesUnder } from "@motlan/agencies";
import { listedProcedures, writeExport } from "@motlan/demo";
import { nationalStateText } from "@motlan/dossiers";
import { groupThousands } from "@motlan/formats";
import { localDateOf, systemClock } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { migrationsOf, openBeside, readConfig, systemWork, wireRooms } from "@motlan/node";
import {
  agenciesIn,
  type Balance,
  bidStaffFile,
  folderOf,
  type ImportRead,
  readExport,
  readFaultFile,
  readImport,
  runImport,
} from "@motlan/takeover";

const HELP = `motlan import dossiers THƯ-MỤC --agency MÃ --system "Tên phần mềm" [--by "Họ tên"] [--dry-run]
motlan import officials TỆP --agency MÃ [--dry-run]
motlan import sample THƯ-MỤC --agency MÃ [--open 200] [--closed 2000]

  dossiers   chuyển hồ sơ từ phần mềm đang dùng; chạy lại thì đi tiếp    take dossiers over; run again, it goes on
  officials  thêm, chuyển, khóa cán bộ theo danh sách CSV hoặc XLSX      officials added, moved and locked by a list
  sample     tạo một thư mục mẫu để thử                                  write a made-up export to try it with

  --agency   mã cơ quan thực hiện; hồ sơ của nó và cấp dưới      the agency; its dossiers and those under it
  --system   mã cũ được giữ theo tên này                         old codes are kept under this name
  --dry-run  chỉ chạy thử: đếm, chỉ ra dòng lỗi, chưa ghi hồ sơ  counts and faults alone; no dossier is made
`;

const OPTIONS = {
  agency: { type: "string" },
  system: { type: "string" },
  by: { type: "string" },
  open: { type: "string" },
  closed: { type: "string" },
  "dry-run": { type: "boolean" },
} as const;

/** `motlan import`: dossiers come over from the software in use before, beside a running node or before its start. */
export async function importCommand([what, ...args]: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [folder] = positionals;
  if ((what !== "dossiers" && what !== "sample" && what !== "officials") || folder === undefined || values.agency === undefined) {
    process.stdout.write(HELP);
    return;
  }
  const config = readConfig(process.env);
  const database = await openBeside(config, migrationsOf(wireRooms(config)), () => undefined);
  const work = () => systemWork(database.pool, "cli.import");
  try {
    const agency = await findAgencyByCode(work().db, values.agency.toUpperCase());
    if (agency === undefined) throw new Error(`Không có cơ quan mang mã ${values.agency}. / No agency has the code ${values.agency}.`);
    const wishes = { open: Number(values.open ?? 200), closed: Number(values.closed ?? 2000) };
    if (what === "officials") await officials(work, folder, agency, values["dry-run"] === true);
    else if (what === "sample") await sample(work(), folder, agency, wishes);
    else
      await dossiers(work, folder, agency, {
        system: values.system ?? "",
        by: values.by ?? "Quản trị máy chủ",
        dry: values["dry-run"] === true,
      });
  } finally {
    await database.close();
  }
}

async function sample(
  work: Work,
  folder: string,
  agency: Agency,
  wishes: { readonly open: number; readonly closed: number },
): Promise<void> {
  const under = await listAgenciesUnder(work.db, { parentId: agency.id, q: "", on: localDateOf(systemClock.now()), limit: 200 });
  const procedures = listedProcedures().map(({ MaTTHC }) => MaTTHC);
  const units = [agency, ...under].map(({ code }) => code);
  await writeExport(folder, { seed: 1, ...wishes, units, procedures, on: systemClock.now(), scanEvery: 20, faultEvery: 50 });
  process.stdout.write(`✓ ${folder}\n`);
}

interface Wishes {
  readonly system: string;
  readonly by: string;
  readonly dry: boolean;
}

async function dossiers(work: () => Work, folder: string, agency: Agency, { system, by, dry }: Wishes): Promise<void> {
  const files = await folderOf(folder);
  const say = (words: string, rows: number) => process.stdout.write(`\r${words} ${groupThousands(BigInt(rows))} `);
  const begun = await readExport(work(), { agencyId: agency.id, system, begunName: by, files, onRows: (rows) => say("đọc / read", rows) });
  await runImport(work, {
    importId: begun.id,
    scans: files,
    to: dry ? "examined" : "taken",
    onRows: (state, rows) => say(state === "read" ? "xét / examined" : "chuyển / taken", rows),
  });
  const read = await readImport(work(), begun.id);
  process.stdout.write(`\n\n${await tableOf(work(), read.balance)}\n`);
  if (read.balance.sum.faults > 0) await tellFaults(work(), folder, read);
  const { differs } = read.balance;
  process.stdout.write(
    differs.length === 0 ? "✓ Cân đối. / It balances.\n" : `✗ Không cân đối / does not balance: ${differs.join(", ")}\n`,
  );
  const next = dry
    ? "Chạy lại không có --dry-run để chuyển thật. / Run it again without --dry-run."
    : `Người thứ hai xác nhận tại / a second person confirms at /ban-lam-viec/chuyen-du-lieu/${begun.id}`;
  process.stdout.write(`${next}\n`);
  if (differs.length > 0) process.exitCode = 1;
}

async function tableOf(work: Work, balance: Balance): Promise<string> {
  const names = await agenciesIn(work, balance);
  const { lines, sum } = balance;
  const rows: (readonly string[])[] = [["cơ quan", "trạng thái", "dòng", "chờ", "đã chuyển", "đã có", "lỗi", "thực có", "phí (đ)"]];
  for (const { agencyId, nationalState, inFile, waiting, taken, already, faults, here, fees } of lines) {
    const agency = names.get(agencyId ?? "")?.vi ?? "?";
    const state = nationalStateText(nationalState)?.vi ?? "?";
    rows.push([agency, state, ...[inFile, waiting, taken, already, faults, here].map(String), groupThousands(fees)]);
  }
  rows.push(["Cộng", "", ...[sum.inFile, sum.waiting, sum.taken, sum.already, sum.faults, sum.here].map(String), groupThousands(sum.fees)]);
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? "").length)));
  return rows
    .map((row) => row.map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  "))
    .join("\n");
}

async function tellFaults(work: Work, folder: string, { import: { id }, causes }: ImportRead): Promise<void> {
  const path = join(folder, "dong-loi.csv");
  await writeFile(path, await readFaultFile(work, id));
  for (const { column, count, why, mend } of causes)
    process.stdout.write(`! ${count} × ${column}: ${why.vi} ${mend.vi}\n    ${why.en} ${mend.en}\n`);
  process.stdout.write(`  ${path}\n`);
}

const OUTCOMES = { done: "✓ xong / done", already: "= đã có / already", would: "· sẽ làm / would", fault: "✗ lỗi / fault" } as const;

async function officials(work: () => Work, path: string, agency: Agency, dry: boolean): Promise<void> {
  const done = await bidStaffFile(work, { agencyId: agency.id, bytes: await readFile(path), dry });
  for (const { line, staffCode, name, outcome, column, why, leftBehind = 0 } of done) {
    const reason = why === undefined ? "" : `  ${column ?? ""}: ${why.vi} / ${why.en}`;
    const left = leftBehind === 0 ? "" : `  ! ${leftBehind} hồ sơ chờ bàn giao / dossiers to hand over`;
    process.stdout.write(`${String(line).padStart(4)}  ${OUTCOMES[outcome]}  ${staffCode} ${name}${reason}${left}\n`);
  }
  if (done.some(({ outcome }) => outcome === "fault")) process.exitCode = 1;
}
