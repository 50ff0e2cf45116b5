import { localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { schemasOf } from "../domain/examine.ts";
import { columnsOf } from "../domain/fields.ts";
import { isGranted, trimValues } from "../domain/paths.ts";
import { faults } from "../faults.ts";
import { readerOf } from "../reader.ts";
import type { RecordView } from "../record-view.ts";
import { FIRST_PAGE, type PageRow, readPage } from "../store/pages.ts";
import { purposeExists } from "../store/registries.ts";
import { getRegistry } from "./prepare-record.ts";

export interface ExportAsked {
  readonly registry: string;
  readonly purpose: string;
}

export type Exported = Pick<RecordView, "recordId" | "kind" | "validFrom" | "values"> & { readonly agencyId?: string };

const PAGE = 1_000;

/**
 * Every record of a registry as it holds today, in the order of its key, trimmed to the purpose; each leaves its access entry in the statement that gives it. The node alone.
 * @throws registries/not-yours, registries/unknown-registry, registries/unknown-purpose
 */
export async function* exportRecords(work: Work, { registry, purpose }: ExportAsked): AsyncGenerator<Exported> {
  if (work.actor.kind !== "system") throw faults["not-yours"]();
  const { declaration } = await getRegistry(work.db, registry);
  if (purpose === "self" || !(await purposeExists(work.db, registry, purpose))) throw faults["unknown-purpose"]({ registry, purpose });
  let after = FIRST_PAGE;
  for (;;) {
    const at = work.clock.now();
    const asked = { registry, name: declaration.key.name, purpose, valid: localDateOf(at), at, reader: readerOf(work.actor) };
    const page = await readPage(work.db, { ...asked, after, limit: PAGE });
    for (const row of page) yield* exportedOf(row);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = { value: last.key, recordId: last.recordId };
  }
}

/**
 * The single values a purpose gives, by their paths, as the columns of a table: a list is one of them.
 * @throws registries/unknown-registry, registries/unknown-purpose
 */
export async function exportColumns(work: Work, { registry, purpose }: ExportAsked): Promise<readonly string[]> {
  const { declaration } = await getRegistry(work.db, registry);
  const granted = declaration.purposes.find(({ code }) => code === purpose)?.fields;
  if (granted === undefined) throw faults["unknown-purpose"]({ registry, purpose });
  const paths = new Set(schemasOf(declaration).flatMap((schema) => columnsOf(schema)));
  return [...paths].filter((path) => isGranted(path, granted));
}

/** A record that does not hold today is passed over. */
export function exportedOf({ recordId, kind, agencyId, values, validFrom, fields }: PageRow): Exported[] {
  if (values === null || validFrom === null) return [];
  return [{ recordId, kind, validFrom, values: trimValues(values, fields), ...(agencyId !== null && { agencyId }) }];
}
