/** Rights of posts. */
export const permissions = {
  "addresses.assign": { vi: "Cấp, sửa mã địa chỉ nhà và hộ trên địa bàn", en: "Give and correct address codes of the commune" },
} as const;
