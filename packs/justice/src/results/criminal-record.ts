import { lines, officialPaper, para } from "@motlan/catalogue/declare";

/** Phiếu lý lịch tư pháp số 1 và số 2: one layout; number 2 also prints what was struck out and is for the person alone. */
export const criminalRecord = officialPaper({
  id: "justice/criminal-record",
  title: "Phiếu lý lịch tư pháp {sortWord} của {subject.fullName}",
  heading: "PHIẾU LÝ LỊCH TƯ PHÁP {sortWord|upper}",
  blocks: [
    lines(
      "*Họ, chữ đệm, tên: {subject.fullName|upper}",
      ["Ngày, tháng, năm sinh: {subject.dateOfBirth|date}", "Giới tính: {subject.sex}"],
      ["Quốc tịch: {subject.nationality}", "Số định danh cá nhân: {subject.personalNumber}"],
      "Nơi cư trú: {subject.residence}",
    ),
    lines("*Tình trạng án tích: {convictions}"),
    para("Nội dung: {details}", "details"),
    lines("*Thông tin về cấm đảm nhiệm chức vụ, thành lập, quản lý doanh nghiệp: {bans}"),
    para("Phiếu số 1 cấp cho cá nhân, cơ quan, tổ chức theo yêu cầu.", "one"),
    para("Phiếu số 2 chỉ cấp cho chính người có tên trên phiếu, để biết nội dung lý lịch tư pháp của mình.", "two"),
    para("Số phiếu cấp theo yêu cầu: {copies}."),
  ],
});
