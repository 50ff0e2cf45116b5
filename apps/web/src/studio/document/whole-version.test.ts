import { expect, test } from "vitest";
import { wholeVersion } from "./whole-version.ts";

const words = (vi: string, en: string) => ({ vi, en });

test("an empty document is shown as one in which nothing is written yet", () => {
  expect(wholeVersion({}).title.vi).toBe("(chưa viết)");
  expect(wholeVersion({ steps: [], pages: [], law: [] }).steps).toHaveLength(1);
});

test("what is written stays; a missing language is lent by the other", () => {
  const whole = wholeVersion({ title: words("Cấp giấy", ""), summary: words("", ""), guide: [words("Một", "One"), words("", "")] });
  expect(whole.title).toEqual(words("Cấp giấy", "Cấp giấy"));
  expect(whole.summary.en).toBe("(not written yet)");
  expect(whole.guide).toHaveLength(2);
});

test("entries that are no declaration are left out, the others are shown", () => {
  const step = { id: "a", does: "examine", task: words("Xem", "See"), unit: words("Phòng", "Unit"), post: "specialist", hours: 2 };
  const { steps } = wholeVersion({ steps: [step, { ...step, id: "b", hours: "nhiều" }] });
  expect(steps.map(({ id }) => id)).toEqual(["a"]);
});

test("part of a member is filled up from the blank", () => {
  expect(wholeVersion({ competence: { level: "province" } }).competence).toMatchObject({ level: "province", elsewhere: true });
  expect(wholeVersion({ competence: "xã" }).competence.level).toBe("commune");
});
