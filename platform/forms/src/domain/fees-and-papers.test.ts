import { describe, expect, test } from "vitest";
import { aKnown, aState, club, parseRules } from "../testing/index.ts";
import { checkForm } from "./check-form.ts";
import type { Typed } from "./draft.ts";
import type { FormState } from "./form.ts";

const rules = parseRules(club);
const now = new Date("2026-11-21T09:00:00+07:00");
const adult = aKnown({ personalNumber: "001190000001", dateOfBirth: "1990-05-01" });
const two: Typed = {
  "club.members.0.fullName": "Lê Văn An",
  "club.members.0.born": "1980-01-01",
  "club.members.0.role": "head",
  "club.members.1.fullName": "Lê Thị Na",
  "club.members.1.born": "1981-01-01",
  "club.members.1.role": "member",
};
const check = (more: Partial<FormState> = {}) =>
  checkForm(club, rules, aState({ known: { applicant: adult }, answers: two, ...more }), now);
const hanoi = { level: "commune", provinceCode: "01", communeCode: "00004" };

describe("a fee by its table", () => {
  test.each([
    ["no agency chosen: the general rate", {}, 22_000n],
    ["the province's own rate, halved online", { agency: hanoi }, 27_000n],
    ["a province that set none", { agency: { ...hanoi, provinceCode: "79" } }, 22_000n],
    ["at the counter", { agency: hanoi, channel: "counter" }, 52_000n],
    ["the rate of the day it was submitted", { agency: hanoi, channel: "counter", submittedOn: "2026-12-01" as never }, 62_000n],
    ["a day before any rate", { agency: hanoi, channel: "counter", submittedOn: "2025-12-31" as never }, 42_000n],
    ["rows that add up", { delivery: "post" }, 37_000n],
  ])("%s", (_, state, total) => expect(check(state).total).toBe(total));

  test("it says which row gave it, whose rate it is, and the article", () => {
    const [charge, cards] = check({ agency: hanoi, delivery: "post" }).fees;
    expect(charge).toMatchObject({
      amount: 25_000n,
      law: "Điều 7 Nội quy thư viện thôn (giả định)",
      rows: [{ tests: [{ label: { vi: "Cách nộp" }, test: '"online"' }], gives: 25_000 }],
      rate: { amount: 50_000, law: { act: "NQ 05/2025/NQ-HĐND" } },
    });
    expect(cards?.rows?.map(({ gives, note }) => [gives, note?.vi])).toEqual([
      [2000, "Mỗi thẻ 1.000 đ."],
      [15_000, "Gửi bưu điện."],
    ]);
  });

  test("an exemption is a row with its own article", () => {
    const many = Array.from({ length: 51 }, (_, key) => ({ [`club.members.${key}.born`]: "1980-01-01" }));
    expect(check({ answers: Object.assign({}, ...many) }).fees[0]).toMatchObject({
      amount: 0n,
      rows: [{ law: { act: "NQ 01", article: "Điều 2" } }],
      reason: { vi: "Câu lạc bộ lớn được miễn." },
    });
  });

  test("a reduction by what a register says keeps its reason; share and refund terms come with it", () => {
    const law = { act: "NQ 02", article: "Điều 3" };
    const reduced: typeof club = {
      ...club,
      fees: [
        {
          id: "card",
          kind: "fee",
          title: { vi: "Phí làm thẻ", en: "Card fee" },
          table: {
            hit: "F",
            inputs: [{ rule: "applicant.dateOfBirth", label: { vi: "Ngày sinh", en: "Born" } }],
            rows: [
              { tests: ['> date("2010-01-01")'], gives: "0", note: { vi: "Trẻ em được miễn.", en: "Children are exempt." }, law },
              { tests: ["-"], gives: "5000" },
            ],
          },
          retained: { percent: 70, law },
          refunds: [{ when: "refused", percent: 100, law }],
          law,
        },
      ],
    };
    const feeOf = (applicant: typeof adult) =>
      checkForm(reduced, parseRules(reduced), aState({ known: { applicant }, answers: two }), now).fees[0];
    const terms = { retained: 70, refunds: [{ when: "refused", percent: 100, law: "Điều 3 NQ 02" }] };
    const born = aKnown({ personalNumber: "001215000001", dateOfBirth: "2015-05-01" });
    expect(feeOf(born)).toMatchObject({ ...terms, amount: 0n, reason: { vi: "Trẻ em được miễn." } });
    expect(feeOf(adult)).toMatchObject({ ...terms, amount: 5_000n });
    expect(feeOf(adult)?.reason).toBeUndefined();
  });
});

describe("who may apply", () => {
  const child = aKnown({ personalNumber: "001215000001", dateOfBirth: "2015-05-01" });
  test("a condition known not to hold refuses, with its article, as a fault of the whole", () => {
    const { refused, faults } = check({ known: { applicant: child } });
    expect(refused).toEqual([
      { id: "adult", text: { vi: "Người đăng ký phải đủ 18 tuổi.", en: "Whoever registers must be 18." }, law: club.eligibility?.[0]?.law },
    ]);
    expect(faults).toContainEqual({ path: "eligibility.adult", vi: "Người đăng ký phải đủ 18 tuổi.", en: "Whoever registers must be 18." });
  });
  test("what is not known yet refuses nobody", () => {
    expect(check({ known: {} }).refused).toEqual([]);
  });
});

describe("papers", () => {
  const file = { fileId: "6d6f746c-616e-5a0b-9f1c-000000000009", name: "a.pdf", sha256: "ab", size: 3, mediaType: "application/pdf" };
  test("a record found stands in the paper's place: it is not asked for, and nothing is missing", () => {
    const { papers, faults, fields } = check({ known: { applicant: adult, card: aKnown({}) } });
    expect(papers[0]).toMatchObject({ id: "card", state: "held", heldBy: "card" });
    expect(faults.map(({ path }) => path)).not.toContain("paper.card");
    expect(fields.find(({ field }) => field.name === "paper.card")).toMatchObject({ waived: "card", needed: false });
  });
  test("while nothing is found it is asked for; who hands it in all the same has handed it in", () => {
    expect(check().faults.map(({ path }) => path)).toContain("paper.card");
    const { papers } = check({ known: { applicant: adult, card: aKnown({}) }, answers: { ...two, "paper.card": file } });
    expect(papers[0]?.state).toBe("attached");
  });
  test("several files are a list, one file is as it was", () => {
    const { answers, papers } = check({
      answers: {
        ...two,
        "paper.card": file,
        "paper.rules": [
          { ...file, verified: true },
          { ...file, sha256: "cd" },
        ],
      },
    });
    expect(answers.paper).toEqual({
      card: { id: file.fileId, ...file, verified: false },
      rules: [
        { id: file.fileId, ...file, verified: true },
        { id: file.fileId, ...file, sha256: "cd", verified: false },
      ],
    });
    expect(papers.map(({ state }) => state)).toEqual(["attached", "attached"]);
  });
  test("more files than the question takes are a fault", () => {
    const four = ["a", "b", "c", "d"].map((sha256) => ({ ...file, sha256 }));
    expect(check({ answers: { ...two, "paper.rules": four } }).faults).toContainEqual(expect.objectContaining({ path: "paper.rules" }));
  });
});
