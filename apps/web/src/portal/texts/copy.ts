import type { Text } from "@motlan/kernel";

/** Texts of the copy of one's own data. */
export const COPY = {
  title: { vi: "Bản sao dữ liệu của tôi", en: "A copy of my data" },
  madeAt: { vi: "Lấy lúc {at}", en: "Taken at {at}" },
  lead: {
    vi: "Những gì các cơ sở dữ liệu đang giữ về bạn vào lúc đó. Bản này để bạn đọc và lưu, không thay giấy tờ do cơ quan cấp.",
    en: "What the registries held on you at that moment. It is for you to read and keep, and stands for no paper of an office.",
  },
  field: { vi: "Mục", en: "Field" },
  value: { vi: "Đang ghi", en: "Recorded" },
  source: { vi: "Nguồn: {source}, cập nhật {day}. Căn cứ: {law}.", en: "Source: {source}, updated {day}. Basis: {law}." },
  take: { vi: "Tải bản sao để đọc (PDF)", en: "Download a copy to read (PDF)" },
  takeJson: { vi: "Tải bản sao cho phần mềm (JSON)", en: "Download a copy for software (JSON)" },
} as const satisfies Record<string, Text>;
