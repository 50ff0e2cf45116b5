import { choiceField, defineLinked, fileField, type Page } from "@motlan/catalogue/declare";
import { deathRegistration } from "./death-registration.ts";
import { LINKED_LAW } from "./linked-birth.ts";
import { COMPLAINT, t } from "./shared.ts";

const days = (count: number) => ({ count, unit: "working-day" }) as const;
const ASKED = "funeral.asked = true";

/** The death's own questions. Without a notice the death is verified first, which the group does not wait for. */
const deathPages: Page[] = deathRegistration.pages.map((page) => ({
  ...page,
  fields: page.fields.map((field) =>
    field.name === "notice.kind"
      ? {
          ...field,
          checks: [
            ...(field.checks ?? []),
            {
              rule: 'notice.kind != "none"',
              text: t(
                "Không có giấy báo tử thì phải xác minh trước: hãy làm riêng thủ tục đăng ký khai tử (1.000656).",
                "Without a notice the death is verified first: register it by itself (1.000656).",
              ),
            },
          ],
        }
      : field,
  ),
}));

const funeralPage: Page = {
  id: "funeral",
  title: t("Tiền mai táng", "Funeral money"),
  intro: t(
    "Chỉ dành cho gia đình người đang hưởng trợ cấp xã hội hằng tháng hoặc diện tương tự.",
    "For families of somebody with the monthly social allowance or the like.",
  ),
  fields: [
    {
      name: "funeral.asked",
      kind: "yes-no",
      label: t("Bạn có xin hỗ trợ chi phí mai táng?", "Do you ask for funeral support?"),
    },
    choiceField(
      "deceased.group",
      t("Người đã mất là", "The deceased was"),
      [
        { value: "allowance", label: t("Người đang hưởng trợ cấp xã hội hằng tháng", "Somebody with the monthly social allowance") },
        { value: "child", label: t("Con của người đơn thân nghèo đang nuôi con", "A child of a poor single parent") },
        {
          value: "survivor",
          label: t("Người từ đủ 80 tuổi hưởng tuất hoặc trợ cấp khác", "Aged 80 and over with a survivor's or other benefit"),
        },
      ],
      { when: ASKED },
    ),
    fileField("deceased.stopped", t("Quyết định hoặc danh sách thôi hưởng trợ cấp", "The decision that stopped the benefit"), {
      when: `${ASKED} and deceased.group = "survivor"`,
    }),
    choiceField(
      "payout.way",
      t("Nhận tiền bằng cách nào?", "How is the money to be paid?"),
      [
        { value: "account", label: t("Vào tài khoản ngân hàng", "Into a bank account") },
        { value: "post", label: t("Tiền mặt qua bưu điện", "In cash at the post office") },
      ],
      { when: ASKED },
    ),
    {
      name: "payout.account",
      kind: "code",
      format: "bank-account",
      label: t("Số tài khoản", "Account number"),
      when: `${ASKED} and payout.way = "account"`,
    },
    {
      name: "payout.bank",
      kind: "text",
      label: t("Ngân hàng", "Bank"),
      when: `${ASKED} and payout.way = "account"`,
      maxLength: 80,
    },
  ],
};

/** Liên thông: khai tử, xóa đăng ký thường trú, mai táng phí (2.002913). */
export const linkedDeath = defineLinked({
  code: "2.002913",
  version: "2025-1",
  effective: { from: "2025-07-01" },
  title: t(
    "Liên thông: khai tử, xóa đăng ký thường trú, hỗ trợ mai táng",
    "Linked: death registration, removal of residence, funeral support",
  ),
  field: t("Hộ tịch, cư trú, bảo trợ xã hội", "Civil status, residence, social protection"),
  summary: t(
    "Gia đình chỉ khai một lần. Khai tử xong, công an tự xóa thường trú và xã, phường xét tiền mai táng nếu gia đình xin.",
    "The family says it once. After the death is registered the police remove the residence and the commune settles the funeral money.",
  ),
  guide: [
    t("Chụp lại giấy báo tử của bệnh viện hoặc giấy thay thế.", "Have the notice of death or its substitute at hand."),
    t("Khai tử được làm trước, trong 1 ngày làm việc.", "The death is registered first, within a working day."),
    t(
      "Xóa thường trú và tiền mai táng làm cùng lúc sau đó, không phải nộp thêm giấy tờ.",
      "Removal and funeral money follow side by side, without further papers.",
    ),
    t(
      "Tiền mai táng, tử tuất của bảo hiểm xã hội (1.014177) chưa nằm trong hồ sơ này: hãy nộp riêng.",
      "Funeral money from social insurance (1.014177) is not part of it yet: apply for it by itself.",
    ),
  ],
  law: [LINKED_LAW, ...deathRegistration.law],
  applicant: deathRegistration.applicant,
  competence: deathRegistration.competence,
  channels: [
    {
      kind: "online",
      deadline: days(6),
      note: t(
        "Cộng thời hạn của từng phần; thời hạn chung theo nghị định chưa tra được.",
        "The sum of the parts; the decree's own term was not found.",
      ),
    },
  ],
  known: deathRegistration.known,
  pages: [...deathPages, funeralPage],
  papers: deathRegistration.papers,
  fees: deathRegistration.fees,
  parts: [
    {
      ...{ id: "death", code: "1.000656", deadline: days(1), law: LINKED_LAW, actingFor: '"deceased"', answers: {}, without: "stop" },
      told: t(
        "Khai tử chưa đăng ký được nên chưa xóa thường trú và chưa xét tiền mai táng. Xem lý do, bổ sung giấy tờ rồi nộp lại.",
        "The death could not be registered, so the rest stopped. See the reason and apply again.",
      ),
    },
    {
      ...{
        id: "removal",
        code: "1.003197",
        after: ["death"],
        deadline: days(5),
        law: LINKED_LAW,
        actingFor: '"household"',
        without: "go-on",
      },
      answers: {
        "subject.personalNumber": "parts.death.deceased.personalNumber",
        "subject.fullName": "parts.death.deceased.fullName",
        "subject.dateOfBirth": "parts.death.deceased.dateOfBirth",
        "home.place": "parts.death.deceased.residence",
        "removal.reason": '"died"',
        "removal.on": "parts.death.death.on",
        "removal.file": "notice.file",
      },
      told: t(
        "Chưa xóa được đăng ký thường trú. Khai tử và tiền mai táng không bị ảnh hưởng; bạn nộp lại riêng phần này được.",
        "The residence was not removed. The other parts stand; you can try this one again.",
      ),
    },
    {
      ...{ id: "funeral", code: "1.001731", after: ["death"], when: ASKED, deadline: days(3), law: LINKED_LAW, actingFor: '"self"' },
      without: "go-on",
      answers: {
        "deceased.fullName": "parts.death.deceased.fullName",
        "deceased.personalNumber": "parts.death.deceased.personalNumber",
        "deceased.dateOfBirth": "parts.death.deceased.dateOfBirth",
        "deceased.diedOn": "parts.death.death.on",
        "deceased.certificate": "notice.file",
      },
      told: t(
        "Chưa được hỗ trợ mai táng. Khai tử và xóa thường trú không bị ảnh hưởng; xem lý do và cách khiếu nại trên thông báo.",
        "Funeral support was not granted. The other parts stand; the notice says why and how to complain.",
      ),
    },
  ],
  result: { notation: "KQLT" },
  complaint: COMPLAINT,
});
