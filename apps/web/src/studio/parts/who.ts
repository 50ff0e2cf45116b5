import { t } from "@motlan/catalogue/declare";
import type { Json } from "@motlan/kernel";
import type { Section } from "../boxes/box.ts";
import { textAt } from "../document/json-paths.ts";
import { EMPTY_WORDS, freshId, listOf } from "./entries.ts";
import { LEVELS } from "./options.ts";

/** Ai được làm: applicant, for whom, conditions, and the agency that decides. */
export function whoSections(document: Json): readonly Section[] {
  return [applicantSection(document), eligibilitySection(document), agencySection()];
}

function applicantSection(document: Json): Section {
  return {
    title: t("Người nộp hồ sơ", "The applicant"),
    boxes: [
      { path: "applicant.who", as: "words", label: t("Đối tượng thực hiện", "Who may apply") },
      {
        path: "applicant.assurance",
        as: "number",
        label: t("Mức định danh cần có (1 hoặc 2)", "Level of identification needed (1 or 2)"),
        hint: t("Mức 2 là đã xác thực tại cơ quan công an.", "Level 2 means identified in person."),
      },
    ],
    lists: [
      listOf(document, {
        path: "applicant.actingFor",
        title: t("Làm cho ai", "For whom"),
        one: t("lựa chọn", "choice"),
        as: "grid",
        adds: [{ label: t("Thêm lựa chọn", "Add a choice"), value: (taken) => ({ value: freshId("khac", taken), label: EMPTY_WORDS }) }],
        entry: (path, index) => ({
          path,
          title: `${index + 1}`,
          boxes: [
            { path: `${path}.value`, as: "text", label: t("Mã", "Key") },
            { path: `${path}.label`, as: "words", label: t("Câu hiện ra", "What is shown") },
            { path: `${path}.hint`, as: "words", label: t("Giải thích thêm", "Hint"), optional: true },
          ],
        }),
      }),
    ],
  };
}

function eligibilitySection(document: Json): Section {
  return {
    title: t("Điều kiện được làm", "Who is entitled"),
    lead: t(
      "Kiểm tra ngay khi bắt đầu nếu dữ liệu Nhà nước đã trả lời được, và kiểm tra lại khi nộp.",
      "Judged at the start where the State's data tell it, and again at submission.",
    ),
    lists: [
      listOf(document, {
        path: "eligibility",
        title: t("Các điều kiện", "Conditions"),
        one: t("điều kiện", "condition"),
        none: t("Chưa đặt điều kiện nào: ai thuộc đối tượng trên cũng nộp được.", "No condition: everyone named above may apply."),
        adds: [
          {
            label: t("Thêm điều kiện", "Add a condition"),
            value: (taken) => ({ id: freshId("dieu-kien", taken), rule: "true", text: EMPTY_WORDS, law: { act: "" } }),
          },
        ],
        entry: (path, index) => ({
          path,
          title: textAt(document, `${path}.text.vi`) || `${index + 1}`,
          boxes: [
            { path: `${path}.rule`, as: "feel", label: t("Được làm khi", "Entitled when") },
            { path: `${path}.text`, as: "words", label: t("Nói với người không đủ điều kiện", "What those who are not are told") },
            { path: `${path}.law`, as: "law", label: t("Căn cứ", "Legal basis") },
          ],
        }),
      }),
    ],
  };
}

function agencySection(): Section {
  return {
    title: t("Cơ quan giải quyết", "The authority that decides"),
    boxes: [
      { path: "competence.level", as: "choice", label: t("Cấp giải quyết", "Level"), options: LEVELS },
      {
        path: "competence.matter",
        as: "text",
        label: t("Mảng việc", "Matter"),
        hint: t(
          "Dùng để tìm cơ quan có thẩm quyền, ví dụ: civil-status, residence, social.",
          "By it the competent authority is found, e.g. civil-status, residence, social.",
        ),
      },
      { path: "competence.first", as: "feel", gives: "value", label: t("Cơ quan của xã nào đứng đầu", "Whose commune comes first") },
      {
        path: "competence.elsewhere",
        as: "flag",
        label: t("Người dân được chọn nơi nộp khác cùng cấp", "Another authority of the level may be chosen"),
      },
      { path: "competence.law", as: "law", label: t("Căn cứ thẩm quyền", "Legal basis") },
    ],
  };
}
