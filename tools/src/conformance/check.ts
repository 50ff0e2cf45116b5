/** One thing a conformance kit asks, and how we did. */
export interface Check {
  /** Where it stands: "0068-feel-equality/date_001". */
  readonly id: string;
  readonly passed: boolean;
  /** What went otherwise than expected; empty when it passed. */
  readonly said: string;
}

/** All checks of one kit. */
export interface SuiteResult {
  readonly name: string;
  readonly checks: readonly Check[];
}

/** A conformance suite: its name on the command line, the folder its kit lies in, the share of checks that must pass, and how to run it. */
export interface Suite {
  readonly name: string;
  readonly folder: string;
  /** 0 to 1. */
  readonly bar: number;
  readonly run: (folder: string) => Promise<readonly SuiteResult[]>;
}
