import { type Agency, factsOfAgency, getAgency } from "@motlan/agencies";
import { findFile } from "@motlan/documents";
import { type DeskSide, type TakenDraft, takeDraft } from "@motlan/forms";
import { localDateOf, may, type Official } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type Channel, type Dossier, stepOf } from "../domain/dossier.ts";
import type { Reception } from "../domain/reception.ts";
import { faults } from "../faults.ts";
import { findDossier } from "../store/dossiers.ts";
import { insertReception } from "../store/receptions.ts";
import { takeInNow } from "./complete-step.ts";
import { copyCompared } from "./copy-compared.ts";
import { enterDossier } from "./enter-dossier.ts";

export interface ReceptionInput {
  readonly draftId: string;
  readonly agencyId: string;
  readonly delivery: Channel;
  readonly language: "vi" | "en";
  readonly requestKey: string;
  /** The hash of what the applicant was shown, on the screen or printed. */
  readonly seen: string;
  /** The picture of the signature on the screen; without it the applicant signed on paper. */
  readonly signatureFileId?: string;
  /** Paths of the papers whose copies the clerk compared with the originals. */
  readonly compared?: readonly string[];
  /** Ids of the checklist's rows the clerk ticked. */
  readonly checked?: readonly string[];
  /** Where another agency settles it: the result comes back to this desk. */
  readonly handsOver?: boolean;
}

/**
 * A clerk takes an application in at the counter or out of an envelope, for their own agency or for another of the same province: same rules, same fee, same clock as
 * online. An envelope's clock runs from when it came. What the clerk has looked through is taken in in the same act. Said again with the same key, or for a draft
 * already taken, it answers the dossier that is there.
 * @throws dossiers/not-a-reception-desk, dossiers/other-province, dossiers/signature-missing, dossiers/not-competent, dossiers/no-version,
 * dossiers/delivery-not-offered, forms/incomplete, forms/changed-since-seen, forms/not-found
 */
export function receiveDossier(work: Work, input: ReceptionInput): Promise<Dossier> {
  const { actor } = work;
  if (actor.kind !== "official" || !may(actor, "dossiers.take-in", actor.agencyId)) throw faults["not-a-reception-desk"]();
  return work.transaction(async (tx) => {
    const goes = { agencyId: input.agencyId, delivery: input.delivery };
    const draft = await takeDraft(work, { draftId: input.draftId, goes, seen: { hash: input.seen, lang: input.language } });
    const taken = draft.dossierId === undefined ? undefined : await findDossier(tx, draft.dossierId);
    if (taken !== undefined) return taken;
    if (draft.desk === undefined) throw faults["not-found"]();
    return receive(work, tx, actor, { input, draft, desk: draft.desk, personId: draft.personId });
  });
}

interface Receiving {
  readonly input: ReceptionInput;
  readonly draft: TakenDraft;
  readonly desk: DeskSide;
  readonly personId: string;
}

async function receive(work: Work, tx: Tx, clerk: Official, { input, draft, desk, personId }: Receiving): Promise<Dossier> {
  const here = await getAgency(work.db, clerk.agencyId);
  const settles = input.agencyId === here.id ? here : await getAgency(work.db, input.agencyId);
  await refuseOtherProvince(work, here, settles);
  await refuseUnsigned(work, input);
  const elsewhere = settles.id !== here.id;
  const { delivery, language, agencyId, requestKey } = input;
  const dossier = await enterDossier(work, tx, {
    ...{ personId, draft, requestKey, submission: { agencyId, delivery, language }, channel: desk.channel },
    ...(desk.envelope && { receivedAt: new Date(desk.envelope.receivedAt) }),
    ...(elsewhere && { receivedBy: here.id }),
    note: { desk: here.name.vi, ...(desk.bearer && { bearer: desk.bearer.name }) },
  });
  await insertReception(tx, receptionOf(work, clerk, dossier, { input, draft, desk, personId }));
  const data = { forAgency: dossier.agencyId, channel: desk.channel, personId };
  await copyCompared(work, clerk, dossier, here, input.compared ?? []);
  await work.announce(tx, { type: "dossiers.received", subject: dossier.id, agencyId: here.id, data });
  return takenInWhereComplete(work, tx, clerk, dossier, input);
}

function receptionOf({ clock }: Work, clerk: Official, dossier: Dossier, { input, draft, desk, personId }: Receiving): Reception {
  const { signatureFileId, compared = [], handsOver = false } = input;
  return {
    ...{
      dossierId: dossier.id,
      agencyId: clerk.agencyId,
      forAgencyId: dossier.agencyId,
      personId,
      officialId: clerk.officialId,
      at: clock.now(),
    },
    ...{ channel: desk.channel, identifiedBy: desk.identifiedBy, seal: draft.seal, compared },
    signed: signatureFileId === undefined ? "paper" : "screen",
    ...(signatureFileId !== undefined && { signatureFileId }),
    ...(desk.envelope && { envelope: desk.envelope }),
    ...(desk.bearer && { bearer: desk.bearer }),
    handsOver: handsOver && dossier.agencyId !== clerk.agencyId,
  };
}

/** Reception does not depend on the place within a province (Decree 118/2025/NĐ-CP); beyond it the applicant is told where to go. */
async function refuseOtherProvince({ db, clock }: Work, here: Agency, settles: Agency): Promise<void> {
  if (here.id === settles.id) return;
  const on = localDateOf(clock.now());
  const provinces = [await factsOfAgency(db, here.id, on), await factsOfAgency(db, settles.id, on)].map(({ provinceCode }) => provinceCode);
  if (provinces[0] !== null && provinces[0] === provinces[1]) return;
  throw faults["other-province"]({ agency: settles.name.vi, agencyEn: settles.name.en });
}

/** The picture must be one that was stored for this draft. */
async function refuseUnsigned({ db }: Work, { draftId, signatureFileId }: ReceptionInput): Promise<void> {
  if (signatureFileId === undefined) return;
  const file = await findFile(db, signatureFileId);
  if (file?.owner.kind !== "draft" || file.owner.id !== draftId) throw faults["signature-missing"]();
}

/** No step waits for a second look at what the clerk has just looked through; what awaits its fee is taken in when the money is there. */
async function takenInWhereComplete(work: Work, tx: Tx, clerk: Official, dossier: Dossier, { checked }: ReceptionInput): Promise<Dossier> {
  const step = stepOf(dossier);
  if (dossier.status !== "open" || step?.does !== "take-in" || step.post !== clerk.post) return dossier;
  return takeInNow(work, tx, { dossier, official: clerk, step }, checked);
}
