import { getAgency } from "@motlan/agencies";
import type { ProcedureVersion } from "@motlan/catalogue/declare";
import { receiveDossier } from "@motlan/dossiers";
import { formatDong } from "@motlan/formats";
import { type FieldView, type FormView, viewForm } from "@motlan/forms";
import { isFault, newId } from "@motlan/kernel";
import { BackLink, Button, ButtonRow, CheckboxGroup, Form, PageTitle, SummaryList } from "@motlan/ui";
import { officialOf } from "../../frame/official-here.ts";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { Fees, Papers } from "../../portal/apply/fees-and-papers.tsx";
import { flatFields } from "../../portal/apply/flat-fields.ts";
import { SealPart, seenIn } from "../../portal/apply/seal-part.tsx";
import { ShownAnswer } from "../../portal/apply/shown-answer.tsx";
import { errorAt, errorsOf, type ShownError } from "../../portal/show/answer-errors.ts";
import { versionOf } from "../../portal/show/versions.ts";
import { CHANNELS } from "../../portal/texts/common.ts";
import { say } from "../fill.ts";
import { COUNTER } from "../texts/counter.ts";
import { counterPage } from "./counter-page.tsx";
import { WhoNotices, whoIs } from "./form-page.tsx";
import { draftPath, receivedPath, reviewPath } from "./paths.ts";
import { pictureOf, Signature, takeSignature } from "./signature.tsx";

/** GET /ban-lam-viec/quay/to-khai/:draftId/xem: what the applicant reads and signs. */
export async function reviewPage(visit: Visit): Promise<Answer> {
  const view = await viewForm(visit.work, { draftId: visit.params.draftId ?? "" });
  if (view.draft.dossierId !== undefined) return { redirect: receivedPath(view.draft.dossierId) };
  if (!view.complete || view.draft.agencyId === undefined) return { redirect: `${draftPath(view.draft.id)}?sua=1` };
  return draw(visit, view, []);
}

/** POST: received; said twice, it is one dossier. */
export async function takeReview(visit: Visit): Promise<Answer> {
  const { work, form, lang, params } = visit;
  const view = await viewForm(work, { draftId: params.draftId ?? "" });
  const { id: draftId, agencyId, delivery, dossierId, versionId } = view.draft;
  if (dossierId !== undefined) return { redirect: receivedPath(dossierId) };
  if (agencyId === undefined || delivery === undefined) return { redirect: `${draftPath(draftId)}?sua=1` };
  const { version } = await versionOf(work, versionId);
  const missing = [...untickedOf(visit, view, version), ...unsigned(visit)];
  if (missing.length > 0) return draw(visit, view, missing);
  try {
    const signature = await takeSignature(visit, { kind: "draft", id: draftId });
    const ticks = { checked: form.all("checked"), compared: form.all("so-sanh"), handsOver: form.has("tra-tai-day") };
    const said = { draftId, agencyId, delivery, language: lang, requestKey: form.get("khoa") || newId(), seen: seenIn(form)?.hash ?? "" };
    const dossier = await receiveDossier(work, { ...said, ...ticks, ...(signature !== undefined && { signatureFileId: signature }) });
    return { redirect: receivedPath(dossier.id) };
  } catch (error) {
    if (isFault(error, "forms/incomplete")) return { redirect: `${draftPath(draftId)}?sua=1` };
    return draw(visit, await viewForm(work, { draftId }), errorsOf(error, lang));
  }
}

function unsigned(visit: Visit): ShownError[] {
  const signed = visit.form.has("tren-giay") || pictureOf(visit) !== undefined;
  return signed ? [] : [{ name: "chu-ky", message: COUNTER.signMissing[visit.lang] }];
}

/** What the clerk answers for at once; where a fee is awaited it is asked when the dossier is taken in. */
function checklistOf(visit: Visit, { total }: FormView, version: ProcedureVersion): ProcedureVersion["checklist"] {
  const [first] = version.steps;
  return total > 0n || first?.does !== "take-in" || first.post !== officialOf(visit).post ? [] : version.checklist;
}

function untickedOf(visit: Visit, view: FormView, version: ProcedureVersion): ShownError[] {
  const ticked = visit.form.all("checked");
  return checklistOf(visit, view, version)
    .filter(({ id }) => !ticked.includes(id))
    .map(({ text }) => ({ name: "checked", message: say(COUNTER.checklistMissing, visit.lang, { row: text[visit.lang] }) }));
}

async function draw(visit: Visit, view: FormView, errors: readonly ShownError[]): Promise<PageAnswer> {
  const { lang, work } = visit;
  const { draft, total } = view;
  const { version } = await versionOf(work, draft.versionId);
  const body = (
    <>
      <BackLink lang={lang} href={draftPath(draft.id)} label={COUNTER.change[lang]} />
      <PageTitle title={COUNTER.review[lang]} over={view.title[lang]} lead={COUNTER.reviewLead[lang]} />
      <p>
        <strong>{whoIs(view, lang)}</strong>
      </p>
      <WhoNotices visit={visit} view={view} />
      <div class="counter__review">
        {view.review.map(({ id, title, fields }) => (
          <SummaryList key={id} lang={lang} title={title[lang]} rows={fields.map((field) => rowOf(field, lang))} />
        ))}
        <SummaryList lang={lang} title={COUNTER.where[lang]} rows={await whereRows(visit, view)} />
        <Papers lang={lang} view={view} />
        <Fees lang={lang} view={view} />
      </div>
      <Form lang={lang} action={reviewPath(draft.id)} files>
        <input type="hidden" name="khoa" value={newId()} />
        <SealPart lang={lang} view={view} />
        <Ticks visit={visit} view={view} version={version} errors={errors} />
        <Signature
          lang={lang}
          label={COUNTER.sign[lang]}
          hint={COUNTER.signHint[lang]}
          onPaper={{ label: COUNTER.onPaper[lang], ticked: visit.form.all("tren-giay") }}
          errors={errors}
        />
        <ButtonRow>
          <Button kind="main" keys="t">
            {total > 0n ? say(COUNTER.takeFee, lang, { amount: formatDong(total) }) : COUNTER.take[lang]}
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
  return counterPage(visit, { title: COUNTER.review[lang], errors, body });
}

function rowOf(field: FieldView, lang: Visit["lang"]) {
  return { label: field.label[lang], value: <ShownAnswer lang={lang} field={field} /> };
}

async function whereRows({ lang, work }: Visit, { draft }: FormView) {
  const agency = draft.agencyId === undefined ? undefined : await getAgency(work.db, draft.agencyId);
  return [
    { label: COUNTER.agency[lang], value: agency?.name[lang] ?? "" },
    { label: COUNTER.delivery[lang], value: draft.delivery === undefined ? "" : CHANNELS[draft.delivery][lang] },
  ];
}

interface TicksProps {
  readonly visit: Visit;
  readonly view: FormView;
  readonly version: ProcedureVersion;
  readonly errors: readonly ShownError[];
}

function Ticks({ visit, view, version, errors }: TicksProps) {
  const { lang, form } = visit;
  const papers = flatFields(view.review.flatMap(({ fields }) => fields)).filter(
    ({ kind, shown }) => kind === "file" && shown !== undefined,
  );
  const rows = checklistOf(visit, view, version);
  return (
    <>
      {papers.length === 0 ? null : (
        <CheckboxGroup
          lang={lang}
          name="so-sanh"
          label={COUNTER.compared[lang]}
          hint={COUNTER.comparedHint[lang]}
          optional
          values={form.all("so-sanh")}
          choices={papers.map(({ name, label }) => ({ value: name, label: label[lang] }))}
        />
      )}
      {rows.length === 0 ? null : (
        <CheckboxGroup
          lang={lang}
          name="checked"
          label={COUNTER.checklist[lang]}
          error={errorAt(errors, "checked")}
          values={form.all("checked")}
          choices={rows.map(({ id, text }) => ({ value: id, label: text[lang] }))}
        />
      )}
      {view.draft.agencyId === officialOf(visit).agencyId ? null : (
        <CheckboxGroup
          lang={lang}
          name="tra-tai-day"
          label={COUNTER.handsOver[lang]}
          optional
          values={form.all("tra-tai-day")}
          choices={[{ value: "1", label: COUNTER.handsOver[lang] }]}
        />
      )}
    </>
  );
}
