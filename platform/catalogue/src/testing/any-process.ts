import fc from "fast-check";
import type { Field } from "../domain/declaration/form.ts";
import { BRANCHES, STEP_ACTS, type Step } from "../domain/declaration/process.ts";

const words = fc
  .array(fc.constantFrom("Tiếp nhận", "hồ sơ", "thẩm định", "cấp xã", "ký duyệt", "biên bản", "và", "kết quả"), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => ({ vi: parts.join(" "), en: parts.reverse().join(" ") }));

const term = fc.record({ count: fc.integer({ min: 0, max: 40 }), unit: fc.constantFrom("hour", "working-day", "day", "month") });

const consult = fc.record(
  {
    whom: words,
    matter: fc.constant("police"),
    term,
    silence: fc.constantFrom("agrees", "reported"),
    law: fc.constant({ act: "61/2018/NĐ-CP" }),
  },
  { requiredKeys: ["whom", "term", "silence"] },
);

const awkward = fc.string({ maxLength: 30 });

const fields: Field[] = [
  {
    ...{ name: "measured.area", kind: "number", label: { vi: "Diện tích", en: "Area" }, checks: [] },
    options: [{ value: 'a <b> & "c"', label: { vi: "một", en: "one" } }],
  },
];

const parts = fc.record(
  {
    does: fc.constantFrom(...STEP_ACTS),
    task: words,
    unit: fc.constantFrom("Bộ phận Một cửa", "Phòng chuyên môn", "Lãnh đạo", "Hệ thống").map((vi) => ({ vi, en: vi })),
    post: fc.constantFrom("one-stop-clerk", "specialist", "applicant", "node"),
    hours: fc.constantFrom(0, 1, 2.5, 8, 40),
    when: fc.constantFrom("size > 3", 'kind = "a" and not(b < 2)', "x in [1..5]"),
    form: words,
    term,
    parallel: fc.constantFrom("p", "q"),
    may: fc.uniqueArray(fc.constantFrom(...BRANCHES), { maxLength: 6 }),
    consult,
    gives: words,
    fields: fc.constantFrom<Field[]>([], fields),
    source: fc.dictionary(awkward, awkward, { maxKeys: 3 }).map((all) => Object.fromEntries(Object.entries(all))),
  },
  { requiredKeys: ["does", "task", "unit", "post", "hours"] },
);

/** Any steps a declaration could have: groups side by side, conditions, terms, ways off, rows of a table with awkward signs. */
export const anyProcess: fc.Arbitrary<readonly Step[]> = fc
  .array(parts, { minLength: 1, maxLength: 8 })
  .map((all) => all.map((one, at): Step => ({ id: `s${at}`, ...one })));
