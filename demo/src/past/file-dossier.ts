import { storeFile } from "@motlan/documents";
import { type Dossier, submitDossier } from "@motlan/dossiers";
import { attachFile, openDraft, saveDraft } from "@motlan/forms";
import type { Work } from "@motlan/kernel/db";
import { bookTransfer, findOrder } from "@motlan/payments";
import type { PastPayment } from "../context.ts";
import type { Random } from "../random.ts";
import { applicationOf } from "./answers.ts";
import { asPerson, type Cast, personOf, theBank, transactionId } from "./cast.ts";
import type { Plan } from "./plan.ts";
import type { Scene } from "./scene.ts";

const MINUTE_MS = 60_000;
export const minutesAfter = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * MINUTE_MS);

/** What was filed, and what was paid for it. */
export interface Filed {
  readonly dossier: Dossier;
  readonly paid: readonly PastPayment[];
}

/** The applicant opens a draft, answers, attaches what is asked, and submits at the planned instant; then pays, where there is something to pay. */
export async function fileDossier(scene: Scene, cast: Cast, plan: Plan, random: Random): Promise<Filed> {
  const applicant = asPerson(personOf(cast, plan.applicant));
  const { procedureCode, actingFor, answers } = applicationOf(cast, plan);
  const draft = await scene.act(scene.now(), applicant, (work) => openDraft(work, { procedureCode, actingFor, requestKey: plan.name }));
  const form = await scene.act(minutesAfter(scene.now(), random.int(2, 6)), applicant, (work) =>
    saveDraft(work, { draftId: draft.id, revision: draft.revision, answers }),
  );
  const papers = form.faults.map(({ path }) => path).filter((path) => path.endsWith(".file"));
  for (const path of papers) await scene.act(scene.now(), applicant, (work) => attach(work, cast.paper, draft.id, path));
  const { delivery, language, name } = plan;
  const agencyId = cast.keepers[plan.commune]?.agencyId ?? "";
  const dossier = await scene.act(plan.submittedAt, applicant, (work) =>
    submitDossier(work, { draftId: draft.id, agencyId, delivery, language, requestKey: name }),
  );
  if (dossier.orderId === undefined) return { dossier, paid: [] };
  return { dossier, paid: [await pay(scene, plan, dossier.orderId, minutesAfter(scene.now(), random.int(1, 9)))] };
}

/** Puts the sample page where the form asks for a paper. */
async function attach(work: Work, bytes: Uint8Array, draftId: string, path: string): Promise<void> {
  const name = `${path.replace(".file", "")}.pdf`;
  const { id: fileId, ...file } = await storeFile(work, {
    bytes,
    name,
    declaredType: "application/pdf",
    owner: { kind: "draft", id: draftId },
  });
  await attachFile(work, { draftId, path, file: { fileId, ...file } });
}

/** The bank tells of the transfer as its signed callback would, once the signature is checked. */
function pay(scene: Scene, plan: Plan, orderId: string, at: Date): Promise<PastPayment> {
  return scene.act(at, theBank, async (work) => {
    const order = await findOrder(work.db, orderId);
    if (order === undefined) throw new Error("an order that was just made is gone");
    const { bin, account, amount, purpose: content } = order;
    const paid = { transactionId: transactionId(plan), bin, account, amount, content, at };
    await bookTransfer(work, { provider: "bank", transfer: { ...paid, currency: "VND" }, evidence: "demo" });
    return paid;
  });
}
