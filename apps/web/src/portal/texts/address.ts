import type { Text } from "@motlan/kernel";

/** Address codes. */
export const ADDRESS = {
  title: { vi: "Mã địa chỉ", en: "Address codes" },
  lead: {
    vi: "Gõ mã trên biển, hoặc số nhà, đường và tên xã, phường; tên cũ cũng được, không cần dấu. Trang này chỉ cho biết mã nằm ở đâu, không có tên ai.",
    en: "Type the code of a plate, or house, street and commune; former names will do, and no marks are needed. This page says where a code is and nobody's name.",
  },
  label: { vi: "Mã hoặc địa chỉ", en: "Code or address" },
  example: { vi: "7K3F-9Q2X-A hoặc 12 phố Huế, phường Hai Bà Trưng", en: "7K3F-9Q2X-A or 12 phố Huế, phường Hai Bà Trưng" },
  none: { vi: "Không tìm thấy mã nào", en: "No code was found" },
  noneHint: {
    vi: "Hãy xem lại mã trên biển. Nếu tìm theo địa chỉ, hãy ghi cả tên xã, phường và tỉnh, thành phố, ngăn nhau bằng dấu phẩy.",
    en: "Look at the code of the plate again. For an address, name the commune and the province too, with commas between.",
  },
  line: { vi: "Số nhà, đường, thôn", en: "House, street, hamlet" },
  placeNow: { vi: "Thuộc", en: "In" },
  oneOf: { vi: "Một trong các nơi này, sau khi xã, phường cũ được tách:", en: "One of these, since the commune of then was split:" },
  placeThen: { vi: "Lúc cấp mã gọi là", en: "Called, when the code was given" },
  since: { vi: "Mã có từ", en: "Code given on" },
  kind: { vi: "Loại", en: "Kind" },
  building: { vi: "Nhà, công trình", en: "Building" },
  dwelling: { vi: "Căn, hộ trong nhà", en: "Dwelling" },
  partOf: { vi: "Trong nhà mang mã", en: "In the building with the code" },
  point: { vi: "Vị trí", en: "Point" },
  openMap: { vi: "Mở bằng ứng dụng bản đồ", en: "Open in a map" },
  noPoint: { vi: "chưa đo", en: "not measured yet" },
  ours: {
    vi: "Mã này do Một Lần đặt ra; Nhà nước chưa công bố cấu trúc mã địa chỉ.",
    en: "This code is Một Lần's own: the State has published no structure of address codes.",
  },
  plate: { vi: "In biển có mã QR", en: "Print the plate with its QR code" },
  plateTitle: { vi: "Biển mã địa chỉ", en: "Plate of an address code" },
  plateAlt: { vi: "Mã QR mở trang của mã địa chỉ {code}", en: "QR code that opens the page of address code {code}" },
  plateHint: {
    vi: "In trang này, cắt theo khung, treo cạnh cửa. Ai quét cũng chỉ thấy mã và nơi chốn.",
    en: "Print this page, cut along the frame, put it by the door. Whoever scans it sees the code and the place alone.",
  },
} as const satisfies Record<string, Text>;
