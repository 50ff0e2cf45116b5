import { lines, officialPaper, para } from "@motlan/catalogue/declare";

/** Xác nhận thông tin về cư trú (mẫu CT07): the person, where they live, their household. */
export const residenceStatement = officialPaper({
  id: "residence/statement",
  title: "Xác nhận thông tin về cư trú của {person.fullName}",
  heading: "XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ",
  blocks: [
    para("Theo đề nghị của {person.fullName|upper}, {agency.name} xác nhận thông tin về cư trú như sau:"),
    lines(
      "*Họ, chữ đệm, tên: {person.fullName|upper}",
      ["Ngày, tháng, năm sinh: {person.dateOfBirth|date}", "Số định danh cá nhân: {person.personalNumber}"],
      "Nơi thường trú: {stated.permanent|or:không có}",
      "Nơi tạm trú: {stated.temporary|or:không có}",
      "Nơi ở hiện tại: {stated.present}",
      "Họ, chữ đệm, tên chủ hộ: {stated.head|or:không có}",
      "Quan hệ với chủ hộ: {stated.relation|or:không có}",
    ),
    { kind: "paragraph", text: "Thành viên khác trong hộ:", indent: 10, when: "members" },
    {
      kind: "table",
      each: "members",
      when: "members",
      columns: [
        { title: "Họ, chữ đệm, tên", value: "{item.fullName}", share: 4 },
        { title: "Số định danh cá nhân", value: "{item.personalNumber}", share: 3 },
        { title: "Quan hệ với chủ hộ", value: "{item.relation}", share: 3 },
      ],
    },
    para("Nội dung xác nhận khác: {stated.other}", "stated.other"),
    para("Mục đích: {purpose}."),
  ],
});
