import type { FieldView, Typed } from "@motlan/forms";
import { type FieldFault, may } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { stepFor } from "../domain/dossier.ts";
import { faults } from "../faults.ts";
import { findDossier } from "../store/dossiers.ts";
import { checkStep } from "./fill-step.ts";

/** What a step asks of its official, ready to be drawn, with what stands there already. */
export interface StepQuestions {
  readonly stepId: string;
  readonly fields: readonly FieldView[];
  readonly faults: readonly FieldFault[];
}

export interface StepAsked {
  readonly dossierId: string;
  /** Which of several steps that stand side by side; absent: the one the official's post holds. */
  readonly step?: string;
  /** What is typed now, by path; absent: what stands there already. */
  readonly given?: Typed;
}

/** The questions of the step that the official's post holds, or of the one named; none where it asks for nothing. @throws dossiers/not-found, dossiers/not-yours */
export function getStepFields(work: Work, { dossierId, step, given }: StepAsked): Promise<StepQuestions> {
  return work.transaction(async (tx) => {
    const { actor } = work;
    const dossier = actor.kind === "official" ? await findDossier(tx, dossierId) : undefined;
    if (dossier === undefined || actor.kind !== "official") throw faults["not-found"]();
    const row = stepFor(dossier, actor.post, step);
    if (!may(actor, "dossiers.read", dossier.agencyId) || row?.post !== actor.post) throw faults["not-yours"]();
    const { fields, faults: found } = await checkStep(work, dossier, row.id, given);
    return { stepId: row.id, fields, faults: found };
  });
}
