import { lines, officialPaper, para } from "@motlan/catalogue/declare";

/** Giấy phép hoạt động khám bệnh, chữa bệnh. */
export const operatingLicence = officialPaper({
  id: "health/operating-licence",
  title: "Giấy phép hoạt động của {facility.name}",
  heading: "GIẤY PHÉP HOẠT ĐỘNG",
  under: "KHÁM BỆNH, CHỮA BỆNH",
  blocks: [
    lines(
      "*Số giấy phép: {licence}",
      "*Tên cơ sở: {facility.name|upper}",
      "Hình thức tổ chức: {kind}",
      "Địa chỉ: {address}",
      "Mã số thuế: {facility.code}",
      "*Người chịu trách nhiệm chuyên môn: {head.fullName|upper}",
      "Số giấy phép hành nghề: {head.licence}",
      "Phạm vi hoạt động chuyên môn: {scope}",
      ["Số giường: {beds}", "Thời gian làm việc: {hours}"],
    ),
    para("Người nộp hồ sơ: {applicant}. Cơ sở niêm yết giấy phép này tại nơi dễ thấy."),
  ],
});

/** Danh sách người hành nghề at a place of care. */
export const practitionersList = officialPaper({
  id: "health/practitioners",
  title: "Danh sách người hành nghề tại {facility.name}",
  heading: "DANH SÁCH NGƯỜI HÀNH NGHỀ",
  under: "{facility.name}",
  blocks: [
    lines("Số giấy phép hoạt động: {licence}", "Địa chỉ: {address}", "Người báo: {applicant}"),
    para("Người hành nghề được đăng ký:", "joined"),
    {
      kind: "table",
      each: "joined",
      when: "joined",
      columns: [
        { title: "STT", value: "{number}", share: 1, align: "center" },
        { title: "Họ và tên", value: "{item.fullName}", share: 4 },
        { title: "Giấy phép hành nghề", value: "{item.licence}", share: 4 },
        { title: "Phạm vi", value: "{item.scope}", share: 3 },
        { title: "Thời gian", value: "{item.hours}", share: 3 },
      ],
    },
    para("Người hành nghề không còn làm việc:", "left"),
    { kind: "list", each: "left", text: "{item.fullName}, giấy phép {item.licence}", indent: 10, when: "left" },
  ],
});
