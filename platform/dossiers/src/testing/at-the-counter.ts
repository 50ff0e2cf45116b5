import type { ProcedureVersion } from "@motlan/catalogue/declare";
import { chooseAgency, type OpenDeskDraftInput, openDeskDraft, saveDraft, sealOf, type Typed, viewForm } from "@motlan/forms";
import { newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { ReceptionInput } from "../actions/receive-dossier.ts";
import { marketStall } from "./market-stall.ts";
import type { Citizen } from "./world.ts";

const deadline = { count: 5, unit: "working-day" as const };

const PLAN = {
  name: "stall.plan",
  kind: "file",
  label: { vi: "Sơ đồ chỗ bán (nếu có)", en: "Plan of the stall (if any)" },
  required: "false",
} as const;

/** The stall on the market, by every way in and without a fee. */
export const counterStall: ProcedureVersion = {
  ...marketStall,
  channels: [
    { kind: "online", deadline },
    { kind: "counter", deadline },
    { kind: "post", deadline },
  ],
  pages: marketStall.pages.map((page) => ({ ...page, fields: [...page.fields, PLAN] })),
};

export interface CounterApplication {
  readonly by: Citizen;
  readonly agencyId: string;
  readonly procedure?: string;
  readonly answers?: Typed;
  readonly opening?: Partial<OpenDeskDraftInput>;
}

/** A complete application written at a desk, ready to be received: what the applicant would be shown is what is signed. */
export async function aDeskApplication(work: Work, application: CounterApplication): Promise<ReceptionInput> {
  const { by, agencyId, procedure = counterStall.code, answers = { "stall.sells": "cloth" }, opening } = application;
  const applicant = { number: String(by.values.personalNumber) };
  const draft = await openDeskDraft(work, { procedureCode: procedure, actingFor: "self", requestKey: newId(), applicant, ...opening });
  await saveDraft(work, { draftId: draft.id, revision: draft.revision, answers });
  const goes = { agencyId, delivery: "counter" as const };
  await chooseAgency(work, { draftId: draft.id, ...goes });
  const view = await viewForm(work, { draftId: draft.id });
  return { draftId: draft.id, ...goes, language: "vi", requestKey: newId(), seen: sealOf(view, "vi").hash };
}
