import { localDate } from "@motlan/kernel";
import { unitId } from "@motlan/places";

/** One of the ten communes the demo country is about. The units are real, whoever lives there is invented. */
export interface Commune {
  /** Code of the unit since 1 July 2025. */
  readonly code: string;
  readonly id: string;
  readonly province: "01" | "48";
  /** As addresses say it. */
  readonly name: string;
  readonly provinceName: string;
  /** Three digits: where numbers of people born here come from (the province as it was). */
  readonly numbersOf: string;
  readonly urban: boolean;
  /** Streets of a ward, hamlets of a rural commune. */
  readonly lines: readonly string[];
  readonly nativePlaces: readonly string[];
  /** Peoples other than Kinh, with their share in a hundred. */
  readonly peoples: readonly (readonly [ethnicity: string, share: number])[];
  /** How many dossiers come here, beside the others. */
  readonly busy: number;
  /** How often an official is late here, beside the others; a month in which it went wrong. */
  readonly late: number;
  readonly badMonth?: string;
}

const SINCE = localDate("2025-07-01");
type Row = Omit<Commune, "id" | "provinceName" | "peoples"> & { readonly peoples?: Commune["peoples"] };
const FEW: Commune["peoples"] = [
  ["Tày", 1.5],
  ["Mường", 1],
  ["Hoa", 0.7],
  ["Khmer", 0.4],
  ["Ê Đê", 0.4],
];

const ROWS: readonly Row[] = [
  {
    ...{ code: "00070", province: "01", name: "phường Hoàn Kiếm", numbersOf: "001", urban: true, busy: 1.3, late: 0.7 },
    lines: ["phố Hàng Bài", "phố Lý Thường Kiệt", "phố Bà Triệu", "phố Hàng Bông", "ngõ Tràng Tiền", "phố Phan Chu Trinh"],
    nativePlaces: ["Hoàn Kiếm, Hà Nội", "Thường Tín, Hà Nội", "Hoài Đức, Hà Nội"],
  },
  {
    ...{ code: "00166", province: "01", name: "phường Cầu Giấy", numbersOf: "001", urban: true, busy: 1.5, late: 0.9 },
    lines: ["phố Trần Thái Tông", "đường Cầu Giấy", "phố Duy Tân", "phố Dịch Vọng Hậu", "ngõ 165 đường Xuân Thủy", "phố Trung Kính"],
    nativePlaces: ["Cầu Giấy, Hà Nội", "Từ Liêm, Hà Nội", "Đan Phượng, Hà Nội"],
  },
  {
    ...{ code: "09556", province: "01", name: "phường Hà Đông", numbersOf: "001", urban: true, busy: 1.3, late: 1.1 },
    lines: ["đường Quang Trung", "phố Lê Lợi", "phố Bế Văn Đàn", "đường Tô Hiệu", "phố Nguyễn Viết Xuân"],
    nativePlaces: ["Hà Đông, Hà Nội", "Thanh Oai, Hà Nội", "Chương Mỹ, Hà Nội"],
  },
  {
    ...{ code: "00376", province: "01", name: "xã Sóc Sơn", numbersOf: "001", urban: false, busy: 0.9, late: 1.2, badMonth: "2026-03" },
    lines: ["thôn Đông Hạ", "thôn Miếu Thờ", "thôn Phù Mã", "thôn Xuân Bách", "thôn Dược Hạ"],
    nativePlaces: ["Sóc Sơn, Hà Nội", "Đông Anh, Hà Nội"],
  },
  {
    ...{ code: "09700", province: "01", name: "xã Ba Vì", numbersOf: "001", urban: false, busy: 0.6, late: 1.3 },
    lines: ["thôn Yên Sơn", "thôn Hợp Nhất", "thôn Hợp Sơn", "xóm Gò Đá", "thôn Ba Nhà"],
    nativePlaces: ["Ba Vì, Hà Nội", "Thạch Thất, Hà Nội"],
    peoples: [["Mường", 30], ...FEW.filter(([people]) => people !== "Mường")],
  },
  {
    ...{ code: "20242", province: "48", name: "phường Hải Châu", numbersOf: "048", urban: true, busy: 1.4, late: 0.7 },
    lines: ["đường Bạch Đằng", "đường Lê Duẩn", "đường Hoàng Diệu", "đường Ông Ích Khiêm", "kiệt 82 đường Phan Châu Trinh"],
    nativePlaces: ["Hải Châu, Đà Nẵng", "Thanh Khê, Đà Nẵng", "Hòa Vang, Đà Nẵng"],
  },
  {
    ...{ code: "20410", province: "48", name: "phường Hội An", numbersOf: "049", urban: true, busy: 0.9, late: 0.8 },
    lines: ["đường Trần Phú", "đường Nguyễn Thái Học", "đường Hai Bà Trưng", "đường Phan Bội Châu", "đường Cửa Đại"],
    nativePlaces: ["Hội An, Quảng Nam", "Duy Xuyên, Quảng Nam"],
    peoples: [["Hoa", 6], ...FEW.filter(([people]) => people !== "Hoa")],
  },
  {
    ...{ code: "20341", province: "48", name: "phường Tam Kỳ", numbersOf: "049", urban: true, busy: 0.9, late: 1 },
    lines: ["đường Phan Bội Châu", "đường Hùng Vương", "đường Trần Cao Vân", "đường Huỳnh Thúc Kháng", "đường Nguyễn Dục"],
    nativePlaces: ["Tam Kỳ, Quảng Nam", "Núi Thành, Quảng Nam", "Thăng Bình, Quảng Nam"],
  },
  {
    ...{ code: "20320", province: "48", name: "xã Hòa Vang", numbersOf: "048", urban: false, busy: 0.7, late: 1.1 },
    lines: ["thôn Túy Loan Đông", "thôn Bồ Bản", "thôn Cẩm Toại Tây", "thôn Dương Lâm", "thôn An Tân"],
    nativePlaces: ["Hòa Vang, Đà Nẵng"],
  },
  {
    ...{ code: "20500", province: "48", name: "xã Đại Lộc", numbersOf: "049", urban: false, busy: 0.6, late: 1.3 },
    lines: ["thôn Ái Mỹ", "thôn Hòa Đông", "thôn Phước Mỹ", "thôn Giao Thủy", "thôn Quảng Huế"],
    nativePlaces: ["Đại Lộc, Quảng Nam", "Điện Bàn, Quảng Nam"],
  },
];

export const COMMUNES: readonly Commune[] = ROWS.map((row) => ({
  ...row,
  id: unitId("commune", row.code, SINCE),
  provinceName: row.province === "01" ? "thành phố Hà Nội" : "thành phố Đà Nẵng",
  peoples: row.peoples ?? FEW,
}));

/** @throws RangeError for an index outside the ten */
export function communeAt(index: number): Commune {
  const found = COMMUNES[index];
  if (found === undefined) throw new RangeError(`no commune ${index}`);
  return found;
}

export function communeIndex(code: string): number {
  return COMMUNES.findIndex((commune) => commune.code === code);
}

/** The whole address in words, as a certificate prints it. */
export function addressOf(line: string, { name, provinceName }: Commune): string {
  return `${line}, ${name}, ${provinceName}`;
}

/** Where people who moved here come from: code of the province as it was, and native places there. */
export const ELSEWHERE: readonly (readonly [numbersOf: string, nativePlaces: readonly string[]])[] = [
  ["036", ["Hải Hậu, Nam Định", "Giao Thủy, Nam Định", "Trực Ninh, Nam Định"]],
  ["034", ["Thái Thụy, Thái Bình", "Quỳnh Phụ, Thái Bình", "Kiến Xương, Thái Bình"]],
  ["038", ["Hoằng Hóa, Thanh Hóa", "Nga Sơn, Thanh Hóa", "Quảng Xương, Thanh Hóa"]],
  ["040", ["Diễn Châu, Nghệ An", "Nam Đàn, Nghệ An", "Yên Thành, Nghệ An"]],
  ["042", ["Can Lộc, Hà Tĩnh", "Đức Thọ, Hà Tĩnh"]],
  ["030", ["Thanh Miện, Hải Dương", "Tứ Kỳ, Hải Dương"]],
  ["046", ["Phú Vang, Thừa Thiên Huế", "Hương Trà, Thừa Thiên Huế"]],
  ["051", ["Bình Sơn, Quảng Ngãi", "Mộ Đức, Quảng Ngãi"]],
];

/** Where the peoples' own villages are. */
export const HOMES: Readonly<Record<string, readonly [numbersOf: string, nativePlaces: readonly string[]]>> = {
  Tày: ["020", ["Bắc Sơn, Lạng Sơn", "Tràng Định, Lạng Sơn", "Chi Lăng, Lạng Sơn"]],
  Mường: ["017", ["Tân Lạc, Hòa Bình", "Lạc Sơn, Hòa Bình", "Kim Bôi, Hòa Bình"]],
  Hoa: ["079", ["Quận 5, Thành phố Hồ Chí Minh", "Quận 11, Thành phố Hồ Chí Minh"]],
  Khmer: ["094", ["Vĩnh Châu, Sóc Trăng", "Mỹ Xuyên, Sóc Trăng"]],
  "Ê Đê": ["066", ["Cư M'gar, Đắk Lắk", "Krông Ana, Đắk Lắk", "Buôn Đôn, Đắk Lắk"]],
};
