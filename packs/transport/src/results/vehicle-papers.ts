import { lines, officialPaper, para } from "@motlan/catalogue/declare";

const VEHICLE = lines(["*Biển số: {vehicle.plate|upper}", "Loại xe: {vehicle.kind}"], "Nhãn hiệu: {vehicle.make}", [
  "Số khung: {vehicle.chassis|upper}",
  "Số máy: {vehicle.engine|upper}",
]);
const OWNER = lines("*Chủ xe: {owner.fullName|upper}", "Số định danh cá nhân: {owner.personalNumber}", "Nơi cư trú: {owner.residence}");

/** Giấy chứng nhận đăng ký xe. */
export const vehicleCertificate = officialPaper({
  id: "transport/vehicle-certificate",
  title: "Chứng nhận đăng ký xe {vehicle.plate}",
  heading: "CHỨNG NHẬN ĐĂNG KÝ XE",
  under: "(Cấp lại)",
  blocks: [OWNER, VEHICLE, para("{note}", "note")],
});

/** Chứng nhận thu hồi đăng ký xe, biển số xe. */
export const withdrawalCertificate = officialPaper({
  id: "transport/withdrawal-certificate",
  title: "Chứng nhận thu hồi đăng ký xe {vehicle.plate}",
  heading: "CHỨNG NHẬN THU HỒI",
  under: "ĐĂNG KÝ XE, BIỂN SỐ XE",
  blocks: [OWNER, VEHICLE, lines("Lý do thu hồi: {why}"), para("{note}", "note")],
});
