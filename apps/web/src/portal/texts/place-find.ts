import type { Text } from "@motlan/kernel";

/** Finding the commune of today by an address as people write it. */
export const FIND_PLACE = {
  typed: { vi: "Gõ địa chỉ như bạn vẫn viết", en: "Type the address as you write it" },
  hint: {
    vi: "Tên phường, quận, tỉnh cũ cũng được, ví dụ: 123 phố Huế, P. Phạm Đình Hổ, Q. Hai Bà Trưng, HN. Hoặc chọn ở hai danh sách dưới.",
    en: "Former names will do, for example: 123 phố Huế, P. Phạm Đình Hổ, Q. Hai Bà Trưng, HN. Or choose from the two lists below.",
  },
  find: { vi: "Tìm xã, phường hiện nay", en: "Find today's commune" },
  which: { vi: "Địa chỉ này nay thuộc nơi nào?", en: "Which of these is it today?" },
  was: { vi: "trước đây là {was}", en: "formerly {was}" },
  split: { vi: "đơn vị cũ đã chia cho nhiều nơi", en: "the former unit was divided" },
  none: {
    vi: "Chưa nhận ra xã, phường trong địa chỉ này. Hãy ghi thêm tên huyện, tỉnh hoặc chọn ở hai danh sách dưới.",
    en: "No commune was recognised here. Add the district or province, or choose from the two lists below.",
  },
} as const satisfies Record<string, Text>;
