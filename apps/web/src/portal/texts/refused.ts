import type { Text } from "@motlan/kernel";

/** Told before the first question to somebody who may not apply. */
export const REFUSED = {
  title: { vi: "Bạn chưa đủ điều kiện làm thủ tục này", en: "You may not apply for this yet" },
  lead: {
    vi: "Theo dữ liệu Nhà nước đang có, hồ sơ nộp lúc này sẽ không được nhận. Chúng tôi báo trước để bạn khỏi mất công khai.",
    en: "By what the State holds, an application would not be accepted now. We tell you before you type anything.",
  },
  law: { vi: "Căn cứ:", en: "Legal basis:" },
  instead: { vi: "Bạn có thể làm việc khác", en: "What you can do instead" },
  ask: {
    vi: "Nếu cần hướng dẫn cho trường hợp của mình, bạn hỏi bộ phận Một cửa của xã, phường nơi ở.",
    en: "For advice on your case ask the one-stop desk of your commune.",
  },
  wrong: {
    vi: "Nếu dữ liệu về bạn không đúng, bạn vẫn mở bản khai, bấm “Không đúng?” ở mục sai để cơ quan giữ dữ liệu kiểm tra.",
    en: "If the data about you are wrong, open the form and press “Not right?” beside them, so that their keeper looks into it.",
  },
  discard: { vi: "Bỏ bản khai này", en: "Discard this draft" },
  look: { vi: "Vẫn mở bản khai", en: "Open the form all the same" },
} as const satisfies Record<string, Text>;
