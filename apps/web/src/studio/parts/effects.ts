import { t } from "@motlan/catalogue/declare";
import type { Json } from "@motlan/kernel";
import type { BoxOption, Entry, List } from "../boxes/box.ts";
import { isObject, listAt, textAt, valueAt } from "../document/json-paths.ts";
import { boxesAt, freshId, listOf } from "./entries.ts";

const DRAWS: readonly BoxOption[] = [{ value: "register", label: t("Có: lấy số tiếp theo của sổ", "Yes: the register's next number") }];

/** What the decision writes: into a register the agency keeps, or by asking the owner of another. */
export function effectsList(document: Json): List {
  return listOf(document, {
    path: "effects",
    title: t("Việc ghi nhận", "What is written"),
    one: t("việc ghi nhận", "entry"),
    none: t("Không ghi vào sổ nào.", "No register changes."),
    adds: [
      {
        label: t("Thêm việc ghi vào sổ của cơ quan", "Add an entry in a register of ours"),
        value: (taken) => ({ id: freshId("ghi", taken), record: "", kind: "act", at: signingStep(document), values: {} }),
      },
      {
        label: t("Thêm việc yêu cầu cơ quan khác ghi", "Ask another authority to record"),
        value: (taken) => ({
          id: freshId("yeu-cau", taken),
          command: "",
          to: "population",
          at: signingStep(document),
          values: {},
          answer: {},
        }),
      },
    ],
    entry: (path, index) => effectEntry(document, path, index),
  });
}

function effectEntry(document: Json, path: string, index: number): Entry {
  const asks = valueAt(document, `${path}.command`) !== undefined;
  const box = boxesAt(path);
  const values = box("values", "pairs", t("Ghi những gì", "What is written"), {
    hint: t("Mỗi dòng: tên cột trong sổ và giá trị của nó.", "A line each: the register's column, and its value."),
  });
  return {
    path,
    title: textAt(document, `${path}.${asks ? "command" : "record"}`) || `${index + 1}`,
    boxes: [
      ...(asks
        ? [
            box("to", "text", t("Cơ sở dữ liệu của ai", "Whose registry"), {
              hint: t("Khóa của nơi nhận, ví dụ population.", "E.g. population."),
            }),
            box("command", "text", t("Yêu cầu việc gì", "What is asked"), { hint: t("Ví dụ issue-number.", "E.g. issue-number.") }),
          ]
        : [
            box("record", "text", t("Sổ, cơ sở dữ liệu", "Register"), {
              hint: t("Khóa của sổ, ví dụ household-business, land, vehicles.", "Its key, e.g. household-business, land, vehicles."),
            }),
            box("kind", "text", t("Loại bản ghi", "Kind of entry"), {
              hint: t("Ví dụ act, registration, end.", "E.g. act, registration, end."),
            }),
          ]),
      box("at", "choice", t("Ở bước", "At step"), { options: stepsOf(document) }),
      ...(asks ? [] : [box("number", "choice", t("Có lấy số vào sổ không", "Does it draw a number"), { options: DRAWS, optional: true })]),
      values,
      ...(asks ? [box("answer", "pairs", t("Nhận lại những gì", "What the answer tells"), { hint: ANSWER_HINT })] : []),
    ],
    more: [
      box("id", "text", t("Khóa", "Key")),
      ...(asks
        ? [
            box("completes", "choice", t("Hoàn chỉnh việc ghi nào", "Which entry it completes"), {
              options: recordsOf(document),
              optional: true,
            }),
          ]
        : []),
    ],
  };
}

const ANSWER_HINT = t(
  "Mỗi dòng: tên trong thư trả lời và nơi cất trong hồ sơ.",
  "A line each: its name in the answer, and where it is kept.",
);

function signingStep(document: Json): string {
  const step = listAt(document, "steps").find((one) => textAt(one, "does") === "sign");
  return step === undefined ? "" : textAt(step, "id");
}

function stepsOf(document: Json): readonly BoxOption[] {
  return listAt(document, "steps").map((step, index) => ({
    value: textAt(step, "id"),
    label: { vi: `${index + 1}. ${textAt(step, "task.vi")}`, en: `${index + 1}. ${textAt(step, "task.en")}` },
  }));
}

function recordsOf(document: Json): readonly BoxOption[] {
  const records = listAt(document, "effects").filter((one) => isObject(one) && Object.hasOwn(one, "record"));
  return records.map((one) => ({ value: textAt(one, "id"), label: { vi: textAt(one, "id"), en: textAt(one, "id") } }));
}
