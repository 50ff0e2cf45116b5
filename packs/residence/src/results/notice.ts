import { lines, officialPaper, para } from "@motlan/catalogue/declare";

/** Thông báo kết quả giải quyết thủ tục về cư trú: who, what was settled, since when. One layout for all; each procedure brings its own lines in `items`. */
export const residenceNotice = officialPaper({
  id: "residence/notice",
  title: "Thông báo kết quả {matter} của {person.fullName}",
  heading: "THÔNG BÁO",
  under: "Kết quả giải quyết thủ tục về cư trú",
  blocks: [
    para("{agency.name} thông báo đã giải quyết **{matter}** theo hồ sơ {dossier.code} đối với:"),
    lines("*Họ, chữ đệm, tên: {person.fullName|upper}", [
      "Ngày, tháng, năm sinh: {person.dateOfBirth|date}",
      "Số định danh cá nhân: {person.personalNumber}",
    ]),
    { kind: "list", each: "items", text: "- {item}", indent: 10 },
    { kind: "space", height: 2 },
    { kind: "paragraph", text: "Cùng với:", indent: 10, when: "others" },
    {
      kind: "table",
      each: "others",
      when: "others",
      columns: [
        { title: "Họ, chữ đệm, tên", value: "{item.fullName}", share: 4 },
        { title: "Số định danh cá nhân", value: "{item.personalNumber}", share: 3 },
        { title: "Quan hệ", value: "{item.relation}", share: 3 },
      ],
    },
    para("Thông tin đã được cập nhật vào Cơ sở dữ liệu về cư trú từ ngày {issuedOn|date}."),
  ],
});
