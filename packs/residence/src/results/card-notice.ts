import { lines, officialPaper, para } from "@motlan/catalogue/declare";

/** Kết quả giải quyết thủ tục về căn cước: that the card is made and until when it is good. The card itself is plastic and made by the ministry; this paper is ours. */
export const cardNotice = officialPaper({
  id: "residence/card-notice",
  title: "Thông báo kết quả {matter} của {holder.fullName}",
  heading: "THÔNG BÁO",
  under: "Kết quả giải quyết thủ tục về căn cước",
  blocks: [
    para("{agency.name} thông báo đã giải quyết **{matter}** theo hồ sơ {dossier.code} cho:"),
    lines(
      "*Họ, chữ đệm, tên: {holder.fullName|upper}",
      ["Ngày, tháng, năm sinh: {holder.dateOfBirth|date}", "Số định danh cá nhân: {holder.personalNumber}"],
      "Lý do: {reason}",
      "Thẻ có giá trị đến: {validUntil|date|or:không thời hạn}",
      "Nhận thẻ: {handover}",
    ),
    para("Khi nhận thẻ, người được cấp kiểm tra thông tin in trên thẻ. Thẻ cũ không còn giá trị.", "replaces"),
  ],
});
