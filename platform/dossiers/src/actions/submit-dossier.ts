import { findAgencyOfPlace, getAgency } from "@motlan/agencies";
import { makeDossierCode } from "@motlan/formats";
import { markDraftTaken, type TakenDraft, takeDraft } from "@motlan/forms";
import { localDateOf, newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { httpFaults } from "@motlan/kernel/http";
import { createOrder } from "@motlan/payments";
import { startClock, stepDueAt } from "../domain/clock.ts";
import type { Channel, Dossier } from "../domain/dossier.ts";
import { factsOf, ruleHolds } from "../facts.ts";
import { beginProcess, type Process } from "../domain/process.ts";
import { faults } from "../faults.ts";
import { findDossier, findDossierByRequest, insertDossier, nextDossierNumber } from "../store/dossiers.ts";
import { insertHistory } from "../store/history.ts";
import { putQueueEntry } from "../store/queue.ts";
import { applicantName } from "./applicant-name.ts";
import { planWhatFollows } from "./plan-what-follows.ts";
import { type Rulebook, readRulebook } from "./read-rulebook.ts";

export interface Submission {
  readonly draftId: string;
  readonly agencyId: string;
  readonly delivery: Channel;
  readonly language: "vi" | "en";
  /** Made when the page is shown: a double click, a retry or a second tab submits once. */
  readonly requestKey: string;
}

/**
 * A person submits the draft (nộp hồ sơ): the dossier, its payment order, its place in the queue and its news are one transaction.
 * Said again with the same key, or for a draft already taken, it answers the dossier that is there.
 * @throws forms/incomplete with every fault at its field, dossiers/not-competent, kernel/sign-in-first
 */
export function submitDossier(work: Work, submission: Submission): Promise<Dossier> {
  const { actor } = work;
  if (actor.kind !== "person") throw httpFaults["sign-in-first"]();
  return work.transaction(async (tx) => {
    const before = await findDossierByRequest(tx, actor.personId, submission.requestKey);
    if (before !== undefined) return before;
    const draft = await takeDraft(work, { draftId: submission.draftId });
    const taken = draft.dossierId === undefined ? undefined : await findDossier(tx, draft.dossierId);
    if (taken !== undefined) return taken;
    return take(work, tx, actor.personId, draft, submission);
  });
}

async function take(work: Work, tx: Tx, personId: string, draft: TakenDraft, submission: Submission): Promise<Dossier> {
  const rulebook = await readRulebook(work, draft.versionId);
  await refuseIncompetent(work, rulebook, submission.agencyId);
  const dossier = await makeDossier(work, tx, personId, draft, submission, rulebook);
  const order =
    dossier.fee > 0n
      ? await createOrder(work, {
          dossierId: dossier.id,
          agencyId: dossier.agencyId,
          personId,
          lines: draft.fees,
          requestKey: `dossier:${dossier.id}`,
        })
      : undefined;
  const whole = { ...dossier, orderId: order?.id };
  await insertDossier(tx, whole, submission.requestKey);
  await markDraftTaken(work, { draftId: draft.draftId, dossierId: whole.id });
  await insertHistory(tx, work.actor, {
    dossierId: whole.id,
    at: whole.submittedAt,
    move: "submit",
    from: undefined,
    to: whole.status,
    step: whole.step,
  });
  await putQueueEntry(tx, whole, rulebook.version.title, applicantName(whole));
  const data = {
    code: whole.code,
    procedureCode: whole.procedureCode,
    personId,
    channel: whole.channel,
    status: whole.status,
    due: whole.dueAt?.toISOString() ?? null,
  };
  await work.announce(tx, { type: "dossiers.submitted", subject: whole.id, agencyId: whole.agencyId, data });
  await planWhatFollows(work, tx, whole, rulebook);
  return whole;
}

async function makeDossier(
  work: Work,
  tx: Tx,
  personId: string,
  draft: TakenDraft,
  submission: Submission,
  { version, rules }: Rulebook,
): Promise<Dossier> {
  const now = work.clock.now();
  const agency = await getAgency(work.db, submission.agencyId);
  const day = localDateOf(now);
  const channel = "online" as const;
  const subject = {
    answers: draft.answers,
    known: knownOf(draft),
    outcome: {},
    channel,
    actingFor: draft.actingFor,
    delivery: submission.delivery,
    submittedAt: now,
  };
  const facts = factsOf(subject, now);
  const process: Process = version.steps
    .filter((step) => ruleHolds(rules, step.when, facts))
    .map(({ id, does, post }) => ({ id, does, post }));
  const begun = beginProcess(process, draft.total > 0n);
  const deadline = version.channels.find((row) => row.kind === channel)?.deadline;
  const clock = draft.total > 0n || deadline === undefined ? undefined : startClock(now, deadline);
  const hours = version.steps[0]?.hours ?? 0;
  return {
    ...subject,
    id: newId(now),
    code: makeDossierCode({ agencyCode: agency.code, receivedOn: day, counter: await nextDossierNumber(tx, agency.id, day) }),
    procedureCode: draft.procedureCode,
    versionId: draft.versionId,
    agencyId: agency.id,
    personId,
    language: submission.language,
    status: begun.status,
    step: begun.step,
    process,
    doubts: [],
    origins: originsOf(draft),
    fee: draft.total,
    orderId: undefined,
    takenInAt: undefined,
    clockFrom: clock?.clockFrom,
    dueAt: clock?.dueAt,
    pausedAt: undefined,
    stepDueAt: clock === undefined ? undefined : stepDueAt(now, hours),
    decidedAt: undefined,
    decidedBy: undefined,
    returnedAt: undefined,
    revision: 1,
  };
}

/** @throws dossiers/not-competent */
async function refuseIncompetent(work: Work, { version }: Rulebook, agencyId: string): Promise<void> {
  const { placeId } = await getAgency(work.db, agencyId);
  const competent =
    placeId === undefined ? undefined : await findAgencyOfPlace(work.db, placeId, version.competence.matter, localDateOf(work.clock.now()));
  if (competent?.id !== agencyId) throw faults["not-competent"]();
}

/** The records as they were read for the form, and how many there were under each name. */
function knownOf({ known, found }: TakenDraft): Dossier["known"] {
  return Object.fromEntries(
    Object.entries(found).map(([name, count]) => {
      const record = known[name];
      if (record === undefined) return [name, { values: {}, found: 0, receipt: {} }];
      const { source, ...receipt } = record.receipt;
      return [name, { values: { ...record.values, personId: record.receipt.recordId }, found: count, receipt: { ...receipt, source: { ...source } } }];
    }),
  );
}

function originsOf({ receipts, overrides, disputes, changedSince }: TakenDraft): Dossier["origins"] {
  const byPath = Object.entries(receipts).map(([path, { source, ...receipt }]) => [path, { ...receipt, source: { ...source } }]);
  return { receipts: Object.fromEntries(byPath), overrides, disputes, changedSince };
}
