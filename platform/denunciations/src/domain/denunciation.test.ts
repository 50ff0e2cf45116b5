import { localDate } from "@motlan/kernel";
import fc from "fast-check";
import { expect, test } from "vitest";
import { makeCode } from "./code.ts";
import { decideLengthen, decideMove, dueOf, type Move, STATES, type State } from "./denunciation.ts";
import { termsOn } from "./terms.ts";
import { LONGEST_WORDS, names, tidyWords } from "./words.ts";

const LIFE: Readonly<Record<Move, Partial<Record<State, State>>>> = {
  "take-up": { received: "taken-up" },
  decline: { received: "declined" },
  transfer: { received: "received" },
  lengthen: { received: "received", "taken-up": "taken-up" },
  conclude: { "taken-up": "concluded" },
  add: { received: "received", "taken-up": "taken-up" },
  withdraw: { received: "withdrawn", "taken-up": "withdrawn" },
  "go-on": { withdrawn: "taken-up" },
};

test.each(Object.entries(LIFE))("%s is allowed from where the law has it, and from nowhere else", (move, row) => {
  const known = Object.keys(LIFE).find((one): one is Move => one === move);
  for (const state of STATES) {
    const to = row[state];
    expect(known && decideMove({ state }, known)).toEqual(
      to === undefined ? { ok: false, why: "move-not-allowed", about: {} } : { ok: true, value: to },
    );
  }
});

test("terms: the law of 2018 from 2019 on, and for whatever came before", () => {
  const law = { takeUp: 7, takeUpWide: 10, conclude: 30, longer: 30, times: 1, timesComplex: 2, unconfirmed: true };
  for (const day of ["2018-12-31", "2019-01-01", "2026-11-20"]) expect(termsOn(localDate(day))).toMatchObject(law);
});

const terms = termsOn(localDate("2026-11-20"));
const at = (state: State, isWide: boolean, isComplex: boolean, lengthened: number) => ({ state, isWide, isComplex, lengthened });
test.each([
  [at("received", false, false, 0), false, { isWide: true, isComplex: false, lengthened: 0 }],
  [at("received", true, false, 0), true, undefined],
  [at("taken-up", false, false, 0), false, { isWide: false, isComplex: false, lengthened: 1 }],
  [at("taken-up", true, false, 1), false, undefined],
  [at("taken-up", true, false, 1), true, { isWide: true, isComplex: true, lengthened: 2 }],
  [at("taken-up", false, true, 1), false, { isWide: false, isComplex: true, lengthened: 2 }],
  [at("taken-up", false, true, 2), true, undefined],
])("%o, complex %s: lengthened to %o", (from, complex, to) => {
  const decided = decideLengthen(from, complex, terms);
  expect(decided.ok ? decided.value : undefined).toEqual(to);
});

test("due is what the state is due by, and nothing once it is over", () => {
  const [takeUpBy, concludeBy] = [new Date("2026-12-01"), new Date("2026-12-31")];
  expect(STATES.map((state) => dueOf({ state, takeUpBy, concludeBy }))).toEqual([takeUpBy, concludeBy, undefined, undefined, undefined]);
});

const denouncer = { fullName: "Đặng Thị Kín Đáo", personalNumber: "001190000123", phone: "+84987654321" };
test.each([
  ["Tôi thấy ông ấy nhận tiền.", false],
  ["Tôi là Đặng Thị Kín Đáo, ở đây đã lâu.", true],
  ["TOI LA DANG THI KIN DAO!", true],
  ["Người viết: đặng  thị\nkín đáo", true],
  ["Bà Đặng Thị Kín Đáooo", false],
  ["Gọi 0987 654 321 nhé", true],
  ["Gọi +84987654321", true],
  ["Số 001.190.000.123", true],
])("%s: names the denouncer %s", (text, is) => {
  expect(names(text, denouncer)).toBe(is);
});

test("a name of two words is found with its marks alone, one word or none never", () => {
  expect(names("Xin được an bình.", { ...denouncer, fullName: "An Bính" })).toBe(false);
  expect(names("Tôi là an bính.", { ...denouncer, fullName: "An Bính" })).toBe(true);
  for (const fullName of ["", "Bình"]) expect(names("Bình thường", { fullName, personalNumber: "", phone: "" })).toBe(false);
});

test("words are trimmed, wanted and not endless", () => {
  expect(tidyWords(" a\0b ")).toEqual({ ok: true, value: "ab" });
  expect(tidyWords(" \n")).toMatchObject({ why: "words-missing" });
  expect(tidyWords("a".repeat(LONGEST_WORDS + 1))).toMatchObject({ why: "words-too-long" });
});

test("a code is of signs one cannot mistake for others", () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (stream) => {
      expect(makeCode((below) => (stream.next().value ?? 0) % below)).toMatch(/^TC(-[2-9A-HJKMNP-TV-Z]{4}){2}$/);
    }),
  );
});
