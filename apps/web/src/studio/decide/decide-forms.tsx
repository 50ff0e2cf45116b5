import { newId } from "@motlan/kernel";
import { Button, ButtonRow, Card, DateField, Form, SelectField, TextArea } from "@motlan/ui";
import type { ComponentChildren } from "preact";
import type { Visit } from "../../frame/types.ts";
import { DECIDE } from "../texts/decide.ts";
import type { Deciding, Undone } from "./deciding.ts";

interface FormProps {
  readonly visit: Visit;
  readonly deciding: Deciding;
  readonly undone: Undone | undefined;
}

/** A form of a decision: what was looked at and a key, so that it is done once and about this. */
function DecisionForm({
  visit: { lang },
  deciding: { design },
  act,
  children,
}: FormProps & { readonly act: string; readonly children: ComponentChildren }) {
  return (
    <Form lang={lang} action={`/studio/${design.id}/${act}`}>
      <input type="hidden" name="khoa" value={newId()} />
      <input type="hidden" name="ban" value={String(design.revision)} />
      {children}
    </Form>
  );
}

function errorAt(undone: Undone | undefined, name: string): string | undefined {
  return undone?.errors.find((error) => error.name === name)?.message;
}

export function SubmitForm(props: FormProps) {
  const { lang } = props.visit;
  return (
    <Card title={DECIDE.submit[lang]} level={2}>
      <p>{DECIDE.submitLead[lang]}</p>
      <DecisionForm {...props} act="trinh">
        <Button kind="main">{DECIDE.submit[lang]}</Button>
      </DecisionForm>
    </Card>
  );
}

export function ApproveForm(props: FormProps) {
  const { visit, deciding, undone } = props;
  const { lang, form } = visit;
  const typed = form.has("ngay.day")
    ? { day: form.get("ngay.day"), month: form.get("ngay.month"), year: form.get("ngay.year") }
    : deciding.today;
  return (
    <Card title={DECIDE.approve[lang]} level={2}>
      <p>{DECIDE.approveLead[lang]}</p>
      <DecisionForm {...props} act="duyet">
        <DateField lang={lang} name="ngay" label={DECIDE.from[lang]} value={typed} error={errorAt(undone, "ngay")} />
        <ButtonRow>
          <Button kind="main">{DECIDE.approve[lang]}</Button>
        </ButtonRow>
      </DecisionForm>
    </Card>
  );
}

export function SendBackForm(props: FormProps) {
  const { visit, undone } = props;
  const { lang, form } = visit;
  return (
    <Card title={DECIDE.sendBack[lang]} level={2}>
      <DecisionForm {...props} act="tra-lai">
        <TextArea
          lang={lang}
          name="reason"
          label={DECIDE.reason[lang]}
          rows={3}
          value={form.get("reason")}
          error={errorAt(undone, "reason")}
        />
        <Button>{DECIDE.sendBack[lang]}</Button>
      </DecisionForm>
    </Card>
  );
}

export function WithdrawForm(props: FormProps) {
  const { visit, undone } = props;
  const { lang, form } = visit;
  return (
    <Card title={DECIDE.withdraw[lang]} level={2}>
      <p>{DECIDE.withdrawLead[lang]}</p>
      <DecisionForm {...props} act="rut">
        <TextArea
          lang={lang}
          name="reason"
          label={DECIDE.withdrawReason[lang]}
          rows={3}
          value={form.get("reason")}
          error={errorAt(undone, "reason")}
        />
        <Button>{DECIDE.withdraw[lang]}</Button>
      </DecisionForm>
    </Card>
  );
}

/** The reason of a change, kept at its place: whoever approves reads it beside the change. */
export function ExplainForm(props: FormProps) {
  const { visit, deciding } = props;
  const { lang } = visit;
  const options = deciding.changes.map(({ place, what }) => ({ value: place, label: what[lang] }));
  return (
    <Card title={DECIDE.explain[lang]} level={2}>
      <DecisionForm {...props} act="giai-thich">
        <SelectField lang={lang} name="cho" label={DECIDE.explainOf[lang]} options={options} empty={false} />
        <TextArea lang={lang} name="ly-do" label={DECIDE.why[lang]} rows={2} />
        <Button>{DECIDE.keepWhy[lang]}</Button>
      </DecisionForm>
    </Card>
  );
}
