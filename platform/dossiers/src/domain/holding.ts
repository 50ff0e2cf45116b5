/** How an official stands to the step of a dossier that they want to work on. */
export interface Holding {
  /** Whose it is; absent: anybody's of the post. */
  readonly assignee: string | undefined;
  /** It is nobody else's: theirs, nobody's, or of somebody they stand in for or lead. */
  readonly mine: boolean;
  /** They may do the work of the post that holds the step. */
  readonly asPost: boolean;
}

export interface Asked {
  readonly officialId: string;
  readonly assignee: string | undefined;
  readonly samePost: boolean;
  /** Their rights include all of the step's post. */
  readonly covers: boolean;
  readonly leads: boolean;
  /** Whose work they do today. */
  readonly standsFor: readonly string[];
  /** Who holds the step's post. */
  readonly holders: readonly string[];
}

/** What is assigned is done by the assignee, by whoever stands in for them, or by their superior; the rest by anybody of the post. */
export function holdingOf({ officialId, assignee, samePost, covers, leads, standsFor, holders }: Asked): Holding {
  const own = assignee === undefined || assignee === officialId;
  const standsIn = assignee === undefined ? standsFor.some((absent) => holders.includes(absent)) : standsFor.includes(assignee);
  const overOther = assignee !== undefined && assignee !== officialId && leads;
  return { assignee, mine: own || standsIn || overOther, asPost: samePost || (covers && (standsIn || overOther)) };
}
