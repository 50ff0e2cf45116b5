import { lines, officialPaper, para } from "@motlan/catalogue/declare";

/** Thông báo chấp nhận đăng ký sử dụng hóa đơn điện tử; the layout is ours, the form of Circular 91/2026/TT-BTC was not seen. */
export const invoiceAcceptance = officialPaper({
  id: "business/invoice-acceptance",
  title: "Thông báo chấp nhận hóa đơn điện tử của {house.name}",
  heading: "THÔNG BÁO",
  under: "Về việc chấp nhận đăng ký sử dụng hóa đơn điện tử",
  blocks: [
    para("{agency.name} chấp nhận đăng ký sử dụng hóa đơn điện tử của:"),
    lines(
      "*Người nộp thuế: {house.name|upper}",
      "Mã số thuế: {house.certificate}",
      "Địa chỉ: {house.address}",
      "*Chủ hộ: {owner.fullName|upper}",
    ),
    lines("Loại hóa đơn: {type}", "Hình thức: {way}", "Thư điện tử nhận thông báo: {email}", "Được lập hóa đơn điện tử từ ngày: {from}"),
  ],
});
