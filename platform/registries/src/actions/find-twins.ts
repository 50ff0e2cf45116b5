import { localDateOf, may, newId, type Text } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Duplicates } from "../domain/declaration.ts";
import { likenessOf, markName } from "../domain/likeness.ts";
import { faults } from "../faults.ts";
import { readerOf } from "../reader.ts";
import { officialWith } from "../rights.ts";
import { keeping } from "../store/keeping.ts";
import { listRegistries } from "../store/registries.ts";
import {
  beginTwinSearch,
  insertTwins,
  listMarkGroups,
  listTwinSearches,
  listUnknownPairs,
  lockTwinSearch,
  moveTwinSearch,
  type Pair,
  readForComparing,
  type TwinSearch,
} from "../store/twins.ts";
import { getRegistry } from "./prepare-record.ts";

/** The right to look for twins, to merge and to part. */
export const MERGES = "registries.merge";
/** The right to confirm, as the second official, that two persons are one. */
export const CONFIRMS = "registries.confirm-merge";

/** The job that searches. */
export const FIND_TWINS = "registries.find-twins";

/** Marks a page: some hundreds of records are read at most, in an act of a moment. */
const PAGE = 200;
/** A mark that more records share tells nobody apart: it is passed over. */
const MOST_ALIKE = 20;

/**
 * Has a registry searched for twins, after an import or when an official asks. Where a search is under way already, that one goes on to its end and then through once more.
 * @throws registries/not-yours, registries/unknown-registry, registries/no-duplicates
 */
export function askForTwins(work: Work, registry: string): Promise<void> {
  return work.transaction(async (tx) => {
    const { actor } = work;
    if (actor.kind !== "system" && !(actor.kind === "official" && may(actor, MERGES, actor.agencyId))) throw faults["not-yours"]();
    const { declaration } = await getRegistry(tx, registry);
    if (declaration.duplicates === undefined) throw faults["no-duplicates"]();
    await beginTwinSearch(tx, registry, work.clock.now());
    await work.enqueue(tx, FIND_TWINS, { registry }, { key: `twins:${registry}` });
  });
}

/** How far the searches are. @throws registries/not-yours */
export async function readTwinSearches(work: Work): Promise<readonly TwinSearch[]> {
  officialWith(work, MERGES, CONFIRMS);
  return listTwinSearches(work.db);
}

/** The registries whose declaration says when two records may be of one thing. @throws registries/not-yours */
export async function listTwinRegistries(work: Work): Promise<readonly { readonly code: string; readonly title: Text }[]> {
  officialWith(work, MERGES, CONFIRMS);
  const declared = (await listRegistries(work.db)).map(({ declaration }) => declaration);
  return declared.filter(({ duplicates }) => duplicates !== undefined).map(({ code, title }) => ({ code, title }));
}

/** Goes through the marks to their end, a page an act: stopped anywhere it goes on there. The node alone. @throws registries/not-yours */
export async function findTwins(work: () => Work, registry: string): Promise<void> {
  while (await findPage(work(), registry));
}

/** True while there is more. */
function findPage(work: Work, code: string): Promise<boolean> {
  if (work.actor.kind !== "system") throw faults["not-yours"]();
  return work.transaction(async (tx) => {
    const search = await lockTwinSearch(tx, code);
    const { declaration } = await getRegistry(tx, code);
    const { duplicates } = declaration;
    if (search === undefined || search.finishedAt !== null || duplicates === undefined) return false;
    const at = work.clock.now();
    const page = { registry: code, name: markName(search.place), after: search.after, limit: PAGE, most: MOST_ALIKE };
    const groups = await keeping(tx, () => listMarkGroups(tx, page));
    const pairs = await listUnknownPairs(tx, distinct(groups.flatMap(({ ids }) => pairsOf(ids ?? []))));
    const found = await propose(work, tx, code, duplicates, pairs);
    const last = groups.length < PAGE;
    const end = last && search.place + 1 >= duplicates.by.length;
    const over = end && !search.again;
    const place = end && search.again ? 0 : last ? search.place + 1 : search.place;
    const after = last ? "" : (groups.at(-1)?.value ?? "");
    await moveTwinSearch(tx, { registry: code, place, after, pairs: found, again: search.again && !end, at, over });
    return !over;
  });
}

/** Reads the pairs and keeps those that are alike enough. */
async function propose(work: Work, tx: Tx, registry: string, duplicates: Duplicates, pairs: readonly Pair[]): Promise<number> {
  if (pairs.length === 0) return 0;
  const at = work.clock.now();
  const ids = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))];
  const fields = duplicates.compare.map(({ path }) => path);
  const rows = await readForComparing(tx, { ids, fields, valid: localDateOf(at), at, reader: readerOf(work.actor) });
  const values = new Map(rows.map((row) => [row.recordId, row.values]));
  const twins = pairs.flatMap(({ one, other }) => {
    const [first, second] = [values.get(one), values.get(other)];
    if (first === undefined || second === undefined) return [];
    const likeness = likenessOf(duplicates, first, second);
    return likeness.score < duplicates.from ? [] : [{ id: newId(at), registry, oneId: one, otherId: other, ...likeness, foundAt: at }];
  });
  await insertTwins(tx, twins);
  if (twins.length > 0)
    await work.announce(tx, { type: "registries.twins-found", subject: newId(at), data: { registry, count: twins.length } });
  return twins.length;
}

/** Each two of them once, the smaller id first. */
function pairsOf(ids: readonly string[]): readonly Pair[] {
  const sorted = [...new Set(ids)].sort();
  return sorted.flatMap((one, at) => sorted.slice(at + 1).map((other) => ({ one, other })));
}

function distinct(pairs: readonly Pair[]): readonly Pair[] {
  return [...new Map(pairs.map((pair) => [`${pair.one} ${pair.other}`, pair])).values()];
}
