import { expect, test } from "vitest";
import { databaseTrouble } from "./trouble.ts";

test.each([
  ["57P01", "terminating connection due to administrator command", "away"],
  ["08006", "connection failure", "away"],
  ["ECONNREFUSED", "connect ECONNREFUSED 127.0.0.1:5432", "away"],
  ["EPIPE", "write EPIPE", "away"],
  [undefined, "Connection terminated unexpectedly", "away"],
  [undefined, "Cannot use a pool after calling end on the pool", "away"],
  [undefined, "Query read timeout", "away"],
  [undefined, "timeout expired", "away"],
  ["53100", "could not extend file", "full"],
  ["53200", "out of memory", "full"],
  ["53300", "sorry, too many clients already", "busy"],
  [undefined, "timeout exceeded when trying to connect", "busy"],
  ["23505", "duplicate key value violates unique constraint", undefined],
  ["22021", "invalid byte sequence", undefined],
  [undefined, "no such number", undefined],
])("%s %s: %s", (code, message, trouble) => {
  expect(databaseTrouble(Object.assign(new Error(message), code === undefined ? {} : { code }))).toBe(trouble);
});

test("what is no error is no trouble of the database's", () => {
  expect([databaseTrouble(undefined), databaseTrouble({ code: "57P01" })]).toEqual([undefined, undefined]);
});
