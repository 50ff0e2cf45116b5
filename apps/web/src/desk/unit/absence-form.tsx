import { ABSENCE_REASONS, ABSENCE_SCOPES } from "@motlan/agencies";
import { Button, Card, ErrorSummary, Form, RadioGroup, SelectField, TextField } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import type { FormError } from "../appoint.ts";
import { AWAY, SCOPES } from "../texts/away.ts";
import { REASONS, UNIT } from "../texts/unit.ts";
import { AWAY_PATH, type AwayFile, peopleOf } from "./read-away.ts";
import { newKey } from "./read-unit.ts";

interface AbsenceFormProps {
  readonly visit: Visit;
  readonly file: AwayFile;
  readonly errors: readonly FormError[];
}

/** Where officials say that they are away, or leaders say it of them, and who stands in how far. */
export function AbsenceForm({ visit: { lang, form, work }, file, errors }: AbsenceFormProps) {
  const people = peopleOf(file, lang);
  const field = (name: string) => ({ lang, name, value: form.get(name), error: errors.find((one) => one.name === name)?.message });
  const reasons = ABSENCE_REASONS.map((value) => ({ value, label: REASONS[value][lang] }));
  const scopes = ABSENCE_SCOPES.map((value) => ({ value, label: SCOPES[value].name[lang], hint: SCOPES[value].hint[lang] }));
  return (
    <Card title={AWAY.enterTitle[lang]} level={3}>
      <ErrorSummary lang={lang} errors={errors} />
      <p>{UNIT.absenceLead[lang]}</p>
      <Form lang={lang} action={AWAY_PATH}>
        <input type="hidden" name="key" value={newKey(work.clock.now())} />
        {file.everybody ? (
          <SelectField {...field("who")} label={UNIT.who[lang]} options={people} />
        ) : (
          <input type="hidden" name="who" value={file.me} />
        )}
        <SelectField
          {...field("standIn")}
          label={UNIT.standIn[lang]}
          options={file.everybody ? people : people.filter(({ value }) => value !== file.me)}
        />
        <RadioGroup {...field("scope")} label={AWAY.scope[lang]} choices={scopes} value={form.get("scope") || "act"} />
        <SelectField {...field("reason")} label={UNIT.reason[lang]} options={reasons} />
        <TextField {...field("from")} label={UNIT.from[lang]} />
        <TextField {...field("until")} label={UNIT.until[lang]} />
        <Button kind="main">{UNIT.enter[lang]}</Button>
      </Form>
    </Card>
  );
}
