import type { Field } from "@motlan/catalogue/declare";
import { type DossierFile, getStepFields } from "@motlan/dossiers";
import type { FieldView, GroupView, Typed } from "@motlan/forms";
import { isFault, type Json } from "@motlan/kernel";
import type { Visit } from "../frame/types.ts";
import { isFixed } from "../portal/apply/field-values.ts";
import { readWhole } from "../portal/apply/read-answers.ts";
import { mostOf } from "../portal/dossier/asked-fields.ts";
import { fileAnswer, postedFiles } from "../portal/dossier/posted-files.ts";
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
      given[field.name] = await readField(
        visit,
        dossier,
        asks.find(({ name }) => name === field.name),
        field,
      );
    } catch (error) {
      if (!isFault(error) || error.status >= 500) throw error;
      errors.push({ name: field.name, message: error.text[visit.lang] });
    }
  }
  return { given, errors };
}

type Read = Pick<FieldView, "name" | "kind" | "group">;

/** A list's files stay with their entries; a question of files has what the page showed and what comes now. */
async function readField(visit: Visit, dossier: DossierFile["dossier"], declared: Field | undefined, field: Read): Promise<Json> {
  const files = (name: string, { max }: Pick<Field, "max">) => {
    const most = mostOf({ ...(max !== undefined && { max }) });
    return postedFiles(visit, { dossier, name, most, before: dossier.filled }).then((posted) => fileAnswer(posted, most));
  };
  if (field.kind === "file") return files(field.name, declared ?? {});
  if (field.group === undefined) return readWhole(field, visit.form);
  const items = declared?.group?.items ?? [];
  const entries: GroupView["entries"][number][] = [];
  for (const entry of field.group.entries) {
    const fields: FieldView[] = [];
    for (const item of entry.fields) {
      const asked = items.find(({ name }) => item.name.endsWith(`.${name}`));
      fields.push(item.kind === "file" ? { ...item, value: await files(item.name, asked ?? {}) } : item);
    }
    entries.push({ ...entry, fields });
  }
  return readWhole({ ...field, group: { ...field.group, entries } }, visit.form);
}
