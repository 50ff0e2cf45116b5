import type { Field } from "@motlan/catalogue/declare";
import type { Text } from "@motlan/kernel";

/** The sentence for a question left open: what to do, with the question's own words. */
export function missingAnswer({ kind, label }: Field): Text {
  if (kind === "choice" || kind === "yes-no" || kind === "commune")
    return { vi: `Hãy chọn một mục cho “${label.vi}”.`, en: `Choose an answer to “${label.en}”.` };
  if (kind === "choices") return { vi: `Hãy chọn ít nhất một mục cho “${label.vi}”.`, en: `Choose at least one answer to “${label.en}”.` };
  if (kind === "file") return { vi: `Hãy đính kèm “${label.vi}”.`, en: `Attach “${label.en}”.` };
  if (kind === "date")
    return { vi: `Hãy nhập ngày, tháng, năm cho “${label.vi}”.`, en: `Enter the day, month and year for “${label.en}”.` };
  if (kind === "group") return { vi: `Hãy thêm ít nhất một mục cho “${label.vi}”.`, en: `Add at least one entry to “${label.en}”.` };
  return { vi: `Hãy điền “${label.vi}”.`, en: `Fill in “${label.en}”.` };
}
