import { t } from "@motlan/catalogue/declare";
import type { Json } from "@motlan/kernel";
import type { Entry, Section } from "../boxes/box.ts";
import { textAt } from "../document/json-paths.ts";
import { fieldsList } from "./ask.ts";
import { boxesAt, EMPTY_WORDS, freshId, listOf } from "./entries.ts";
import { ACTS, BRANCHES, HOLDERS, SILENCE, UNITS_OF_TIME } from "./options.ts";

/** Quy trình nội bộ: the approved table, row by row, with what each row allows beside going on. */
export function processSections(document: Json): readonly Section[] {
  return [
    {
      title: t("Quy trình nội bộ", "The internal process"),
      lead: t(
        "Mỗi dòng một bước như bảng đã được phê duyệt. Tổng giờ không được quá thời hạn luật cho.",
        "A row a step, as the approved table has it. Their hours stay within the law's time.",
      ),
      lists: [
        listOf(document, {
          path: "steps",
          title: t("Các bước", "Steps"),
          one: t("bước", "step"),
          as: "grid",
          adds: [
            {
              label: t("Thêm bước", "Add a step"),
              value: (taken) => ({
                id: freshId("buoc", taken),
                does: "examine",
                task: EMPTY_WORDS,
                unit: EMPTY_WORDS,
                post: "specialist",
                hours: 4,
              }),
            },
          ],
          entry: (path, index) => stepEntry(document, path, index),
        }),
      ],
    },
  ];
}

function stepEntry(document: Json, path: string, index: number): Entry {
  const does = textAt(document, `${path}.does`);
  const box = boxesAt(path);
  return {
    path,
    title: `${index + 1}`,
    boxes: [
      box("task", "words", t("Nội dung công việc", "Task")),
      box("unit", "words", t("Đơn vị", "Unit")),
      box("post", "choice", t("Người làm", "Done by"), { options: HOLDERS }),
      box("does", "choice", t("Loại việc", "Kind of work"), { options: ACTS }),
      box("hours", "number", t("Giờ", "Hours")),
    ],
    more: [
      box("id", "text", t("Khóa của bước", "Key of the step")),
      box("form", "words", t("Biểu mẫu", "Form"), { optional: true }),
      box("gives", "words", t("Kết quả của bước", "What it brings forth"), { optional: true }),
      box("when", "feel", t("Chỉ làm bước này khi", "Done only when"), { optional: true }),
      box("parallel", "text", t("Nhóm làm song song", "Parallel group"), {
        optional: true,
        hint: t(
          "Các bước liền nhau cùng tên nhóm được làm cùng lúc; bước sau chờ cả nhóm.",
          "Neighbouring steps of one group stand open together; the next waits for all.",
        ),
      }),
      box("may", "ticks", t("Ngoài hoàn thành, được", "Beside completing it, one may"), {
        options: BRANCHES,
        optional: true,
        hint: t("Không chọn gì: mọi việc mà loại bước này cho phép.", "None ticked: all that the kind of step allows."),
      }),
      ...(does === "confirm"
        ? [box("term", "term", t("Người dân có bao lâu", "How long the applicant has"), { options: UNITS_OF_TIME, optional: true })]
        : []),
      box("consult.whom", "words", t("Lấy ý kiến của ai", "Whom to consult"), { optional: true }),
      box("consult.term", "term", t("Thời hạn trả lời", "They answer within"), { options: UNITS_OF_TIME, optional: true }),
      box("consult.silence", "choice", t("Nếu không trả lời", "If they are silent"), { options: SILENCE, optional: true }),
    ],
    lists: [fieldsList(document, `${path}.fields`, t("Cán bộ ghi ở bước này", "What the official fills in here"))],
  };
}
