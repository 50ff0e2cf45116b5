import type { JsonObject, LocalDate } from "@motlan/kernel";
import { type Db, statement } from "@motlan/kernel/db";
import type { Reader } from "../reader.ts";

export interface PageRow {
  readonly key: string;
  readonly recordId: string;
  readonly kind: string;
  readonly agencyId: string | null;
  /** Absent where nothing of it holds that day. */
  readonly values: JsonObject | null;
  readonly validFrom: LocalDate | null;
  readonly fields: readonly string[];
}

const page = statement<PageRow>(
  "registries.read_page",
  `select key, record_id as "recordId", kind, agency_id as "agencyId", "values", valid_from as "validFrom", fields
     from registries.read_page($1, $2, $3, $4::uuid, $5, $6, $7::date, $8::timestamptz, $9, $10, $11::uuid, $12::uuid)`,
);

export interface PageAsked {
  readonly registry: string;
  readonly name: string;
  readonly after: { readonly value: string; readonly recordId: string };
  readonly limit: number;
  readonly purpose: string;
  readonly valid: LocalDate;
  readonly at: Date;
  readonly reader: Reader;
}

const keptPage = statement<PageRow>(
  "registries.read_kept_page",
  `select key, record_id as "recordId", kind, agency_id as "agencyId", "values", valid_from as "validFrom", fields
     from registries.read_kept_page($1, $2::uuid, $3::uuid, $4, $5, $6::date, $7::timestamptz, $8, $9, $10::uuid, $11::uuid)`,
);

/** The records an agency keeps, in the order of their ids. */
export function readKeptPage(
  db: Db,
  { registry, keeper, after, limit, purpose, valid, at, reader }: Omit<PageAsked, "name"> & { readonly keeper: string },
): Promise<PageRow[]> {
  const who = [reader.kind, reader.id, reader.postId ?? null, reader.agencyId ?? null];
  return keptPage.all(db, [registry, keeper, after.recordId, limit, purpose, valid, at, ...who]);
}

export const FIRST_PAGE: PageAsked["after"] = { value: "", recordId: "00000000-0000-0000-0000-000000000000" };

export function readPage(db: Db, { registry, name, after, limit, purpose, valid, at, reader }: PageAsked): Promise<PageRow[]> {
  const who = [reader.kind, reader.id, reader.postId ?? null, reader.agencyId ?? null];
  return page.all(db, [registry, name, after.value, after.recordId, limit, purpose, valid, at, ...who]);
}
