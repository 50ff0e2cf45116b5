export { type AnswerInput, answerConsent, giveConsent, withdrawConsent } from "./actions/answer-consent.ts";
export { askConsent, type ConsentWish } from "./actions/ask-consent.ts";
export { type CallAsked, conditionsOf, consentsForCall, requireConsent } from "./actions/decide-call.ts";
export { declarePolicy, endPolicy, revisePolicy } from "./actions/declare-policies.ts";
export { declareAgreement, endAgreement, reviseAgreement } from "./actions/declare-terms.ts";
export {
  changeWebhook,
  declareWebhook,
  endWebhook,
  getWebhook,
  listWebhooks,
  MOST_WEBHOOKS,
  type ShownWebhook,
  type WebhookWish,
} from "./actions/keep-webhook.ts";
export { type AgreementFile, getOwnAgreement, listOwnAgreements, type OwnAgreement } from "./actions/own-agreements.ts";
export { getOwnPolicy, listOwnPolicies, type PolicyFile } from "./actions/own-policies.ts";
export {
  type ConsentFile,
  getAgreement,
  getMyConsent,
  getOfficeConsent,
  listAgreements,
  listAllMyConsents,
  listMyConsents,
  listOfficeConsents,
  listPolicies,
} from "./actions/read-consents.ts";
export type { Sending } from "./actions/sending.ts";
export { listRefusedTellings, resendTelling, skipRefusedTelling } from "./actions/settle-tellings.ts";
export { prepareSignature, signConsent, type ToSign } from "./actions/sign-consent.ts";
export { type Consent, hasSaid, mayWithdraw, needsOn, roleOf, type State, standsAt } from "./domain/consent.ts";
export { type AgreementTerms, LAWFUL_BASES, type LawfulBasis, type PolicyTerms, wrongPlaces, wrongPolicyPlaces } from "./domain/terms.ts";
export { faults as consentFaults } from "./faults.ts";
export type { Step } from "./store/consents.ts";
export type { Signature } from "./store/signatures.ts";
export type { Agreement, Policy } from "./store/terms.ts";
export type { DeadTelling, WebhookState } from "./store/webhooks.ts";
