/** One thing that is missing or wrong: at a field of the form, a paper, or in general. */
export interface AskedFault {
  /** Path of the form's field or id of the paper; absent for the whole. */
  readonly at?: string;
  /** What is missing and what to do, in the official's words. */
  readonly words: string;
}

/** A request for more (phiếu yêu cầu bổ sung, form 02). */
export interface RequestForMore {
  readonly id: string;
  readonly dossierId: string;
  readonly askedAt: Date;
  readonly officialId: string;
  readonly faults: readonly AskedFault[];
  readonly answeredAt?: Date | null;
}
