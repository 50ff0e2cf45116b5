import { t } from "@motlan/catalogue/declare";
import type { Json } from "@motlan/kernel";
import type { Section } from "../boxes/box.ts";
import { textAt } from "../document/json-paths.ts";
import { EMPTY_WORDS, listOf } from "./entries.ts";
import { CHANNEL_KINDS, LINKED_AS, UNITS_OF_TIME } from "./options.ts";

/** Chung: how it is called, since when it holds, how to apply, what goes with it. */
export function generalSections(document: Json): readonly Section[] {
  return [namesSection(document), periodSection(), channelsSection(document), linkedSection(document)];
}

function namesSection(document: Json): Section {
  return {
    title: t("Tên gọi", "What it is called"),
    boxes: [
      {
        path: "title",
        as: "words",
        label: t("Tên thủ tục", "Name of the procedure"),
        hint: t("Đúng như quyết định công bố.", "As it was announced."),
      },
      { path: "field", as: "words", label: t("Lĩnh vực", "Field") },
      {
        path: "summary",
        as: "long-words",
        label: t("Tóm tắt cho người dân", "Summary for people"),
        hint: t("Một, hai câu: thủ tục này giúp được việc gì.", "A sentence or two: what it is good for."),
      },
    ],
    lists: [
      listOf(document, {
        path: "guide",
        title: t("Cần làm gì, chuẩn bị gì", "What to do and have ready"),
        hint: t("Mỗi dòng một việc, theo thứ tự.", "One thing a line, in order."),
        one: t("dòng hướng dẫn", "line of guidance"),
        as: "grid",
        adds: [{ label: t("Thêm dòng hướng dẫn", "Add a line"), value: () => EMPTY_WORDS }],
        entry: (path, index) => ({
          path,
          title: `${index + 1}`,
          boxes: [{ path, as: "words", label: t("Nội dung", "Text") }],
        }),
      }),
    ],
  };
}

function periodSection(): Section {
  return {
    title: t("Phiên bản và hiệu lực", "Version and period"),
    boxes: [
      {
        path: "code",
        as: "text",
        label: t("Mã thủ tục", "Code"),
        hint: t(
          "Mã trên Cơ sở dữ liệu quốc gia về thủ tục hành chính, ví dụ 1.001193.",
          "The code in the national catalogue, e.g. 1.001193.",
        ),
      },
      { path: "version", as: "text", label: t("Số phiên bản", "Version") },
      {
        path: "effective.from",
        as: "date",
        label: t("Áp dụng từ ngày", "In force from"),
        hint: t("Người duyệt sẽ chốt ngày này.", "The approver settles it."),
      },
      { path: "effective.to", as: "date", label: t("Đến hết ngày", "Until"), optional: true },
    ],
  };
}

function channelsSection(document: Json): Section {
  return {
    title: t("Cách thức nộp và thời hạn", "Ways to apply, and deadlines"),
    lead: t(
      "Thời hạn theo luật của từng cách nộp. Trường hợp có thời hạn riêng thì ghi ở phần “Trường hợp & thời hạn”.",
      "The deadline by law of each way. Cases with a deadline of their own stand in their own part.",
    ),
    lists: [
      listOf(document, {
        path: "channels",
        title: t("Các cách nộp", "Ways to apply"),
        one: t("cách nộp", "way to apply"),
        as: "grid",
        adds: [{ label: t("Thêm cách nộp", "Add a way"), value: () => ({ kind: "online", deadline: { count: 5, unit: "working-day" } }) }],
        entry: (path, index) => ({
          path,
          title: `${index + 1}`,
          boxes: [
            { path: `${path}.kind`, as: "choice", label: t("Cách nộp", "Way"), options: CHANNEL_KINDS },
            { path: `${path}.deadline`, as: "term", label: t("Thời hạn", "Deadline"), options: UNITS_OF_TIME },
            { path: `${path}.note`, as: "words", label: t("Ghi chú", "Note"), optional: true },
          ],
        }),
      }),
    ],
  };
}

function linkedSection(document: Json): Section {
  return {
    title: t("Thủ tục liên quan", "Linked procedures"),
    lists: [
      listOf(document, {
        path: "linked",
        title: t("Thủ tục đi kèm", "Linked procedures"),
        one: t("thủ tục", "procedure"),
        none: t("Không có thủ tục nào đi kèm.", "None."),
        adds: [{ label: t("Thêm thủ tục", "Add a procedure"), value: () => ({ code: "", as: "after", text: EMPTY_WORDS }) }],
        entry: (path, index) => ({
          path,
          title: textAt(document, `${path}.code`) || `${index + 1}`,
          boxes: [
            { path: `${path}.code`, as: "text", label: t("Mã thủ tục", "Code") },
            { path: `${path}.as`, as: "choice", label: t("Quan hệ", "Relation"), options: LINKED_AS },
            { path: `${path}.text`, as: "words", label: t("Nói với người dân", "What people are told") },
          ],
        }),
      }),
    ],
  };
}
