import { localDateOf, may, newId, type Text } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { StoredFile } from "../domain/file.ts";
import { isUsable, type PersonalPaper, paperKind } from "../domain/personal-paper.ts";
import { faults } from "../faults.ts";
import { findDocumentRow } from "../store/documents.ts";
import { findFile, insertFile, readContent } from "../store/files.ts";
import {
  findPersonalPaper,
  insertPaperUse,
  insertPersonalPaper,
  listPapersOf,
  listUsesOf,
  openPapersOf,
} from "../store/personal-papers.ts";

export interface KeepPaper {
  readonly personId: string;
  readonly title: Text;
  readonly source: PersonalPaper["source"];
  readonly documentId: string;
  readonly agencyId: string;
  readonly dossierId?: string;
  readonly validUntil?: string;
}

/** Puts an issued document among the person's papers; the caller's room acts as the agency. A document is there once. @throws documents/not-yours */
export function keepPersonalPaper(work: Work, input: KeepPaper): Promise<void> {
  if (!may(work.actor, "documents.seal", input.agencyId)) throw faults["not-yours"]();
  const keptAt = work.clock.now();
  return work.transaction(async (tx) => {
    // The act may be an official's, who sees nobody's papers: this one person's stand open just while theirs is put there.
    await openPapersOf(tx, input.personId);
    await insertPersonalPaper(tx, { ...input, id: newId(keptAt), kind: paperKind(input.title.vi), keptAt });
    await openPapersOf(tx, "");
  });
}

/** A paper in the person's list, with where it was used again. */
export interface PaperCard extends PersonalPaper {
  readonly sealed: boolean;
  readonly uses: readonly { readonly paperId: string; readonly at: Date; readonly agencyId?: string }[];
}

/**
 * The papers of a person: their own; or, for a clerk with the right to use them again, those of the person before them.
 * @throws documents/not-yours
 */
export function listPersonalPapers(work: Work, personId: string): Promise<readonly PaperCard[]> {
  return work.transaction(async (tx) => {
    await open(work, tx, personId);
    const uses = await listUsesOf(tx, personId);
    const cards: PaperCard[] = [];
    for (const paper of await listPapersOf(tx, personId)) {
      const row = await findDocumentRow(tx, paper.documentId);
      cards.push({ ...paper, sealed: row?.state === "sealed", uses: uses.filter(({ paperId }) => paperId === paper.id) });
    }
    return cards;
  });
}

async function open({ actor }: Work, tx: Tx, personId: string): Promise<void> {
  if (actor.kind === "person" && actor.personId === personId) return;
  if (actor.kind !== "official" || !may(actor, "documents.reuse", actor.agencyId)) throw faults["not-yours"]();
  await openPapersOf(tx, personId);
}

export interface UsePaper {
  readonly paperId: string;
  readonly personId: string;
  readonly draftId: string;
  /** The person said yes, at the counter to the clerk; one's own papers need no more than pressing the button. */
  readonly consent: boolean;
}

/**
 * Uses a paper that was given before instead of a new upload: the sealed file stands for this draft too, and the use is kept, once a draft.
 * @throws documents/not-yours, documents/consent-needed, documents/paper-not-usable
 */
export async function usePersonalPaper(work: Work, { paperId, personId, draftId, consent }: UsePaper): Promise<StoredFile> {
  if (!consent) throw faults["consent-needed"]();
  return work.transaction(async (tx) => {
    await open(work, tx, personId);
    const { paper, file } = await getUsable(work, tx, paperId, personId);
    const at = work.clock.now();
    const { actor } = work;
    const clerk = actor.kind === "official" ? { officialId: actor.officialId, agencyId: actor.agencyId } : {};
    await insertPaperUse(tx, { paperId, at, draftId, ...clerk });
    const storedBy = actor.kind === "official" ? actor.officialId : personId;
    const used: StoredFile = {
      ...file,
      id: newId(at),
      name: `${paper.title.vi}.pdf`,
      owner: { kind: "draft", id: draftId },
      storedAt: at,
      storedBy,
    };
    await insertFile(tx, used, await readContent(tx, file));
    await work.announce(tx, { type: "documents.paper-used", subject: paperId, data: { draftId } });
    return used;
  });
}

async function getUsable({ clock }: Work, tx: Tx, paperId: string, personId: string) {
  const paper = await findPersonalPaper(tx, paperId);
  const row = paper && (await findDocumentRow(tx, paper.documentId));
  const file = row?.file_id ? await findFile(tx, row.file_id) : undefined;
  const good = paper !== undefined && paper.personId === personId && isUsable(paper, row?.state === "sealed", localDateOf(clock.now()));
  if (!good || file === undefined) throw faults["paper-not-usable"]();
  return { paper, file };
}
