import { isId, type Json, type JsonObject, type LocalDate, localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { RegistryDeclaration, RegistryPurpose } from "../domain/declaration.ts";
import { schemasOf } from "../domain/examine.ts";
import { columnsOf, valueAt } from "../domain/fields.ts";
import { trimValues } from "../domain/paths.ts";
import { conditionsIn, decideQuery, isWhollyGranted, type Query, searchFor } from "../domain/query.ts";
import { faults } from "../faults.ts";
import { readerOf } from "../reader.ts";
import { officialWith } from "../rights.ts";
import { browseRows, type FoundRow, findRows } from "../store/finding.ts";
import { keeperOf } from "./export-from-desk.ts";
import { getRegistry } from "./prepare-record.ts";
import { readRecord } from "./read-records.ts";

export interface FindInput {
  readonly registry: string;
  /** Left out where the registry is read for one purpose only. */
  readonly purpose?: string | undefined;
  /** What stands in the records wanted: each value alike, one of them known to a finder. */
  readonly content?: JsonObject | undefined;
  /** Instead of it: a value that any finder may have. */
  readonly search?: string | undefined;
  /** The path whose values give the order; the key's where left out. */
  readonly order?: string | undefined;
  readonly descending?: boolean;
  readonly offset?: number;
  readonly limit: number;
}

export interface FoundRecord {
  readonly recordId: string;
  readonly kind: string;
  readonly validFrom: LocalDate;
  /** Trimmed to the purpose. */
  readonly values: JsonObject;
}

/** So far a list may be paged through; more is a matter for an export. */
export const FURTHEST = 10_000;

/**
 * Records as they hold today by what stands in them, in an order, a page of them; each given leaves its access entry, and no other does. With nothing asked, every record,
 * of a registry about people every one that the official's agency keeps: that is for those who may take them away (`registries.export`).
 * @throws registries/not-yours, registries/unknown-registry, registries/unknown-purpose, registries/purpose-unsaid, registries/unknown-field, registries/no-finder, registries/too-far
 */
export async function findRecords(work: Work, input: FindInput): Promise<readonly FoundRecord[]> {
  refuseReader(work, input.content === undefined && input.search === undefined ? "registries.export" : "registries.read");
  const found = await getRegistry(work.db, input.registry);
  const { declaration } = found;
  const purpose = purposeOf(declaration, input.purpose);
  const granted = (path: string) => isWhollyGranted(path, purpose.fields);
  const query = queryOf(declaration, input, granted);
  const order = input.order ?? declaration.key.path;
  if (input.order !== undefined && !granted(order)) throw faults["unknown-field"]({ field: order });
  const { offset = 0, limit, descending = false } = input;
  if (offset + limit > FURTHEST) throw faults["too-far"]({ most: FURTHEST });
  const at = work.clock.now();
  const page = {
    ...{ registry: declaration.code, purpose: purpose.code, valid: localDateOf(at), at, reader: readerOf(work.actor) },
    ...{ descending, offset, limit },
  };
  const rows =
    query === undefined
      ? await browseRows(work.db, {
          ...{ ...page, key: declaration.key.name },
          keeper: work.actor.kind === "official" ? keeperOf(found, work.actor.agencyId) : null,
        })
      : await findRows(work.db, { ...page, ...query, order });
  return rows.map(viewOf);
}

/**
 * One field of the record with that key, or that id, be it an object; null where nothing stands there.
 * @throws registries/not-found, registries/unknown-field, and those of `findRecords`
 */
export async function readField(
  work: Work,
  input: { readonly registry: string; readonly purpose?: string | undefined; readonly key: string; readonly path: string },
): Promise<Json> {
  refuseReader(work, "registries.read");
  const { declaration } = await getRegistry(work.db, input.registry);
  const { code: purpose, fields } = purposeOf(declaration, input.purpose);
  const paths = schemasOf(declaration).flatMap((schema) => columnsOf(schema));
  const isKnown = paths.some((path) => path === input.path || path.startsWith(`${input.path}.`));
  if (!isKnown || !isWhollyGranted(input.path, fields)) throw faults["unknown-field"]({ field: input.path });
  const by = isId(input.key) ? "id" : declaration.key.name;
  const found = await readRecord(work, { registry: declaration.code, by, value: input.key, purpose });
  if (found === undefined) throw faults["not-found"]();
  return valueAt(found.values, input.path) ?? null;
}

function refuseReader(work: Work, right: "registries.export" | "registries.read"): void {
  if (work.actor.kind !== "system") officialWith(work, right);
}

/** @throws registries/unknown-purpose, registries/purpose-unsaid */
function purposeOf({ code: registry, purposes }: RegistryDeclaration, said: string | undefined): RegistryPurpose {
  const readable = purposes.filter(({ writes }) => writes !== true);
  const [first, ...more] = readable;
  if (said === undefined && (first === undefined || more.length > 0))
    throw faults["purpose-unsaid"]({ registry, purposes: readable.map(({ code }) => code).join(", ") });
  const found = said === undefined ? first : readable.find(({ code }) => code === said);
  if (found === undefined) throw faults["unknown-purpose"]({ registry, purpose: said });
  return found;
}

function queryOf(declaration: RegistryDeclaration, { content, search }: FindInput, granted: (path: string) => boolean): Query | undefined {
  if (search !== undefined) return searchFor(declaration, search, granted);
  if (content === undefined) return undefined;
  const conditions = conditionsIn(content);
  if (conditions === undefined) throw faults["unknown-field"]({ field: "[]" });
  const decided = decideQuery(declaration, conditions, granted);
  if (!decided.ok) throw faults[decided.why](decided.about);
  return decided.value;
}

function viewOf({ recordId, kind, validFrom, values, fields }: FoundRow): FoundRecord {
  return { recordId, kind, validFrom, values: trimValues(values, fields) };
}
