import { defineLinked, t, unconfirmed } from "@motlan/catalogue/declare";
import { householdRegistration } from "./household-registration.ts";
import { participantsPage } from "./insurance-participation.ts";
import { invoicePage } from "./invoice-registration.ts";

const days = (count: number) => ({ count, unit: "working-day" }) as const;
const OURS = unconfirmed(
  "Mã thủ tục của dự án",
  "Danh mục quốc gia chưa có nhóm này; đăng ký thuế đi cùng đăng ký kinh doanh, hóa đơn và bảo hiểm được nối tiếp theo cách làm của dự án.",
  "The national catalogue has no such group; tax goes with the registration, invoices and insurance follow by this project's way.",
);
const INVOICES = "start.invoices = true";
const INSURANCE = "start.insurance = true";
const onlyWhen = <P extends typeof invoicePage>(page: P, when: string): P => ({
  ...page,
  fields: page.fields.map((field) => ({ ...field, when: field.when === undefined ? when : `${when} and ${field.when}` })),
});

/** Khởi sự hộ kinh doanh: registration with tax at the commune, then electronic invoices at the tax office and social insurance side by side. The code and the group are ours. */
export const linkedStart = defineLinked({
  code: "x.household-business-start",
  version: "2026-1",
  effective: { from: "2026-07-01" },
  title: t(
    "Liên thông: mở hộ kinh doanh, hóa đơn điện tử, bảo hiểm xã hội",
    "Linked: opening a household business, electronic invoices, social insurance",
  ),
  field: t("Hộ kinh doanh, thuế, bảo hiểm xã hội", "Household business, tax, social insurance"),
  summary: t(
    "Khai một lần để mở cửa hàng: xã, phường đăng ký kinh doanh và thuế; cơ quan thuế và bảo hiểm xã hội làm tiếp phần của mình.",
    "One form to open a shop: the commune registers business and tax, the tax office and social insurance follow.",
  ),
  guide: [
    t("Nghĩ sẵn tên, địa chỉ, ngành nghề và số vốn.", "Settle the name, address, trades and capital first."),
    t("Xã, phường cấp giấy chứng nhận trước, trong 3 ngày làm việc.", "The commune's certificate comes first, within three working days."),
    t(
      "Hóa đơn điện tử và bảo hiểm xã hội được làm cùng lúc ngay sau đó, nếu bạn chọn.",
      "Electronic invoices and social insurance follow side by side, if you choose them.",
    ),
    t(
      "Một phần bị từ chối không ảnh hưởng phần còn lại; bạn nộp lại riêng phần đó được.",
      "A part refused does not touch the other; it can be tried again alone.",
    ),
  ],
  law: [OURS, ...householdRegistration.law],
  applicant: householdRegistration.applicant,
  competence: householdRegistration.competence,
  ...(householdRegistration.eligibility ? { eligibility: householdRegistration.eligibility } : {}),
  channels: [
    {
      kind: "online",
      deadline: days(8),
      note: t(
        "Đăng ký 3 ngày làm việc, rồi phần lâu nhất 5 ngày.",
        "Three working days for the registration, then five for the longest part.",
      ),
    },
  ],
  known: householdRegistration.known,
  pages: [
    ...householdRegistration.pages,
    {
      id: "start",
      title: t("Bạn cần làm thêm gì?", "What else do you need?"),
      fields: [
        {
          name: "start.invoices",
          kind: "yes-no",
          label: t("Đăng ký hóa đơn điện tử luôn?", "Register for electronic invoices too?"),
          hint: t("Cần khi bán hàng phải xuất hóa đơn.", "Needed where you give invoices."),
        },
        { name: "start.insurance", kind: "yes-no", label: t("Đăng ký tham gia bảo hiểm xã hội luôn?", "Join social insurance too?") },
      ],
    },
    onlyWhen(invoicePage, INVOICES),
    onlyWhen(participantsPage, INSURANCE),
  ],
  papers: householdRegistration.papers,
  fees: householdRegistration.fees,
  parts: [
    {
      ...{ id: "registration", code: "1.001612", deadline: days(3), law: OURS, actingFor: "actingFor", answers: {}, without: "stop" },
      told: t(
        "Hộ kinh doanh chưa được đăng ký nên chưa làm hóa đơn và bảo hiểm xã hội. Xem lý do, sửa lại rồi nộp lại.",
        "The business was not registered, so the rest stopped. See the reason and apply again.",
      ),
    },
    {
      ...{ id: "invoices", code: "1.010337", after: ["registration"], when: INVOICES, deadline: days(1), law: OURS, actingFor: '"self"' },
      without: "go-on",
      answers: {
        "house.name": "business.name",
        "house.certificate": "applicant.personalNumber",
        "house.address": "business.address.text",
      },
      told: t(
        "Chưa được dùng hóa đơn điện tử. Đăng ký kinh doanh và bảo hiểm xã hội không bị ảnh hưởng; bạn nộp lại riêng phần này được.",
        "Electronic invoices were not accepted. The other parts stand; you can try this one again.",
      ),
    },
    {
      ...{ id: "insurance", code: "1.014160", after: ["registration"], when: INSURANCE, deadline: days(5), law: OURS, actingFor: '"self"' },
      without: "go-on",
      answers: {
        "unit.name": "business.name",
        "unit.code": "applicant.personalNumber",
        "unit.address": "business.address.text",
      },
      told: t(
        "Chưa đăng ký được bảo hiểm xã hội. Các phần khác không bị ảnh hưởng; bạn nộp lại riêng phần này được.",
        "Social insurance was not registered. The other parts stand; you can try this one again.",
      ),
    },
  ],
  result: { notation: "KQLT" },
  complaint: householdRegistration.complaint,
});
