import { findAgencyOfPlace, listHolders, POST_KINDS } from "@motlan/agencies";
import { type Dossier, getDossierForDesk, submitDossier } from "@motlan/dossiers";
import { openDraft, saveDraft } from "@motlan/forms";
import { localDateOf, newId, type Official, type Person, systemClock } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { hearOnce } from "@motlan/kernel/jobs";
import { bookTransfer, findOrder, type Order } from "@motlan/payments";
import { type Citizen, THE_BENCH, type World } from "./world.ts";

/** A draft filled in beforehand: two copies of one's own birth certificate. */
export async function prepareCopy(world: World, { personId, communeId }: Citizen) {
  const actor: Person = { kind: "person", personId, assurance: 2, sessionId: newId() };
  const draft = await openDraft(world.work(actor), { procedureCode: "2.000635", actingFor: "self", requestKey: newId() });
  const answers = { "event.kind": "birth", copies: "2" };
  await saveDraft(world.work(actor), { draftId: draft.id, revision: draft.revision, answers });
  const agency = await findAgencyOfPlace(world.pool, communeId, "civil-status", localDateOf(systemClock.now()));
  if (agency === undefined) throw new Error("no agency is competent");
  const submission = { draftId: draft.id, agencyId: agency.id, delivery: "online", language: "vi", requestKey: newId() } as const;
  return { actor, submission };
}

/** A copy asked for; its fee is not paid yet. */
export async function askForCopy(world: World, citizen: Citizen): Promise<{ readonly dossier: Dossier; readonly order: Order }> {
  const { actor, submission } = await prepareCopy(world, citizen);
  const dossier = await submitDossier(world.work(actor), submission);
  const order = dossier.orderId === undefined ? undefined : await findOrder(world.pool, dossier.orderId);
  if (order === undefined) throw new Error("a copy has a fee");
  return { dossier, order };
}

/** The transfer of an order's sum to its account, as the bank tells of it once its signature has been checked. */
export async function payOrder(work: Work, { account, bin, amount, code }: Order): Promise<void> {
  const transfer = { transactionId: newId(), bin, account, amount, currency: "VND", content: code, at: systemClock.now() };
  const booked = await bookTransfer(work, { provider: "bank", transfer, evidence: "bench" });
  if (booked !== "paid") throw new Error(`the transfer was ${booked}`);
}

/** Whoever holds the post of the one-stop clerk in an agency today. */
export async function clerkOf(world: World, agencyId: string): Promise<Official> {
  const holders = await listHolders(world.pool, { agencyId, on: localDateOf(systemClock.now()) });
  const clerk = holders.find(({ postKind }) => postKind === "one-stop-clerk");
  if (clerk === undefined) throw new Error("an agency of the demo has a clerk");
  const { personId, officialId, postId, postKind } = clerk;
  const permissions = new Set<string>(POST_KINDS[postKind].permissions);
  return { kind: "official", personId, officialId, postId, agencyId, post: postKind, sessionId: newId(), permissions };
}

/** A copy that is paid for, at its first step, as its clerk sees it. */
export async function paidCopy(world: World, citizen: Citizen): Promise<{ readonly dossier: Dossier; readonly clerk: Official }> {
  const { dossier, order } = await askForCopy(world, citizen);
  await payOrder(world.work(THE_BENCH), order);
  const clerk = await clerkOf(world, dossier.agencyId);
  // An event is given out once nothing older is still running, a vacuum for instance.
  for (let tries = 0; tries < 200; tries += 1) {
    await hearPayments(world);
    const now = (await getDossierForDesk(world.work(clerk), dossier.id)).dossier;
    if (now.status !== "awaiting-payment") return { dossier: now, clerk };
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("nobody heard that a copy was paid for");
}

/** What the worker would do, which does not run here: dossiers hear that they are paid for. */
async function hearPayments({ pool, modules }: World): Promise<void> {
  const listener = modules.flatMap(({ listeners = [] }) => listeners).find(({ name }) => name === "dossiers.payment");
  if (listener === undefined) throw new Error("nobody hears payments");
  while ((await hearOnce({ pool, clock: systemClock }, listener)) > 0);
}
