import { disputeKnown, type FieldView, type FormView, saveDraft, viewForm } from "@motlan/forms";
import type { Json } from "@motlan/kernel";
import { httpFaults } from "@motlan/kernel/http";
import { BackLink, Button, ButtonRow, Form, LinkButton, Notice, PageTitle, SummaryList, TextArea } from "@motlan/ui";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { errorAt, errorsOf, type ShownError } from "../show/answer-errors.ts";
import { formPage } from "../show/form-page.tsx";
import { WRONG } from "../texts/apply.ts";
import { FieldInput } from "./field-input.tsx";
import { partOf, textValue } from "./field-values.ts";
import { draftPath } from "./paths.ts";
import { placeOptions } from "./place-options.ts";
import { readField } from "./read-answers.ts";
import { receiptOf } from "./receipt-of.ts";

interface Wrong {
  readonly view: FormView;
  readonly field: FieldView;
  readonly back: string;
}

/** GET /nop/:draftId/:pageId/chua-dung/:field */
export async function showWrongPage(visit: Visit): Promise<Answer> {
  return draw(visit, await wrongOf(visit), []);
}

/** POST: another value with its reason, the held value again, or a report that it is wrong. */
export async function takeWrongPage(visit: Visit): Promise<Answer> {
  const wrong = await wrongOf(visit);
  const { view, field, back } = wrong;
  const { work, form, lang } = visit;
  const draftId = view.draft.id;
  const save = (answers: Record<string, Json>, reason: string | null) =>
    saveDraft(work, { draftId, pageId: view.page.id, revision: view.draft.revision, answers, overrides: { [field.name]: reason } });
  try {
    if (field.prefilled === "locked") {
      await disputeKnown(work, { draftId, path: field.name });
      return { redirect: `${draftPath(draftId, view.page.id)}/chua-dung/${field.name}` };
    }
    if (form.has("lay-lai")) {
      await save(Object.fromEntries(Object.keys(readField(field, form)).map((path) => [path, null])), null);
      return { redirect: back };
    }
    const reason = form.get("ly-do").trim();
    if (reason === "") return draw(visit, wrong, [{ name: "ly-do", message: WRONG.reasonMissing[lang] }]);
    const saved = await save(readField(field, form), reason);
    const faults = saved.page.fields.find(({ name }) => name === field.name)?.faults ?? [];
    if (faults.length === 0) return { redirect: back };
    return draw(
      visit,
      await wrongOf(visit),
      faults.map((fault) => ({ name: field.name, message: fault[lang] })),
    );
  } catch (error) {
    return draw(visit, wrong, errorsOf(error, lang));
  }
}

async function wrongOf({ work, params }: Visit): Promise<Wrong> {
  const { draftId = "", pageId = "" } = params;
  const view = await viewForm(work, { draftId, pageId });
  const field = view.page.fields.find(({ name, prefilled }) => name === params.field && prefilled !== undefined);
  if (field === undefined) throw httpFaults["no-such-page"]();
  return { view, field, back: draftPath(draftId, view.page.id) };
}

async function draw(visit: Visit, wrong: Wrong, errors: readonly ShownError[]): Promise<PageAnswer> {
  const { lang } = visit;
  const { field, back, view } = wrong;
  const held = { label: field.label[lang], value: field.heldText?.[lang] ?? field.shown?.[lang] ?? "", receipt: receiptOf(field, lang) };
  const children = (
    <>
      <BackLink lang={lang} href={back} label={WRONG.back[lang]} />
      <PageTitle title={WRONG.title[lang]} over={view.page.title[lang]} />
      <SummaryList lang={lang} rows={[held]} />
      {field.prefilled === "locked" ? <ReportForm visit={visit} wrong={wrong} /> : await overrideForm(visit, wrong, errors)}
    </>
  );
  return formPage({ lang, title: WRONG.title[lang], errors, children });
}

function ReportForm({ visit, wrong }: { readonly visit: Visit; readonly wrong: Wrong }) {
  const { lang, request } = visit;
  if (wrong.field.disputed) {
    return (
      <>
        <Notice lang={lang} tone="success" live>
          <p>{WRONG.reported[lang]}</p>
        </Notice>
        <LinkButton href={wrong.back} kind="main">
          {WRONG.back[lang]}
        </LinkButton>
      </>
    );
  }
  return (
    <Form lang={lang} action={new URL(request.url, "http://node").pathname}>
      <p>{WRONG.lockedLead[lang]}</p>
      <ButtonRow>
        <Button kind="main">{WRONG.report[lang]}</Button>
      </ButtonRow>
    </Form>
  );
}

async function overrideForm(visit: Visit, { field }: Wrong, errors: readonly ShownError[]) {
  const { lang, request, work, form } = visit;
  const commune = field.kind === "commune" ? textValue(field.value) : partOf(field.value, "communeId");
  const places = field.kind === "commune" || field.kind === "address" ? await placeOptions(work, commune) : undefined;
  const asked = { ...field, label: WRONG.value, required: true, faults: [] };
  return (
    <Form lang={lang} action={new URL(request.url, "http://node").pathname}>
      <p>{WRONG.overrideLead[lang]}</p>
      <FieldInput lang={lang} field={asked} places={places} error={errorAt(errors, field.name)} />
      <TextArea
        lang={lang}
        name="ly-do"
        label={WRONG.reason[lang]}
        hint={WRONG.reasonHint[lang]}
        value={form.has("ly-do") ? form.get("ly-do") : (field.reason ?? "")}
        maxLength={500}
        error={errorAt(errors, "ly-do")}
      />
      <ButtonRow>
        <Button kind="main">{WRONG.use[lang]}</Button>
        {field.overridden ? (
          <Button kind="quiet" name="lay-lai" value="1">
            {WRONG.takeBack[lang]}
          </Button>
        ) : null}
      </ButtonRow>
    </Form>
  );
}
