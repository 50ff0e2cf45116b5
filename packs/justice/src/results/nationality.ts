import { lines, officialPaper, para } from "@motlan/catalogue/declare";

/** Giấy xác nhận có quốc tịch Việt Nam. */
export const nationalityPaper = officialPaper({
  id: "justice/nationality",
  title: "Giấy xác nhận có quốc tịch Việt Nam của {person.fullName}",
  heading: "GIẤY XÁC NHẬN CÓ QUỐC TỊCH VIỆT NAM",
  blocks: [
    para("{agency.name} xác nhận:"),
    lines(
      "*Họ, chữ đệm, tên: {person.fullName|upper}",
      ["Ngày, tháng, năm sinh: {person.dateOfBirth|date}", "Số định danh cá nhân: {person.personalNumber}"],
      "Nơi sinh: {placeOfBirth}",
      "Nơi cư trú: {residence}",
      "Giấy tờ nhân thân: {identity}",
    ),
    para("**Có quốc tịch Việt Nam.**"),
    lines("Căn cứ: {ground}", "Mục đích: {purpose}"),
  ],
});
