/** When two designers wrote the same place. */
export const CONFLICT = {
  title: { vi: "Người khác vừa sửa cùng chỗ", en: "Somebody else changed the same place" },
  lead: {
    vi: "Cả hai nội dung đều còn đây. Hãy chọn nội dung đúng; phần khác của bạn vẫn được giữ.",
    en: "Both are here. Choose the right one; the rest of what you wrote is kept.",
  },
  rest: { vi: "{n} thay đổi khác của bạn sẽ được lưu cùng.", en: "{n} more changes of yours are saved with it." },
  mine: { vi: "{name}: bạn viết", en: "{name}: you wrote" },
  theirs: { vi: "{name}: {who} viết", en: "{name}: {who} wrote" },
  which: { vi: "{name}: giữ nội dung nào?", en: "{name}: which one stays?" },
  keepMine: { vi: "Giữ nội dung của tôi", en: "Keep mine" },
  keepTheirs: { vi: "Giữ nội dung của {who}", en: "Keep {who}'s" },
  keep: { vi: "Lưu theo lựa chọn", en: "Save as chosen" },
  drop: { vi: "Bỏ thay đổi của tôi, xem bản mới nhất", en: "Drop my changes, see the latest" },
  gone: { vi: "Để trống", en: "Empty" },
  somebody: { vi: "người khác", en: "somebody else" },
} as const;
