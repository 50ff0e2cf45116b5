import { decisionPaper, lines, para } from "@motlan/catalogue/declare";

/** Quyết định hưởng, điều chỉnh, thôi hưởng một khoản trợ cấp: who, how much, since when, paid how. */
export const benefitDecision = decisionPaper({
  id: "social/benefit-decision",
  title: "Quyết định về {benefit} của {beneficiary.fullName}",
  about: "Về việc {act} {benefit}",
  grounds: [
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
    "Căn cứ {basis};",
    "Xét hồ sơ đề nghị số {dossier.code}.",
  ],
  articles: [
    para("**Điều 1.** {decides} đối với:"),
    lines(
      "*Ông (bà): {beneficiary.fullName|upper}",
      ["Ngày sinh: {beneficiary.dateOfBirth|date}", "Số định danh cá nhân: {beneficiary.personalNumber}"],
      "Thuộc đối tượng: {group}",
      "*Mức: {amount|dong}",
      "Kể từ: {from}",
      "Cách nhận: {payout}",
    ),
    para("**Điều 2.** Phòng Văn hóa – Xã hội, cơ quan chi trả và ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành quyết định này."),
    para("{note}", "note"),
  ],
});
