import { t } from "@motlan/catalogue/declare";
import type { Json } from "@motlan/kernel";
import type { Section } from "../boxes/box.ts";
import { textAt } from "../document/json-paths.ts";
import { EMPTY_WORDS, freshId, listOf } from "./entries.ts";
import { UNITS_OF_TIME } from "./options.ts";

/** Từ chối & khiếu nại: the grounds the law gives, the clerk's checklist, and who hears a complaint. */
export function refusalsSections(document: Json): readonly Section[] {
  return [groundsSection(document), checklistSection(document), complaintSection()];
}

function groundsSection(document: Json): Section {
  return {
    title: t("Căn cứ từ chối", "Grounds for refusal"),
    lead: t(
      "Cán bộ chỉ được từ chối theo các lý do ở đây, mỗi lý do một điều luật.",
      "Officials may refuse on these grounds alone, each with its article.",
    ),
    lists: [
      listOf(document, {
        path: "refusals",
        title: t("Các lý do", "Grounds"),
        one: t("lý do", "ground"),
        adds: [
          {
            label: t("Thêm lý do", "Add a ground"),
            value: (taken) => ({ id: freshId("ly-do", taken), text: EMPTY_WORDS, law: { act: "" } }),
          },
        ],
        entry: (path, index) => ({
          path,
          title: textAt(document, `${path}.text.vi`) || `${index + 1}`,
          boxes: [
            { path: `${path}.text`, as: "long-words", label: t("Lý do, nói với người dân", "The ground, as people are told") },
            { path: `${path}.law`, as: "law", label: t("Điều luật", "Article") },
          ],
        }),
      }),
    ],
  };
}

function checklistSection(document: Json): Section {
  return {
    title: t("Những điều cán bộ phải kiểm tra", "What officials check"),
    lead: t(
      "Dòng có công thức thì máy kiểm tra trước, ngay khi người dân nộp.",
      "A line with a rule is checked by the machine first, when the person submits.",
    ),
    lists: [
      listOf(document, {
        path: "checklist",
        title: t("Danh mục kiểm tra", "Checklist"),
        one: t("dòng kiểm tra", "line"),
        none: t("Chưa có dòng nào.", "None yet."),
        adds: [{ label: t("Thêm dòng kiểm tra", "Add a line"), value: (taken) => ({ id: freshId("kiem-tra", taken), text: EMPTY_WORDS }) }],
        entry: (path, index) => ({
          path,
          title: textAt(document, `${path}.text.vi`) || `${index + 1}`,
          boxes: [
            { path: `${path}.text`, as: "words", label: t("Kiểm tra điều gì", "What is checked") },
            { path: `${path}.rule`, as: "feel", label: t("Máy coi là đạt khi", "The machine passes it when"), optional: true },
          ],
          more: [{ path: `${path}.when`, as: "feel", label: t("Chỉ kiểm tra khi", "Checked only when"), optional: true }],
        }),
      }),
    ],
  };
}

function complaintSection(): Section {
  return {
    title: t("Khiếu nại", "Complaint"),
    boxes: [
      { path: "complaint.hears", as: "words", label: t("Ai giải quyết khiếu nại", "Who hears it") },
      { path: "complaint.term", as: "term", label: t("Thời hiệu khiếu nại", "Within"), options: UNITS_OF_TIME },
      { path: "complaint.law", as: "law", label: t("Căn cứ", "Legal basis") },
    ],
  };
}
