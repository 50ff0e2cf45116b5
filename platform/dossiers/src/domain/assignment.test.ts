import { localDate } from "@motlan/kernel";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Arrival, chooseOfficial, type Strategy, settingInForce, shareOut } from "./assignment.ts";
import { type Asked, holdingOf } from "./holding.ts";

const holders = ["a", "b", "c"];
const rule = (strategy: Strategy, parts: Partial<NonNullable<Arrival["rule"]>> = {}) => ({
  ...{ strategy, keeps: true, shares: {}, lastOfficial: null, ...parts },
});
const arrival = (parts: Partial<Arrival>): Arrival => ({
  ...{ rule: undefined, had: undefined, holders, away: new Set(), loads: new Map(), procedureCode: "2.000635", area: undefined },
  ...parts,
});
const loads = new Map([
  ["a", 4],
  ["b", 2],
  ["c", 3],
]);

test.each<[string, Partial<Arrival>, string | undefined]>([
  ["no rule: nobody's", {}, undefined],
  ["no rule, but somebody had it: theirs again", { had: "b" }, "b"],
  ["who had it has left the post", { had: "z" }, undefined],
  ["the rule does not keep", { had: "b", rule: rule("in-turn", { keeps: false }) }, "a"],
  ["in turn, the first", { rule: rule("in-turn") }, "a"],
  ["in turn, after b", { rule: rule("in-turn", { lastOfficial: "b" }) }, "c"],
  ["in turn, after the last", { rule: rule("in-turn", { lastOfficial: "c" }) }, "a"],
  ["in turn, the next is away", { rule: rule("in-turn", { lastOfficial: "a" }), away: new Set(["b"]) }, "c"],
  ["in turn, the last one is away", { rule: rule("in-turn", { lastOfficial: "b" }), away: new Set(["b"]) }, "c"],
  ["in turn, the last one has left", { rule: rule("in-turn", { lastOfficial: "z" }) }, "a"],
  ["in turn, only one is there", { rule: rule("in-turn", { lastOfficial: "b" }), away: new Set(["a", "c"]) }, "b"],
  ["in turn, all are away", { rule: rule("in-turn"), away: new Set(holders) }, undefined],
  ["least load", { rule: rule("least-load"), loads }, "b"],
  ["least load of those there", { rule: rule("least-load"), loads, away: new Set(["b"]) }, "c"],
  ["least load, a new colleague", { rule: rule("least-load"), loads: new Map([["a", 1]]) }, "b"],
  ["by procedure", { rule: rule("by-procedure", { shares: { "2.000635": "c" } }) }, "c"],
  [
    "by procedure, of somebody away: whoever stands in does it",
    { rule: rule("by-procedure", { shares: { "2.000635": "c" } }), away: new Set(["c"]) },
    "c",
  ],
  ["by procedure, another one", { rule: rule("by-procedure", { shares: { "1.001193": "c" } }) }, undefined],
  ["by procedure, of somebody who left", { rule: rule("by-procedure", { shares: { "2.000635": "z" } }) }, undefined],
  ["by area", { rule: rule("by-area", { shares: { lang: "b" } }), area: "lang" }, "b"],
  ["by area, unknown", { rule: rule("by-area", { shares: { lang: "b" } }) }, undefined],
  ["shared out to nobody", { rule: rule("nobody") }, undefined],
])("%s", (_what, parts, whose) => {
  expect(chooseOfficial(arrival(parts))?.officialId).toBe(whose);
});

const asked = (parts: Partial<Asked>): Asked => ({
  ...{ officialId: "a", assignee: undefined, samePost: true, covers: true, leads: false, standsFor: [], holders },
  ...parts,
});

test.each<[string, Partial<Asked>, boolean, boolean]>([
  ["nobody's, of the post", {}, true, true],
  ["nobody's, of another post", { samePost: false }, true, false],
  ["nobody's, of another post, standing in for a holder", { samePost: false, standsFor: ["b"] }, true, true],
  ["nobody's, standing in without the rights", { samePost: false, covers: false, standsFor: ["b"] }, true, false],
  ["their own", { assignee: "a" }, true, true],
  ["a colleague's", { assignee: "b" }, false, true],
  ["a colleague's who is away", { assignee: "b", standsFor: ["b"] }, true, true],
  ["a colleague's, led by them", { assignee: "b", leads: true }, true, true],
  ["of another post, led by them", { assignee: "b", leads: true, samePost: false }, true, true],
  ["of another post, led without its rights", { assignee: "b", leads: true, samePost: false, covers: false }, true, false],
  ["nobody's of another post, for a leader", { samePost: false, leads: true }, true, false],
])("%s", (_what, parts, mine, asPost) => {
  expect(holdingOf(asked(parts))).toMatchObject({ mine, asPost });
});

const setting = (id: string, from: string, undone = false) => ({
  ...{ id, post: "clerk", from: localDate(from), undoneAt: undone ? new Date(0) : null },
});
test.each<[string, readonly ReturnType<typeof setting>[], string | undefined]>([
  ["none", [], undefined],
  ["one to come", [setting("1", "2026-11-21")], undefined],
  ["from today", [setting("1", "2026-11-20")], "1"],
  ["the one that begins last", [setting("3", "2026-11-01"), setting("2", "2026-11-10")], "2"],
  ["of one day the one set last, by number and not by letters", [setting("9", "2026-11-20"), setting("10", "2026-11-20")], "10"],
  ["the last is undone: the one before", [setting("2", "2026-11-20", true), setting("1", "2026-11-01")], "1"],
])("what holds on a day: %s", (_what, settings, id) => {
  expect(settingInForce(settings, "clerk", localDate("2026-11-20"))?.id).toBe(id);
  expect(settingInForce(settings, "another", localDate("2026-11-20"))).toBeUndefined();
});

test("sharing out loses nothing, gives nobody who is away a turn, and turns and loads differ by one at most", () => {
  const cases = fc.record({
    strategy: fc.constantFrom<Strategy[]>("in-turn", "least-load"),
    away: fc.subarray(["a", "b"]),
    last: fc.constantFrom(null, "a", "b", "c", "gone"),
    many: fc.nat(40),
  });
  fc.assert(
    fc.property(cases, ({ strategy, away, last, many }) => {
      const lines = Array.from({ length: many }, () => ({ procedureCode: "x", area: undefined }));
      const shared = shareOut(rule(strategy, { lastOfficial: last }), { lines, holders, away: new Set(away) });
      const counts = holders.filter((one) => !away.includes(one)).map((one) => shared.get(one) ?? 0);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(many);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }),
  );
});
