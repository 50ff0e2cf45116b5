import { readFile } from "@motlan/documents";
import { discardDraft, viewForm } from "@motlan/forms";
import { Button, ButtonRow, Form, LinkButton, PageTitle } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { APPLY } from "../texts/apply.ts";
import { COMMON } from "../texts/common.ts";
import { CHECK_PAGE, draftPath } from "./paths.ts";
import { communeOptions } from "./place-options.ts";
import { beginsRefused, refusedPath } from "./refused-page.tsx";

/** GET /nop/:draftId: on to the first page that is not done. */
export async function resumeDraft({ work, params }: Visit): Promise<Answer> {
  const view = await viewForm(work, { draftId: params.draftId ?? "" });
  const { draft, page, pages } = view;
  if (draft.dossierId !== undefined) return { redirect: `/ho-so/${draft.dossierId}` };
  if (beginsRefused(view)) return { redirect: refusedPath(draft.id) };
  const done = pages.every(({ state }) => state === "done" || state === "skipped");
  return { redirect: draftPath(draft.id, done && draft.agencyId !== undefined ? CHECK_PAGE : page.id) };
}

/** GET /nop/:draftId/bo: asks once, since a discarded draft cannot be had again. */
export async function askDiscard({ work, params, lang }: Visit): Promise<Answer> {
  const { draft, title } = await viewForm(work, { draftId: params.draftId ?? "" });
  return {
    title: APPLY.discardTitle[lang],
    personal: true,
    body: (
      <>
        <PageTitle title={APPLY.discardTitle[lang]} over={title[lang]} lead={APPLY.discardLead[lang]} />
        <Form lang={lang} action={`/nop/${draft.id}/bo`}>
          <ButtonRow>
            <Button kind="danger">{APPLY.discard[lang]}</Button>
            <LinkButton href={`/nop/${draft.id}`} kind="quiet">
              {COMMON.cancel[lang]}
            </LinkButton>
          </ButtonRow>
        </Form>
      </>
    ),
  };
}

/** POST /nop/:draftId/bo */
export async function takeDiscard({ work, params }: Visit): Promise<Answer> {
  await discardDraft(work, { draftId: params.draftId ?? "" });
  return { redirect: "/" };
}

/** GET /nop/:draftId/tep/:fileId: the person looks at a file they sent. */
export async function showDraftFile({ work, params }: Visit): Promise<Answer> {
  const { draftId = "", fileId = "" } = params;
  const { draft } = await viewForm(work, { draftId });
  const { file, bytes } = await readFile(work, fileId, ({ owner }) => owner.kind === "draft" && owner.id === draft.id);
  return { bytes: Buffer.from(bytes), type: file.mediaType, name: file.name, inline: true };
}

/** GET /dia-gioi/xa?of=: the communes of a province, for lists that follow one another. */
export async function listCommunesOf({ work, query }: Visit): Promise<Answer> {
  return { data: (await communeOptions(work, query.get("of"))).map(({ value, label }) => ({ value, label })) };
}
