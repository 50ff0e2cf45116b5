import { decisionPaper, lines, officialPaper, para } from "@motlan/catalogue/declare";

/** Giấy xác nhận thân nhân của người có công: who is whose relative. */
export const relativeConfirmation = officialPaper({
  id: "social/merit-relative",
  title: "Giấy xác nhận thân nhân của người có công {merit.fullName}",
  heading: "GIẤY XÁC NHẬN",
  under: "THÂN NHÂN CỦA NGƯỜI CÓ CÔNG",
  blocks: [
    para("{agency.name} xác nhận:"),
    lines(
      "*Ông (bà): {person.fullName|upper}",
      ["Ngày sinh: {person.dateOfBirth|date}", "Số định danh cá nhân: {person.personalNumber}"],
      "Nơi cư trú: {person.residence}",
      "*Là: {relation} của người có công",
      "*Họ tên người có công: {merit.fullName|upper}",
      "Diện người có công: {group}",
      "Số giấy chứng nhận: {merit.certificate}",
    ),
    para("Giấy xác nhận này dùng để: {purpose}."),
  ],
});

/** Quyết định cấp bổ sung, cấp lại giấy chứng nhận. */
export const meritDecision = decisionPaper({
  id: "social/merit-decision",
  title: "Quyết định cấp lại giấy chứng nhận cho {person.fullName}",
  about: "Về việc {act} giấy chứng nhận",
  grounds: ["Căn cứ Pháp lệnh Ưu đãi người có công với cách mạng 02/2020/UBTVQH14;", "Căn cứ Nghị định 131/2021/NĐ-CP của Chính phủ;"],
  articles: [
    para("**Điều 1.** {act|capital} {paper} cho:"),
    lines(
      "*Ông (bà): {person.fullName|upper}",
      ["Ngày sinh: {person.dateOfBirth|date}", "Số định danh cá nhân: {person.personalNumber}"],
      "*Số giấy chứng nhận: {newNumber}",
      "Số hồ sơ gốc: {fileNumber}",
      "Lý do: {why}",
    ),
    para("**Điều 2.** Ông (bà) có tên tại Điều 1 và các cơ quan liên quan chịu trách nhiệm thi hành quyết định này."),
  ],
});
