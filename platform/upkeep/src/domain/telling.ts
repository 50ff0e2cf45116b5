const MINUTE_MS = 60_000;
/** What other systems' short outages cause is over by then. Ours. */
const GRACE_MS = 10 * MINUTE_MS;
/** What begins to stand still within an hour of a notice is told at the hour's end: one cause stops many, one after the other. Ours. */
const QUIET_MS = 60 * MINUTE_MS;
/** What goes on is told of again once a day. Ours. */
const AGAIN_MS = 24 * 60 * MINUTE_MS;

/** Something the node does by itself and cannot, and since when. */
export interface Failing {
  readonly kind: "listener" | "job" | "turn";
  readonly name: string;
  readonly since: Date;
}

/** True for what is worth telling: listeners and recurring jobs that fail for longer than the grace. Jobs are counted here only once their tries took as long, or nobody tries them any more. */
export function outlasts({ kind, since }: Failing, now: Date): boolean {
  return kind === "job" || now.getTime() - since.getTime() >= GRACE_MS;
}

export interface Standing {
  readonly standing: readonly Failing[];
  /** Whether it was told. */
  wasTold(one: Failing): boolean;
  /** When anything was told last. */
  readonly toldAt: Date | null;
  readonly now: Date;
}

/** Which news there is for whoever runs the node: something began to stand still, or what was told goes on for a day; mostly none. */
export function newsOf({ standing, wasTold, toldAt, now }: Standing): "upkeep.stands-still" | "upkeep.stands-for-long" | undefined {
  const quiet = toldAt === null ? Number.POSITIVE_INFINITY : now.getTime() - toldAt.getTime();
  if (quiet >= QUIET_MS && standing.some((one) => !wasTold(one))) return "upkeep.stands-still";
  if (quiet >= AGAIN_MS && standing.length > 0) return "upkeep.stands-for-long";
  return undefined;
}
