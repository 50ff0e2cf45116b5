import { lines, officialPaper, para } from "@motlan/catalogue/declare";

/** Phiếu khai báo tạm vắng (mẫu CT03). */
export const absenceSlip = officialPaper({
  id: "residence/absence-slip",
  title: "Phiếu khai báo tạm vắng của {person.fullName}",
  heading: "PHIẾU KHAI BÁO TẠM VẮNG",
  blocks: [
    para("{agency.name} đã nhận khai báo tạm vắng của:"),
    lines(
      "*Họ, chữ đệm, tên: {person.fullName|upper}",
      ["Ngày, tháng, năm sinh: {person.dateOfBirth|date}", "Số định danh cá nhân: {person.personalNumber}"],
      "Nơi cư trú: {residence}",
      "Nơi đến: {destination}",
      ["Từ ngày: {from|date}", "Đến ngày: {until|date}"],
      "Lý do: {reason}",
    ),
    para("Người có tên trên phiếu có trách nhiệm trở về hoặc khai báo lại khi hết thời gian nói trên."),
  ],
});
