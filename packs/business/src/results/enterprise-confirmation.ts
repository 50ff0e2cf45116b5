import { lines, officialPaper, para } from "@motlan/catalogue/declare";

/** Giấy xác nhận doanh nghiệp, đơn vị phụ thuộc tạm ngừng hoặc tiếp tục kinh doanh. */
export const enterpriseConfirmation = officialPaper({
  id: "business/enterprise-confirmation",
  title: "Giấy xác nhận của {unit.name}",
  heading: "GIẤY XÁC NHẬN",
  under: "{about}",
  blocks: [
    para("{agency.name} xác nhận:"),
    lines("*Tên: {unit.name|upper}", "Mã số: {unit.code}", "Loại đơn vị: {unit.kind}", "Người thông báo: {person.fullName|upper}"),
    para("{said}"),
    para("Lý do: {reason}.", "reason"),
  ],
});
