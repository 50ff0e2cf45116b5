import { lines, officialPaper, para } from "@motlan/catalogue/declare";

/** Giấy xác nhận tạm ngừng, tiếp tục hoặc chấm dứt: what the register now says of the business. */
export const householdConfirmation = officialPaper({
  id: "business/household-confirmation",
  title: "Giấy xác nhận của hộ kinh doanh {house.name}",
  heading: "GIẤY XÁC NHẬN",
  under: "{about}",
  blocks: [
    para("{agency.name} xác nhận:"),
    lines(
      "*Hộ kinh doanh: {house.name|upper}",
      "Mã số hộ kinh doanh: {house.certificate}",
      "Địa chỉ: {house.address}",
      "*Chủ hộ: {owner.fullName|upper}",
      "Số định danh cá nhân: {owner.personalNumber}",
    ),
    para("{said}"),
    para("Lý do: {reason}.", "reason"),
  ],
});
