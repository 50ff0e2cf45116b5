import type { Job, JsonObject, Listener } from "@motlan/kernel";
import { takeSilenceAsConsent } from "./actions/answer-draft.ts";
import { takeConsultationAsSilent } from "./actions/consult-agency.ts";
import { decideAutomatically } from "./actions/decide-automatically.ts";
import { issuePaper } from "./actions/issue-paper.ts";
import { payDossier } from "./actions/pay-dossier.ts";
import { receiveAnswer } from "./actions/receive-answer.ts";
import { drawSample } from "./actions/review-automatic.ts";
import { prepareResult, receiveSealedResult } from "./actions/seal-result.ts";
import { lapseDossier } from "./actions/withdraw-dossier.ts";

const idOf = (payload: JsonObject): string => String(payload.dossierId);

/** What the room does by itself; each may run twice and do its work once. */
export const jobs: readonly Job[] = [
  { name: "dossiers.issue-receipt", run: (work, payload) => issuePaper(work, idOf(payload), "receipt") },
  { name: "dossiers.issue-request", run: (work, payload) => issuePaper(work, idOf(payload), "request") },
  { name: "dossiers.issue-refusal", run: (work, payload) => issuePaper(work, idOf(payload), "refusal") },
  { name: "dossiers.issue-extension", run: (work, payload) => issuePaper(work, idOf(payload), "extension") },
  { name: "dossiers.issue-stop", run: (work, payload) => issuePaper(work, idOf(payload), "stop") },
  {
    name: "dossiers.take-consultation-as-silent",
    run: (work, payload) => takeConsultationAsSilent(work, { dossierId: idOf(payload), consultationId: String(payload.consultationId) }),
  },
  { name: "dossiers.decide-automatically", run: (work, payload) => decideAutomatically(work, idOf(payload)) },
  { name: "dossiers.seal-result", run: (work, payload) => prepareResult(work, idOf(payload)) },
  {
    name: "dossiers.take-silence-as-consent",
    run: (work, payload) => takeSilenceAsConsent(work, { dossierId: idOf(payload), revision: Number(payload.revision) }),
  },
  // 05:00 in Vietnam: the sample lies ready before the office opens.
  { name: "dossiers.draw-sample", cron: "0 22 * * *", run: async (work) => void (await drawSample(work)) },
];

export const listeners: readonly Listener[] = [
  {
    name: "dossiers.result-sealed",
    hears: ["documents.sealed"],
    hear: async (work, event) => {
      const { owner } = event.data;
      const isOurs = typeof owner === "object" && owner !== null && "kind" in owner && owner.kind === "dossier";
      if (isOurs) await receiveSealedResult(work, { dossierId: String(owner.id), documentId: event.subject });
    },
  },
  { name: "dossiers.payment", hears: ["payments.paid"], hear: (work, event) => payDossier(work, event.subject) },
  { name: "dossiers.order-expired", hears: ["payments.expired"], hear: (work, event) => lapseDossier(work, event.subject) },
  {
    name: "dossiers.command-answered",
    hears: ["registries.command-answered"],
    hear: (work, event) => receiveAnswer(work, { dossierId: String(event.data.dossierId), effectId: String(event.data.effectId) }),
  },
];
