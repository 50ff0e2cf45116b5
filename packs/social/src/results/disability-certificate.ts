import { lines, officialPaper, para } from "@motlan/catalogue/declare";

/** Giấy xác nhận khuyết tật: kind and degree as the commune's council found them. */
export const disabilityCertificate = officialPaper({
  id: "social/disability-certificate",
  title: "Giấy xác nhận khuyết tật của {beneficiary.fullName}",
  heading: "GIẤY XÁC NHẬN KHUYẾT TẬT",
  blocks: [
    lines(
      "*Họ, chữ đệm, tên: {beneficiary.fullName|upper}",
      ["Ngày sinh: {beneficiary.dateOfBirth|date}", "Số định danh cá nhân: {beneficiary.personalNumber}"],
      "Nơi ở: {address}",
      "*Dạng khuyết tật: {kinds}",
      "*Mức độ khuyết tật: {degree}",
      ["Biên bản Hội đồng số: {minutes}", "Ngày họp: {metOn|date}"],
    ),
    para("Giấy này là căn cứ để hưởng các chính sách của Nhà nước đối với người khuyết tật."),
  ],
});
