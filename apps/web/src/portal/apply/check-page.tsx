import { type Agency, findAgency } from "@motlan/agencies";
import type { ProcedureVersion } from "@motlan/catalogue/declare";
import { submitDossier } from "@motlan/dossiers";
import { formatDong, formatTerm } from "@motlan/formats";
import { type FieldView, type FormView, type SeenLine, viewForm } from "@motlan/forms";
import { isFault, newId } from "@motlan/kernel";
import { BackLink, Button, ButtonRow, FieldReceipt, Form, PageTitle, SummaryList, type SummaryRow } from "@motlan/ui";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { errorsOf, type ShownError } from "../show/answer-errors.ts";
import { formPage } from "../show/form-page.tsx";
import { fillText } from "../show/say.ts";
import { versionOf } from "../show/versions.ts";
import { SIGNERS_PAGE } from "../sign/signers-page.tsx";
import { APPLY } from "../texts/apply.ts";
import { CHANNELS } from "../texts/common.ts";
import { SIGN } from "../texts/sign.ts";
import { shareReceipt } from "./common-receipt.ts";
import { DraftSteps } from "./draft-steps.tsx";
import { Fees, Papers } from "./fees-and-papers.tsx";
import { flatFields } from "./flat-fields.ts";
import { CHECK_PAGE, draftPath, WHERE_PAGE } from "./paths.ts";
import { receiptOf } from "./receipt-of.ts";
import { SealPart, SeenChanges, seenIn } from "./seal-part.tsx";
import { ShownAnswer } from "./shown-answer.tsx";

/** GET /nop/:draftId/kiem-tra */
export async function showCheckPage(visit: Visit): Promise<Answer> {
  const view = await viewForm(visit.work, { draftId: visit.params.draftId ?? "" });
  if (view.draft.dossierId !== undefined) return { redirect: `/ho-so/${view.draft.dossierId}/da-nop` };
  return draw(visit, view, []);
}

/** POST /nop/:draftId/kiem-tra: submits; said twice, it is one dossier. */
export async function takeCheckPage(visit: Visit): Promise<Answer> {
  const { work, form, lang, params } = visit;
  const view = await viewForm(work, { draftId: params.draftId ?? "" });
  const { id: draftId, agencyId, delivery, dossierId } = view.draft;
  if (dossierId !== undefined) return { redirect: `/ho-so/${dossierId}/da-nop` };
  if (agencyId === undefined || delivery === undefined)
    return draw(visit, view, [...missingOf(view, visit), { message: APPLY.agencyMissing[lang] }]);
  try {
    const requestKey = form.get("khoa") || newId();
    // A page always brings what it showed; a post without it has shown nobody anything.
    const seen = seenIn(form)?.hash ?? "";
    const dossier = await submitDossier(work, {
      draftId,
      agencyId,
      delivery,
      language: lang,
      requestKey,
      seen,
    });
    return { redirect: dossier.orderId === undefined ? `/ho-so/${dossier.id}/da-nop` : `/thanh-toan/${dossier.orderId}` };
  } catch (error) {
    if (isFault(error, "forms/incomplete")) return draw(visit, await viewForm(work, { draftId }), missingOf(view, visit));
    if (isFault(error, "forms/changed-since-seen")) {
      return draw(visit, await viewForm(work, { draftId }), [{ message: error.text[lang] }], seenIn(form)?.lines ?? []);
    }
    return draw(visit, view, errorsOf(error, lang));
  }
}

/** Every fault with the question it is about; the question's own page is one press away in the list below. */
function missingOf(view: FormView, { lang }: Visit): ShownError[] {
  return view.faults.map((fault) => {
    const label = fieldAt(view, fault.path)?.label[lang];
    return { message: label === undefined ? fault[lang] : `${label}: ${fault[lang]}` };
  });
}

function fieldAt(view: FormView, path: string): FieldView | undefined {
  return view.review.flatMap(({ fields }) => flatFields(fields)).find(({ name }) => name === path);
}

async function draw(visit: Visit, view: FormView, errors: readonly ShownError[], before?: readonly SeenLine[]): Promise<PageAnswer> {
  const { lang, work } = visit;
  const { draft, total } = view;
  const { version } = await versionOf(work, draft.versionId);
  const agency = draft.agencyId === undefined ? undefined : await findAgency(work.db, draft.agencyId);
  const children = (
    <>
      <BackLink lang={lang} href={draftPath(draft.id, WHERE_PAGE)} />
      <DraftSteps lang={lang} view={view} here={CHECK_PAGE} />
      <PageTitle title={APPLY.check[lang]} over={view.title[lang]} lead={APPLY.reviewLead[lang]} />
      {before === undefined ? null : <SeenChanges lang={lang} view={view} before={before} />}
      {view.review.map(({ id, title, fields }) => (
        <ReviewedPage key={id} {...{ visit, view, id, fields }} title={title[lang]} />
      ))}
      <SummaryList lang={lang} title={APPLY.whereShort[lang]} rows={whereRows(visit, view, agency)} />
      <Papers lang={lang} view={view} />
      <Fees lang={lang} view={view} />
      <WhatNext visit={visit} version={version} total={total} />
      <Form lang={lang} action={draftPath(draft.id, CHECK_PAGE)}>
        <input type="hidden" name="khoa" value={newId()} />
        <SealPart lang={lang} view={view} />
        <p>{APPLY.consent[lang]}</p>
        <ButtonRow>
          <Button kind="main">{total > 0n ? fillText(APPLY.submitPay, { amount: formatDong(total) })[lang] : APPLY.submit[lang]}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return formPage({ lang, title: APPLY.check[lang], errors, children, ...(before !== undefined && { status: 409 }) });
}

interface ReviewedProps {
  readonly visit: Visit;
  readonly view: FormView;
  readonly id: string;
  readonly title: string;
  readonly fields: readonly FieldView[];
}

/** A page's answers; where several come from one record, that is said once below them. */
function ReviewedPage({ visit, view, id, title, fields }: ReviewedProps) {
  const { common, own } = shareReceipt(fields.map((field) => receiptOf(field, visit.lang)));
  const rows = fields.map((field, at) => ({ ...rowOf(field, visit, view, id), receipt: own[at] }));
  return (
    <>
      <SummaryList lang={visit.lang} title={title} rows={rows} />
      {common === undefined ? null : <FieldReceipt {...common} lang={visit.lang} />}
    </>
  );
}

function rowOf(field: FieldView, { lang }: Visit, view: FormView, pageId: string): SummaryRow {
  const names = new Set(flatFields([field]).map(({ name }) => name));
  const fault = view.faults.find(({ path }) => names.has(path));
  const changeable = field.kind !== "signatures" && !field.computed && field.prefilled !== "locked" && field.waived === undefined;
  return {
    label: field.label[lang],
    value: (
      <>
        <ShownAnswer lang={lang} field={field} />
        {fault === undefined ? null : <p class="field__error">{fault[lang]}</p>}
        {field.kind === "signatures" ? <a href={draftPath(view.draft.id, SIGNERS_PAGE)}>{SIGN.open[lang]}</a> : null}
      </>
    ),
    ...(changeable && { changeHref: `${draftPath(view.draft.id, pageId)}${fault === undefined ? "" : "?sua=1"}` }),
  };
}

function whereRows({ lang }: Visit, { draft }: FormView, agency: Agency | undefined): SummaryRow[] {
  const changeHref = draftPath(draft.id, WHERE_PAGE);
  const none = APPLY.notAnswered[lang];
  return [
    { label: APPLY.handledBy[lang], value: agency?.name[lang] ?? none, changeHref },
    { label: APPLY.resultBy[lang], value: draft.delivery === undefined ? none : CHANNELS[draft.delivery][lang], changeHref },
  ];
}

function WhatNext({
  visit: { lang },
  version,
  total,
}: {
  readonly visit: Visit;
  readonly version: ProcedureVersion;
  readonly total: bigint;
}) {
  const deadline = version.channels.find(({ kind }) => kind === "online")?.deadline;
  const lines = [
    ...(total > 0n ? [fillText(APPLY.nextPay, { amount: formatDong(total) })] : []),
    APPLY.nextReceipt,
    ...(version.automatic === undefined ? [] : [APPLY.nextAutomatic]),
    ...(deadline === undefined
      ? []
      : [
          {
            vi: APPLY.nextOfficial.vi.replace("{term}", formatTerm(deadline).vi),
            en: APPLY.nextOfficial.en.replace("{term}", formatTerm(deadline).en),
          },
        ]),
  ];
  return (
    <section>
      <h2>{APPLY.next[lang]}</h2>
      <ol>
        {lines.map((line) => (
          <li key={line.vi}>{line[lang]}</li>
        ))}
      </ol>
    </section>
  );
}
