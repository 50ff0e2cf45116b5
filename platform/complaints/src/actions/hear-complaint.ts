import type { Work } from "@motlan/kernel/db";
import { type Complaint, tidyWords } from "../domain/complaint.ts";
import { daysToDecide, endOfTerm } from "../domain/terms.ts";
import { faults } from "../faults.ts";
import { termsFor } from "./complain.ts";
import { type ComplaintStep, keepMove, lockForHearer, lockOwn, stateAfter } from "./lock-complaint.ts";

/**
 * The complaint is taken up (thụ lý); the term to decide begins. A complex matter and a remote place have longer terms.
 * @throws complaints/not-found, complaints/not-yours, complaints/complained-of, complaints/changed-meanwhile, complaints/move-not-allowed
 */
export function takeUp(work: Work, step: ComplaintStep & { readonly complex: boolean; readonly remote: boolean }): Promise<Complaint> {
  return work.transaction(async (tx) => {
    const { complaint } = await lockForHearer(work, tx, step);
    const state = stateAfter(complaint, "take-up");
    const now = work.clock.now();
    const decideBy = endOfTerm(now, daysToDecide(termsFor(complaint.instance, complaint.receivedAt), step));
    const clock = { takenUpAt: now, decideBy, isComplex: step.complex, isRemote: step.remote };
    return keepMove(work, tx, { ...complaint, state, ...clock }, "take-up");
  });
}

/** It is not taken up, saying why (không thụ lý). @throws as `takeUp`, and complaints/words-missing */
export function decline(work: Work, step: ComplaintStep): Promise<Complaint> {
  return speak(work, step, "decline");
}

/** The complainant is asked; the term runs on. @throws as `takeUp`, and complaints/words-missing */
export function askComplainant(work: Work, step: ComplaintStep): Promise<Complaint> {
  return speak(work, step, "ask");
}

/** The matter is complex after all, saying why: the longer term, once, from the same beginning. @throws as `takeUp`, and complaints/already-lengthened */
export function lengthen(work: Work, step: ComplaintStep): Promise<Complaint> {
  return work.transaction(async (tx) => {
    const { complaint } = await lockForHearer(work, tx, step);
    const state = stateAfter(complaint, "lengthen");
    if (complaint.isComplex || complaint.takenUpAt === null) throw faults["already-lengthened"]();
    const words = wordsOf(step);
    const days = daysToDecide(termsFor(complaint.instance, complaint.receivedAt), { complex: true, remote: complaint.isRemote });
    const after = { ...complaint, state, isComplex: true, decideBy: endOfTerm(complaint.takenUpAt, days) };
    return keepMove(work, tx, after, "lengthen", words);
  });
}

/** The complainant answers. @throws complaints/not-found, complaints/changed-meanwhile, complaints/move-not-allowed, complaints/words-missing */
export function answerHearer(work: Work, step: ComplaintStep): Promise<Complaint> {
  return work.transaction(async (tx) => {
    const complaint = await lockOwn(work, tx, step);
    return keepMove(work, tx, { ...complaint, state: stateAfter(complaint, "answer") }, "answer", wordsOf(step));
  });
}

/** The complainant withdraws it (rút khiếu nại). @throws complaints/not-found, complaints/changed-meanwhile, complaints/move-not-allowed */
export function withdrawComplaint(work: Work, step: ComplaintStep): Promise<Complaint> {
  return work.transaction(async (tx) => {
    const complaint = await lockOwn(work, tx, step);
    return keepMove(work, tx, { ...complaint, state: stateAfter(complaint, "withdraw") }, "withdraw", step.words ?? "");
  });
}

function speak(work: Work, step: ComplaintStep, move: "decline" | "ask"): Promise<Complaint> {
  return work.transaction(async (tx) => {
    const { complaint } = await lockForHearer(work, tx, step);
    return keepMove(work, tx, { ...complaint, state: stateAfter(complaint, move) }, move, wordsOf(step));
  });
}

function wordsOf({ words = "" }: ComplaintStep): string {
  const tidy = tidyWords(words);
  if (!tidy.ok) throw faults[tidy.why](tidy.about);
  return tidy.value;
}
