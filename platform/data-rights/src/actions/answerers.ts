import { type Holder, listHolders } from "@motlan/agencies";
import { localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Question } from "../domain/question.ts";

/** Whoever looked answers for nobody, and nobody answers themselves. */
export function isUnfit(
  { officialId, personId }: Pick<Holder, "officialId" | "personId">,
  question: Pick<Question, "readerId" | "personId">,
): boolean {
  return officialId === question.readerId || personId === question.personId;
}

/** Who is told of it at an agency. */
export async function answerersAt(work: Work, agencyId: string, question: Pick<Question, "readerId" | "personId">) {
  const holders = await listHolders(work.db, { agencyId, on: localDateOf(work.clock.now()) });
  return holders
    .filter((one) => one.permissions.includes("data-rights.answer") && !isUnfit(one, question))
    .map(({ personId }) => ({ personId, agencyId }));
}
