import type { Text } from "@motlan/kernel";

export const PLACE = {
  province: { vi: "Tỉnh, thành phố", en: "Province or city" },
  commune: { vi: "Xã, phường, đặc khu", en: "Commune, ward or special zone" },
  show: { vi: "Hiện danh sách xã, phường", en: "Show communes" },
} as const satisfies Record<string, Text>;
