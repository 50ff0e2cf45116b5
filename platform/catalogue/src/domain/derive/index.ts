/** What is made of a declaration, and of nothing else: pure, so that the studio shows it of a version nobody has published. */
export { apiOf, type ProcedureApi } from "./api.ts";
export { type Check, clerkChecklistOf, machineChecklistOf } from "./checklists.ts";
export { type FeeQuestion, feeQuestionsOf, type ReckonedFee, reckonFees } from "./fee-calculator.ts";
export { type FeeRow, type FeeView, feesOf, type RateView } from "./fees.ts";
export { type Indicator, indicatorsOf, type RegisterColumn, registerColumnsOf } from "./figures.ts";
export { type DeadlineView, deadlinesOf, type Guide, guideOf, type PaperView } from "./guide.ts";
export { type LawRow, lawTableOf, lawText } from "./law-table.ts";
export { type ProcessTable, processTableOf } from "./process-table.ts";
