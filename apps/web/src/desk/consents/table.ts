import type { PageRow } from "../../frame/types.ts";
import { declareAct, endAct, endPage, newAgreementPage, reviseAct, revisePage } from "./agreement-acts.tsx";
import { AGREEMENTS_PATH, agreementPage, agreementsPage } from "./agreements-page.tsx";
import { askConsentAct, askConsentPage } from "./ask-page.tsx";
import { CONSENTS_PATH, officeConsentsPage } from "./list-page.tsx";
import { POLICIES_PATH, policiesPage, policyPage } from "./policies-page.tsx";
import { declarePolicyAct, endPolicyAct, endPolicyPage, newPolicyPage, revisePolicyAct, revisePolicyPage } from "./policy-acts.tsx";
import {
  changeWebhookAct,
  changeWebhookPage,
  declareWebhookAct,
  endWebhookAct,
  endWebhookPage,
  newSecretAct,
  newSecretPage,
  newWebhookPage,
  pauseWebhookAct,
} from "./webhook-acts.tsx";
import { resendTellingAct, skipTellingAct, skipTellingPage } from "./webhook-tellings.tsx";
import { WEBHOOKS_PATH, webhookPage, webhooksPage } from "./webhooks-page.tsx";

/** What an agency asks people to agree to, and where its systems hear what became of it. */
export const consentDeskPages: readonly PageRow[] = [
  { method: "GET", path: CONSENTS_PATH, who: "official", run: officeConsentsPage },
  { method: "GET", path: `${CONSENTS_PATH}/xin`, who: "official", run: askConsentPage },
  { method: "POST", path: `${CONSENTS_PATH}/xin`, who: "official", run: askConsentAct },
  { method: "GET", path: AGREEMENTS_PATH, who: "official", run: agreementsPage },
  { method: "GET", path: `${AGREEMENTS_PATH}/moi`, who: "official", run: newAgreementPage },
  { method: "POST", path: `${AGREEMENTS_PATH}/moi`, who: "official", run: declareAct },
  { method: "GET", path: `${AGREEMENTS_PATH}/:agreementId`, who: "official", run: agreementPage },
  { method: "GET", path: `${AGREEMENTS_PATH}/:agreementId/sua`, who: "official", run: revisePage },
  { method: "POST", path: `${AGREEMENTS_PATH}/:agreementId/sua`, who: "official", run: reviseAct },
  { method: "GET", path: `${AGREEMENTS_PATH}/:agreementId/ket-thuc`, who: "official", run: endPage },
  { method: "POST", path: `${AGREEMENTS_PATH}/:agreementId/ket-thuc`, who: "official", run: endAct },
  { method: "GET", path: POLICIES_PATH, who: "official", run: policiesPage },
  { method: "GET", path: `${POLICIES_PATH}/moi`, who: "official", run: newPolicyPage },
  { method: "POST", path: `${POLICIES_PATH}/moi`, who: "official", run: declarePolicyAct },
  { method: "GET", path: `${POLICIES_PATH}/:policyId`, who: "official", run: policyPage },
  { method: "GET", path: `${POLICIES_PATH}/:policyId/sua`, who: "official", run: revisePolicyPage },
  { method: "POST", path: `${POLICIES_PATH}/:policyId/sua`, who: "official", run: revisePolicyAct },
  { method: "GET", path: `${POLICIES_PATH}/:policyId/ket-thuc`, who: "official", run: endPolicyPage },
  { method: "POST", path: `${POLICIES_PATH}/:policyId/ket-thuc`, who: "official", run: endPolicyAct },
  { method: "GET", path: WEBHOOKS_PATH, who: "official", run: webhooksPage },
  { method: "GET", path: `${WEBHOOKS_PATH}/moi`, who: "official", run: newWebhookPage },
  { method: "POST", path: `${WEBHOOKS_PATH}/moi`, who: "official", run: declareWebhookAct },
  { method: "GET", path: `${WEBHOOKS_PATH}/:webhookId`, who: "official", run: webhookPage },
  { method: "GET", path: `${WEBHOOKS_PATH}/:webhookId/sua`, who: "official", run: changeWebhookPage },
  { method: "POST", path: `${WEBHOOKS_PATH}/:webhookId/sua`, who: "official", run: changeWebhookAct },
  { method: "POST", path: `${WEBHOOKS_PATH}/:webhookId/tam-dung`, who: "official", run: pauseWebhookAct },
  { method: "GET", path: `${WEBHOOKS_PATH}/:webhookId/khoa-moi`, who: "official", run: newSecretPage },
  { method: "POST", path: `${WEBHOOKS_PATH}/:webhookId/khoa-moi`, who: "official", run: newSecretAct },
  { method: "GET", path: `${WEBHOOKS_PATH}/:webhookId/bo`, who: "official", run: endWebhookPage },
  { method: "POST", path: `${WEBHOOKS_PATH}/:webhookId/bo`, who: "official", run: endWebhookAct },
  { method: "POST", path: `${WEBHOOKS_PATH}/:webhookId/gui-lai`, who: "official", run: resendTellingAct },
  { method: "GET", path: `${WEBHOOKS_PATH}/:webhookId/bo-qua`, who: "official", run: skipTellingPage },
  { method: "POST", path: `${WEBHOOKS_PATH}/:webhookId/bo-qua`, who: "official", run: skipTellingAct },
];
