import { lines, officialPaper, para } from "@motlan/catalogue/declare";

/** Giấy phép xây dựng: the order of lines follows the forms of Decree 175/2024. */
export const buildingPermit = officialPaper({
  id: "construction/building-permit",
  title: "Giấy phép xây dựng của {owner.name}",
  heading: "GIẤY PHÉP XÂY DỰNG",
  under: "{under}",
  blocks: [
    lines("*Giấy phép số: {permit}", "*1. Cấp cho: {owner.name|upper}", "Giấy tờ: {owner.number}", "Địa chỉ: {owner.address}"),
    lines(
      "*2. Được phép xây dựng: {work.name}",
      "Địa điểm: {work.address}",
      ["Diện tích lô đất (m²): {work.lot}", "Diện tích xây dựng (m²): {work.footprint}"],
      ["Tổng diện tích sàn (m²): {work.floorArea}", "Số tầng: {work.floors}"],
      ["Chiều cao (m): {work.height}", "Mật độ xây dựng (%): {density}"],
      "Cốt nền, chỉ giới: {work.lines}",
    ),
    lines("3. Giấy tờ về đất: {work.land}", "*4. Khởi công trước ngày: {startBy}"),
    para("Chủ đầu tư phải thông báo ngày khởi công cho Ủy ban nhân dân cấp xã và chịu trách nhiệm về an toàn công trình liền kề."),
    para("{note}", "note"),
  ],
});

/** Giấy phép chặt hạ, dịch chuyển cây xanh. */
export const treePermit = officialPaper({
  id: "construction/tree-permit",
  title: "Giấy phép chặt hạ, dịch chuyển cây xanh của {owner}",
  heading: "GIẤY PHÉP",
  under: "CHẶT HẠ, DỊCH CHUYỂN CÂY XANH",
  blocks: [
    lines("*Cấp cho: {owner|upper}", "Địa điểm: {place}", "Lý do: {why}"),
    {
      kind: "table",
      each: "trees",
      columns: [
        { title: "STT", value: "{number}", share: 1, align: "center" },
        { title: "Loài cây", value: "{item.species}", share: 4 },
        { title: "Đường kính (cm)", value: "{item.diameter}", share: 2, align: "right" },
        { title: "Chiều cao (m)", value: "{item.height}", share: 2, align: "right" },
        { title: "Cho phép", value: "{item.act}", share: 3 },
      ],
    },
    lines("Thời gian thực hiện: {period}", "Yêu cầu khi thực hiện: {conditions}"),
  ],
});
