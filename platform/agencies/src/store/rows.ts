import { type LocalDate, localDate, type Text } from "@motlan/kernel";
import type { Agency, AgencyKind, AgencyLevel, CodeOrigin, Period } from "../domain/agency.ts";

/** An agency as PostgreSQL hands it over, with its parent's name. */
export interface AgencyRow {
  readonly id: string;
  readonly kind: AgencyKind;
  readonly level: AgencyLevel;
  readonly name_vi: string;
  readonly name_en: string;
  readonly code: string;
  readonly code_origin: CodeOrigin;
  readonly place_id: string | null;
  readonly parent_id: string | null;
  readonly parent_vi: string | null;
  readonly parent_en: string | null;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly hours_vi: string | null;
  readonly hours_en: string | null;
  readonly bank_bin: string | null;
  readonly bank_account: string | null;
  readonly bank_holder: string | null;
}

export function toAgency(row: AgencyRow): Agency {
  const hours = textOf(row.hours_vi, row.hours_en);
  const parentName = textOf(row.parent_vi, row.parent_en);
  const { bank_bin: bin, bank_account: number, bank_holder: holder } = row;
  return {
    id: row.id,
    kind: row.kind,
    level: row.level,
    name: { vi: row.name_vi, en: row.name_en },
    code: row.code,
    codeOrigin: row.code_origin,
    ...(row.place_id === null ? {} : { placeId: row.place_id }),
    ...(row.parent_id === null ? {} : { parentId: row.parent_id }),
    ...(parentName === undefined ? {} : { parentName }),
    period: periodOf(row.valid_from, row.valid_to),
    ...(row.phone === null ? {} : { phone: row.phone }),
    ...(row.address === null ? {} : { address: row.address }),
    ...(hours === undefined ? {} : { hours }),
    ...(bin === null || number === null || holder === null ? {} : { bank: { bin, number, holder } }),
  };
}

export function periodOf(from: string, to: string | null): Period {
  const first: LocalDate = localDate(from);
  return to === null ? { from: first } : { from: first, to: localDate(to) };
}

function textOf(vi: string | null, en: string | null): Text | undefined {
  return vi === null ? undefined : { vi, en: en ?? vi };
}
