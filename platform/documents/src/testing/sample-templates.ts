import type { DocumentTemplate } from "../domain/template.ts";

/** A birth certificate laid out in the template language: proof that the language suffices. The one in force is the civil-status pack's. */
export const sampleBirthCertificate: DocumentTemplate = {
  id: "testing/birth-certificate",
  title: "Giấy khai sinh của {child.name}",
  page: "A4",
  size: 13,
  blocks: [
    { kind: "national-header", superior: "{agency.superior|upper}", agency: "{agency.name|upper}", number: "Số: {number}" },
    { kind: "space", height: 4 },
    { kind: "heading", text: "GIẤY KHAI SINH", size: 20 },
    { kind: "space", height: 3 },
    {
      kind: "fields",
      rows: [
        [{ label: "Họ, chữ đệm, tên", value: "{child.name|upper}", bold: true }],
        [{ label: "Ngày, tháng, năm sinh", value: "{child.dateOfBirth|date}" }],
        [{ label: "Ghi bằng chữ", value: "{child.dateOfBirth|datewords}" }],
        [
          { label: "Giới tính", value: "{child.sex}" },
          { label: "Dân tộc", value: "{child.ethnicity}" },
          { label: "Quốc tịch", value: "{child.nationality}" },
        ],
        [{ label: "Nơi sinh", value: "{child.placeOfBirth}" }],
        [{ label: "Quê quán", value: "{child.nativePlace}" }],
        [{ label: "Số định danh cá nhân", value: "{child.personalNumber}", bold: true }],
      ],
    },
    { kind: "rule" },
    {
      kind: "fields",
      rows: [
        [{ label: "Họ, chữ đệm, tên người mẹ", value: "{mother.name|upper}", bold: true }],
        [
          { label: "Năm sinh", value: "{mother.yearOfBirth}" },
          { label: "Dân tộc", value: "{mother.ethnicity}" },
          { label: "Quốc tịch", value: "{mother.nationality}" },
        ],
        [{ label: "Nơi cư trú", value: "{mother.residence}" }],
      ],
    },
    { kind: "space", height: 2 },
    {
      kind: "fields",
      rows: [
        [{ label: "Họ, chữ đệm, tên người cha", value: "{father.name|upper}", bold: true }],
        [
          { label: "Năm sinh", value: "{father.yearOfBirth}" },
          { label: "Dân tộc", value: "{father.ethnicity}" },
          { label: "Quốc tịch", value: "{father.nationality}" },
        ],
        [{ label: "Nơi cư trú", value: "{father.residence}" }],
      ],
    },
    { kind: "rule" },
    {
      kind: "fields",
      rows: [
        [{ label: "Họ, chữ đệm, tên người đi khai sinh", value: "{applicant.name|upper}" }],
        [{ label: "Giấy tờ tùy thân", value: "{applicant.paper}" }],
        [{ label: "Nơi đăng ký khai sinh", value: "{agency.name}" }],
        [{ label: "Ngày, tháng, năm đăng ký", value: "{registeredOn|date}" }],
      ],
    },
    { kind: "signature", columns: [{ title: ["NGƯỜI KÝ GIẤY KHAI SINH", "{signer.role|upper}"], signs: "both", name: "{signer.name}" }] },
    { kind: "space", height: 4 },
    { kind: "qr", content: "{verifyUrl}", text: "Quét mã để kiểm tra giấy này tại\n{verifyUrl}\nMã kiểm tra: **{verifyCode}**", side: 22 },
  ],
};

/** A copy of an extract, bản sao trích lục khai sinh. */
export const sampleBirthExtract: DocumentTemplate = {
  id: "testing/birth-extract",
  title: "Trích lục khai sinh (bản sao) của {child.name}",
  page: "A4",
  size: 13,
  blocks: [
    {
      kind: "national-header",
      superior: "{agency.superior|upper}",
      agency: "{agency.name|upper}",
      number: "Số: {number}",
      placeAndDate: "{place}, {issuedOn|longdate}",
    },
    { kind: "space", height: 5 },
    { kind: "heading", text: "TRÍCH LỤC KHAI SINH", under: "(Bản sao)", size: 17 },
    { kind: "space", height: 2 },
    {
      kind: "fields",
      rows: [
        [{ label: "Họ, chữ đệm, tên", value: "{child.name|upper}", bold: true }],
        [{ label: "Ngày, tháng, năm sinh", value: "{child.dateOfBirth|date} ({child.dateOfBirth|datewords})" }],
        [
          { label: "Giới tính", value: "{child.sex}" },
          { label: "Dân tộc", value: "{child.ethnicity}" },
          { label: "Quốc tịch", value: "{child.nationality}" },
        ],
        [{ label: "Nơi sinh", value: "{child.placeOfBirth}" }],
        [{ label: "Quê quán", value: "{child.nativePlace}" }],
        [{ label: "Số định danh cá nhân", value: "{child.personalNumber}" }],
        [{ label: "Họ, chữ đệm, tên người mẹ", value: "{mother.name|upper}" }],
        [
          { label: "Năm sinh", value: "{mother.yearOfBirth}" },
          { label: "Dân tộc", value: "{mother.ethnicity}" },
          { label: "Quốc tịch", value: "{mother.nationality}" },
        ],
        [{ label: "Họ, chữ đệm, tên người cha", value: "{father.name|upper}" }],
        [
          { label: "Năm sinh", value: "{father.yearOfBirth}" },
          { label: "Dân tộc", value: "{father.ethnicity}" },
          { label: "Quốc tịch", value: "{father.nationality}" },
        ],
        [{ label: "Đăng ký khai sinh tại", value: "{agency.name}" }],
        [
          { label: "Số", value: "{record.number}" },
          { label: "Ngày", value: "{registeredOn|date}" },
        ],
      ],
    },
    {
      kind: "paragraph",
      text: "**Bản sao trích lục này được cấp từ Cơ sở dữ liệu hộ tịch** và có giá trị sử dụng theo quy định của pháp luật về hộ tịch.",
      indent: 10,
    },
    {
      kind: "signature",
      receivers: ["- Người yêu cầu;", "- Lưu: VT."],
      columns: [{ title: ["TM. ỦY BAN NHÂN DÂN", "{signer.role|upper}"], signs: "both", name: "{signer.name}" }],
    },
    { kind: "space", height: 4 },
    { kind: "qr", content: "{verifyUrl}", text: "Quét mã để kiểm tra giấy này tại\n{verifyUrl}\nMã kiểm tra: **{verifyCode}**", side: 22 },
  ],
};

/** Invented people; the numbers are of no real person. */
export const sampleBirth = {
  agency: { superior: "Ủy ban nhân dân thành phố Hà Nội", name: "Ủy ban nhân dân phường Hai Bà Trưng" },
  place: "Hà Nội",
  number: "128/2026",
  issuedOn: "2026-11-21",
  registeredOn: "2026-11-21",
  record: { number: "128/2026" },
  child: {
    name: "Nguyễn Ngọc Ánh Dương",
    dateOfBirth: "2026-11-05",
    sex: "Nữ",
    ethnicity: "Kinh",
    nationality: "Việt Nam",
    placeOfBirth: "Bệnh viện Phụ sản Hà Nội, số 929 đường La Thành, phường Láng, thành phố Hà Nội",
    nativePlace: "Xã Nghĩa Hưng, tỉnh Ninh Bình",
    personalNumber: "001326012345",
  },
  mother: {
    name: "Trần Thị Quỳnh Như",
    yearOfBirth: "1996",
    ethnicity: "Kinh",
    nationality: "Việt Nam",
    residence: "Số 12 ngõ 85 phố Lò Đúc, phường Hai Bà Trưng, thành phố Hà Nội",
  },
  father: {
    name: "Nguyễn Hữu Thắng",
    yearOfBirth: "1993",
    ethnicity: "Kinh",
    nationality: "Việt Nam",
    residence: "Số 12 ngõ 85 phố Lò Đúc, phường Hai Bà Trưng, thành phố Hà Nội",
  },
  applicant: { name: "Trần Thị Quỳnh Như", paper: "Thẻ căn cước số 001196012345, Bộ Công an cấp ngày 10/8/2024" },
  signer: { name: "Đặng Thị Mỹ Hạnh", role: "Phó Chủ tịch" },
  verifyUrl: "https://motlan.example/kiem-tra/K7QF-3M2P-X9TD",
  verifyCode: "K7QF-3M2P-X9TD",
};
