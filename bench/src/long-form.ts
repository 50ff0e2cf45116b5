import type { Field, ProcedureVersion } from "@motlan/catalogue/declare";
import type { Typed } from "@motlan/forms";

export const PAGES = 40;
export const QUESTIONS = 300;
const t = (vi: string, en: string) => ({ vi, en });

/** An invented form as long as they come: 40 pages, 300 questions of seven kinds, conditions on earlier and later answers, computed values and checks. Everything around the pages is borrowed. */
export function longForm(like: ProcedureVersion): ProcedureVersion {
  const pages = Array.from({ length: PAGES }, (_, page) => ({
    id: `trang-${page}`,
    title: t(`Phần ${page + 1}: thông tin về cơ sở và người liên quan`, `Part ${page + 1}`),
    fields: Array.from({ length: perPage(page) }, (_, at) => fieldAt(page, at)),
  }));
  const { automatic: _automatic, eligibility: _eligibility, cases: _cases, linked: _linked, ...rest } = like;
  return {
    ...rest,
    code: "x.long-form",
    title: t("Tờ khai dài (đo tốc độ)", "A long form"),
    known: [],
    pages,
    papers: [],
    fees: [],
    checklist: [{ id: "all", text: t("Đủ các phần", "All parts are there") }],
    effects: [],
    result: { ...like.result, data: Object.fromEntries(Object.keys(like.result.data).map((name) => [name, "p0.f0"])) },
  };
}

/** Answers that complete it. */
export function longAnswers(version: Pick<ProcedureVersion, "pages">): Typed {
  return Object.fromEntries(
    version.pages.flatMap(({ fields }) =>
      fields.filter(({ computed }) => computed === undefined).map((field) => [field.name, ANSWERS[field.kind] ?? "Số 12"]),
    ),
  );
}

const ANSWERS: Partial<Record<Field["kind"], string>> = {
  number: "12",
  date: "2020-02-29",
  "yes-no": "yes",
  money: "1.500.000",
  name: "Nguyễn Thị Lan",
  choice: "a",
};

/** 300 questions over 40 pages: 7 on the first pages, 8 on the rest. */
function perPage(page: number): number {
  return page < PAGES * 8 - QUESTIONS ? 7 : 8;
}

function fieldAt(page: number, at: number): Field {
  const name = `p${page}.f${at}`;
  const label = t(`Câu hỏi số ${at + 1} của phần ${page + 1} về tình hình hoạt động`, `Question ${at + 1} of part ${page + 1}`);
  const hint = t("Ghi như trong giấy phép hoặc sổ theo dõi của cơ sở.", "As in the licence.");
  const base = { name, label, hint };
  switch (at) {
    case 1:
      return { ...base, kind: "number", checks: [{ rule: `${name} > 0`, text: t("Hãy nhập số lớn hơn 0.", "More than 0.") }] };
    case 2:
      return { ...base, kind: "date", checks: [{ rule: `${name} <= today`, text: t("Ngày này chưa tới.", "Not yet.") }] };
    case 3:
      return { ...base, kind: "yes-no" };
    case 4:
      return { ...base, kind: "text", when: `p${page}.f3 = true` };
    case 5:
      return { ...base, kind: "choice", options: ["a", "b", "c"].map((value) => ({ value, label: t(`Loại ${value}`, `Kind ${value}`) })) };
    case 6:
      return {
        ...base,
        kind: "number",
        computed: `p${page}.f1 * 2 + (if p${(page + 1) % PAGES}.f1 = null then 0 else p${(page + 1) % PAGES}.f1)`,
      };
    default:
      return { ...base, kind: at === 7 ? "money" : "name" };
  }
}
