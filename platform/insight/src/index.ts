export { agencyFigures, FIGURES, type FigureName, listPublicCases } from "./actions/agency-figures.ts";
export type { Figures, MonthFigures, ProcedureFigures } from "./domain/figures.ts";
export { faults as insightFaults } from "./faults.ts";
export type { PublicCase, Span } from "./store/facts.ts";
