import {
  applicantPage,
  COMPLAINT_TO,
  choiceField,
  commonSteps,
  dayText,
  defineProcedure,
  everyChannel,
  FOR_SELF,
  inWords,
  law,
  type Page,
  t,
  unconfirmed,
  unnumbered,
} from "@motlan/catalogue/declare";
import { invoiceAcceptance } from "../results/invoice-acceptance.ts";
import { OWN_BUSINESS, WHICH_BUSINESS } from "../shared.ts";

export const DECREE_254 = "Nghị định 254/2026/NĐ-CP";
const CIRCULAR_91 = "Thông tư 91/2026/TT-BTC";
const TYPES = [
  { value: "sales", label: t("Hóa đơn bán hàng", "Sales invoice") },
  { value: "vat", label: t("Hóa đơn giá trị gia tăng", "Value-added-tax invoice") },
];
const WAYS = [
  {
    value: "till",
    label: t("Khởi tạo từ máy tính tiền", "Made by a cash register"),
    hint: t("Cửa hàng, quán ăn bán lẻ", "Shops and eateries"),
  },
  { value: "coded", label: t("Có mã của cơ quan thuế", "With the tax office's code") },
];

/** What the tax office asks beside the business itself. */
export const invoicePage: Page = {
  id: "invoice",
  title: t("Hóa đơn điện tử", "Electronic invoices"),
  fields: [
    choiceField("invoice.type", t("Bạn dùng loại hóa đơn nào?", "Which kind of invoice?"), TYPES, {
      hint: t("Hộ tính thuế theo tỷ lệ dùng hóa đơn bán hàng.", "Who pays a share of the turnover uses sales invoices."),
    }),
    choiceField("invoice.way", t("Lập hóa đơn bằng cách nào?", "How are they made?"), WAYS),
    {
      name: "invoice.provider",
      kind: "text",
      label: t("Đơn vị cung cấp phần mềm hóa đơn (nếu có)", "Supplier of the invoice software (if any)"),
      required: "false",
      maxLength: 200,
    },
    {
      name: "invoice.email",
      kind: "email",
      label: t("Thư điện tử nhận thông báo của cơ quan thuế", "E-mail for the tax office's notices"),
    },
    {
      name: "invoice.from",
      kind: "date",
      label: t("Dùng hóa đơn điện tử từ ngày", "From which day?"),
      checks: [{ rule: "date(invoice.from) >= date(submittedOn)", text: t("Không được trước hôm nay.", "It cannot be past.") }],
    },
  ],
};

/** Đăng ký sử dụng hóa đơn điện tử (1.010337), for household businesses. */
export const invoiceRegistration = defineProcedure({
  code: "1.010337",
  version: "2026-1",
  effective: { from: "2026-07-01" },
  title: t("Đăng ký sử dụng hóa đơn điện tử", "Registering for electronic invoices"),
  field: t("Thuế", "Tax"),
  summary: t(
    "Hộ kinh doanh đăng ký với cơ quan thuế trước khi lập hóa đơn điện tử, kể cả hóa đơn từ máy tính tiền.",
    "A household business registers with the tax office before it makes electronic invoices, those of a cash register too.",
  ),
  guide: [
    t(
      "Đăng ký kinh doanh xong là làm được; mã số thuế là số định danh của chủ hộ.",
      "Once the business is registered; the tax code is the owner's personal number.",
    ),
    t("Cơ quan thuế trả lời trong 1 ngày làm việc.", "The tax office answers within a working day."),
  ],
  law: [
    law(DECREE_254),
    law(CIRCULAR_91),
    unconfirmed(
      DECREE_254,
      "Thời hạn 1 ngày làm việc theo quy định trước đó; số điều chưa dẫn được.",
      "A working day as before; the article is not confirmed.",
    ),
  ],
  applicant: { who: t("Chủ hộ kinh doanh", "The owner of the household business"), assurance: 2, actingFor: FOR_SELF },
  competence: { level: "province", matter: "tax", first: "applicant.residence.communeId", elsewhere: true, law: law(DECREE_254) },
  channels: everyChannel(1),
  linked: [{ code: "1.001612", as: "before", text: t("Đăng ký thành lập hộ kinh doanh", "Register the household business") }],
  known: OWN_BUSINESS,
  pages: [applicantPage(), { id: "business", title: t("Hộ kinh doanh", "The business"), fields: [...WHICH_BUSINESS] }, invoicePage],
  papers: [],
  fees: [],
  steps: commonSteps({
    examiner: "specialist",
    checker: "head-of-division",
    signer: "deputy-director",
    unit: t("Bộ phận quản lý hộ kinh doanh", "Unit for household businesses"),
    hours: { takeIn: 1, examine: 3, check: 1, sign: 2, handOver: 1 },
    task: {
      examine: t("Đối chiếu đăng ký thuế, tình trạng hoạt động", "Compare the tax registration and its state"),
      sign: t("Chấp nhận đăng ký", "Accept the registration"),
      handOver: t("Gửi thông báo", "Send the notice"),
    },
  }),
  checklist: [
    { id: "active", text: t("Mã số thuế đang hoạt động", "The tax code is active") },
    { id: "type", text: t("Loại hóa đơn đúng với cách tính thuế", "The kind of invoice fits the way of taxing") },
  ],
  refusals: [
    {
      id: "inactive",
      text: t("Mã số thuế đã ngừng hoạt động hoặc không đúng.", "The tax code is inactive or wrong."),
      law: unnumbered(DECREE_254),
    },
    {
      id: "stopped",
      text: t("Đang bị ngừng sử dụng hóa đơn điện tử.", "Electronic invoices were stopped for this taxpayer."),
      law: unnumbered(DECREE_254),
    },
  ],
  effects: [],
  result: {
    kind: "invoice-acceptance",
    title: t("Thông báo chấp nhận sử dụng hóa đơn điện tử", "Acceptance of electronic invoices"),
    template: invoiceAcceptance,
    data: {
      issuedOn: "today",
      house: "house",
      owner: "person",
      type: inWords("invoice.type", TYPES),
      way: inWords("invoice.way", WAYS),
      email: "invoice.email",
      from: dayText("invoice.from"),
    },
    signedBy: ["director", "deputy-director"],
    notation: "TB-HDDT",
    delivery: ["online"],
  },
  complaint: COMPLAINT_TO.director,
});
