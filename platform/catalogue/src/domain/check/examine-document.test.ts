import { describe, expect, test } from "vitest";
import { aSoundVersion } from "../../testing/sound-version.ts";
import { examineDocument } from "./examine-document.ts";

const sound = aSoundVersion();
const placesOf = (document: unknown) => examineDocument(document).map(({ place }) => place);

test("a sound document has nothing against it", () => {
  expect(examineDocument(sound)).toEqual([]);
});

describe("what is missing or misshapen is said in words of the field, at its place", () => {
  const [step] = sound.steps;
  const cases: readonly (readonly [string, unknown, string, string])[] = [
    ["nothing at all", null, "", "Bản khai phải là một mục có các phần bên trong."],
    ["no title", { ...sound, title: undefined }, "title", "Thiếu tên thủ tục."],
    ["an empty title", { ...sound, title: { vi: "", en: "x" } }, "title.vi", "Thiếu tên thủ tục (tiếng Việt)."],
    ["a step without its task", { ...sound, steps: [{ ...step, task: undefined }] }, "steps.0.task", "Thiếu tên bước."],
    ["hours as a word", { ...sound, steps: [{ ...step, hours: "hai" }] }, "steps.0.hours", "Số giờ của bước phải là một con số."],
    ["no steps", { ...sound, steps: [] }, "steps", "Các bước giải quyết phải có ít nhất một mục."],
    [
      "a day that is none",
      { ...sound, effective: { from: "2026-02-30" } },
      "effective.from",
      "Ngày có hiệu lực phải là một ngày có thật, viết năm-tháng-ngày như 2026-07-01.",
    ],
    [
      "a level that is none",
      { ...sound, competence: { ...sound.competence, level: "district" } },
      "competence.level",
      "Cấp giải quyết phải là một trong: “commune”, “province”, “ministry”.",
    ],
    ["a part nobody knows", { ...sound, colour: "red" }, "colour", "Bản khai không có phần nào tên “colour”."],
    ["a wrong code", { ...sound, code: "abc" }, "code", "Mã thủ tục viết chưa đúng dạng (“abc”)."],
  ];
  test.each(cases)("%s", (_, document, place, sentence) => {
    expect(examineDocument(document)).toContainEqual(expect.objectContaining({ place, vi: sentence }));
  });
});

test("nothing it is given makes it throw", () => {
  for (const document of [undefined, 7, "x", [], {}, { steps: 4 }, { steps: [null] }, { pages: [{ fields: [{}] }] }])
    expect(placesOf(document).length).toBeGreaterThan(0);
});
