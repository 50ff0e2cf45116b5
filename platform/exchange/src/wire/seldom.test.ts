import { expect, test } from "vitest";
import { seldom } from "./seldom.ts";

/** Something that is done when it is told to be. */
function anAct() {
  const [gate, begun] = [Promise.withResolvers<void>(), { n: 0 }];
  const act = () => {
    begun.n += 1;
    return gate.promise;
  };
  return { act, begun, done: gate.resolve, fails: () => gate.reject(new Error("away")) };
}
const HOUR = 3_600_000;

test("many who ask at once have it done once; who asks soon after hears no at once", async () => {
  const [often, one] = [seldom({ everyMs: HOUR, waitMs: HOUR }), anAct()];
  const asked = [often(one.act), often(one.act), often(one.act)];
  one.done();
  expect(await Promise.all(asked)).toEqual([true, true, true]);
  expect(await often(one.act)).toBe(false);
  expect(one.begun.n).toBe(1);
});

test("what fails is no, and the next is tried when the time is over", async () => {
  const [often, one, next] = [seldom({ everyMs: 0, waitMs: HOUR }), anAct(), anAct()];
  const asked = often(one.act);
  one.fails();
  expect(await asked).toBe(false);
  next.done();
  expect(await often(next.act)).toBe(true);
});

test("nobody waits for long, and what is late is done all the same", async () => {
  const [often, one] = [seldom({ everyMs: HOUR, waitMs: 1 }), anAct()];
  expect(await often(one.act)).toBe(false);
  expect(await often(one.act)).toBe(false);
  expect(one.begun.n).toBe(1);
  one.done();
});
