/**
 * Level-1 codes of QĐ 20/2020/QĐ-TTg, Appendix I, as far as we know them. Provinces by the two-digit statistical code of the units that exist since
 * 1 July 2025; `merged` ones took in others that day, and no newer code of theirs is known to us.
 */
export const PROVINCE_CODES: Readonly<Record<string, { readonly code: string; readonly merged: boolean }>> = {
  "01": { code: "H26", merged: false },
  "04": { code: "H14", merged: false },
  "08": { code: "H60", merged: true },
  "11": { code: "H18", merged: false },
  "12": { code: "H35", merged: false },
  "14": { code: "H52", merged: false },
  "15": { code: "H38", merged: true },
  "19": { code: "H55", merged: true },
  "20": { code: "H37", merged: false },
  "22": { code: "H49", merged: false },
  "24": { code: "H05", merged: true },
  "25": { code: "H44", merged: true },
  "31": { code: "H24", merged: true },
  "33": { code: "H31", merged: true },
  "37": { code: "H42", merged: true },
  "38": { code: "H56", merged: false },
  "40": { code: "H41", merged: false },
  "42": { code: "H27", merged: false },
  "44": { code: "H50", merged: true },
  "46": { code: "H57", merged: false },
  "48": { code: "H17", merged: true },
  "51": { code: "H48", merged: true },
  "52": { code: "H21", merged: true },
  "56": { code: "H32", merged: true },
  "66": { code: "H15", merged: true },
  "68": { code: "H36", merged: true },
  "75": { code: "H19", merged: true },
  "79": { code: "H29", merged: true },
  "80": { code: "H53", merged: true },
  "82": { code: "H20", merged: true },
  "86": { code: "H61", merged: true },
  "91": { code: "H01", merged: true },
  "92": { code: "H13", merged: true },
  "96": { code: "H12", merged: true },
};

/** A ministry or body of that rank: code, Vietnamese and English name, and whether the code is of the Appendix or ours. */
export type MinistryRow = readonly [code: string, vi: string, en: string, origin: "official" | "ours"];

/** Ministries since the reorganisation of 2025. The two new ones have no code known to us; theirs begin with X, which no official level-1 code does here. */
export const MINISTRIES: readonly MinistryRow[] = [
  ["G01", "Bộ Công an", "Ministry of Public Security", "official"],
  ["G02", "Bộ Công Thương", "Ministry of Industry and Trade", "official"],
  ["G03", "Bộ Giáo dục và Đào tạo", "Ministry of Education and Training", "official"],
  ["G06", "Bộ Khoa học và Công nghệ", "Ministry of Science and Technology", "official"],
  ["G08", "Bộ Ngoại giao", "Ministry of Foreign Affairs", "official"],
  ["G09", "Bộ Nội vụ", "Ministry of Home Affairs", "official"],
  ["G11", "Bộ Quốc phòng", "Ministry of National Defence", "official"],
  ["G12", "Bộ Tài chính", "Ministry of Finance", "official"],
  ["G15", "Bộ Tư pháp", "Ministry of Justice", "official"],
  ["G16", "Bộ Văn hóa, Thể thao và Du lịch", "Ministry of Culture, Sports and Tourism", "official"],
  ["G17", "Bộ Xây dựng", "Ministry of Construction", "official"],
  ["G18", "Bộ Y tế", "Ministry of Health", "official"],
  ["G19", "Ngân hàng Nhà nước Việt Nam", "State Bank of Vietnam", "official"],
  ["G20", "Thanh tra Chính phủ", "Government Inspectorate", "official"],
  ["G22", "Văn phòng Chính phủ", "Office of the Government", "official"],
  ["X01", "Bộ Nông nghiệp và Môi trường", "Ministry of Agriculture and Environment", "ours"],
  ["X02", "Bộ Dân tộc và Tôn giáo", "Ministry of Ethnic and Religious Affairs", "ours"],
];
