import type { Text } from "@motlan/kernel";

/** Words of lists in a form. `{what}` is what one entry is, in small letters: "thành viên". */
export const ENTRIES = {
  add: { vi: "Thêm {what}", en: "Add {what}" },
  remove: { vi: "Bỏ", en: "Remove" },
  up: { vi: "Lên", en: "Up" },
  down: { vi: "Xuống", en: "Down" },
  open: { vi: "Sửa", en: "Change" },
  one: { vi: "{what} {n}", en: "{what} {n}" },
  count: { vi: "Đang có {n} mục, tối đa {most}.", en: "{n} so far, at most {most}." },
  removed: { vi: "Đã bỏ {what}.", en: "Removed: {what}." },
  undo: { vi: "Lấy lại", en: "Take it back" },
  nothing: { vi: "Chưa điền", en: "Not filled in" },
  emptied: {
    vi: "Thêm thì điền vào mục trống cuối. Bỏ một mục thì xóa trắng các ô của mục đó.",
    en: "To add one, fill in the empty entry at the end. To remove one, empty its boxes.",
  },
} as const satisfies Record<string, Text>;
