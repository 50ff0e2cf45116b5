/** Why the database cannot serve, whatever is asked of it: it is gone or going, it has no room, or every connection is at work. */
export type DatabaseTrouble = "away" | "full" | "busy";

/** PostgreSQL class 57P (going down) and 08 (connection), and the sockets' own words. */
const AWAY = /^(57P0\d|08\d{3}|ECONNREFUSED|ECONNRESET|EPIPE)$/;
/** The driver's own words for the same. */
const CUT = /^Connection terminated|^timeout expired$|^Cannot use a pool after calling end/;
/** And where what was asked was not answered in time. */
const UNANSWERED = "Query read timeout";
const FULL = /^53[12]00$/;
/** The pool's own words after its ten seconds, and PostgreSQL's class. */
const NO_FREE_CONNECTION = "timeout exceeded when trying to connect";
const TOO_MANY_CONNECTIONS = "53300";

/** What of the database's an error tells; nothing where the statement itself was refused. With "away" nobody knows whether a commit under way went through. */
export function databaseTrouble(error: unknown): DatabaseTrouble | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (AWAY.test(code) || CUT.test(error.message) || isUnanswered(error)) return "away";
  if (FULL.test(code)) return "full";
  return code === TOO_MANY_CONNECTIONS || error.message.includes(NO_FREE_CONNECTION) ? "busy" : undefined;
}

/** Whether the database took what it was asked and was not heard of again: on that connection nothing more can be said. */
export function isUnanswered(error: Error): boolean {
  return error.message === UNANSWERED;
}
