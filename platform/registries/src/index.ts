export { type AmendInput, amendRecord } from "./actions/amend-record.ts";
export { askCorrection, type CorrectionInput, correctionTerms, withdrawCorrection } from "./actions/ask-correction.ts";
export { confirmProposal, dropProposal } from "./actions/confirm-proposal.ts";
export { type Disclosure, discloseHidden } from "./actions/disclose-hidden.ts";
export { disputeValue } from "./actions/dispute-value.ts";
export { type EndInput, endRecord } from "./actions/end-record.ts";
export { askExport, type ExportInput, listAgencyExports, MOST_EXPORTED, type Taking, takeExport } from "./actions/export-from-desk.ts";
export { type Exported, exportColumns, exportRecords } from "./actions/export-records.ts";
export { askForTwins, listTwinRegistries, readTwinSearches } from "./actions/find-twins.ts";
export { getMyRecords, type MyRecord } from "./actions/get-my-records.ts";
export { type Hiding, hideLonger, readHidden } from "./actions/hide-reads.ts";
export type { ImportDefaults } from "./actions/import-records.ts";
export { keepApart, reopenTwin } from "./actions/keep-apart.ts";
export { type FarAct, keepFor } from "./actions/keep-for.ts";
export { type DaysAsked, type DaysFound, type FoundByDay, listByDay } from "./actions/list-by-day.ts";
export { type DeclaredPurposes, listDeclaredPurposes } from "./actions/list-declared-purposes.ts";
export { type DeskRegistry, getDeskRegistry, listDeskRegistries, listRecordFields } from "./actions/list-for-desk.ts";
export { type HiddenView, listHidden } from "./actions/list-hidden.ts";
export { type AccessView, findMyAccesses, getMyAccess, listMyAccesses, listMyReaders } from "./actions/list-my-accesses.ts";
export { type IdsAsked, listRecordIds } from "./actions/list-record-ids.ts";
export { type LoadRow, loadRecords } from "./actions/load-records.ts";
export { beginLook, type LookFound, type LookInput, openLook, openLookedUp } from "./actions/look-up.ts";
export {
  type Compared,
  type ComparedRecord,
  compareTwins,
  countTwins,
  listTwins,
  mergeRecords,
} from "./actions/merge-records.ts";
export { undoMerge } from "./actions/part-records.ts";
export { personsConcerned } from "./actions/persons-concerned.ts";
export { checkMyAccesses, type MyLogState, proveMyAccess } from "./actions/prove-my-access.ts";
export { publishRegistry } from "./actions/publish-registry.ts";
export { type CorrectionFile, getCorrection, listCorrections, listMyCorrections } from "./actions/read-corrections.ts";
export { type HistoryRequest, KEEPING, type RecordHistory, readHistory } from "./actions/read-history.ts";
export { readRecord, readRecords } from "./actions/read-records.ts";
export { receiveReceipt } from "./actions/receive-receipt.ts";
export { type RegisterInput, registerRecord } from "./actions/register-record.ts";
export { getImport, type ImportSource, listImports, readImportFaults, runImport } from "./actions/run-import.ts";
export { type CommandInput, sendCommand } from "./actions/send-command.ts";
export {
  beginImportFile,
  getSentFile,
  type ImportableRegistry,
  type ImportFileInput,
  listImportable,
  listSentFiles,
  resumeImportFile,
  type SentFile,
  sendImportPart,
  stopImportFile,
} from "./actions/send-import-file.ts";
export { setUpstream } from "./actions/set-upstream.ts";
export { acceptCorrection, extendCorrection, refuseCorrection } from "./actions/settle-correction.ts";
export { giveUpWrite, listRefusedWrites, type RefusedWrites, retryWrite } from "./actions/settle-writes.ts";
export type { Correction, CorrectionAct, CorrectionMove, CorrectionState, CorrectionTerms } from "./domain/correction.ts";
export type { RegistryDeclaration, RegistryPurpose } from "./domain/declaration.ts";
export { patchOf, type RecordField, valueAt } from "./domain/fields.ts";
export { HIDING, type HidingRule, hidingRule, lastMoment } from "./domain/hiding.ts";
export {
  actsOf,
  type FieldChange,
  type HistoryVersion,
  periodsKnownAt,
  type RecordAct,
  standingVersion,
  versionAt,
} from "./domain/history.ts";
export type { ImportLine } from "./domain/import-row.ts";
export type { Alike, LikenessReason } from "./domain/likeness.ts";
export { trimValues } from "./domain/paths.ts";
export { events } from "./events.ts";
export { faults, faults as registryFaults } from "./faults.ts";
export { permissions } from "./permissions.ts";
export type { FarReader } from "./reader.ts";
export { readJsonLines } from "./reading/json-lines.ts";
export type { ReadRequest, Receipt, RecordView } from "./record-view.ts";
export { type CommandView, findCommand, listWaitingCommands } from "./store/commands.ts";
export type { ExportRow } from "./store/exports.ts";
export { countHidden, type HiddenCount } from "./store/hiding.ts";
export type { ImportState } from "./store/importing.ts";
export type { Merge } from "./store/merges.ts";
export { nextRegisterNumber, type RegisterBook } from "./store/numbers.ts";
export { findRegistry, namesOfRead } from "./store/registries.ts";
export type { Recorded } from "./store/requests.ts";
export type { TwinAct } from "./store/twin-acts.ts";
export type { Twin, TwinSearch, TwinState } from "./store/twins.ts";
export {
  type Courier,
  reachThrough,
  type Upstream,
  type UpstreamAct,
  type UpstreamLook,
  type UpstreamRecord,
  type Written,
} from "./upstream.ts";
export { csvOf, ndjsonOf } from "./writing/export-lines.ts";
