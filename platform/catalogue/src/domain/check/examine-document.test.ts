import { Ajv } from "ajv";
import addFormatsModule from "ajv-formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aSoundVersion } from "../../testing/sound-version.ts";
import { ProcedureVersion } from "../procedure.ts";
import { examineDocument } from "./examine-document.ts";
import { hasShape } from "./shape.ts";

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

describe("a half-made draft is examined as far as it goes", () => {
  const [step, ...steps] = sound.steps;

  test("what is missing and what is wrong elsewhere are said together", () => {
    const draft = { ...sound, title: undefined, steps: [{ ...step, post: "astrologer" }, ...steps] };
    expect(placesOf(draft)).toEqual(["title", "steps.0"]);
  });

  test("a table just imported: steps alone", () => {
    const found = placesOf({ code: "1.000005", steps: [{ ...step, task: undefined, post: "astrologer" }] });
    expect(found).toContain("steps.0.task");
    expect(found).toContain("title");
    expect(found.filter((place) => place.startsWith("pages."))).toEqual([]);
  });

  test("a fault is said once, and nothing is said of what stands in for something missing", () => {
    const places = placesOf({ ...sound, fees: [{ id: "fee" }], refusals: [{ id: "no" }] });
    expect(places.filter((place) => place.startsWith("fees")).sort()).toEqual(
      ["fees.0", "fees.0.kind", "fees.0.law", "fees.0.title"].slice(1),
    );
    expect(places.filter((place) => place.startsWith("refusals")).sort()).toEqual(["refusals.0.law", "refusals.0.text"]);
  });

  test("every part of a sound document may be taken away or broken, and it still answers", () => {
    const broken: readonly unknown[] = [undefined, null, 7, "", "x", [], {}, [null], [{}]];
    for (const name of Object.keys(sound)) {
      for (const value of broken) {
        const places = placesOf({ ...sound, [name]: value });
        for (const place of places) expect(typeof place).toBe("string");
      }
    }
  });
});

test("the shape is judged as a validator of JSON Schema judges it", () => {
  const ajv = (addFormatsModule.default ?? addFormatsModule)(new Ajv({ allErrors: true, strict: false }));
  const validates = ajv.compile(ProcedureVersion);
  const change = fc.constantFrom<unknown>(undefined, null, 0, -1, 1.5, "", "x", "2026-13-01", true, [], {}, [null], { vi: "x" });
  const place = fc.constantFrom(...placesIn(sound));
  fc.assert(
    fc.property(place, change, (path, value) => {
      const document: unknown = JSON.parse(JSON.stringify(put(structuredClone<unknown>(sound), path, value)) ?? "null");
      expect([path, hasShape(document)]).toEqual([path, validates(document)]);
    }),
    { numRuns: 400 },
  );
});

function placesIn(value: unknown, place = ""): readonly string[] {
  if (value === null || typeof value !== "object") return [place];
  return [place, ...Object.entries(value).flatMap(([name, member]) => placesIn(member, place === "" ? name : `${place}.${name}`))];
}

function put(document: unknown, place: string, value: unknown): unknown {
  if (place === "") return value;
  const [name = "", ...rest] = place.split(".");
  if (document === null || typeof document !== "object") return document;
  const inner = put(Object.entries(document).find(([key]) => key === name)?.[1], rest.join("."), value);
  return Array.isArray(document) ? document.with(Number(name), inner) : { ...document, [name]: inner };
}
