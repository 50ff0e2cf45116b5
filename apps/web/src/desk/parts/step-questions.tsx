import type { FieldView } from "@motlan/forms";
import type { Language } from "@motlan/kernel";
import { SummaryList } from "@motlan/ui";
import { FieldInput } from "../../portal/apply/field-input.tsx";
import { isFixed } from "../../portal/apply/field-values.ts";
import { GroupInput } from "../../portal/apply/group-input.tsx";
import type { DeskDossier } from "../load-dossier.ts";
import type { Refusal } from "../refusal.tsx";
import { BRANCHES } from "../texts/branches.ts";

interface StepQuestionsProps {
  readonly desk: DeskDossier;
  readonly lang: Language;
  readonly refusal: Refusal | undefined;
}

/** What this step asks of its official, as questions of the same make as the citizen's. What is only computed is shown beside them. */
export function StepQuestions({ desk: { questions, places, step, file }, lang, refusal }: StepQuestionsProps) {
  if (questions.length === 0 || step === undefined) return null;
  const errorAt = (name: string) => refusal?.errors.find((error) => error.name === name)?.message;
  // Before anything was sent, what is still open is no fault yet.
  const drawn = (field: FieldView): FieldView => (refusal === undefined ? { ...field, faults: [] } : field);
  const draw = (field: FieldView) => (
    <FieldInput
      key={field.name}
      lang={lang}
      field={drawn(field)}
      error={errorAt(field.name)}
      places={places.get(field.name)}
      fileHref={(fileId) => `/ban-lam-viec/${file.dossier.id}/tep/${fileId}`}
    />
  );
  const [fixed, asked] = [questions.filter(isFixed), questions.filter((field) => !isFixed(field))];
  return (
    <fieldset class="question" id="muc-can-bo">
      <legend>{BRANCHES.yourFields[lang]}</legend>
      <input type="hidden" name="hoi-buoc" value={step.id} />
      {asked.map(({ name }) => (
        <input key={name} type="hidden" name="hoi" value={name} />
      ))}
      {fixed.length === 0 ? null : (
        <SummaryList lang={lang} rows={fixed.map((field) => ({ label: field.label[lang], value: field.shown?.[lang] ?? "–" }))} />
      )}
      {asked.map((field) =>
        field.group === undefined ? (
          draw(field)
        ) : (
          <GroupInput key={field.name} lang={lang} field={field} group={field.group} plain error={errorAt(field.name)} drawField={draw} />
        ),
      )}
    </fieldset>
  );
}
