/** The figures of an agency, or of all, over a period: every one is counted from live events (Decree 224/2026, article 19). */
export interface Figures {
  /** Dossiers submitted in the period (tiếp nhận). */
  readonly received: number;
  /** Of those, not closed yet (đang giải quyết). */
  readonly open: number;
  /** Decided by their deadline (đúng hạn); a withdrawn one counts nowhere. */
  readonly onTime: number;
  /** Decided after their deadline (trễ hạn). */
  readonly late: number;
  /** Open and past their deadline. */
  readonly overdue: number;
  /** Second requests for more (yêu cầu bổ sung lần hai): what the unit should have named the first time. */
  readonly secondRequests: number;
  /** Share of dossiers filed online, 0 to 1; absent where nothing was received. */
  readonly onlineShare: number | undefined;
  /** Share of decisions taken by the node, 0 to 1. */
  readonly automaticShare: number | undefined;
  readonly satisfaction: { readonly satisfied: number; readonly count: number };
  /** Median hours from submission to decision. */
  readonly medianHours: number | undefined;
  readonly byMonth: readonly MonthFigures[];
  readonly byProcedure: readonly ProcedureFigures[];
}

export interface MonthFigures {
  /** `YYYY-MM` in Vietnam. */
  readonly month: string;
  readonly received: number;
  readonly onTime: number;
  readonly late: number;
}

export interface ProcedureFigures {
  readonly procedureCode: string;
  readonly received: number;
  readonly onTime: number;
  readonly late: number;
}

/** A share, or nothing where there is nothing to share out: 0 of 0 is not 0 %. */
export function shareOf(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}
