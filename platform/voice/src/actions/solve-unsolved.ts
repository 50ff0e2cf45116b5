import { listCodesForNode } from "@motlan/dossiers";
import { instantOf, isId, type LocalDate, may, type Official } from "@motlan/kernel";
import type { Db, Work } from "@motlan/kernel/db";
import { decideClose, type Unsolved } from "../domain/unsolved.ts";
import { faults } from "../faults.ts";
import {
  closeUnsolved,
  countUnsolvedBetween,
  findAnswer,
  findUnsolvedOf,
  insertAnswer,
  listOfSuperior,
  lockUnsolved,
  takeLate,
  type UnsolvedAnswer,
  type UnsolvedCount,
  type UnsolvedRow,
} from "../store/unsolved.ts";
import { superiorsToTell } from "./superiors-to-tell.ts";

/** What the official's agency sees to as the superior, the most urgent first; never what criticises this official. @throws voice/not-superior */
export async function listUnsolved(work: Work, { open }: { readonly open: boolean }): Promise<readonly UnsolvedRow[]> {
  const official = superiorOf(work);
  const rows = await work.transaction((tx) => listOfSuperior(tx, official.agencyId, open));
  const own = rows.filter(({ barred }) => !barred.includes(official.officialId));
  const codes = await listCodesForNode(
    work.as({ kind: "system", name: "voice.superior" }),
    own.map(({ dossierId }) => dossierId),
  );
  return own.map((row) => ({ ...row, code: codes.get(row.dossierId) }));
}

/**
 * The superior says what was done and closes it; the applicant reads the words. Those who had the dossier in hand never close it.
 * @throws voice/not-superior, voice/no-such-matter, voice/criticised, voice/unsolved-closed, voice/changed-meanwhile, voice/answer-missing, voice/words-too-long
 */
export async function solveUnsolved(
  work: Work,
  input: { readonly dossierId: string; readonly words: string; readonly revision: number },
): Promise<void> {
  const official = superiorOf(work);
  await work.transaction(async (tx) => {
    const found = isId(input.dossierId) ? await lockUnsolved(tx, input.dossierId) : undefined;
    if (found === undefined || found.superiorAgencyId !== official.agencyId) throw faults["no-such-matter"]();
    const words = input.words.normalize("NFC").trim();
    const decided = decideClose(found, official, { words, revision: input.revision });
    if (!decided.ok) throw faults[decided.why](decided.about);
    const now = work.clock.now();
    await closeUnsolved(tx, found.dossierId, now, "superior");
    await insertAnswer(tx, found, official.officialId, words, now);
    const { dossierId, agencyId } = found;
    const data = { dossierId, agencyId, late: now > found.dueAt };
    await work.announce(tx, { type: "voice.solved", subject: dossierId, agencyId: official.agencyId, data });
  });
}

/** How one's own matter that was not solved stands; nothing where it never was one. */
export async function findMyUnsolved(
  work: Work,
  dossierId: string,
): Promise<(Unsolved & { readonly answer: UnsolvedAnswer | undefined }) | undefined> {
  const { actor } = work;
  if (actor.kind !== "person" || !isId(dossierId)) return undefined;
  return work.transaction(async (tx) => {
    const found = await findUnsolvedOf(tx, dossierId, actor.personId);
    return found && { ...found, answer: await findAnswer(tx, dossierId) };
  });
}

/** Once a term has passed: the superior's leaders are told. */
export function tellLate(work: Work): Promise<void> {
  return work.transaction(async (tx) => {
    const now = work.clock.now();
    for (const { dossierId, agencyId, superiorAgencyId, dueAt, barred } of await takeLate(tx, now)) {
      const data = { dossierId, agencyId, due: dueAt.toISOString(), tell: await superiorsToTell(work, superiorAgencyId, barred) };
      await work.announce(tx, { type: "voice.unsolved-late", subject: dossierId, agencyId: superiorAgencyId, data });
    }
  });
}

/** What was not solved at an agency, or everywhere, by the days it was said: public, no words, no person. */
export function countUnsolved(
  db: Db,
  agencyId: string | undefined,
  period: { readonly from: LocalDate; readonly to: LocalDate; readonly now: Date },
): Promise<UnsolvedCount> {
  return countUnsolvedBetween(db, agencyId, instantOf(period.from), instantOf(period.to), period.now);
}

function superiorOf({ actor }: Work): Official {
  if (actor.kind !== "official" || !may(actor, "voice.solve", actor.agencyId)) throw faults["not-superior"]();
  return actor;
}
