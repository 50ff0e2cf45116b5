/** What a simulated year is asked with. Shares are from 0 to 1. */
export interface Parameters {
  readonly year: number;
  readonly seed: number;
  /** Dossiers on an ordinary working day. */
  readonly perDay: number;
  /** Officials at each kind of post; one where nothing is said. */
  readonly staff: Readonly<Record<string, number>>;
  /** Share of their days on which officials are away. */
  readonly absence: number;
  /** Working time an official spends on a step, of the hours its table gives; the rest of the hours is waiting. */
  readonly effort: number;
  /** How far one dossier's work differs from another's: 0 not at all, 1 from nothing to twice. */
  readonly spread: number;
  /** Share of dossiers in which something is missing. */
  readonly incomplete: number;
  /** Days until the applicant answers, on the average. */
  readonly answerDays: number;
  /** Share that is refused. */
  readonly refused: number;
  /** Share in which another agency is asked, where a step may; of these half are not answered. */
  readonly consulted: number;
  /** Share handed in after 15:00. */
  readonly afterThree: number;
}

export const DEFAULTS: Parameters = {
  year: 2027,
  seed: 1,
  perDay: 6,
  staff: {},
  absence: 0.06,
  effort: 0.15,
  spread: 0.5,
  incomplete: 0.15,
  answerDays: 4,
  refused: 0.03,
  consulted: 0.3,
  afterThree: 0.3,
};

/** How full the months are, January first: fewer come before Tết, more after it and when schools begin (ours). */
export const SEASON = [0.8, 0.6, 1.3, 1.1, 1, 1.05, 1.1, 1.25, 1.1, 1, 0.95, 0.75] as const;

interface Limit {
  readonly least: number;
  readonly most: number;
}

const SHARE: Limit = { least: 0, most: 1 };

/** Bounds within which a simulation is quick; what lies outside is drawn to the bound. */
export const LIMITS = {
  year: { least: 2021, most: 2040 },
  seed: { least: 0, most: 999_999 },
  perDay: { least: 0.1, most: 60 },
  absence: { least: 0, most: 0.9 },
  effort: { least: 0.01, most: 1 },
  spread: SHARE,
  incomplete: SHARE,
  answerDays: { least: 0.1, most: 60 },
  refused: SHARE,
  consulted: SHARE,
  afterThree: SHARE,
} as const satisfies Partial<Record<keyof Parameters, Limit>>;

export function within({ least, most }: Limit, value: number): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : least;
}
