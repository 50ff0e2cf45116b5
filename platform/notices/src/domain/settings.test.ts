import { expect, test } from "vitest";
import { channelsOf, decideAsk, MOST_CODES, tidyEmail, tidyLetter, UNCHOSEN } from "./settings.ts";

const now = new Date("2026-11-22T09:00:00+07:00");

test("channels are those chosen; nothing chosen is the phone and the e-mail", () => {
  expect(channelsOf(UNCHOSEN)).toEqual(["sms", "email"]);
  expect(channelsOf({ ...UNCHOSEN, bySms: false, byEmail: false, byLetter: true })).toEqual(["letter"]);
  expect(channelsOf({ ...UNCHOSEN, bySms: false, byEmail: false })).toEqual([]);
});

test.each([
  ["Võ Văn Tư", "12 ngõ 3, thôn Đông, xã Ô Chợ", true],
  ["", "12 ngõ 3, thôn Đông", false],
  ["Võ Văn Tư", "12", false],
])("a letter to %j at %j: %s", (name, address, ok) => {
  expect(tidyLetter(name, address).ok).toBe(ok);
});

test.each([
  ["hoa@example.vn", true],
  ["hoa", false],
  ["", false],
])("%j is an e-mail: %s", (text, ok) => {
  expect(tidyEmail(text).ok).toBe(ok);
});

test("five codes in an hour, then none until it is over", () => {
  let asked = decideAsk(undefined, now);
  for (let times = 1; times < MOST_CODES; times += 1) asked = decideAsk(asked.ok ? asked.value : undefined, now);
  expect(asked).toEqual({ ok: true, value: { asked: MOST_CODES, askedSince: now } });
  expect(decideAsk({ asked: MOST_CODES, askedSince: now }, now)).toMatchObject({ ok: false, why: "too-many-codes" });
  expect(decideAsk({ asked: MOST_CODES, askedSince: now }, new Date(now.getTime() + 3_600_001)).ok).toBe(true);
});
