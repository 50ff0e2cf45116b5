import type { PortalState } from "@motlan/dossiers";
import { formatDate } from "@motlan/formats";
import { type FieldView, type FormView, listMyDrafts, viewForm } from "@motlan/forms";
import { localDateOf } from "@motlan/kernel";
import { BackLink, ButtonRow, LinkButton, PageTitle, SummaryList, type SummaryRow } from "@motlan/ui";
import type { Answer, PageAnswer, PageRow, Visit } from "../../frame/types.ts";
import { ShownAnswer } from "../apply/shown-answer.tsx";
import { fillText } from "../show/say.ts";
import { APPLY } from "../texts/apply.ts";
import { NATIONAL_ONLY } from "../texts/national.ts";
import { FileThere } from "./where-to-file.tsx";

/** In the place of every page on which one would have written or sent an application. */
export async function closedPage(visit: Visit, state: PortalState, method: PageRow["method"]): Promise<Answer> {
  const { draftId } = visit.params;
  const page = draftId === undefined ? beforeWriting(visit, state) : await written(visit, state, draftId);
  // What was sent was not taken: the page says so to programs too.
  return method === "POST" && !("redirect" in page) ? { ...page, status: 409 } : page;
}

function beforeWriting(visit: Visit, state: PortalState): PageAnswer {
  const { lang, params } = visit;
  const body = (
    <>
      <BackLink lang={lang} href={`/thu-tuc/${params.code ?? ""}`} />
      <PageTitle title={NATIONAL_ONLY.closed[lang]} />
      <FileThere visit={visit} state={state} />
    </>
  );
  return { title: NATIONAL_ONLY.closed[lang], body };
}

/** What was written until then, to be read and taken along. */
async function written(visit: Visit, state: PortalState, draftId: string) {
  const { work, lang } = visit;
  const view = await viewForm(work, { draftId });
  const { draft, title } = view;
  if (draft.dossierId !== undefined) return { redirect: `/ho-so/${draft.dossierId}` };
  const kept = (await listMyDrafts(work)).find(({ id }) => id === draft.id);
  const day = formatDate(localDateOf(kept?.expiresAt ?? draft.updatedAt));
  const body = (
    <>
      <BackLink lang={lang} href="/" />
      <PageTitle title={NATIONAL_ONLY.draft[lang]} over={title[lang]} lead={fillText(NATIONAL_ONLY.draftLead, { day })[lang]} />
      <FileThere visit={visit} state={state} />
      <Written visit={visit} view={view} />
      <ButtonRow>
        <LinkButton href={`/nop/${draft.id}/bo`} kind="quiet">
          {APPLY.discard[lang]}
        </LinkButton>
      </ButtonRow>
    </>
  );
  const page: PageAnswer = { title: NATIONAL_ONLY.draft[lang], body, personal: true };
  return page;
}

function Written({ visit: { lang }, view }: { readonly visit: Visit; readonly view: FormView }) {
  const pages = view.review.map((page) => ({ ...page, fields: page.fields.filter(isAnswered) })).filter(({ fields }) => fields.length > 0);
  if (pages.length === 0) return <p>{NATIONAL_ONLY.empty[lang]}</p>;
  return (
    <>
      {pages.map(({ id, title, fields }) => (
        <SummaryList key={id} lang={lang} title={title[lang]} rows={fields.map((field) => rowOf(field, view, lang))} />
      ))}
    </>
  );
}

function isAnswered({ shown, group }: FieldView): boolean {
  return shown !== undefined || (group !== undefined && group.entries.length > 0);
}

function rowOf(field: FieldView, { draft }: FormView, lang: Visit["lang"]): SummaryRow {
  const files = filesOf(draft.answers[field.name]);
  const value =
    files.length === 0 ? (
      <ShownAnswer lang={lang} field={field} />
    ) : (
      files.map(({ fileId, name }) => (
        <p key={fileId}>
          <a href={`/nop/${draft.id}/tep/${fileId}`}>{name}</a>
        </p>
      ))
    );
  return { label: field.label[lang], value };
}

function filesOf(value: unknown): readonly { readonly fileId: string; readonly name: string }[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((one) =>
    typeof one === "object" && one !== null && "fileId" in one && "name" in one
      ? [{ fileId: String(one.fileId), name: String(one.name) }]
      : [],
  );
}
