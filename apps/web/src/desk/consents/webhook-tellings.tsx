import { getWebhook, resendTelling, skipRefusedTelling } from "@motlan/consents";
import { BackLink, Button, ButtonRow, ErrorSummary, Form, PageTitle, TextArea } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { type Refusal, refusalOf } from "../refusal.tsx";
import { WEBHOOKS as T } from "../texts/webhooks.ts";
import { refuseOthers } from "./agreement-acts.tsx";
import { WEBHOOKS_PATH, webhookPage } from "./webhooks-page.tsx";

/** POST …/:webhookId/gui-lai */
export async function resendTellingAct(visit: Visit): Promise<Answer> {
  const { work, form, lang, params } = visit;
  const id = params.webhookId ?? "";
  try {
    await resendTelling(work, id, form.get("tin"));
    return { redirect: `${WEBHOOKS_PATH}/${id}?xong=gui-lai` };
  } catch (error) {
    return webhookPage(visit, refusalOf(error, lang, ""));
  }
}

/** GET …/:webhookId/bo-qua: why one is never to be told there. */
export async function skipTellingPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, work, form, query, params } = visit;
  refuseOthers(visit);
  const { id } = await getWebhook(work, params.webhookId ?? "");
  const at = `${WEBHOOKS_PATH}/${id}`;
  const errors = refusal?.errors.map(({ message }) => (refusal.status === 422 ? { name: "ly-do", message } : { message }));
  const body = (
    <>
      <BackLink lang={lang} href={at} label={T.backOne[lang]} />
      {errors === undefined ? null : <ErrorSummary lang={lang} errors={errors} />}
      <PageTitle title={T.skipTitle[lang]} lead={T.skipLead[lang]} />
      <Form lang={lang} action={`${at}/bo-qua`}>
        <input type="hidden" name="tin" value={form.get("tin") || query.get("tin")} />
        <TextArea
          {...{ lang, name: "ly-do", label: T.reason[lang], hint: T.reasonHint[lang], rows: 3 }}
          value={form.get("ly-do")}
          error={refusal?.status === 422 ? errors?.[0]?.message : undefined}
        />
        <ButtonRow>
          <Button kind="main">{T.skip[lang]}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return deskPage(visit, { title: T.skipTitle[lang], body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}

/** POST …/:webhookId/bo-qua */
export async function skipTellingAct(visit: Visit): Promise<Answer> {
  const { work, form, lang, params } = visit;
  const id = params.webhookId ?? "";
  try {
    await skipRefusedTelling(work, id, { key: form.get("tin"), why: form.get("ly-do") });
    return { redirect: `${WEBHOOKS_PATH}/${id}?xong=bo-qua` };
  } catch (error) {
    return skipTellingPage(visit, refusalOf(error, lang, ""));
  }
}
