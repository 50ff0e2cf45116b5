import { expect, test } from "vitest";
import { clockWords, dossierClock } from "./clock-words.ts";

// Friday 13 November 2026.
const at = (time: string) => new Date(`${time}:00+07:00`);

test.each([
  ["2026-11-13T16:00", "2026-11-16T11:30", "còn 5 giờ làm việc", "neutral"],
  ["2026-11-16T09:30", "2026-11-16T11:30", "còn 2 giờ làm việc", "warning"],
  ["2026-11-16T11:10", "2026-11-16T11:30", "còn 20 phút làm việc", "warning"],
  ["2026-11-13T09:30", "2026-11-17T11:30", "còn 2 ngày 2 giờ làm việc", "neutral"],
  ["2026-11-17T09:30", "2026-11-16T09:30", "quá hạn 1 ngày", "error"],
])("at %s, due %s", (now, due, text, tone) => {
  expect(clockWords(at(due), at(now), "vi")).toMatchObject({ text, tone });
});

test("late over the weekend is late although no working time has passed", () => {
  expect(clockWords(at("2026-11-13T17:00"), at("2026-11-14T09:00"), "vi")).toMatchObject({ tone: "error", text: "quá hạn 0 phút" });
});

test("no deadline yet; a year whose holidays are unknown is said by its date", () => {
  expect(clockWords(null, at("2026-11-13T09:00"), "vi").text).toBe("chưa tính hạn");
  expect(clockWords(at("2049-01-05T10:00"), at("2026-11-13T09:00"), "vi").text).toMatch(/^hạn .*2049/);
});

test("a paused clock says what was left when it stopped", () => {
  const clock = dossierClock({ dueAt: at("2026-11-13T11:30"), pausedAt: at("2026-11-13T08:30") }, at("2026-12-20T09:00"), "vi");
  expect(clock.text).toBe("tạm dừng, còn 3 giờ làm việc");
});
