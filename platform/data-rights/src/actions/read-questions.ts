import { may } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { httpFaults } from "@motlan/kernel/http";
import type { Question } from "../domain/question.ts";
import { faults } from "../faults.ts";
import { findQuestion, listAtOffice, listOfPerson, listSteps, type Step } from "../store/questions.ts";

/** A question with everything that was done with it. */
export interface QuestionFile {
  readonly question: Question;
  readonly steps: readonly Step[];
}

/** What the signed-in person asked about reads of their data, the newest first. @throws kernel/sign-in-first */
export async function getMyQuestions(work: Work): Promise<readonly QuestionFile[]> {
  const { actor } = work;
  if (actor.kind !== "person") throw httpFaults["sign-in-first"]();
  return work.transaction(async (tx) => {
    const questions = await listOfPerson(tx, actor.personId);
    const steps = await listSteps(
      tx,
      questions.map(({ id }) => id),
    );
    return questions.map((question) => ({ question, steps: steps.filter(({ questionId }) => questionId === question.id) }));
  });
}

/** What waits at this official's agency, nearest to its term first; or what is over. @throws data-rights/not-yours */
export async function listQuestions(work: Work, { open }: { readonly open: boolean }): Promise<readonly Question[]> {
  const { actor } = work;
  if (actor.kind !== "official" || !may(actor, "data-rights.answer", actor.agencyId)) throw faults["not-yours"]();
  return work.transaction((tx) => listAtOffice(tx, actor.agencyId, open));
}

/** One question, for the office that read and the one above. @throws data-rights/not-yours, data-rights/not-found */
export async function getQuestion(work: Work, id: string): Promise<QuestionFile> {
  const { actor } = work;
  if (actor.kind !== "official" || !may(actor, "data-rights.answer", actor.agencyId)) throw faults["not-yours"]();
  return work.transaction(async (tx) => {
    const question = await findQuestion(tx, id);
    if (question === undefined) throw faults["not-found"]();
    return { question, steps: await listSteps(tx, [id]) };
  });
}
