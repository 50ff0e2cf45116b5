import { describe, expect, test } from "vitest";
import { aSoundVersion } from "../../testing/sound-version.ts";
import { compareVersions } from "./compare-versions.ts";

const old = aSoundVersion();
const [step, ...otherSteps] = old.steps;
if (!step) throw new Error("no step");

test("a version differs in nothing from itself, whatever its number", () => {
  expect(compareVersions(old, aSoundVersion({ version: "2" }))).toEqual([]);
});

describe("what changed is said as the law says it", () => {
  test("a deadline", () => {
    const shorter = aSoundVersion({ channels: [{ kind: "online", deadline: { count: 3, unit: "hour" } }] });
    expect(compareVersions(old, shorter)).toEqual([
      {
        part: "channels",
        partName: { vi: "Cách thức thực hiện", en: "Ways of applying" },
        kind: "changed",
        place: "channels.0.deadline",
        what: { vi: "Cách thức thực hiện trực tuyến: thời hạn", en: "Ways of applying online: deadline" },
        before: { vi: "1 ngày làm việc", en: "1 working day" },
        after: { vi: "3 giờ làm việc", en: "3 working hours" },
      },
    ]);
  });

  test("the hours of a step, with the designer's reason", () => {
    const [change] = compareVersions(old, aSoundVersion({ steps: [{ ...step, hours: 1 }, ...otherSteps] }), {
      "steps.0": "Bớt một lượt ghi sổ",
    });
    expect(change).toMatchObject({
      kind: "changed",
      what: { vi: "Các bước giải quyết “Tiếp nhận”: số giờ của bước" },
      before: { vi: "2" },
      after: { vi: "1" },
      why: "Bớt một lượt ghi sổ",
    });
  });

  test("a step added, a paper struck, a post in its title", () => {
    const extra = { ...step, id: "check", does: "examine" as const, task: { vi: "Thẩm định", en: "Examine" }, post: "specialist" };
    const changes = compareVersions(old, aSoundVersion({ steps: [step, extra, ...otherSteps], papers: [] }));
    expect(changes).toMatchObject([
      { kind: "struck", place: "papers.0", what: { vi: "Thành phần hồ sơ “Giấy”" } },
      {
        kind: "added",
        place: "steps.1",
        what: { vi: "Các bước giải quyết “Thẩm định”" },
        after: { vi: expect.stringContaining("Công chức chuyên môn") },
      },
    ]);
  });
});
