import { lines, officialPaper, para } from "@motlan/catalogue/declare";

const person = (label: string, at: string) => [
  `*Họ, chữ đệm, tên ${label}: {${at}.fullName|upper}`,
  [`Ngày, tháng, năm sinh: {${at}.dateOfBirth|date}`, `Số định danh cá nhân: {${at}.personalNumber}`],
  [`Dân tộc: {${at}.ethnicity}`, `Quốc tịch: {${at}.nationality}`],
  `Nơi cư trú: {${at}.residence}`,
];

/** Giấy chứng nhận nuôi con nuôi trong nước. */
export const adoptionCertificate = officialPaper({
  id: "justice/adoption",
  title: "Giấy chứng nhận nuôi con nuôi của {child.fullName}",
  heading: "GIẤY CHỨNG NHẬN NUÔI CON NUÔI TRONG NƯỚC",
  blocks: [
    lines(...person("người nhận con nuôi", "adopter")),
    { kind: "space", height: 2 },
    { kind: "fields", when: "spouse", rows: lines(...person("vợ (chồng) cùng nhận", "spouse")).rows },
    { kind: "rule" },
    lines(...person("người được nhận làm con nuôi", "child")),
    { kind: "rule" },
    para("Quan hệ cha mẹ và con giữa những người nói trên được xác lập kể từ ngày đăng ký."),
    lines("Nơi đăng ký: {agency.name}", ["Số: {entryNumber}", "Ngày, tháng, năm đăng ký: {issuedOn|date}"]),
  ],
});
