import { type DocumentRecord, readDocument } from "@motlan/documents";
import { isId, may } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Denunciation } from "../domain/denunciation.ts";
import { faults } from "../faults.ts";
import { findPaper, listActs, listPapers, type Paper, type SealedAct } from "../store/acts.ts";
import { listOpenings, type Opening } from "../store/denouncers.ts";
import { findDenunciation, listConcludedOf, listHeard, listOfMark } from "../store/denunciations.ts";
import type { Vault } from "../vault/vault.ts";
import { servingAt } from "./find-hearer.ts";
import { asDenouncer, idsOf, refuseUnfit } from "./lock-denunciation.ts";

/** One line of what was done, with its words. */
export type DenunciationAct = Omit<SealedAct, "sealed"> & { readonly words: string };

export interface DenunciationFile {
  readonly denunciation: Denunciation;
  readonly acts: readonly DenunciationAct[];
  readonly papers: readonly Paper[];
  /** Who opened the identity, when and why. */
  readonly openings: readonly Opening[];
}

/** One's own, the latest first. @throws kernel/sign-in-first */
export function listMyDenunciations(work: Work, vault: Vault): Promise<readonly Denunciation[]> {
  return work.transaction(async (tx) => listOfMark(tx, (await asDenouncer(work, tx, vault)).mark));
}

/** What the official's agency hears: open by what is due first, or over; never what was denounced of where they serve, nor by them. @throws denunciations/not-yours */
export function listDenunciations(work: Work, vault: Vault, { open }: { readonly open: boolean }): Promise<readonly Denunciation[]> {
  const { actor } = work;
  return work.transaction(async (tx) => {
    if (actor.kind !== "official" || !may(actor, "denunciations.hear", actor.agencyId)) throw faults["not-yours"]();
    const [own, serves] = [await idsOf(tx, vault, actor), await servingAt(work, actor.personId)];
    return (await listHeard(tx, actor.agencyId, open)).filter(({ id, agencyId }) => !own.includes(id) && !serves.has(agencyId));
  });
}

/** What was concluded of the official's own agency, for its head: nothing before, and never a word of who denounced. @throws denunciations/not-yours */
export async function listConcluded(work: Work): Promise<readonly Denunciation[]> {
  const { actor } = work;
  if (actor.kind !== "official" || !may(actor, "denunciations.hear", actor.agencyId)) throw faults["not-yours"]();
  return work.transaction((tx) => listConcludedOf(tx, actor.agencyId));
}

/** One denunciation, for its denouncer or for whoever hears it. @throws denunciations/not-found, denunciations/not-yours, denunciations/denounced */
export function getDenunciation(work: Work, vault: Vault, id: string): Promise<DenunciationFile> {
  return work.transaction(async (tx) => {
    const denunciation = await findFor(work, tx, vault, id);
    const acts: DenunciationAct[] = [];
    for (const { sealed, ...act } of await listActs(tx, id))
      acts.push({ ...act, words: sealed === null ? "" : (await vault.open(id, sealed)).toString("utf8") });
    return { denunciation, acts, papers: await listPapers(tx, id), openings: await listOpenings(tx, id) };
  });
}

/** A paper of it, for the same two. @throws as `getDenunciation` */
export function readPaper(
  work: Work,
  vault: Vault,
  { id, paperId }: { readonly id: string; readonly paperId: string },
): Promise<{ readonly paper: Paper; readonly bytes: Buffer }> {
  return work.transaction(async (tx) => {
    await findFor(work, tx, vault, id);
    const found = isId(paperId) ? await findPaper(tx, id, paperId) : undefined;
    if (found === undefined) throw faults["not-found"]();
    const { sealed, ...paper } = found;
    return { paper, bytes: await vault.open(id, sealed) };
  });
}

/** The sealed conclusion, for its denouncer, whoever hears it, and the head of the agency denounced. @throws denunciations/not-found, denunciations/not-yours, documents/not-sealed */
export function readConclusion(
  work: Work,
  vault: Vault,
  id: string,
): Promise<{ readonly document: DocumentRecord; readonly bytes: Uint8Array }> {
  return work.transaction(async (tx) => {
    const { actor } = work;
    const found = isId(id) ? await findDenunciation(tx, id) : undefined;
    const isOfTheirs = actor.kind === "official" && found !== undefined && may(actor, "denunciations.hear", found.agencyId);
    const { documentId } = isOfTheirs ? found : await findFor(work, tx, vault, id);
    if (documentId === null) throw faults["not-found"]();
    return readDocument(work, documentId, ({ owner }) => owner.kind === "denunciation" && owner.id === id);
  });
}

async function findFor(work: Work, tx: Tx, vault: Vault, id: string): Promise<Denunciation> {
  if (work.actor.kind === "person") await asDenouncer(work, tx, vault);
  const found = isId(id) ? await findDenunciation(tx, id) : undefined;
  if (work.actor.kind !== "person") await refuseUnfit(work, tx, vault, found);
  if (found === undefined) throw faults["not-found"]();
  return found;
}
