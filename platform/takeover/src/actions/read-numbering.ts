import { findAgencyByCode } from "@motlan/agencies";
import { raiseRegisters } from "@motlan/documents";
import { raiseDossierCounters } from "@motlan/dossiers";
import { localDateOf } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type Cells, cell, readInstant } from "../domain/export-row.ts";
import type { Import } from "../domain/import.ts";
import { faults } from "../faults.ts";
import { insertNumbering, listNumbering, type Numbering } from "../store/numbering.ts";
import { isUnder } from "./look-around.ts";

/**
 * Keeps the last numbers of the software before with an import; they hold from the real run on.
 * @throws takeover/number-unread that names the line
 */
export async function keepNumbering(node: Work, of: Import, lines: AsyncIterable<Cells>, renamed: (code: string) => string): Promise<void> {
  const rows: Numbering[] = [];
  let line = 1;
  for await (const cells of lines) {
    line += 1;
    const agency = await findAgencyByCode(node.db, renamed(cell(cells, "MaDonVi")).toUpperCase());
    const within = agency !== undefined && (await isUnder(node, agency.id, of.agencyId));
    const read = within ? numberingOf(cells, agency.id) : undefined;
    if (read === undefined) throw faults["number-unread"]({ line });
    rows.push(read);
  }
  await node.transaction((tx) => insertNumbering(tx, of.id, rows));
}

function numberingOf(cells: Cells, agencyId: string): Numbering | undefined {
  const last = Number(cell(cells, "SoCuoi"));
  if (!Number.isSafeInteger(last) || last < 1) return undefined;
  const [kind, name] = [cell(cells, "LoaiSo"), cell(cells, "TenSo")];
  if (kind === "van-ban") {
    const year = cell(cells, "Nam");
    return /^20\d{2}$/.test(year) && name !== "" ? { agencyId, kind: "register", name, period: year, last } : undefined;
  }
  const day = readInstant(cell(cells, "Ngay"));
  return kind === "ho-so" && day !== undefined ? { agencyId, kind: "dossiers", name: "", period: localDateOf(day), last } : undefined;
}

/** The numbers kept with an import hold from now on: a register or counter that stands further already stays. */
export async function raiseNumbering(node: Work, tx: Tx, importId: string): Promise<void> {
  const rows = await listNumbering(tx, importId);
  const registers = rows.flatMap(({ agencyId, kind, name, period, last }) =>
    kind === "register" ? [{ agencyId, name, year: Number(period), last }] : [],
  );
  await raiseRegisters(node, registers);
  await raiseDossierCounters(
    node,
    rows.flatMap(({ agencyId, kind, period, last }) => (kind === "dossiers" ? [{ agencyId, day: period, last }] : [])),
  );
}
