import type { Text } from "@motlan/kernel";

/** Giving address codes. */
export const ASSIGN = {
  title: { vi: "Cấp mã địa chỉ", en: "Give an address code" },
  lead: {
    vi: "Mỗi nhà một mã, mỗi căn, hộ trong nhà một mã riêng. Mã giữ nguyên khi đổi tên đường, tên xã hay sáp nhập.",
    en: "A building has one code, each dwelling in it one of its own. It stays when streets and communes are renamed or merged.",
  },
  text: { vi: "Địa chỉ", en: "Address" },
  textHint: {
    vi: "Số nhà, đường hoặc thôn, rồi xã, phường, tỉnh, thành phố. Tên cũ cũng được.",
    en: "House, street or hamlet, then commune and province. Former names will do.",
  },
  which: { vi: "Nay thuộc nơi nào", en: "Which of today's communes" },
  whichHint: { vi: "Tên đã ghi có thể là nhiều nơi.", en: "What was written may mean several." },
  kind: { vi: "Cấp cho", en: "For" },
  partOf: { vi: "Mã của nhà (khi cấp cho căn, hộ)", en: "Code of the building (for a dwelling)" },
  lat: { vi: "Vĩ độ", en: "Latitude" },
  lon: { vi: "Kinh độ", en: "Longitude" },
  pointHint: { vi: "Độ thập phân, như 21.0155; để trống nếu chưa đo.", en: "Decimal degrees, like 21.0155; empty where not measured." },
  give: { vi: "Cấp mã", en: "Give the code" },
  given: { vi: "Đã cấp mã {code}", en: "Code {code} was given" },
  see: { vi: "Xem mã và in biển", en: "See the code and print its plate" },
  notNumber: { vi: "Hãy ghi một số, như 21.0155.", en: "Write a number, like 21.0155." },
} as const satisfies Record<string, Text>;
