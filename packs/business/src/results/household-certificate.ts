import { head, lines, officialPaper, para } from "@motlan/catalogue/declare";

/** Giấy chứng nhận đăng ký hộ kinh doanh: the order of lines follows the form of Circular 68/2025/TT-BTC. */
export const householdCertificate = officialPaper({
  id: "business/household-certificate",
  title: "Giấy chứng nhận đăng ký hộ kinh doanh {business.name}",
  heading: "GIẤY CHỨNG NHẬN ĐĂNG KÝ HỘ KINH DOANH",
  blocks: [
    lines("*Mã số hộ kinh doanh: {code}", "Đăng ký lần đầu: {registeredOn|longdate}", "{changeLabel}: {changed}"),
    lines(
      "*1. Tên hộ kinh doanh: {business.name|upper}",
      "2. Địa chỉ trụ sở: {business.address}",
      "3. Điện thoại: {phone}",
      "4. Vốn kinh doanh: {business.capital|dong}",
    ),
    head("5. Ngành, nghề kinh doanh:", "lines"),
    {
      kind: "table",
      each: "lines",
      when: "lines",
      columns: [
        { title: "STT", value: "{number}", share: 1, align: "center" },
        { title: "Tên ngành, nghề", value: "{item.name}", share: 6 },
        { title: "Mã ngành", value: "{item.code}", share: 2, align: "center" },
      ],
    },
    lines("*6. Chủ hộ kinh doanh: {owner.fullName|upper}", [
      "Ngày sinh: {owner.dateOfBirth|date}",
      "Số định danh cá nhân: {owner.personalNumber}",
    ]),
    lines("Nơi cư trú: {owner.residence}"),
    head("7. Thành viên hộ gia đình tham gia đăng ký:", "members"),
    { kind: "list", each: "members", text: "{item.fullName}, số định danh {item.personalNumber}", indent: 10, when: "members" },
    para("{note}", "note"),
  ],
});
