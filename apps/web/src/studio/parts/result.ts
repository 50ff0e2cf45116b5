import { t } from "@motlan/catalogue/declare";
import type { Json } from "@motlan/kernel";
import type { Section } from "../boxes/box.ts";
import { listAt } from "../document/json-paths.ts";
import { effectsList } from "./effects.ts";
import { CHANNEL_KINDS, signingPosts } from "./options.ts";
import { templateSection } from "./template.ts";

/** Kết quả: what the person gets, who signs, what stands in it and what it changes. */
export function resultSections(document: Json): readonly Section[] {
  return [
    {
      title: t("Kết quả", "The result"),
      boxes: [
        { path: "result.title", as: "words", label: t("Tên kết quả", "Name of the result") },
        {
          path: "result.notation",
          as: "text",
          label: t("Ký hiệu văn bản", "Notation"),
          hint: t("Phần chữ trong số ký hiệu, ví dụ GXN.", "The letters in its number, e.g. GXN."),
        },
        { path: "result.kind", as: "text", label: t("Loại giấy tờ (khóa)", "Kind (key)") },
        {
          path: "result.signedBy",
          as: "ticks",
          label: t("Người có thẩm quyền ký", "Who may sign"),
          options: signingPosts(listAt(document, "result.signedBy")),
        },
        { path: "result.delivery", as: "ticks", label: t("Cách nhận kết quả", "Ways to have it"), options: CHANNEL_KINDS },
      ],
    },
    {
      title: t("Nội dung của giấy", "What stands in it"),
      lead: t(
        "Mẫu giấy xếp từng khối từ trên xuống; trong mẫu ghi {tên} thì chỗ đó là giá trị lấy ở bảng này.",
        "The template is a row of blocks; where it says {name}, the value of that name stands.",
      ),
      boxes: [
        {
          path: "result.data",
          as: "pairs",
          label: t("Giá trị đưa vào mẫu", "Values for the template"),
          hint: t(
            "Ví dụ: hoTen lấy từ person.fullName. Xóa tên thì dòng ấy mất. Chữ cố định đặt trong ngoặc kép.",
            'E.g. fullName from person.fullName. A line without a name goes. Fixed words stand in "quotes".',
          ),
        },
      ],
    },
    templateSection(document),
    {
      title: t("Ghi vào sổ và cơ sở dữ liệu", "What it changes"),
      lead: t("Kết quả làm thay đổi sổ nào, cơ sở dữ liệu nào thì ghi ở đây.", "Which registers change by the result."),
      lists: [effectsList(document)],
    },
  ];
}
