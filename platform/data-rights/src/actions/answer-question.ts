import { findAgency } from "@motlan/agencies";
import { findDossierOfCode } from "@motlan/dossiers";
import { endOfTerm } from "@motlan/formats";
import { localDateOf, may, type Official } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { decideGround, decideMove, type Move, type Question, tidyWords } from "../domain/question.ts";
import { termsOn } from "../domain/terms.ts";
import { faults } from "../faults.ts";
import { insertStep, lockOverdue, lockQuestion, saveQuestion } from "../store/questions.ts";
import { answerersAt, isUnfit } from "./answerers.ts";

/** What every act on a question names: which one, and the state of it that was seen. */
export interface QuestionStep {
  readonly id: string;
  readonly revision: number;
  readonly words?: string;
}

/**
 * The first reply: the office has it in hand.
 * @throws data-rights/not-found, data-rights/not-yours, data-rights/own-read, data-rights/changed-meanwhile, data-rights/too-late, data-rights/words-too-long
 */
export function takeUp(work: Work, step: QuestionStep): Promise<Question> {
  return move(work, step, "take-up", "agencyId", async (question) => ({ ...question, state: "taken-up" }));
}

/**
 * Once, with the reason, as far as the law of the day it was asked on lets it.
 * @throws data-rights/not-found, data-rights/not-yours, data-rights/own-read, data-rights/changed-meanwhile, data-rights/too-late, data-rights/already-longer,
 * data-rights/not-longer, data-rights/words-missing, data-rights/words-too-long
 */
export function lengthen(work: Work, step: QuestionStep): Promise<Question> {
  return move(work, step, "lengthen", "agencyId", async (question) => {
    const days = termsOn(localDateOf(question.askedAt)).longer[question.kind];
    if (days === 0) throw faults["not-longer"]();
    return { ...question, lengthened: true, answerBy: endOfTerm(question.answerBy, days) };
  });
}

export type AnswerInput = QuestionStep &
  ({ readonly basis: "dossier"; readonly dossierCode: string } | { readonly basis: "other" } | { readonly basis: "none" });

/**
 * The office says what justified the look: a dossier of theirs, which is checked; another ground, in words; or nothing, and then the office above has it.
 * @throws data-rights/not-found, data-rights/not-yours, data-rights/own-read, data-rights/changed-meanwhile, data-rights/too-late, data-rights/no-such-dossier,
 * data-rights/dossier-not-theirs, data-rights/dossier-later, data-rights/words-missing, data-rights/words-too-long
 */
export function answerQuestion(work: Work, input: AnswerInput): Promise<Question> {
  return move(work, input, "answer", "agencyId", async (question) => {
    const answered = { ...question, basis: input.basis, answeredAt: work.clock.now() } as const;
    if (input.basis === "dossier") return { ...answered, state: "answered", dossierId: await groundOf(work, question, input.dossierCode) };
    if (input.basis === "other") return { ...answered, state: "answered" };
    return { ...answered, state: "unjustified", toldAgencyId: await above(work, question.agencyId) };
  });
}

/**
 * The office above says what became of a look that nothing justified.
 * @throws data-rights/not-found, data-rights/not-yours, data-rights/own-read, data-rights/changed-meanwhile, data-rights/too-late, data-rights/words-missing,
 * data-rights/words-too-long
 */
export function conclude(work: Work, step: QuestionStep): Promise<Question> {
  return move(work, step, "conclude", "toldAgencyId", async (question) => ({ ...question, state: "concluded" }));
}

/** Questions whose term passed go to the office above, unanswered. */
export function watchQuestions(work: Work): Promise<void> {
  return work.transaction(async (tx) => {
    const now = work.clock.now();
    for (const question of await lockOverdue(tx, now)) {
      const silent = {
        state: "unjustified",
        basis: "silence",
        answeredAt: now,
        toldAgencyId: await above(work, question.agencyId),
      } as const;
      await keep(work, tx, { ...question, ...silent }, "pass-up", null, "");
    }
  });
}

async function above(work: Work, agencyId: string): Promise<string> {
  return (await findAgency(work.db, agencyId))?.parentId ?? agencyId;
}

async function groundOf(work: Work, question: Question, code: string): Promise<string> {
  const ground = await findDossierOfCode(work, code.trim());
  if (ground === undefined) throw faults["no-such-dossier"]();
  const decided = decideGround(ground, question);
  if (!decided.ok) throw faults[decided.why]();
  return ground.id;
}

/** Locks, asks whether this official may, lets the rule decide, saves, announces. */
function move(
  work: Work,
  { id, revision, words: typed = "" }: QuestionStep,
  which: Move,
  whose: "agencyId" | "toldAgencyId",
  change: (question: Question) => Promise<Question>,
): Promise<Question> {
  return work.transaction(async (tx) => {
    const { actor } = work;
    if (actor.kind !== "official") throw faults["not-found"]();
    const found = await lockQuestion(tx, id);
    if (found === undefined) throw faults["not-found"]();
    refuseUnfit(actor, found, found[whose]);
    if (found.revision !== revision) throw faults["changed-meanwhile"]();
    const decided = decideMove(found, which);
    if (!decided.ok) throw faults[decided.why]();
    const words = tidyWords(typed, which !== "take-up");
    if (!words.ok) throw faults[words.why](words.about);
    return keep(work, tx, await change(found), which, actor, words.value);
  });
}

/** @throws data-rights/not-yours, data-rights/own-read */
function refuseUnfit(official: Official, question: Question, agencyId: string | null): void {
  if (agencyId === null || !may(official, "data-rights.answer", agencyId)) throw faults["not-yours"]();
  if (isUnfit(official, question)) throw faults["own-read"]();
}

async function keep(work: Work, tx: Tx, after: Question, which: Move, official: Official | null, words: string): Promise<Question> {
  const saved = await saveQuestion(tx, after);
  const by = { agencyId: official?.agencyId ?? null, officialId: official?.officialId ?? null };
  await insertStep(tx, { questionId: saved.id, at: work.clock.now(), move: which, ...by, words });
  const { id, kind, state, agencyId, toldAgencyId, personId, accessId } = saved;
  await work.announce(tx, {
    type: "data-rights.moved",
    subject: id,
    agencyId,
    data: { kind, move: which, to: state, personId, accessId: String(accessId) },
  });
  if (state === "unjustified" && toldAgencyId !== null) {
    const tell = await answerersAt(work, toldAgencyId, saved);
    await work.announce(tx, { type: "data-rights.unjustified", subject: id, agencyId: toldAgencyId, data: { kind, tell } });
  }
  return saved;
}
