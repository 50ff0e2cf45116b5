import { head, lines, officialPaper } from "@motlan/catalogue/declare";

/** Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất: the lines in the order of the form of 2025. */
export const landCertificate = officialPaper({
  id: "land/certificate",
  title: "Giấy chứng nhận quyền sử dụng đất của {holder.name}",
  heading: "GIẤY CHỨNG NHẬN",
  under: "QUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU TÀI SẢN GẮN LIỀN VỚI ĐẤT",
  blocks: [
    lines(
      "*Số phát hành: {certificate}",
      "*1. Người sử dụng đất: {holder.name|upper}",
      "Giấy tờ: {holder.number}",
      "Địa chỉ: {holder.address}",
    ),
    head("2. Thông tin thửa đất:"),
    {
      kind: "table",
      each: "parcels",
      columns: [
        { title: "Thửa số", value: "{item.parcel}", share: 2 },
        { title: "Tờ bản đồ", value: "{item.sheet}", share: 2 },
        { title: "Diện tích (m²)", value: "{item.area}", share: 3, align: "right" },
        { title: "Mục đích", value: "{item.purpose}", share: 5 },
      ],
    },
    lines("Địa chỉ thửa đất: {address}", "Thời hạn sử dụng: {term}", "3. Tài sản gắn liền với đất: {assets}"),
    head("4. Ghi chú: {note}", "note"),
  ],
});
