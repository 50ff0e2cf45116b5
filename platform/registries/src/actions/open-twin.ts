import { isId, localDateOf, type Official } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { trimValues } from "../domain/paths.ts";
import { faults } from "../faults.ts";
import { readerOf } from "../reader.ts";
import { officialWith } from "../rights.ts";
import { getRecordRow } from "../store/keeping.ts";
import { type ComparedRow, lockTwin, readForComparing, type Twin } from "../store/twins.ts";
import { CONFIRMS, MERGES } from "./find-twins.ts";
import { getRegistry } from "./prepare-record.ts";

export interface Settling {
  readonly twinId: string;
  readonly reason: string;
  /** The act or paper it rests on. */
  readonly basis: string;
}

export interface OpenTwin {
  readonly twin: Twin;
  readonly official: Official;
  readonly rows: readonly ComparedRow[];
}

/** The pair, locked, for whoever may decide over it and has said why. @throws registries/not-yours, registries/twin-not-found, registries/words-missing */
export async function openTwin(work: Work, tx: Tx, twinId: string, said: readonly string[], rights = [MERGES]): Promise<OpenTwin> {
  const official = officialWith(work, ...rights);
  const twin = isId(twinId) ? await lockTwin(tx, twinId) : undefined;
  if (twin === undefined) throw faults["twin-not-found"]();
  const rows = await readBoth(work, tx, twin);
  if (!rows.some(({ agencyId }) => agencyId === official.agencyId)) throw faults["twin-not-found"]();
  // Nobody decides over what is about themselves, nor that it is two.
  if (rows.some(({ personIds }) => personIds.includes(official.personId))) throw faults["not-yours"]();
  if (said.some((words) => words.trim() === "")) throw faults["words-missing"]();
  return { twin, official, rows };
}

/** One's own record is read whole, and its entry says so; what is not kept here is cut to what is compared before anybody has it. */
export async function readBoth(work: Work, tx: Tx, { registry, oneId, otherId }: Twin): Promise<readonly ComparedRow[]> {
  const { declaration } = await getRegistry(tx, registry);
  const fields = [...new Set([declaration.key.path, ...(declaration.duplicates?.compare ?? []).map(({ path }) => path)])];
  const at = work.clock.now();
  const reader = readerOf(work.actor);
  const both: ComparedRow[] = [];
  for (const id of [oneId, otherId]) {
    const isOwn = (await getRecordRow(tx, id))?.agency_id === reader.agencyId;
    const seen = isOwn ? ["*"] : fields;
    const rows = await readForComparing(tx, { ids: [id], fields: seen, valid: localDateOf(at), at, reader });
    both.push(...rows.map((row) => ({ ...row, values: trimValues(row.values, seen) })));
  }
  return both;
}

/** Only what one's own agency keeps is merged away, or parted. @throws registries/not-yours */
export function refuseOthersRecord({ agencyId }: Official, rows: readonly ComparedRow[], mergedId: string): void {
  if (!rows.some((row) => row.recordId === mergedId && row.agencyId === agencyId)) throw faults["not-yours"]();
}

/** Whoever merges, and whoever confirms it, sees the pairs. @throws registries/not-yours */
export function seerOf(work: Work): Official {
  return officialWith(work, MERGES, CONFIRMS);
}

/** Both records and whom they concern are named to whoever listens. */
export function announceMerge(
  work: Work,
  tx: Tx,
  { twin, rows }: Pick<OpenTwin, "twin" | "rows">,
  type: "registries.merged" | "registries.unmerged",
  { mergedId, livingId }: { readonly mergedId: string; readonly livingId: string },
): Promise<void> {
  const agencyId = rows.find(({ recordId }) => recordId === mergedId)?.agencyId ?? undefined;
  const personIds = [...new Set(rows.flatMap((row) => row.personIds))];
  const data = { registry: twin.registry, mergedId, livingId, personIds };
  return work.announce(tx, { type, subject: mergedId, ...(agencyId !== undefined && { agencyId }), data });
}
