import fc from "fast-check";
import { expect, test } from "vitest";
import { concludeMeeting, type Sitting } from "./meeting.ts";

const seats = (count: number) => Array.from({ length: count }, (_, n) => ({ n: n + 1, chairs: n === 0 }));
const sitting = (count: number, choices: Readonly<Record<number, string>>): Sitting => ({
  rules: { quorum: { present: 2, of: 3 } },
  seats: seats(count),
  items: [{ dossierId: "d" }],
  votes: Object.entries(choices).map(([seat, choice]) => ({ dossierId: "d", seat: Number(seat), choice })),
});
const found = (count: number, choices: Readonly<Record<number, string>>) => {
  const said = concludeMeeting(sitting(count, choices));
  return said.ok ? said.value.get("d") : said.why;
};

test.each<[string, number, Record<number, string>, string]>([
  ["all agree", 3, { 1: "severe", 2: "severe", 3: "severe" }, "severe"],
  ["two of three attend: just enough", 3, { 1: "slight", 2: "slight" }, "slight"],
  ["four of seven: one too few", 7, { 1: "a", 2: "a", 3: "a", 4: "a" }, "no-quorum"],
  ["five of seven", 7, { 1: "a", 2: "b", 3: "b", 4: "b", 5: "a" }, "b"],
  ["the chair is away", 3, { 2: "a", 3: "a" }, "chair-absent"],
  ["equal: as the chair voted", 4, { 1: "b", 2: "a", 3: "a", 4: "b" }, "b"],
  ["equal without the chair's choice", 5, { 1: "c", 2: "a", 3: "a", 4: "b", 5: "b" }, "votes-equal"],
  ["nobody attends", 3, {}, "no-quorum"],
])("%s", (_, count, choices, outcome) => {
  expect(found(count, choices)).toBe(outcome);
});

test("what is found has as many votes as anything else, and never without two thirds", () => {
  const vote = fc.option(fc.constantFrom("a", "b", "none"), { nil: undefined });
  fc.assert(
    fc.property(fc.array(vote, { minLength: 2, maxLength: 12 }), (all) => {
      const cast = all.flatMap((choice, at) => (choice === undefined ? [] : [{ seat: at + 1, choice }]));
      const said = found(all.length, Object.fromEntries(cast.map(({ seat, choice }) => [seat, choice])));
      if (cast.length * 3 < all.length * 2) return said === "no-quorum";
      if (said === "chair-absent") return all[0] === undefined;
      const count = (one: string | undefined) => cast.filter(({ choice }) => choice === one).length;
      const most = Math.max(...["a", "b", "none"].map(count));
      const leading = ["a", "b", "none"].filter((one) => count(one) === most);
      return said === "votes-equal" ? leading.length > 1 : leading.some((one) => one === said);
    }),
  );
});
