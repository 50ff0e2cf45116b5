import { localDateOf } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { askedAnew, partiesOf } from "../domain/consent.ts";
import { lockOfEnded, lockOver, lockToAskAnew, saveAskedAnew } from "../store/consents.ts";
import { agreements } from "../store/terms.ts";
import { WAITS_MS } from "./ask-consent.ts";
import { keepConsent, keepStep } from "./keep-consent.ts";

/** How many are moved in one act; the others hold no longer either, and the job comes for them. */
const AT_ONCE = 200;

/** Ends what stands to an agreement that is over; how many. */
export async function endSome(work: Work, tx: Tx, agreementId: string | null): Promise<number> {
  const found = await lockOfEnded(tx, agreementId, AT_ONCE);
  const endedAt = work.clock.now();
  for (const consent of found) await keepConsent(work, tx, { ...consent, state: "lapsed", endedAt }, "ended");
  return found.length;
}

/** Whoever said yes to words before those that ask anew is asked again, with the words of now; how many. */
export async function askSomeAnew(work: Work, tx: Tx, agreementId: string | null): Promise<number> {
  const now = work.clock.now();
  const found = await lockToAskAnew(tx, agreementId, now, AT_ONCE);
  for (const consent of found) {
    const asked = await saveAskedAnew(tx, askedAnew(consent, now, WAITS_MS));
    const words = await agreements.find(tx, asked.agreementId);
    await keepStep(work, tx, asked, "asked-anew", words?.revision.digest ?? "");
    const self = asked.needs === "guardian" ? asked.personId : undefined;
    const tell = partiesOf(asked, localDateOf(now)).filter((id) => id !== self);
    const data = { agreementId: asked.agreementId, answerBy: asked.answerBy.toISOString(), tell };
    await work.announce(tx, {
      type: "consents.asked",
      subject: asked.id,
      ...(asked.agencyId !== null && { agencyId: asked.agencyId }),
      data,
    });
  }
  return found.length;
}

/** Requests nobody answered, and consents whose time is over: they held no longer before that, either. */
async function closeSome(work: Work, tx: Tx): Promise<number> {
  const now = work.clock.now();
  const found = await lockOver(tx, now);
  for (const consent of found) await keepConsent(work, tx, { ...consent, state: "lapsed", endedAt: now }, "lapsed");
  return found.length;
}

/** Whatever holds no longer is closed, and who is to be asked anew is asked, some hundreds an act. */
export async function closeOver(work: Work): Promise<void> {
  const kinds = [closeSome, (on: Work, tx: Tx) => endSome(on, tx, null), (on: Work, tx: Tx) => askSomeAnew(on, tx, null)];
  for (const some of kinds) while ((await work.transaction((tx) => some(work, tx))) === AT_ONCE);
}
