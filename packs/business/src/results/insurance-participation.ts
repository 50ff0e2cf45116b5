import { head, lines, officialPaper, para } from "@motlan/catalogue/declare";

/** Thông báo kết quả đăng ký tham gia bảo hiểm xã hội; the layout is ours. */
export const insuranceParticipation = officialPaper({
  id: "business/insurance-participation",
  title: "Thông báo tham gia bảo hiểm xã hội của {unit.name}",
  heading: "THÔNG BÁO",
  under: "Kết quả đăng ký tham gia bảo hiểm xã hội bắt buộc",
  blocks: [
    para("{agency.name} đã đăng ký tham gia và lập sổ bảo hiểm xã hội điện tử cho:"),
    lines("*Đơn vị: {unit.name|upper}", ["Mã đơn vị: {unitCode}", "Mã số thuế: {unit.code}"], "Địa chỉ: {unit.address}"),
    lines("*Chủ hộ: {owner.fullName|upper}", "Số định danh cá nhân: {owner.personalNumber}"),
    para("Chủ hộ tham gia với mức thu nhập làm căn cứ đóng {ownerBase|dong} một tháng.", "ownerBase"),
    head("Người lao động tham gia:", "workers"),
    {
      kind: "table",
      each: "workers",
      when: "workers",
      columns: [
        { title: "STT", value: "{number}", share: 1, align: "center" },
        { title: "Họ, chữ đệm, tên", value: "{item.fullName}", share: 4 },
        { title: "Số định danh", value: "{item.personalNumber}", share: 3 },
        { title: "Công việc", value: "{item.job}", share: 3 },
        { title: "Tiền lương đóng", value: "{item.base|dong}", share: 3, align: "center" },
      ],
    },
    para("Mỗi người xem sổ bảo hiểm xã hội điện tử của mình trên VssID hoặc VNeID."),
  ],
});
