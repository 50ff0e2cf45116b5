import { storeFile } from "@motlan/documents";
import { type DossierFile, getStepFields } from "@motlan/dossiers";
import type { FieldView, Typed } from "@motlan/forms";
import { isFault, type Json } from "@motlan/kernel";
import type { Visit } from "../frame/types.ts";
import { isFixed } from "../portal/apply/field-values.ts";
import { readWhole } from "../portal/apply/read-answers.ts";
import type { Refusal } from "./refusal.tsx";

export interface StepFieldsRead {
  /** What was typed, by path; absent where the step asks for nothing. */
  readonly given: Typed | undefined;
  readonly errors: Refusal["errors"];
}

/** What the official typed at the step's own questions; a file that came with it is taken in for the dossier, one there before stays. */
export async function readStepFields(visit: Visit, { dossier, version }: DossierFile, stepId: string | undefined): Promise<StepFieldsRead> {
  const asks = version.steps.find(({ id }) => id === stepId)?.fields ?? [];
  if (stepId === undefined || asks.length === 0 || visit.form.get("hoi-buoc") !== stepId) return { given: undefined, errors: [] };
  const { fields } = await getStepFields(visit.work, { dossierId: dossier.id, step: stepId });
  // Questions that another answer brings up are posted too once they were shown.
  const shown = new Set(visit.form.all("hoi"));
  const kinds = asks.filter(({ name }) => shown.has(name) && fields.every((field) => field.name !== name));
  const given: Record<string, Json> = {};
  const errors: { name: string; message: string }[] = [];
  for (const field of [...fields.filter((one) => !isFixed(one)), ...kinds.map(({ name, kind }) => ({ name, kind }))]) {
    try {
      given[field.name] = field.kind === "file" ? await takeFile(visit, dossier, field) : readWhole(field, visit.form);
    } catch (error) {
      if (!isFault(error) || error.status >= 500) throw error;
      errors.push({ name: field.name, message: error.text[visit.lang] });
    }
  }
  return { given, errors };
}

async function takeFile(
  { work, files }: Visit,
  dossier: DossierFile["dossier"],
  field: Pick<FieldView, "name"> & Partial<FieldView>,
): Promise<Json> {
  const file = files.find((one) => one.field === field.name);
  if (file === undefined) return field.value ?? null;
  const owner = { kind: "dossier", id: dossier.id } as const;
  const stored = await storeFile(work, { bytes: file.bytes, name: file.name, declaredType: file.type, owner, agencyId: dossier.agencyId });
  const { id, sha256, size, mediaType } = stored;
  return { id, fileId: id, name: stored.name, sha256, size, mediaType, verified: false };
}
