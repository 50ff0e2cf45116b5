import { t } from "@motlan/catalogue/declare";
import type { Json } from "@motlan/kernel";
import type { Section } from "../boxes/box.ts";
import { CHANNEL_KINDS, POSTS } from "./options.ts";

/** Kết quả: what the person gets, who signs, what stands in it and what it changes. */
export function resultSections(_document: Json): readonly Section[] {
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
        { path: "result.signedBy", as: "ticks", label: t("Người có thẩm quyền ký", "Who may sign"), options: POSTS },
        { path: "result.delivery", as: "ticks", label: t("Cách nhận kết quả", "Ways to have it"), options: CHANNEL_KINDS },
      ],
    },
    {
      title: t("Nội dung của giấy", "What stands in it"),
      lead: t(
        "Mẫu và các giá trị trong mẫu. Mẫu mặc định là công văn trả lời có quốc hiệu, chữ ký và mã kiểm tra.",
        "The template and the values it names. The default is an answer letter with header, signature and verification code.",
      ),
      boxes: [
        {
          path: "result.data",
          as: "json",
          label: t("Giá trị đưa vào mẫu", "Values for the template"),
          hint: t('Mỗi dòng: tên và công thức, ví dụ "hoTen": "person.fullName".', "A line each: a name and an expression."),
        },
        { path: "result.template", as: "json", label: t("Mẫu giấy", "Template") },
      ],
    },
    {
      title: t("Ghi vào sổ và cơ sở dữ liệu", "What it changes"),
      boxes: [
        {
          path: "effects",
          as: "json",
          label: t("Việc ghi nhận", "Effects"),
          hint: t("Để [] nếu kết quả không làm thay đổi sổ nào.", "Leave [] where no register changes."),
        },
      ],
    },
  ];
}
