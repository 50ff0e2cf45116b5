import { getWebhook, resendTelling, skipRefusedTelling } from "@motlan/consents";
import type { Answer, Visit } from "../../frame/types.ts";
import { giveUpPage } from "../parts/give-up-page.tsx";
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
  return giveUpPage(visit, {
    back: { href: at, label: T.backOne[lang] },
    title: T.skipTitle[lang],
    lead: T.skipLead[lang],
    action: `${at}/bo-qua`,
    which: { tin: form.get("tin") || query.get("tin") },
    texts: { reason: T.reason[lang], hint: T.reasonHint[lang], button: T.skip[lang] },
    refusal,
  });
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
