import type { Text } from "@motlan/kernel";
import type { KnownState } from "./draft.ts";

const AWAY: Text = {
  vi: "Cơ sở dữ liệu đang không trả lời nên chưa điền sẵn được. Bạn cứ tự điền; cơ quan sẽ đối chiếu sau.",
  en: "The registry does not answer just now, so this is not filled in. Please fill it in; the agency will compare it later.",
};

const NOT_MATCHED: Text = {
  vi: "Không tìm thấy người nào khớp với các thông tin bạn nhập. Hãy kiểm tra lại số định danh và họ tên, hoặc tự điền mục này.",
  en: "Nobody was found who fits what you entered. Check the personal number and the name, or fill this in yourself.",
};

/** Why a question that could be filled from records is not; nothing where nothing was looked for, or a record simply has no such value. */
export function noteOf(behind: readonly (KnownState | undefined)[]): Text | undefined {
  if (behind.some((known) => known?.state === "away")) return AWAY;
  return behind.some((known) => known?.state === "none" && Object.keys(known.match).length > 0) ? NOT_MATCHED : undefined;
}
