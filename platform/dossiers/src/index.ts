export { actingPost } from "./actions/acting-post.ts";
export { type AnswersAmended, amendAnswers } from "./actions/amend-answers.ts";
export { answerDraft } from "./actions/answer-draft.ts";
export { giveOpinion, listAnswering, type OpinionAct, type OpinionGiven, passOpinionOn } from "./actions/answer-opinion.ts";
export {
  type AskingAgain,
  decideSecondRequest,
  listSecondRequests,
  requestSecondRequest,
  type SecondRequestDecision,
} from "./actions/ask-again.ts";
export { askForMore, type Request } from "./actions/ask-for-more.ts";
export { askReceipt } from "./actions/ask-receipt.ts";
export { type AssignmentByHand, assignDossier, giveBackDossier, takeUpDossier } from "./actions/assign-dossier.ts";
export {
  listAssignmentSettings,
  type NewAssignmentRule,
  previewAssignmentRule,
  type SharingPreview,
  setAssignmentRule,
  undoAssignmentRule,
} from "./actions/assignment-rules.ts";
export { chooseWithoutPart } from "./actions/choose-without-part.ts";
export { closePortal, keepPortalOpen, mayClosePortal, type PortalState, readPortalState } from "./actions/close-portal.ts";
export { type Completion, type CouncilFound, completeByCouncil, completeStep, standsBeforeCouncil } from "./actions/complete-step.ts";
export { consultAgency, type OpinionRecorded, type Question, recordOpinion } from "./actions/consult-agency.ts";
export { type Extension, extendDeadline } from "./actions/extend-deadline.ts";
export { type DossierGround, findDossierOfCode } from "./actions/find-dossier-of-code.ts";
export { getStepFields, type StepAsked, type StepQuestions } from "./actions/get-step-fields.ts";
export { handOverResult } from "./actions/hand-over-result.ts";
export { countLeftBehind, handOverWork, type LineHandedOver, takeWorkBack } from "./actions/hand-over-work.ts";
export { listFormFaults } from "./actions/list-form-faults.ts";
export { listHands } from "./actions/list-hands.ts";
export { countMyQueue, listAgencyQueue, listMyQueue, type QueueCount } from "./actions/list-queue.ts";
export { listOpenProcedures, listOverdueSteps, listWork, readWorkload, type WorkWanted } from "./actions/list-work.ts";
export type { DeskAct } from "./actions/lock-for-official.ts";
export { type LookedUp, lookUpDossier } from "./actions/look-up-dossier.ts";
export {
  type ControlSheet,
  hoursOf,
  issueControlSheet,
  listControlSheets,
  readControlPaper,
  readControlSheet,
} from "./actions/read-control-sheet.ts";
export {
  type DossierFile,
  getDossierForDesk,
  getDossierForNode,
  getMyDossier,
  listCodesForNode,
  listMyDossiers,
  listPapersFor,
  type Waiting,
} from "./actions/read-dossier.ts";
export {
  getOpinion,
  listAskableAgencies,
  listAskedOpinions,
  listOpinionsForMe,
  noteSilenceOf,
  readOpinionFile,
  readOpinionPaper,
} from "./actions/read-opinions.ts";
export { listMyParts, listPartsBeside, type MyPart, type PartBeside } from "./actions/read-parts.ts";
export { getReceived, listReceivedForOthers, type Received } from "./actions/read-received.ts";
export {
  exportRegister,
  issueRegister,
  listRegisters,
  type RegisterLine,
  readRegister,
  readRegisterPaper,
} from "./actions/read-register.ts";
export { type ReceptionInput, receiveDossier } from "./actions/receive-dossier.ts";
export { type Refusal, refuseDossier } from "./actions/refuse-dossier.ts";
export { type ResultData, resultDataOf } from "./actions/result-data.ts";
export { drawSample, listReviews, reviewDecision } from "./actions/review-automatic.ts";
export { beginSearch, exportSearch, type SearchInput, searchDossiers } from "./actions/search-dossiers.ts";
export { type SendingBack, sendBack } from "./actions/send-back.ts";
export { raiseDossierCounters, recountImport, releaseImport, takeImportBack } from "./actions/settle-import.ts";
export { type Stop, stopDossier } from "./actions/stop-dossier.ts";
export { type Submission, submitDossier } from "./actions/submit-dossier.ts";
export { type Supplement, supplementDossier } from "./actions/supplement-dossier.ts";
export { counterOf, type TakingOver, takeOverDossiers } from "./actions/take-over-dossiers.ts";
export { listReceivers, listTransfers, type Passing, returnTransfer, transferDossier } from "./actions/transfer-dossier.ts";
export { type PartTriedAgain, tryPartAgain } from "./actions/try-part-again.ts";
export { withdrawDossier } from "./actions/withdraw-dossier.ts";
export { placeOf, unitOf } from "./domain/agency-place.ts";
export { type AssignmentRule, type AssignmentSetting, STRATEGIES, type Strategy, settingInForce } from "./domain/assignment.ts";
export { extendedDueAt, type Lateness, latenessOf } from "./domain/clock.ts";
export { CLOCK_RULES, type ClockRule, type Timed, timesAfter } from "./domain/clock-rules.ts";
export { type Consultation, OPINIONS, type Opinion } from "./domain/consultation.ts";
export { VERDICTS } from "./domain/control-sheet.ts";
export { deadlineOf } from "./domain/deadline.ts";
export {
  type Channel,
  type Dossier,
  type KnownRecord,
  openSteps,
  type PaidBefore,
  type Predecessor,
  type Source,
  stateOf,
  stepFor,
  stepOf,
} from "./domain/dossier.ts";
export type { Holding } from "./domain/holding.ts";
export type { PartState } from "./domain/linked.ts";
export type { Move } from "./domain/moves.ts";
export { NATIONAL_STATES, type NationalState, nationalStateOf, nationalStateText } from "./domain/national-state.ts";
export { mayAnswer, mayPassOn, type OpinionRequest, type SharedFact, type SharedPaper } from "./domain/opinion.ts";
export { beginProcess, decideMove, legalMoves, type MoveOptions } from "./domain/process.ts";
export type { Reception } from "./domain/reception.ts";
export type { AskedFault, RequestForMore } from "./domain/request.ts";
export { type Risk, riskOf } from "./domain/risk.ts";
export { linesDue, nextWatch, promisedAt, reappointedAt, SCHEDULER, type SchedulerLine, type Watched } from "./domain/scheduler.ts";
export type { SearchCriteria } from "./domain/search.ts";
export type { SecondRequest } from "./domain/second-request.ts";
export { type Branch, isOpen, isStatus, type ProcessState, type Status } from "./domain/state.ts";
export type { Branching, Process, ProcessStep, StepAct } from "./domain/step.ts";
export type { TakenOver } from "./domain/taken-over.ts";
export { type AgencyFacts, evaluateRule, factsOf, ruleHolds } from "./facts.ts";
export { faults as dossierFaults } from "./faults.ts";
export type { SharedLine } from "./store/assignment-settings.ts";
export type { Assignment, LineHeld } from "./store/assignments.ts";
export type { AskedOpinion } from "./store/consultations.ts";
export type { HistoryRow } from "./store/history.ts";
export type { DossierPaper } from "./store/papers.ts";
export { findDossierIdOfPaper } from "./store/papers.ts";
export type { QueueEntry } from "./store/queue.ts";
export type { Review } from "./store/reviews.ts";
export type { Found } from "./store/search.ts";
export type { SecondRequestLine } from "./store/second-requests.ts";
export type { TakenCount } from "./store/taken-over.ts";
export type { LateStep, LoadRow } from "./store/work-list.ts";
