import type { Db } from "@motlan/kernel/db";
import { type Figures, shareOf } from "../domain/figures.ts";
import { listCases, type PublicCase, readMonths, readProcedures, readTotals, type Span } from "../store/facts.ts";

/** The live figures of an agency, or of all agencies, for dossiers submitted in the period. Public. */
export async function agencyFigures(db: Db, span: Span & { readonly now: Date }): Promise<Figures> {
  const row = await readTotals(db, span, span.now);
  const { received, open, onTime, late, overdue } = row;
  return {
    received,
    open,
    onTime,
    late,
    overdue,
    secondRequests: row.secondRequests,
    onlineShare: shareOf(row.online, received),
    automaticShare: shareOf(row.automatic, row.decided),
    satisfaction: { satisfied: row.satisfied, count: row.rated },
    medianHours: row.medianHours ?? undefined,
    byMonth: await readMonths(db, span),
    byProcedure: await readProcedures(db, span),
  };
}

export const FIGURES = ["received", "open", "onTime", "late"] as const;
export type FigureName = (typeof FIGURES)[number];

/** The dossiers behind a figure, as far as the public may see: times and procedure; the code keeps its agency and day only. */
export async function listPublicCases(db: Db, span: Span, figure: FigureName, { limit = 50, offset = 0 } = {}): Promise<PublicCase[]> {
  const cases = await listCases(db, span, figure, limit, offset);
  return cases.map((one) => ({ ...one, code: one.code.replace(/\d{4,6}$/, (digits) => "•".repeat(digits.length)) }));
}
