import type { LocalDate } from "@motlan/kernel";

/** How an agency shares out what reaches a post: to nobody, in turn, to whoever has least, or by a table of procedures or communes. */
export const STRATEGIES = ["nobody", "in-turn", "least-load", "by-procedure", "by-area"] as const;
export type Strategy = (typeof STRATEGIES)[number];

/** The rule of one agency and kind of post. */
export interface AssignmentRule {
  readonly post: string;
  readonly strategy: Strategy;
  /** Who had the dossier at this post before gets it again. */
  readonly keeps: boolean;
  /** Procedure code or commune's id → official; read by the two strategies that have a table. */
  readonly shares: Readonly<Record<string, string>>;
  readonly lastOfficial: string | null;
  readonly revision: number;
}

/** A rule as it was set: from which day, by whom, and whether it was undone. */
export interface AssignmentSetting extends AssignmentRule {
  readonly id: string;
  /** The first day on which it holds. */
  readonly from: LocalDate;
  /** Unknown for what was set before settings had a past. */
  readonly setBy: string | null;
  readonly setAt: Date;
  readonly undoneBy: string | null;
  readonly undoneAt: Date | null;
}

/** The rule that holds at a post on a day: of those begun and not undone the one that begins last, of several of one day the last one set. */
export function settingInForce<S extends Pick<AssignmentSetting, "id" | "post" | "from" | "undoneAt">>(
  settings: readonly S[],
  post: string,
  on: LocalDate,
): S | undefined {
  const begun = settings.filter((one) => one.post === post && one.undoneAt === null && one.from <= on);
  return begun.reduce<S | undefined>((last, one) => (last === undefined || isLater(one, last) ? one : last), undefined);
}

function isLater(one: Pick<AssignmentSetting, "id" | "from">, other: Pick<AssignmentSetting, "id" | "from">): boolean {
  return one.from === other.from ? BigInt(one.id) > BigInt(other.id) : one.from > other.from;
}

/** How a dossier came to somebody: by the rule, because they had it, by hand, by themselves; or back from them. */
export type Assigning = "rule" | "kept" | "hand" | "taken-up" | "given-back" | "handed-over" | "taken-back";

export interface Arrival {
  /** Absent where the agency has no rule for the post: then only `had` counts. */
  readonly rule: Omit<AssignmentRule, "post" | "revision"> | undefined;
  /** Who had it at this post last. */
  readonly had: string | undefined;
  /** Ids of those who hold the post today, in an order that does not change. */
  readonly holders: readonly string[];
  /** Of these, who is away. */
  readonly away: ReadonlySet<string>;
  /** Open dossiers of each. */
  readonly loads: ReadonlyMap<string, number>;
  readonly procedureCode: string;
  /** The commune the applicant lives in, where the application knows it. */
  readonly area: string | undefined;
}

export interface Chosen {
  readonly officialId: string;
  readonly how: "rule" | "kept";
}

/** Whose a dossier is that has reached a post; nobody's where no rule says. Who is away gets nothing by turn or load; by table or habit they do, and whoever stands in does it. */
export function chooseOfficial({ rule, had, holders, away, loads, procedureCode, area }: Arrival): Chosen | undefined {
  if (had !== undefined && (rule?.keeps ?? true) && holders.includes(had)) return { officialId: had, how: "kept" };
  const there = holders.filter((official) => !away.has(official));
  const byRule = { how: "rule" } as const;
  const named = (key: string | undefined) => {
    const official = key === undefined ? undefined : rule?.shares[key];
    return official !== undefined && holders.includes(official) ? { officialId: official, ...byRule } : undefined;
  };
  switch (rule?.strategy) {
    case "in-turn": {
      const next = nextAfter(rule.lastOfficial, holders, there);
      return next === undefined ? undefined : { officialId: next, ...byRule };
    }
    case "least-load": {
      const least = there.toSorted((one, other) => (loads.get(one) ?? 0) - (loads.get(other) ?? 0))[0];
      return least === undefined ? undefined : { officialId: least, ...byRule };
    }
    case "by-procedure":
      return named(procedureCode);
    case "by-area":
      return named(area);
    default:
      return undefined;
  }
}

/** The next of those who are there, in the order of all; whoever was last is known even when they have left. */
function nextAfter(last: string | null, all: readonly string[], there: readonly string[]): string | undefined {
  const at = last === null ? -1 : all.indexOf(last);
  const round = [...all.slice(at + 1), ...all.slice(0, at + 1)];
  return round.find((official) => there.includes(official));
}

/** What a rule reads of a dossier that lies at a post. */
export interface Shareable {
  readonly procedureCode: string;
  readonly area: string | undefined;
}

/** How a rule would share out what lies at a post if all of it came anew today, one after the other: how many each gets; what is nobody's has no name. */
export function shareOut(
  rule: Omit<AssignmentRule, "post" | "revision">,
  { lines, holders, away }: Pick<Arrival, "holders" | "away"> & { readonly lines: readonly Shareable[] },
): ReadonlyMap<string | undefined, number> {
  const loads = new Map<string, number>();
  const shared = new Map<string | undefined, number>();
  let { lastOfficial } = rule;
  for (const line of lines) {
    const official = chooseOfficial({ ...line, rule: { ...rule, lastOfficial }, had: undefined, holders, away, loads })?.officialId;
    shared.set(official, (shared.get(official) ?? 0) + 1);
    if (official === undefined) continue;
    loads.set(official, (loads.get(official) ?? 0) + 1);
    lastOfficial = official;
  }
  return shared;
}
