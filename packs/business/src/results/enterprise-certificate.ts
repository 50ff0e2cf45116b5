import { head, lines, officialPaper } from "@motlan/catalogue/declare";

/** Giấy chứng nhận đăng ký doanh nghiệp, công ty TNHH một thành viên: the order of lines follows the form of Circular 68/2025/TT-BTC. */
export const enterpriseCertificate = officialPaper({
  id: "business/enterprise-certificate",
  title: "Giấy chứng nhận đăng ký doanh nghiệp {company.name}",
  heading: "GIẤY CHỨNG NHẬN ĐĂNG KÝ DOANH NGHIỆP",
  under: "CÔNG TY TRÁCH NHIỆM HỮU HẠN MỘT THÀNH VIÊN",
  blocks: [
    lines("*Mã số doanh nghiệp: {code}", "Đăng ký lần đầu: {issuedOn|longdate}"),
    lines(
      "*1. Tên công ty: CÔNG TY TNHH {company.name|upper}",
      "Tên bằng tiếng nước ngoài: {company.foreignName}",
      "2. Địa chỉ trụ sở chính: {company.office}",
      "Điện thoại: {company.phone}",
      "*3. Vốn điều lệ: {company.capital|dong}",
      "Bằng chữ: {company.capital|words}",
    ),
    head("4. Thông tin về chủ sở hữu:"),
    lines("*Tên chủ sở hữu: {owner.name|upper}", "Số giấy tờ pháp lý: {owner.number}"),
    head("5. Người đại diện theo pháp luật:"),
    lines("*Họ, chữ đệm, tên: {head.fullName|upper}", ["Chức danh: {head.title}", "Số định danh cá nhân: {head.number}"]),
  ],
});
