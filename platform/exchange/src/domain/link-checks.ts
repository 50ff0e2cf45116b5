import type { CauseWord } from "./causes.ts";

/** What a self-test looks at, in the order in which a question meets it. */
export const CHECKS = ["directory", "tls", "signature", "clock", "rights"] as const;
export type Check = (typeof CHECKS)[number];

const CHECK_OF: Readonly<Partial<Record<CauseWord, Check>>> = {
  "no-directory": "directory",
  "directory-outdated": "directory",
  "unknown-client": "directory",
  "unknown-provider": "directory",
  "giver-directory-outdated": "directory",
  "peer-unreachable": "tls",
  "peer-slow": "tls",
  "peer-cut": "tls",
  "peer-certificate": "tls",
  "caller-certificate": "tls",
  "caller-certificate-expired": "tls",
  "clock-off": "clock",
  "answer-unsigned": "signature",
  "answer-changed": "signature",
  "query-unsigned": "signature",
  "unreadable-signature": "signature",
  "unknown-key": "signature",
  "bad-signature": "signature",
  "body-changed": "signature",
};

/** Where a question that was refused for this came to a stop. */
export function checkOf(word: CauseWord): Check {
  return CHECK_OF[word] ?? "rights";
}

export interface CheckState {
  readonly check: Check;
  readonly state: "good" | "failed" | "unknown";
}

/** What stands before the failure was passed; what comes after was not reached. */
export function statesOf(failed: Check | undefined): readonly CheckState[] {
  const at = failed === undefined ? CHECKS.length : CHECKS.indexOf(failed);
  return CHECKS.map((check, place) => ({ check, state: place < at ? "good" : place === at ? "failed" : "unknown" }));
}
