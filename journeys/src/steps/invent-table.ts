/** A service that nobody has thought of before: its code, its name and its approved table, put together from lists by chance. */
export interface InventedService {
  readonly code: string;
  readonly title: { readonly vi: string; readonly en: string };
  /** As it would be copied from a decision: lines and tabs. */
  readonly table: string;
  readonly question: { readonly vi: string; readonly en: string };
  readonly options: readonly { readonly value: string; readonly vi: string; readonly en: string }[];
}

const WHAT = [
  ["xác nhận điểm bán hoa", "a flower stall"],
  ["đăng ký điểm đọc sách cộng đồng", "a reading corner"],
  ["cho phép đặt ghế đá tưởng niệm", "a memorial bench"],
  ["đăng ký vườn rau chung của tổ dân phố", "a neighbourhood vegetable garden"],
  ["xác nhận sân chơi tự quản", "a self-run playground"],
] as const;
const WHERE = [
  ["trong chợ phiên", "at the periodic market"],
  ["tại nhà văn hóa", "at the culture house"],
  ["ven hồ", "by the lake"],
  ["trong khu tập thể", "in an old housing block"],
] as const;
const TAKE_IN = ["Tiếp nhận, kiểm tra hồ sơ", "Nhận hồ sơ, kiểm tra thành phần", "Tiếp nhận và vào sổ hồ sơ"];
const EXAMINE = ["Thẩm định hồ sơ, dự thảo văn bản trả lời", "Xem xét hồ sơ, soạn kết quả", "Thẩm tra hồ sơ và dự thảo kết quả"];
const SIGN = ["Ký duyệt kết quả", "Xem xét, ký văn bản", "Phê duyệt và ký kết quả"];
const RETURN = ["Trả kết quả", "Trả kết quả cho người dân", "Thông báo và trả kết quả"];
const HEADS = [
  ["TT", "Nội dung công việc", "Đơn vị", "Người thực hiện", "Thời gian"],
  ["Bước", "Trình tự thực hiện", "Bộ phận thực hiện", "Trách nhiệm", "Thời gian (giờ)"],
  ["STT", "Công việc", "Đơn vị thực hiện", "Chức danh", "Thời hạn"],
];
const NUMBERS = [
  ["1", "2", "3", "4"],
  ["Bước 1", "Bước 2", "Bước 3", "Bước 4"],
  ["I", "II", "III", "IV"],
];
const TIMES = [
  ["02 giờ", "1 ngày", "04 giờ", "02 giờ"],
  ["1/4 ngày", "1,5 ngày làm việc", "0,5 ngày", "01 giờ"],
  ["30 phút", "12 giờ", "4 giờ", "30 phút"],
];

function any<T>(list: readonly T[]): T {
  const found = list[Math.floor(Math.random() * list.length)];
  if (found === undefined) throw new RangeError("nothing to choose from");
  return found;
}

export function inventService(): InventedService {
  const [what, where] = [any(WHAT), any(WHERE)];
  const letters = Array.from({ length: 8 }, () => any([..."abcdefghiklmnopqrstuvxy"])).join("");
  const title = { vi: `Thủ tục ${what[0]} ${where[0]}`, en: `Permission for ${what[1]} ${where[1]}` };
  const [numbers, times] = [any(NUMBERS), any(TIMES)];
  const rows = [
    [any(TAKE_IN), "Trung tâm Phục vụ hành chính công", "Nhân viên một cửa"],
    [any(EXAMINE), "Phòng Văn hóa – Xã hội", "Chuyên viên"],
    [any(SIGN), "Lãnh đạo UBND phường", "Phó Chủ tịch UBND"],
    [any(RETURN), "Trung tâm Phục vụ hành chính công", "Nhân viên một cửa"],
  ];
  const decision = `Quyết định số ${100 + Math.floor(Math.random() * 900)}/QĐ-UBND ngày 03/11/2026`;
  const lines = [[decision], any(HEADS), ...rows.map((row, index) => [numbers[index] ?? "", ...row, times[index] ?? ""])];
  return {
    code: `x.${letters}`,
    title,
    table: lines.map((line) => line.join("\t")).join("\n"),
    question: { vi: "Dự định làm trong bao lâu?", en: "For how long?" },
    options: [
      { value: "mua", vi: "Một mùa", en: "A season" },
      { value: "nam", vi: "Một năm", en: "A year" },
    ],
  };
}
