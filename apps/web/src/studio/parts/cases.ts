import { t } from "@motlan/catalogue/declare";
import type { Json } from "@motlan/kernel";
import type { Section } from "../boxes/box.ts";
import { textAt } from "../document/json-paths.ts";
import { EMPTY_WORDS, freshId, listOf } from "./entries.ts";
import { UNITS_OF_TIME } from "./options.ts";

/** Trường hợp & thời hạn: cases with a deadline of their own, and how far it may be extended. */
export function casesSections(document: Json): readonly Section[] {
  return [
    {
      title: t("Trường hợp có thời hạn riêng", "Cases with a deadline of their own"),
      lead: t(
        "Trường hợp đầu tiên đúng lúc nộp sẽ được tính; không trường hợp nào đúng thì theo cách nộp.",
        "The first that holds at submission counts; else the deadline of the way of applying.",
      ),
      lists: [
        listOf(document, {
          path: "cases",
          title: t("Các trường hợp", "Cases"),
          one: t("trường hợp", "case"),
          none: t("Không có trường hợp riêng.", "No case of its own."),
          adds: [
            {
              label: t("Thêm trường hợp", "Add a case"),
              value: (taken) => ({
                id: freshId("truong-hop", taken),
                title: EMPTY_WORDS,
                when: "true",
                deadline: { count: 3, unit: "working-day" },
              }),
            },
          ],
          entry: (path, index) => ({
            path,
            title: textAt(document, `${path}.title.vi`) || `${index + 1}`,
            boxes: [
              { path: `${path}.title`, as: "words", label: t("Tên trường hợp", "Name") },
              { path: `${path}.when`, as: "feel", label: t("Khi", "When") },
              { path: `${path}.deadline`, as: "term", label: t("Thời hạn", "Deadline"), options: UNITS_OF_TIME },
              { path: `${path}.law`, as: "law", label: t("Căn cứ", "Legal basis"), optional: true },
            ],
          }),
        }),
      ],
    },
    {
      title: t("Gia hạn", "Extension"),
      lead: t(
        "Được gia hạn một lần, có thư xin lỗi. Để trống nếu luật không cho gia hạn.",
        "Once, with an apology. Leave empty where the law allows none.",
      ),
      boxes: [
        { path: "extension.term", as: "term", label: t("Được thêm tối đa", "At most"), options: UNITS_OF_TIME, optional: true },
        { path: "extension.law", as: "law", label: t("Căn cứ gia hạn", "Legal basis"), optional: true },
      ],
    },
  ];
}
