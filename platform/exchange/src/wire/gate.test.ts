import fc from "fast-check";
import { expect, test } from "vitest";
import { type Gate, makeGate } from "./gate.ts";

const inside = (gate: Gate, client: string, count: number) =>
  Array.from({ length: count }, () => gate.enter(client)).flatMap((one) => ("leave" in one ? [one] : []));

test("one client alone has three quarters of the places; a flood of it leaves the others theirs", () => {
  const gate = makeGate({ most: 100, perSecond: 1_000 });
  expect(inside(gate, "flood", 500)).toHaveLength(75);
  expect(inside(gate, "other", 20)).toHaveLength(20);
  expect(inside(gate, "flood", 1)).toHaveLength(0);
});

test("whoever has none under way always finds a place, however full it is", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 300 }), (clients) => {
      const gate = makeGate({ most: 10, perSecond: 1_000 });
      const seen = new Set<number>();
      for (const client of clients) {
        const place = gate.enter(String(client));
        if (!seen.has(client)) expect("leave" in place).toBe(true);
        seen.add(client);
      }
    }),
  );
});

test("what is left is free again, once; nothing is counted below nought", () => {
  const gate = makeGate({ most: 8, perSecond: 1_000 });
  const first = inside(gate, "a", 6);
  expect(inside(gate, "a", 1)).toHaveLength(0);
  for (const place of [...first, ...first]) place.leave();
  expect(inside(gate, "a", 6)).toHaveLength(6);
});

test("so many a second, with a burst of twice that; after that it is said when to come back", () => {
  let ms = 0;
  const gate = makeGate({ most: 1_000_000, perSecond: 10, now: () => ms });
  const go = () => {
    const place = gate.enter("a");
    if ("leave" in place) place.leave();
    return place;
  };
  for (let at = 0; at < 20; at += 1) expect("leave" in go()).toBe(true);
  expect(go()).toEqual({ seconds: 1 });
  expect("leave" in gate.enter("b")).toBe(true);
  ms += 1_000;
  for (let at = 0; at < 10; at += 1) expect("leave" in go()).toBe(true);
  expect(go()).toEqual({ seconds: 1 });
});
