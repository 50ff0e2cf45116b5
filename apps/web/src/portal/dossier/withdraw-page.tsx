import { type DossierFile, getMyDossier, withdrawDossier } from "@motlan/dossiers";
import { Button, ButtonRow, Form, LinkButton, PageTitle, TextArea } from "@motlan/ui";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { errorsOf, type ShownError } from "../show/answer-errors.ts";
import { formPage } from "../show/form-page.tsx";
import { fillText } from "../show/say.ts";
import { COMMON } from "../texts/common.ts";
import { WITHDRAW } from "../texts/dossier.ts";

/** GET /ho-so/:id/rut: asked once more, since a withdrawn dossier does not come back. */
export async function showWithdrawPage(visit: Visit): Promise<Answer> {
  return draw(visit, await getMyDossier(visit.work, visit.params.id ?? ""), []);
}

/** POST /ho-so/:id/rut */
export async function takeWithdrawPage(visit: Visit): Promise<Answer> {
  const { work, params, form, lang } = visit;
  const dossierId = params.id ?? "";
  const words = form.get("vi-sao").trim();
  try {
    await withdrawDossier(work, { dossierId, ...(words !== "" && { words }) });
    return { redirect: `/ho-so/${dossierId}` };
  } catch (error) {
    const errors = errorsOf(error, lang);
    return draw(visit, await getMyDossier(work, dossierId), errors);
  }
}

function draw(visit: Visit, { dossier, version }: DossierFile, errors: readonly ShownError[]): PageAnswer {
  const { lang } = visit;
  const children = (
    <>
      <PageTitle title={WITHDRAW.title[lang]} over={version.title[lang]} lead={fillText(WITHDRAW.lead, { code: dossier.code })[lang]} />
      {dossier.fee > 0n && dossier.status !== "awaiting-payment" ? <p>{WITHDRAW.paid[lang]}</p> : null}
      <Form lang={lang} action={`/ho-so/${dossier.id}/rut`}>
        <TextArea lang={lang} name="vi-sao" label={WITHDRAW.words[lang]} optional maxLength={500} />
        <ButtonRow>
          <Button kind="danger">{WITHDRAW.do[lang]}</Button>
          <LinkButton href={`/ho-so/${dossier.id}`} kind="quiet">
            {COMMON.cancel[lang]}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
  return formPage({ lang, title: WITHDRAW.title[lang], errors, children });
}
