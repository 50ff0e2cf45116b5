import { t } from "@motlan/catalogue/declare";
import type { Json } from "@motlan/kernel";
import type { Section } from "../boxes/box.ts";
import { listOf } from "./entries.ts";

/** Căn cứ pháp lý của thủ tục. */
export function lawSections(document: Json): readonly Section[] {
  return [
    {
      title: t("Căn cứ pháp lý", "Legal basis"),
      lists: [
        listOf(document, {
          path: "law",
          title: t("Văn bản", "Acts"),
          one: t("văn bản", "act"),
          as: "grid",
          adds: [{ label: t("Thêm văn bản", "Add an act"), value: () => ({ act: "" }) }],
          entry: (path, index) => ({
            path,
            title: `${index + 1}`,
            boxes: [
              { path, as: "law", label: t("Văn bản và điều", "Act and article") },
              { path: `${path}.note`, as: "words", label: t("Ghi chú", "Note"), optional: true },
            ],
          }),
        }),
      ],
    },
    {
      title: t("Quyết định phê duyệt quy trình", "The decision that approved the process"),
      boxes: [{ path: "processTable.decision", as: "text", label: t("Số, ngày quyết định", "Number and day"), optional: true }],
    },
  ];
}
