/** Surnames of the Kinh and how many in a hundred bear them; where north and centre spell one differently, both stand. */
export const SURNAMES: readonly (readonly [north: string, centre: string, share: number])[] = [
  ["Nguyễn", "Nguyễn", 38],
  ["Trần", "Trần", 11],
  ["Lê", "Lê", 9.5],
  ["Phạm", "Phạm", 7],
  ["Hoàng", "Huỳnh", 5.1],
  ["Phan", "Phan", 4.5],
  ["Vũ", "Võ", 3.9],
  ["Đặng", "Đặng", 2.1],
  ["Bùi", "Bùi", 2],
  ["Đỗ", "Đỗ", 1.4],
  ["Hồ", "Hồ", 1.3],
  ["Ngô", "Ngô", 1.3],
  ["Dương", "Dương", 1],
  ["Lý", "Lý", 0.5],
  ["Đinh", "Đinh", 0.9],
  ["Đoàn", "Đoàn", 0.7],
  ["Trịnh", "Trịnh", 0.7],
  ["Trương", "Trương", 1],
  ["Lương", "Lương", 0.6],
  ["Mai", "Mai", 0.5],
  ["Tạ", "Tạ", 0.3],
  ["Cao", "Cao", 0.5],
  ["Đào", "Đào", 0.6],
  ["Chu", "Châu", 0.3],
];

export type Generation = "old" | "middle" | "young";

/** Middle and given names in fashion when somebody was born. */
interface Fashion {
  readonly middle: readonly (readonly [string, number])[];
  readonly given: readonly string[];
}

const words = (text: string): readonly string[] => text.split(" ");
const evenly = (text: string): readonly (readonly [string, number])[] => words(text).map((word) => [word.replaceAll("_", " "), 1]);

export const MEN: Readonly<Record<Generation, Fashion>> = {
  old: {
    middle: [["Văn", 14], ...evenly("Đình Hữu Đức Xuân Ngọc Quang Công Bá Trọng Viết")],
    given: words(
      "Hùng Dũng Bình Thắng Lợi Hải Sơn Thành Minh Long Tư Năm Bảy Khoa Quý Phúc Lộc Thọ Cường Tiến Chiến Hòa Quyết Tâm Ba Đạt Mạnh",
    ),
  },
  middle: {
    middle: [["Văn", 6], ...evenly("Đức Minh Quang Anh Ngọc Hoàng Tuấn Thành Mạnh Quốc Hữu Đình Xuân Trung")],
    given: words(
      "Hùng Dũng Tuấn Nam Long Hải Sơn Thành Trung Kiên Cường Hiếu Hưng Toàn Thắng Việt Đạt Huy Phong Quân Linh Tùng Duy Nghĩa Vinh Phúc Khánh Lâm",
    ),
  },
  young: {
    middle: evenly("Minh Gia Đức Anh Hoàng Nhật Quang Bảo Tuấn Hải Khánh Đăng Thiên Phúc Hữu Quốc"),
    given: words(
      "Khang Bảo Minh Khôi Phúc Anh Đăng Nam Khoa Huy Phát Long Nguyên Quân Kiệt Thịnh Tùng Duy Hưng Dương Việt Lâm Đạt An Hiếu Vinh",
    ),
  },
};

export const WOMEN: Readonly<Record<Generation, Fashion>> = {
  old: {
    middle: [["Thị", 16], ...evenly("Thị_Kim Thị_Ngọc Thị_Hồng Thị_Bích")],
    given: words(
      "Lan Hoa Hồng Cúc Mai Đào Liên Sen Nga Hà Thanh Tâm Xuân Thu Hạnh Nhung Loan Lý Thảo Bình Minh Yến Oanh Vân Tý Sáu Gái Hường Tuyết",
    ),
  },
  middle: {
    middle: [
      ["Thị", 7],
      ...evenly("Thị_Thu Thị_Ngọc Thị_Thanh Thị_Kim Thị_Hồng Thị_Bích Thị_Phương Thị_Minh Thị_Mai Thị_Hải Ngọc Thanh Phương"),
    ],
    given: words(
      "Hà Hương Lan Thủy Hằng Trang Nga Linh Thảo Huyền Vân Dung Hạnh Yến Oanh Hiền Nhung Quyên Tuyết Loan Thúy Ngân Hòa Phượng Anh Chi Ly My",
    ),
  },
  young: {
    middle: evenly("Ngọc Thị Bảo Khánh Minh Gia Phương Thảo Hà Quỳnh An Diệu Tuệ Thùy Kim Thanh Mai Hoàng"),
    given: words("Anh Linh Chi Nhi My Ngân Hân Vy Trang Mai Châu Hà Thư Ngọc Uyên Trâm Ly Diệp Dương Nhiên Lam Khuê Vân Quỳnh Giang Hương"),
  },
};
