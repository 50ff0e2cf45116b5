import type { Text } from "@motlan/kernel";

/** What one needs before beginning, and as what a paper may be handed in. */
export const AT_HAND = {
  nothingForAll: {
    vi: "Phần lớn trường hợp không cần giấy tờ gì. Thông tin Nhà nước đã có sẽ được điền sẵn để bạn xem lại.",
    en: "Most cases need no papers. What the State already holds is filled in for you to check.",
  },
  someCases: { vi: "Chỉ cần trong một số trường hợp", en: "Only needed in some cases" },
  original: { vi: "Nhận bản chính.", en: "The original is taken." },
  copy: { vi: "Nhận bản chụp hoặc bản sao.", en: "A photograph or a copy is taken." },
  "certified-copy": { vi: "Nhận bản sao có chứng thực.", en: "A certified copy is taken." },
  credential: { vi: "Nhận bản điện tử có ký số.", en: "A signed electronic document is taken." },
  registry: { vi: "Không phải nộp nếu Nhà nước đã có dữ liệu này.", en: "Not needed where the State already holds this." },
} as const satisfies Record<string, Text>;
