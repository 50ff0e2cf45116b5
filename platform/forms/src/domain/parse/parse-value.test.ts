import type { Field } from "@motlan/catalogue/declare";
import { type Json, localDate } from "@motlan/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aPlace } from "../../testing/states.ts";
import { parseValue } from "./parse-value.ts";

const reading = { places: { [aPlace.id]: aPlace, old: { ...aPlace, id: "old", inForce: false } } };
const FILE = { fileId: aPlace.id, name: "anh.jpg", sha256: "ab", size: 12, mediaType: "image/jpeg" };

function field(kind: Field["kind"], more: Partial<Field> = {}): Field {
  const options = [
    { value: "a", label: { vi: "A", en: "A" } },
    { value: "b", label: { vi: "B", en: "B" } },
  ];
  return { name: "x", kind, label: { vi: "Mục", en: "Item" }, options, ...more };
}

describe("what is typed at each kind of question is read as", () => {
  const table: [Field["kind"], Json, Json][] = [
    ["text", "  Thôn\t3  ", "Thôn 3"],
    ["text", "e\u0302\u0301", "ế"],
    ["text", "a\u0000b", "a b"],
    ["long-text", "một\r\nhai\n\n\n\nba ", "một\nhai\n\nba"],
    ["name", "nguyễn  thị ĐÀO", "Nguyễn Thị ĐÀO"],
    ["name", "nguyễn thị đào", "Nguyễn Thị Đào"],
    ["name", "NGUYỄN THỊ ĐÀO", "Nguyễn Thị Đào"],
    ["name", "y-ban êban", "Y-Ban Êban"],
    ["name", "ﬀ ßa", "Ff Ssa"],
    ["name", "nGUYỄN tHỊ aN", "Nguyễn Thị An"],
    ["number", "1.234,5", 1234.5],
    ["number", "12,5", 12.5],
    ["number", "1.234", 1234],
    ["number", "1.5", 1.5],
    ["number", 12, 12],
    ["number", "-3", -3],
    ["money", "8.000 đ", 8000],
    ["money", "8,000 đồng", 8000],
    ["money", "8000", 8000],
    ["date", { day: "9", month: "2", year: "2024" }, "2024-02-09"],
    ["date", "2024-02-29", "2024-02-29"],
    ["date", "29/2/2024", "2024-02-29"],
    ["choice", "a", "a"],
    ["choices", ["b", "a", "b"], ["a", "b"]],
    ["choices", "b", ["b"]],
    ["yes-no", "yes", true],
    ["yes-no", "no", false],
    ["personal-number", "001 300 000 001", "001300000001"],
    ["phone", "+84 912.345.678", "+84912345678"],
    ["email", " Lan@Example.VN ", "Lan@example.vn"],
    ["commune", aPlace.id, { id: aPlace.id, code: "00004", name: "Ba Đình", text: aPlace.text }],
    [
      "address",
      { communeId: aPlace.id, line: " 12 Đội Cấn " },
      { communeId: aPlace.id, line: "12 Đội Cấn", text: `12 Đội Cấn, ${aPlace.text}` },
    ],
    ["file", FILE, { ...FILE, id: FILE.fileId, verified: false }],
  ];
  test.each(table)("%s %j → %j", (kind, typed, answer) => {
    const read = parseValue(field(kind), typed, reading);
    expect(read).toEqual({ is: "value", value: answer });
    expect(parseValue(field(kind), answer, reading), "its own answer again").toEqual(read);
  });
});

describe("what cannot be meant is answered by a sentence that says what to do", () => {
  const table: [Field["kind"], Json, RegExp, Partial<Field>?][] = [
    ["text", "abcdef", /tối đa 5 ký tự, đang có 6/, { maxLength: 5 }],
    ["long-text", "x".repeat(2001), /tối đa 2000/],
    ["name", "Lan 2", /không có chữ số/],
    ["name", "@@", /bằng chữ cái/],
    ["number", "mười", /chữ số/],
    ["number", "1234567890123456", /chữ số/],
    ["number", "41", /không quá 40/, { max: 40 }],
    ["number", "0", /từ 0,5 trở lên/, { min: 0.5 }],
    ["money", "8,5", /tròn đồng/],
    ["money", "đ", /tròn đồng/],
    ["money", "1", /từ 1.000\u00a0đ trở lên/, { min: 1000 }],
    ["date", { day: "32", month: "1", year: "2024" }, /từ 1 đến 31/],
    ["date", { day: "1", month: "13", year: "2024" }, /từ 1 đến 12/],
    ["date", { day: "1", month: "1", year: "24" }, /bốn chữ số/],
    ["date", { day: "30", month: "2", year: "2024" }, /Không có ngày này/],
    ["date", "hôm qua", /Hãy nhập ngày/],
    ["choice", "c", /mục có sẵn/],
    ["choices", ["a", "c"], /mục có sẵn/],
    ["yes-no", "maybe", /“Có” hoặc “Không”/],
    ["personal-number", "123", /12 chữ số/],
    ["personal-number", "099300000001", /Không có số định danh/],
    ["personal-number", "001900000001", /Không có số định danh/],
    ["phone", "024 3825 5555", /10 chữ số/],
    ["email", "lan@", /đầy đủ/],
    ["commune", "nowhere", /danh sách/],
    ["commune", "old", /danh sách/],
    ["address", { communeId: "", line: "12 Đội Cấn" }, /chọn xã, phường/],
    ["address", { communeId: aPlace.id, line: "" }, /số nhà/],
    ["address", { communeId: "old", line: "1" }, /danh sách/],
    ["file", "anh.jpg", /đính kèm lại/],
    ["file", { ...FILE, fileId: "../etc" }, /đính kèm lại/],
  ];
  test.each(table)("%s %j", (kind, typed, sentence, more = {}) => {
    const read = parseValue(field(kind, more), typed, reading);
    expect(read).toMatchObject({ is: "fault", text: { vi: expect.stringMatching(sentence), en: expect.stringMatching(/\.$/) } });
  });
});

const KINDS = [
  "text",
  "long-text",
  "name",
  "number",
  "money",
  "date",
  "choice",
  "choices",
  "yes-no",
  "personal-number",
  "phone",
  "email",
  "commune",
  "address",
  "file",
] as const satisfies readonly Field["kind"][];

test.each(KINDS)("nothing typed at %s is no answer", (kind) => {
  for (const nothing of [undefined, null, "", ...(kind === "file" ? [] : ["  "])])
    expect(parseValue(field(kind), nothing, reading)).toEqual({ is: "empty" });
});

test("whatever is typed, reading does not throw, and reads its own answer again", () => {
  const anything = fc.oneof(fc.string({ unit: "binary" }), fc.jsonValue() as fc.Arbitrary<Json>, fc.string({ unit: "grapheme" }));
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), anything, (kind, typed) => {
      const read = parseValue(field(kind), typed, reading);
      if (read.is === "value") expect(parseValue(field(kind), read.value, reading)).toEqual(read);
    }),
    { numRuns: 2000 },
  );
});

test("an address written with a former unit's name keeps what was written and both units", () => {
  const was = {
    ...aPlace,
    id: "old",
    code: "00001",
    text: "Phường Phúc Xá, Quận Ba Đình, Thành phố Hà Nội",
    inForce: false,
    validTo: localDate("2025-07-01"),
  };
  const now = { ...aPlace, validFrom: localDate("2025-07-01") };
  const places = { [aPlace.id]: now, old: was };
  const typed = { communeId: aPlace.id, line: "Số 5", typed: "số 5, phúc xá, ba đình", wasId: "old" };
  const answer = {
    communeId: aPlace.id,
    line: "Số 5",
    text: "Số 5, Phường Ba Đình, Thành phố Hà Nội",
    typed: "số 5, phúc xá, ba đình",
    since: "2025-07-01",
    was: { id: "old", code: "00001", text: was.text, until: "2025-07-01" },
  };
  expect(parseValue(field("address"), typed, { places })).toEqual({ is: "value", value: answer });
  expect(parseValue(field("address"), answer, { places })).toEqual({ is: "value", value: answer });
  expect(parseValue(field("address"), { typed: "số 5, phúc xá" }, { places }).is).toBe("fault");
});
