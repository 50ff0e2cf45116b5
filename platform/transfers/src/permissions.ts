/** Rights of posts. */
export const permissions = {
  "transfers.see": { vi: "Xem tệp gửi đi và nhận về qua nút kết nối", en: "See files given to and fetched from other nodes" },
  "transfers.send": {
    vi: "Gửi, nhận, rút lại tệp trao đổi giữa các nút",
    en: "Give files to other nodes, fetch them and take them back",
  },
} as const;
