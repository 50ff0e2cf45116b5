import { instantOf, isLocalDate } from "@motlan/kernel";

/** Cells by their columns. */
export type Cells = Readonly<Record<string, string>>;

/**
 * A dossier as the other software exports it, its columns named by the national portal's service DongBoHoSoMC; its fees, its history (CapNhatTienDoHoSoMC) and
 * its files beside it. The layout of the files is ours.
 */
export interface ExportRow {
  readonly columns: Cells;
  readonly fees: readonly Cells[];
  readonly history: readonly Cells[];
  readonly files: readonly Cells[];
}

/** Cells are text as it was typed: no spaces around, Vietnamese composed, no character a database cannot keep. */
export function tidyCell(text: string): string {
  return text.replaceAll("\0", "").normalize("NFC").trim();
}

export function cell(cells: Cells, column: string): string {
  return cells[column] ?? "";
}

/** The old code as codes are looked up: upper case, no spaces. */
export function oldCodeOf({ columns }: Pick<ExportRow, "columns">): string {
  return cell(columns, "MaHoSo").replace(/\s+/g, "").toUpperCase();
}

const CLOSING_HOUR = 17;

/**
 * An instant as any of today's programs writes it: 20261122143005 (the portal's), 2026-11-22 14:30, 22/11/2026 14:30:05. A day alone: the hour said, else the
 * end of office hours, by which what is promised for a day has to be there.
 */
export function readInstant(text: string, hour = CLOSING_HOUR): Date | undefined {
  const packed = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/.exec(text);
  const written = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.\d]*(?:\+07:00)?)?)?$/.exec(text);
  const spoken = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  const [, year, month, day, hours, minutes, seconds] = packed ?? written ?? turned(spoken) ?? [];
  const local = `${year ?? ""}-${(month ?? "").padStart(2, "0")}-${(day ?? "").padStart(2, "0")}`;
  if (!isLocalDate(local)) return undefined;
  const [h, m, s] = hours === undefined ? [hour, 0, 0] : [Number(hours), Number(minutes), Number(seconds ?? 0)];
  return h > 23 || m > 59 || s > 59 ? undefined : new Date(instantOf(local, h, m).getTime() + s * 1000);
}

function turned(match: RegExpExecArray | null): readonly (string | undefined)[] | undefined {
  if (match === null) return undefined;
  const [all, day, month, year, ...time] = match;
  return [all, year, month, day, ...time];
}

/** Whole đồng: 8000, 8.000, 8,000, 8000 đ. */
export function readDong(text: string): bigint | undefined {
  const plain = text.replace(/\s|đ|vnđ|vnd/gi, "");
  return /^\d{1,15}$/.test(plain) || /^\d{1,3}([.,]\d{3})+$/.test(plain) ? BigInt(plain.replace(/[.,]/g, "")) : undefined;
}

/** The sum of what its fees say; what cannot be read counts nothing and is a fault of the row. */
export function feesOf({ fees }: Pick<ExportRow, "fees">): bigint {
  return fees.reduce((sum, fee) => sum + (readDong(cell(fee, "Gia")) ?? 0n), 0n);
}
