import type { JsonObject, LocalDate } from "@motlan/kernel";
import { type Db, statement } from "@motlan/kernel/db";
import type { Reader } from "../reader.ts";

export interface FoundRow {
  readonly recordId: string;
  readonly versionId: string;
  readonly kind: string;
  readonly agencyId: string | null;
  readonly values: JsonObject;
  readonly validFrom: LocalDate;
  readonly fields: readonly string[];
}

const COLUMNS = `record_id as "recordId", version_id as "versionId", kind, agency_id as "agencyId", "values", valid_from as "validFrom", fields`;
const finding = statement<FoundRow>(
  "registries.find_records",
  `select ${COLUMNS} from registries.find_records($1, $2::text[], $3, $4::jsonb, $5, $6::date, $7::timestamptz, $8, $9, $10::uuid, $11::uuid, $12, $13, $14, $15)`,
);
const browsing = statement<FoundRow>(
  "registries.browse_records",
  `select ${COLUMNS} from registries.browse_records($1, $2, $3, $4::date, $5::timestamptz, $6, $7, $8::uuid, $9::uuid, $10::uuid, $11, $12, $13)`,
);

export interface PageOfFound {
  readonly registry: string;
  readonly purpose: string;
  readonly valid: LocalDate;
  readonly at: Date;
  readonly reader: Reader;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

export interface FindAsked extends PageOfFound {
  /** Finders, one of which has the value. */
  readonly names: readonly string[];
  readonly value: string;
  /** What else stands in the record, by path, as text; null: nothing does. */
  readonly same: Readonly<Record<string, string | null>>;
  /** The path whose values give the order. */
  readonly order: string;
}

function whoOf({ reader }: PageOfFound) {
  return [reader.kind, reader.id, reader.postId ?? null, reader.agencyId ?? null];
}

/** Each record given leaves its entry in the same statement. */
export function findRows(db: Db, asked: FindAsked): Promise<FoundRow[]> {
  const { registry, names, value, same, purpose, valid, at, order, descending, offset, limit } = asked;
  return finding.all(db, [registry, names, value, same, purpose, valid, at, ...whoOf(asked), order, descending, offset, limit]);
}

/** Every record by its key, or every one that agency keeps; each given leaves its entry. */
export function browseRows(db: Db, asked: PageOfFound & { readonly key: string; readonly keeper: string | null }): Promise<FoundRow[]> {
  const { registry, key, keeper, purpose, valid, at, descending, offset, limit } = asked;
  return browsing.all(db, [registry, key, purpose, valid, at, ...whoOf(asked), keeper, descending, offset, limit]);
}
