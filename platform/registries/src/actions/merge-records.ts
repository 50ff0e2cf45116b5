import { isId, may, newId, type Official } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { needsTwoOfficials } from "../domain/two-officials.ts";
import { faults } from "../faults.ts";
import {
  countActsSince,
  countMergedInto,
  findStandingMerge,
  insertMerge,
  listMergesBetween,
  lockRecords,
  type Merge,
} from "../store/merges.ts";
import { listTwinActs, type TwinAct } from "../store/twin-acts.ts";
import { type ComparedRow, countOpenTwins, findTwin, listOpenTwins, listSettledTwins, saveTwinState, type Twin } from "../store/twins.ts";
import { CONFIRMS, MERGES } from "./find-twins.ts";
import { announceMerge, type OpenTwin, openTwin, readBoth, refuseOthersRecord, type Settling, seerOf } from "./open-twin.ts";
import { getRegistry } from "./prepare-record.ts";
import { propose, refuseAnother } from "./propose.ts";

const MOST = 100;

/** Pairs this official's agency keeps a record of: those to decide, what waits for a second official first, then the most alike; and those decided last. @throws registries/not-yours */
export async function listTwins(
  work: Work,
): Promise<{ readonly open: readonly Twin[]; readonly settled: readonly Twin[]; readonly total: number }> {
  const { agencyId } = seerOf(work);
  const { db } = work;
  const [open, settled, total] = [
    await listOpenTwins(db, agencyId, MOST),
    await listSettledTwins(db, agencyId, 20),
    await countOpenTwins(db, agencyId, false),
  ];
  return { open, settled, total };
}

/** How many pairs wait for this official: whoever only confirms has none to decide. @throws registries/not-yours */
export async function countTwins(work: Work): Promise<number> {
  const official = seerOf(work);
  const { agencyId } = official;
  return countOpenTwins(work.db, agencyId, !may(official, MERGES, agencyId));
}

export interface ComparedRecord extends ComparedRow {
  /** Kept by this official's agency: shown whole, and theirs to merge away. */
  readonly own: boolean;
}

export interface Compared {
  readonly twin: Twin;
  /** In the order of their ids; what another agency keeps holds the compared fields alone. One is missing where nothing of it holds today. */
  readonly records: readonly ComparedRecord[];
  readonly merges: readonly Merge[];
  /** What was said over the pair, the oldest first. */
  readonly acts: readonly TwinAct[];
  /** What waits for a second official. */
  readonly proposal: TwinAct | undefined;
  /** A merge here is confirmed by a second official. */
  readonly needsTwo: boolean;
  /** What this official may do: decide over the pair, confirm what was proposed, drop it. */
  readonly rights: { readonly decide: boolean; readonly confirm: boolean; readonly drop: boolean };
  /** Where one lives on in the other: how many acts have written into that one since. They stay with it when the merge is undone. */
  readonly writtenSince: number;
}

/** Two records side by side; both leave their access entry. @throws registries/not-yours, registries/twin-not-found */
export function compareTwins(work: Work, twinId: string): Promise<Compared> {
  return work.transaction(async (tx) => {
    const official = seerOf(work);
    const twin = isId(twinId) ? await findTwin(tx, twinId) : undefined;
    if (twin === undefined) throw faults["twin-not-found"]();
    const compared = await readBoth(work, tx, twin);
    const records = compared.map((row) => ({ ...row, own: row.agencyId === official.agencyId }));
    if (!records.some(({ own }) => own)) throw faults["twin-not-found"]();
    const merges = await listMergesBetween(tx, twin.oneId, twin.otherId);
    const standing = merges.find(({ undone }) => undone === undefined);
    const acts = await listTwinActs(tx, twin.id);
    const proposal = acts.find(({ id }) => id === twin.proposalId);
    return {
      ...{ twin, merges, records, acts, proposal },
      needsTwo: needsTwoOfficials((await getRegistry(tx, twin.registry)).declaration),
      rights: rightsOf(official, records, proposal),
      writtenSince: standing === undefined ? 0 : await countActsSince(tx, standing.livingId, standing.mergedAt),
    };
  });
}

function rightsOf(official: Official, records: readonly ComparedRecord[], proposal: TwinAct | undefined): Compared["rights"] {
  const oneself = records.some(({ personIds }) => personIds.includes(official.personId));
  const decide = !oneself && may(official, MERGES, official.agencyId);
  const ours = !oneself && proposal !== undefined && records.some(({ recordId, own }) => own && recordId !== proposal.livingId);
  const isProposer = proposal?.officialId === official.officialId;
  const confirm = ours && !isProposer && may(official, CONFIRMS, official.agencyId);
  return { decide, confirm, drop: confirm || (ours && isProposer) };
}

/**
 * One record lives on in the other from now on. Nothing of either is overwritten: its number still finds, and finds the other one. By the agency that keeps the
 * record merged away; said twice it is done once. In a registry of persons it is proposed, and a second official confirms it.
 * @throws registries/not-yours, registries/twin-not-found, registries/words-missing, registries/twin-settled, registries/merge-proposed, registries/merged-elsewhere
 */
export function mergeRecords(work: Work, { livingId, ...input }: Settling & { readonly livingId: string }): Promise<"merged" | "proposed"> {
  return work.transaction(async (tx) => {
    const open = await openTwin(work, tx, input.twinId, [input.reason, input.basis]);
    const { twin, official, rows } = open;
    if (livingId !== twin.oneId && livingId !== twin.otherId) throw faults["twin-not-found"]();
    const mergedId = otherOf(twin, livingId);
    await lockRecords(tx, [twin.oneId, twin.otherId]);
    if ((await findStandingMerge(tx, mergedId))?.livingId === livingId) return "merged";
    const { officialId } = official;
    if (twin.state === "proposed") return refuseAnother(tx, twin, { officialId, livingId });
    if (twin.state !== "open") throw faults["twin-settled"]();
    refuseOthersRecord(official, rows, mergedId);
    await refuseMergedElsewhere(tx, mergedId, livingId);
    if (needsTwoOfficials((await getRegistry(tx, twin.registry)).declaration))
      return propose(work, tx, open, "proposed", { ...input, livingId });
    const said = { id: newId(work.clock.now()), officialId, reason: input.reason.trim(), basis: input.basis.trim(), livingId };
    await merge(work, tx, open, { ...said, mergedId });
    return "merged";
  });
}

export const otherOf = ({ oneId, otherId }: Twin, id: string): string => (id === oneId ? otherId : oneId);

/** @throws registries/merged-elsewhere */
export async function refuseMergedElsewhere(tx: Tx, mergedId: string, livingId: string): Promise<void> {
  const elsewhere = (await findStandingMerge(tx, mergedId)) ?? (await findStandingMerge(tx, livingId));
  if (elsewhere !== undefined || (await countMergedInto(tx, mergedId)) > 0) throw faults["merged-elsewhere"]();
}

/** Everything was examined; both records are locked. */
export async function merge(work: Work, tx: Tx, open: OpenTwin, said: Omit<Merge, "registry" | "mergedAt" | "undone">): Promise<void> {
  const { twin, official } = open;
  const at = work.clock.now();
  await insertMerge(tx, { ...said, registry: twin.registry, mergedAt: at });
  await saveTwinState(tx, twin.id, { state: "merged", at, by: official.officialId, words: said.reason });
  await announceMerge(work, tx, open, "registries.merged", said);
}
