import { decisionPaper, lines, officialPaper, para } from "@motlan/catalogue/declare";

/** Quyết định hưởng trợ cấp thất nghiệp. */
export const benefitDecision = decisionPaper({
  id: "labour/unemployment-benefit",
  title: "Quyết định về trợ cấp thất nghiệp của {person.fullName}",
  about: "Về việc {about}",
  grounds: [
    "Căn cứ Luật Việc làm ngày 16 tháng 6 năm 2025;",
    "Căn cứ Nghị định 374/2025/NĐ-CP của Chính phủ;",
    "Xét hồ sơ số {dossier.code}.",
  ],
  articles: [
    para("**Điều 1.** {decides}:"),
    lines(
      "*Ông (bà): {person.fullName|upper}",
      ["Ngày sinh: {person.dateOfBirth|date}", "Số định danh cá nhân: {person.personalNumber}"],
      "Số sổ bảo hiểm xã hội: {book}",
      "Tổng số tháng đóng bảo hiểm thất nghiệp: {paidMonths}",
      "*Mức hưởng hằng tháng: {monthly|dong}",
      "*Số tháng được hưởng: {months}",
      "Thời gian hưởng: {period}",
      "Cách nhận: {payout}",
    ),
    para("Hằng tháng, ông (bà) thông báo về việc tìm kiếm việc làm theo lịch hẹn. Có việc làm thì báo ngay để dừng hưởng.", "paying"),
    para("**Điều 2.** Cơ quan bảo hiểm xã hội và ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành quyết định này."),
  ],
});

/** Phiếu tư vấn, giới thiệu việc làm. */
export const adviceSlip = officialPaper({
  id: "labour/job-advice",
  title: "Phiếu tư vấn, giới thiệu việc làm của {person.fullName}",
  heading: "PHIẾU TƯ VẤN, GIỚI THIỆU VIỆC LÀM",
  blocks: [
    lines(
      "*Người lao động: {person.fullName|upper}",
      ["Ngày sinh: {person.dateOfBirth|date}", "Số định danh cá nhân: {person.personalNumber}"],
      "Việc mong muốn: {wanted}",
      "Ngày tư vấn: {on|date}",
      "Nội dung tư vấn: {advice}",
      "*Giới thiệu đến: {employer}",
      "Vị trí: {position}",
    ),
    para("Dịch vụ tư vấn, giới thiệu việc làm này không thu tiền của người lao động."),
  ],
});

/** Giấy phép lao động: lines in the order of the form of Decree 219/2025. */
export const workPermit = officialPaper({
  id: "labour/work-permit",
  title: "Giấy phép lao động của {worker.fullName}",
  heading: "GIẤY PHÉP LAO ĐỘNG",
  under: "WORK PERMIT",
  blocks: [
    lines(
      "*Họ và tên (Full name): {worker.fullName|upper}",
      ["Ngày sinh (Date of birth): {worker.dateOfBirth|date}", "Quốc tịch (Nationality): {worker.nationality}"],
      "Số hộ chiếu (Passport): {worker.passport}",
      "*Làm việc tại (Employer): {employer}",
      "Mã số doanh nghiệp: {employerCode}",
      "Địa điểm làm việc: {place}",
      "*Vị trí công việc: {position}",
      "Chức danh: {title}",
      "Hình thức làm việc: {form}",
      ["*Thời hạn từ: {from|date}", "đến: {to|date}"],
      "Tình trạng giấy phép: {state}",
    ),
    para("Người nộp hồ sơ: {applicant}."),
  ],
});
