import {
  applicantPage,
  choiceField,
  defineProcedure,
  everyChannel,
  fileField,
  inWords,
  law,
  ORGANISATION_FIELDS,
  type Step,
  t,
  UNITS,
  uncompared,
  unconfirmed,
} from "@motlan/catalogue/declare";
import { operatingLicence as template } from "../results/health-papers.ts";
import { DECREE_96, DEPARTMENT, HEALTH_DEPARTMENT, MEDICAL_LAW, OF_A_FACILITY, OF_HEALTH, practitioners } from "../shared.ts";
import { FACILITIES, licenceFee } from "./licence-fee.ts";

const THREE_YEARS = unconfirmed(
  MEDICAL_LAW,
  "Người chịu trách nhiệm chuyên môn phải hành nghề từ đủ 36 tháng: chưa đối chiếu với văn bản.",
  "That who answers for the medicine has thirty-six months of practice has not been compared with the act.",
);
const NEW = 'facility.case = "new"';
const HOSPITAL = `${NEW} and facility.kind = "hospital"`;
const CHARITY = 'facility.case = "charity" or facility.charity = true';

const steps: Step[] = [
  {
    id: "take-in",
    does: "take-in",
    task: t("Tiếp nhận hồ sơ", "Take the dossier in"),
    unit: UNITS.counter,
    post: "one-stop-clerk",
    hours: 4,
  },
  {
    ...{
      id: "papers",
      does: "examine",
      task: t("Thẩm định hồ sơ pháp lý, nhân sự", "Examine papers and staff"),
      unit: DEPARTMENT,
      post: "specialist",
    },
    ...{ hours: 80, parallel: "appraisal" },
    fields: [{ name: "papers.finding", kind: "long-text", label: t("Kết luận về hồ sơ", "Finding on the papers"), maxLength: 2000 }],
  },
  {
    ...{
      id: "inspect",
      does: "examine",
      task: t("Thẩm định tại cơ sở", "Inspect the place"),
      unit: t("Đoàn thẩm định", "Inspection team"),
      post: "specialist",
    },
    ...{ hours: 160, parallel: "appraisal" },
    fields: [
      { name: "inspected.on", kind: "date", label: t("Ngày thẩm định", "Day of inspection"), prefill: "today", prefilled: "override" },
      { name: "inspected.minutes", kind: "text", label: t("Số biên bản", "Number of the record"), maxLength: 40 },
      { name: "inspected.scope", kind: "long-text", label: t("Phạm vi chuyên môn được phép", "Scope allowed"), maxLength: 2000 },
      {
        name: "inspected.beds",
        kind: "number",
        label: t("Số giường được phép (nếu có)", "Beds allowed (if any)"),
        required: "false",
        min: 0,
        max: 5000,
      },
    ],
    gives: t("Biên bản thẩm định", "Record of inspection"),
  },
  {
    ...{
      id: "check",
      does: "examine",
      task: t("Trình dự thảo giấy phép", "Put up the draft"),
      unit: DEPARTMENT,
      post: "head-of-division",
      hours: 40,
    },
    fields: [{ name: "issued.licence", kind: "text", label: t("Số giấy phép hoạt động", "Number of the licence"), maxLength: 40 }],
  },
  { id: "sign", does: "sign", task: t("Ký giấy phép", "Sign the licence"), unit: UNITS.leaders, post: "director", hours: 24 },
  { id: "seal", does: "seal", task: t("Đóng dấu (ký số)", "Set the seal"), unit: UNITS.node, post: "node", hours: 0 },
  { id: "return", does: "return", task: t("Trả giấy phép", "Hand over"), unit: UNITS.counter, post: "one-stop-clerk", hours: 8 },
];

/** Cấp mới giấy phép hoạt động khám bệnh, chữa bệnh (1.012278). */
export const operatingLicence = defineProcedure({
  ...OF_HEALTH,
  code: "1.012278",
  title: t("Cấp mới giấy phép hoạt động khám bệnh, chữa bệnh", "New operating licence for medical care"),
  summary: t(
    "Mở phòng khám, nhà hộ sinh, bệnh viện: Sở Y tế xem hồ sơ, thẩm định tại chỗ và cấp phép trong 50 ngày.",
    "Open a clinic, maternity home or hospital: papers and place are examined, and the licence comes within fifty days.",
  ),
  guide: [
    t(
      "Người chịu trách nhiệm chuyên môn phải có giấy phép hành nghề và đủ thời gian hành nghề.",
      "Whoever answers for the medicine must be licensed and experienced.",
    ),
    t("Đăng ký người hành nghề trong cùng hồ sơ.", "Register the practitioners in the same dossier."),
    t("Phí thẩm định đang giảm một nửa đến hết năm 2026.", "The fee is halved until the end of 2026."),
  ],
  law: [
    uncompared(MEDICAL_LAW, "Điều 48, 49, 50"),
    THREE_YEARS,
    uncompared(DECREE_96, "Điều 59, 60"),
    law("Thông tư 59/2023/TT-BTC"),
    law("Thông tư 64/2025/TT-BTC"),
  ],
  applicant: OF_A_FACILITY,
  competence: HEALTH_DEPARTMENT,
  channels: everyChannel(50, "day"),
  linked: [
    { code: "1.012275", as: "after", text: t("Đăng ký thay đổi người hành nghề về sau", "Register later changes of practitioners") },
  ],
  known: [],
  pages: [
    applicantPage(),
    { id: "organisation", title: t("Tổ chức đề nghị", "The organisation"), fields: [...ORGANISATION_FIELDS] },
    {
      id: "facility",
      title: t("Cơ sở", "The place"),
      fields: [
        choiceField("facility.case", t("Bạn đề nghị", "You ask for"), [
          { value: "new", label: t("Cấp phép cho cơ sở mới", "A licence for a new place") },
          { value: "charity", label: t("Chuyển sang nhân đạo, không vì lợi nhuận", "A change to charity") },
        ]),
        { name: "facility.name", kind: "text", label: t("Tên cơ sở", "Name"), maxLength: 200 },
        choiceField("facility.kind", t("Hình thức tổ chức", "Form"), FACILITIES),
        { name: "facility.address", kind: "address", label: t("Địa chỉ", "Address") },
        { name: "facility.hours", kind: "text", label: t("Thời gian làm việc", "Opening hours"), maxLength: 120 },
        {
          name: "facility.beds",
          kind: "number",
          label: t("Số giường dự kiến", "Beds planned"),
          when: 'facility.kind = "hospital"',
          min: 1,
          max: 5000,
        },
        { name: "facility.charity", kind: "yes-no", label: t("Khám chữa bệnh nhân đạo?", "A charity?"), when: NEW },
        { name: "facility.state", kind: "yes-no", label: t("Cơ sở của Nhà nước?", "A State facility?"), when: NEW },
      ],
    },
    {
      id: "head",
      title: t("Người hành nghề", "Practitioners"),
      fields: [
        { name: "head.fullName", kind: "name", label: t("Người chịu trách nhiệm chuyên môn", "Who answers for the medicine") },
        { name: "head.licence", kind: "text", label: t("Số giấy phép hành nghề", "Licence to practise"), maxLength: 40 },
        {
          name: "head.years",
          kind: "number",
          label: t("Số năm hành nghề", "Years of practice"),
          min: 0,
          max: 70,
          checks: [{ rule: "head.years >= 3", text: t("Phải hành nghề từ đủ 36 tháng.", "At least thirty-six months of practice.") }],
        },
        practitioners("staff", t("Danh sách người hành nghề", "List of practitioners")),
      ],
    },
    {
      id: "papers",
      title: t("Giấy tờ", "Papers"),
      fields: [
        fileField(
          "files.founding",
          t("Quyết định thành lập hoặc giấy đăng ký doanh nghiệp", "Founding decision or enterprise certificate"),
          { when: NEW, credential: "enterprise-certificate" },
        ),
        fileField("files.equipment", t("Bản kê cơ sở vật chất, thiết bị, nhân sự", "Statement of premises, equipment and staff"), {
          when: NEW,
        }),
        fileField("files.techniques", t("Danh mục kỹ thuật đề xuất", "List of techniques"), { when: NEW }),
        fileField("files.head", t("Giấy phép hành nghề và giấy xác nhận quá trình hành nghề", "Licence and record of practice"), {
          when: NEW,
        }),
        fileField("files.statute", t("Điều lệ tổ chức và hoạt động", "Statute of the hospital"), { when: HOSPITAL }),
        fileField("files.money", t("Tài liệu chứng minh nguồn tài chính", "Proof of the means"), { when: CHARITY }),
      ],
    },
  ],
  papers: [
    {
      ...{
        id: "founding",
        title: t("Quyết định thành lập hoặc giấy chứng nhận đăng ký doanh nghiệp", "Founding decision or enterprise certificate"),
        when: NEW,
      },
      ...{ field: "files.founding", originals: 0, copies: 1, law: uncompared(DECREE_96, "Điều 60") },
      accepts: [{ as: "certified-copy" }, { as: "credential", credential: "enterprise-certificate" }],
    },
    {
      id: "equipment",
      title: t("Bản kê khai cơ sở vật chất, thiết bị, nhân sự (mẫu 08)", "Statement (form 08)"),
      when: NEW,
      field: "files.equipment",
      originals: 1,
      copies: 0,
      law: uncompared(DECREE_96, "Điều 60"),
    },
    {
      id: "techniques",
      title: t("Danh mục chuyên môn kỹ thuật đề xuất", "List of techniques"),
      when: NEW,
      field: "files.techniques",
      originals: 1,
      copies: 1,
      law: uncompared(DECREE_96, "Điều 60"),
    },
    {
      id: "head",
      title: t("Giấy phép hành nghề, xác nhận quá trình hành nghề", "Licence and record of practice"),
      when: NEW,
      field: "files.head",
      originals: 0,
      copies: 1,
      law: uncompared(DECREE_96, "Điều 60"),
    },
    {
      id: "statute",
      title: t("Điều lệ tổ chức và hoạt động của bệnh viện", "Statute of the hospital"),
      when: HOSPITAL,
      field: "files.statute",
      originals: 1,
      copies: 0,
      law: uncompared(DECREE_96, "Điều 60"),
    },
    {
      id: "money",
      title: t("Tài liệu chứng minh nguồn tài chính nhân đạo", "Proof of the means"),
      when: CHARITY,
      field: "files.money",
      originals: 1,
      copies: 1,
      law: uncompared(DECREE_96, "Điều 60"),
    },
  ],
  fees: [licenceFee],
  steps,
  checklist: [
    { id: "head", text: t("Người chịu trách nhiệm đủ điều kiện", "The head qualifies"), rule: "head.years >= 3" },
    { id: "premises", text: t("Cơ sở vật chất, thiết bị đạt yêu cầu", "Premises and equipment are fit") },
    { id: "staff", text: t("Người hành nghề không trùng giờ ở nơi khác", "Nobody practises elsewhere in the same hours") },
  ],
  refusals: [
    {
      id: "conditions",
      text: t("Cơ sở không đủ điều kiện cấp phép.", "The place does not meet the conditions."),
      law: uncompared(MEDICAL_LAW, "Điều 49"),
    },
    {
      id: "head",
      text: t("Người chịu trách nhiệm chuyên môn không đủ điều kiện.", "The head does not qualify."),
      law: uncompared(MEDICAL_LAW, "Điều 49"),
    },
  ],
  effects: [
    {
      id: "licence",
      record: "health-practice",
      kind: "licence",
      at: "sign",
      values: {
        entry: '"licence/" + dossier.code',
        licence: "issued.licence",
        facility: "{code: organisation.taxCode, name: facility.name}",
        kind: "facility.kind",
        address: "facility.address.text",
        scope: "inspected.scope",
        beds: "inspected.beds",
        head: "head.fullName",
        on: "string(today)",
      },
    },
  ],
  result: {
    kind: "operating-licence",
    title: t("Giấy phép hoạt động khám bệnh, chữa bệnh", "Operating licence"),
    template,
    data: {
      issuedOn: "today",
      licence: "issued.licence",
      facility: "{code: organisation.taxCode, name: facility.name}",
      kind: inWords("facility.kind", FACILITIES),
      address: "facility.address.text",
      head: "head",
      scope: "inspected.scope",
      beds: 'if inspected.beds = null then "không có" else inspected.beds',
      hours: "facility.hours",
      applicant: "person.fullName",
    },
    signedBy: ["director"],
    notation: "GPHĐ",
    delivery: ["online", "counter", "post"],
  },
});
