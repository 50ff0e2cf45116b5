import { localDateOf, newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { httpFaults } from "@motlan/kernel/http";
import { getMyAccess } from "@motlan/registries";
import { type Question, tidyWords } from "../domain/question.ts";
import { answerBy, type Kind, replyBy, sayTermsLaw, termsOn } from "../domain/terms.ts";
import { faults } from "../faults.ts";
import { findStanding, insertQuestion, insertStep } from "../store/questions.ts";
import { answerersAt } from "./answerers.ts";

export interface AskInput {
  readonly kind: Kind;
  /** The access entry, by its number on the person's own page. */
  readonly accessId: bigint;
  /** An objection says why; a question need not. */
  readonly words: string;
  readonly requestKey: string;
}

/**
 * The person asks the office that read why it did, or objects. About one read each is asked once: said again, the first is the answer.
 * @throws data-rights/no-such-read, data-rights/own-look, data-rights/no-office, data-rights/words-missing, data-rights/words-too-long, kernel/sign-in-first
 */
export async function askAboutRead(work: Work, { kind, accessId, words: typed, requestKey }: AskInput): Promise<Question> {
  const { actor } = work;
  if (actor.kind !== "person") throw httpFaults["sign-in-first"]();
  return work.transaction(async (tx) => {
    const access = await getMyAccess(work, accessId);
    if (access === undefined) throw faults["no-such-read"]();
    if (access.who.self) throw faults["own-look"]();
    const { agencyId } = access.who;
    if (agencyId === undefined) throw faults["no-office"]();
    const words = tidyWords(typed, kind === "object");
    if (!words.ok) throw faults[words.why](words.about);

    const now = work.clock.now();
    const terms = termsOn(localDateOf(now));
    const whose = { personId: actor.personId, readerId: access.readerId ?? null, recordId: access.recordId };
    const read = { accessId, readAt: access.at, registry: access.registry, purpose: access.purpose, agencyId };
    const clock = { askedAt: now, replyBy: replyBy(terms, now) ?? null, answerBy: answerBy(terms, kind, now), law: sayTermsLaw(terms) };
    const asked = await insertQuestion(tx, { id: newId(now), kind, words: words.value, ...whose, ...read, ...clock }, requestKey);
    if (asked === undefined) return (await findStanding(tx, actor.personId, accessId, kind)) ?? refuseReusedKey();

    await insertStep(tx, { questionId: asked.id, at: now, move: "ask", agencyId: null, officialId: null, words: asked.words });
    const tell = await answerersAt(work, agencyId, asked);
    const data = { kind, answerBy: asked.answerBy.toISOString(), tell };
    await work.announce(tx, { type: "data-rights.asked", subject: asked.id, agencyId, data });
    return asked;
  });
}

/** A key that stood for another read before. */
function refuseReusedKey(): never {
  throw faults["changed-meanwhile"]();
}
