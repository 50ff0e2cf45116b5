import { decisionPaper, lines, officialPaper, para } from "@motlan/catalogue/declare";

/** Giấy báo trúng tuyển vào lớp 6. */
export const admissionNotice = officialPaper({
  id: "education/admission",
  title: "Giấy báo trúng tuyển lớp 6 của {pupil.fullName}",
  heading: "GIẤY BÁO TRÚNG TUYỂN",
  under: "VÀO LỚP 6 NĂM HỌC {year}",
  blocks: [
    lines(
      "*Học sinh: {pupil.fullName|upper}",
      ["Ngày sinh: {pupil.dateOfBirth|date}", "Số định danh cá nhân: {pupil.personalNumber}"],
      "Nơi cư trú: {residence}",
      "*Được tuyển vào: {school}",
      "Lớp: {class}",
      "Nhập học từ: {enrolFrom} đến {enrolTo}",
      "Cha, mẹ hoặc người giám hộ: {guardian}",
    ),
    para("Khi nhập học, nhà trường tự khai thác học bạ số của học sinh; gia đình không phải nộp học bạ giấy."),
  ],
});

/** Quyết định thành lập, cho phép thành lập cơ sở giáo dục mầm non độc lập. */
export const preschoolDecision = decisionPaper({
  id: "education/preschool",
  title: "Quyết định {act} {school.name}",
  about: "Về việc {act} cơ sở giáo dục mầm non độc lập",
  grounds: [
    "Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;",
    "Căn cứ Nghị định 125/2024/NĐ-CP và Nghị định 142/2025/NĐ-CP của Chính phủ;",
    "Xét kết quả kiểm tra thực tế ngày {inspectedOn}.",
  ],
  articles: [
    para("**Điều 1.** {act|capital} cơ sở giáo dục mầm non độc lập:"),
    lines(
      "*Tên cơ sở: {school.name|upper}",
      "Loại hình: {kind}",
      "Địa điểm: {address}",
      ["Số nhóm, lớp: {school.classes}", "Số trẻ tối đa: {capacity}"],
      "*Người đề nghị: {person.fullName|upper}",
    ),
    para("**Điều 2.** Cơ sở được hoạt động giáo dục khi bảo đảm đủ điều kiện theo quy định và chịu sự quản lý của Ủy ban nhân dân cấp xã."),
    para("**Điều 3.** Quyết định này có hiệu lực từ ngày ký."),
  ],
});
