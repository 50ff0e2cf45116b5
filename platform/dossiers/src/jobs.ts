import type { Job, JsonObject, Listener } from "@motlan/kernel";
import { takeSilenceAsConsent } from "./actions/answer-draft.ts";
import { TELL_WRITERS } from "./actions/close-portal.ts";
import { takeConsultationAsSilent } from "./actions/consult-agency.ts";
import { decideAutomatically } from "./actions/decide-automatically.ts";
import { goOnWithParts } from "./actions/follow-parts.ts";
import { issuePaper } from "./actions/issue-paper.ts";
import { payDossier } from "./actions/pay-dossier.ts";
import { receiveAnswer } from "./actions/receive-answer.ts";
import { receiveOpinion } from "./actions/receive-opinion.ts";
import { drawSample } from "./actions/review-automatic.ts";
import { prepareResult, receiveSealedResult } from "./actions/seal-result.ts";
import { indexDossier, sweepSearch } from "./actions/search-dossiers.ts";
import { tellWriters } from "./actions/tell-writers.ts";
import { watchDossier, watchDossiers } from "./actions/watch-dossiers.ts";
import { lapseDossier } from "./actions/withdraw-dossier.ts";

const idOf = (payload: JsonObject): string => String(payload.dossierId);

const requestOf = ({ requestId }: JsonObject) => (typeof requestId === "string" ? requestId : undefined);

/** What the room does by itself; each may run twice and do its work once. */
export const jobs: readonly Job[] = [
  { name: "dossiers.issue-receipt", run: (work, payload) => issuePaper(work, idOf(payload), "receipt") },
  { name: "dossiers.issue-request", run: (work, payload) => issuePaper(work, idOf(payload), "request", requestOf(payload)) },
  { name: "dossiers.issue-refusal", run: (work, payload) => issuePaper(work, idOf(payload), "refusal") },
  { name: "dossiers.issue-extension", run: (work, payload) => issuePaper(work, idOf(payload), "extension") },
  { name: "dossiers.issue-stop", run: (work, payload) => issuePaper(work, idOf(payload), "stop") },
  {
    name: "dossiers.take-consultation-as-silent",
    run: (work, payload) => takeConsultationAsSilent(work, { dossierId: idOf(payload), consultationId: String(payload.consultationId) }),
  },
  { name: "dossiers.receive-opinion", run: (work, payload) => receiveOpinion(work, String(payload.opinionId)) },
  { name: "dossiers.decide-automatically", run: (work, payload) => decideAutomatically(work, idOf(payload)) },
  { name: "dossiers.follow-parts", run: (work, payload) => goOnWithParts(work, String(payload.wholeId)) },
  { name: "dossiers.seal-result", run: (work, payload) => prepareResult(work, idOf(payload)) },
  {
    name: "dossiers.take-silence-as-consent",
    run: (work, payload) => takeSilenceAsConsent(work, { dossierId: idOf(payload), revision: Number(payload.revision) }),
  },
  { name: "dossiers.watch", cron: "* * * * *", run: async (work) => void (await watchDossiers(work)) },
  { name: "dossiers.watch-one", run: (work, payload) => watchDossier(work, idOf(payload)) },
  // 05:00 in Vietnam: the sample lies ready before the office opens.
  { name: "dossiers.draw-sample", cron: "0 22 * * *", run: async (work) => void (await drawSample(work)) },
  {
    name: TELL_WRITERS,
    run: async (work, { closingId, closesOn, news }) => {
      if (news === "closes" || news === "stays")
        await tellWriters(work, { closingId: String(closingId), closesOn: String(closesOn), news });
    },
  },
  { name: "dossiers.sweep-search", cron: "15 * * * *", run: sweepSearch },
];

export const listeners: readonly Listener[] = [
  { name: "dossiers.findable", hears: ["dossiers.submitted"], hear: (work, event) => indexDossier(work, event.subject) },
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
