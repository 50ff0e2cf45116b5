import { lines, officialPaper, para } from "@motlan/catalogue/declare";

/** Giấy phép lái xe, in its electronic form: the lines in the order of the card. */
export const drivingLicence = officialPaper({
  id: "transport/driving-licence",
  title: "Giấy phép lái xe của {holder.fullName}",
  heading: "GIẤY PHÉP LÁI XE",
  under: "{kind}",
  blocks: [
    lines(
      "*Số giấy phép: {licenceNumber}",
      "*Họ, chữ đệm, tên: {holder.fullName|upper}",
      ["Ngày sinh: {holder.dateOfBirth|date}", "Số định danh cá nhân: {holder.personalNumber}"],
      "Nơi cư trú: {holder.residence}",
      "*Hạng: {class}",
      ["Ngày cấp: {issuedOn|date}", "Có giá trị đến: {validTo}"],
    ),
    para("{note}", "note"),
  ],
});
