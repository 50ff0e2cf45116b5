export { agencyFigures, FIGURES, type FigureName, listPublicCases } from "./actions/agency-figures.ts";
export { askedAgain } from "./actions/asked-again.ts";
export type { Figures, MonthFigures, ProcedureFigures } from "./domain/figures.ts";
export { faults as insightFaults } from "./faults.ts";
export type { PublicCase, Span } from "./store/facts.ts";
export type { AskedAgain } from "./store/form-facts.ts";
