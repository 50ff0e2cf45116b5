export { type ApproveInput, approveDesign } from "./actions/approve-design.ts";
export { type ChangeDesignInput, type ConflictWith, changeDesign } from "./actions/change-design.ts";
export { discardDesign } from "./actions/discard-design.ts";
export { examineDesign } from "./actions/examine-design.ts";
export { explainDesign } from "./actions/explain-design.ts";
export { fillOutDesign } from "./actions/fill-out-design.ts";
export { getDesign } from "./actions/get-design.ts";
export { type DesignPage, listDesigns } from "./actions/list-designs.ts";
export { type DesignHistory, listHistory } from "./actions/list-history.ts";
export { sendBackDesign } from "./actions/send-back-design.ts";
export { listColleagues, shareDesign } from "./actions/share-design.ts";
export { type DesignSource, type StartDesignInput, startDesign } from "./actions/start-design.ts";
export { type SubmitInput, submitDesign } from "./actions/submit-design.ts";
export { redoDesign, type UndoInput, undoDesign } from "./actions/undo-design.ts";
export { withdrawPublication } from "./actions/withdraw-publication.ts";
export { type Change, type Conflict, type Done, pathOf, segmentsOf } from "./domain/change.ts";
export type { Design, DesignCard, Designer, DesignState } from "./domain/design.ts";
export { type StepsRead, stepsOfTable } from "./domain/table/steps-of-table.ts";
export {
  type ImportedTable,
  type Mapping,
  MEANINGS,
  type Meaning,
  type Merged,
  type TableFault,
  TIME_UNITS,
  type TimeUnit,
} from "./domain/table/table.ts";
export { type Processed, tableOfSteps } from "./domain/table/table-of-steps.ts";
export { faults as studioFaults } from "./faults.ts";
export { fillOut, type Sources } from "./filling/fill-out.ts";
export { TO_WRITE } from "./filling/to-write.ts";
export { exportTable } from "./reading/export-table.ts";
export { importTable, type TableInput } from "./reading/import-table.ts";
export type { MonthOfYear, YearFigures } from "./simulate/figures.ts";
export { DEFAULTS, LIMITS, type Parameters, within } from "./simulate/parameters.ts";
export { ALL_RULES } from "./simulate/rules.ts";
export { type SimulatedDesign, simulateDesign } from "./simulate/simulate-design.ts";
export { simulateYear } from "./simulate/simulate-year.ts";
export type { ActRow } from "./store/acts.ts";
export type { ChangeRow } from "./store/changes.ts";
export { TRIAL_PEOPLE, type TrialPerson } from "./trial/people.ts";
export { type TrialForm, type TrialInput, trialForm } from "./trial/trial-form.ts";
export { type TrialMove, type TrialProcess, type TrialStand, trialProcess } from "./trial/trial-process.ts";
