import { choiceField, defineLinked, fileField, type Page, type Paper } from "@motlan/catalogue/declare";
import { birthRegistration } from "./birth-registration.ts";
import { COMPLAINT, t } from "./shared.ts";

export const LINKED_LAW = {
  act: "Nghị định 63/2024/NĐ-CP, sửa đổi bởi Nghị định 301/2026/NĐ-CP",
  note: t("Chưa dẫn được số điều.", "The article's number is not confirmed."),
};

const OTHER_HEAD = 'home.headIs = "other"';
/** A parent who heads the household: the child is theirs. */
const OWN_HOME = 'home.headIs = "me" and (relation = "mother" or relation = "father")';

const homePage: Page = {
  id: "home",
  title: t("Bé sẽ đăng ký thường trú ở đâu?", "Where will the child be registered?"),
  intro: t("Thường là nơi thường trú của cha hoặc mẹ.", "Usually where the father or the mother is registered."),
  fields: [
    {
      name: "home.address",
      kind: "address",
      label: t("Địa chỉ", "Address"),
      prefill: "applicant.residence",
    },
    choiceField("home.headIs", t("Chủ hộ ở đó là ai?", "Who heads the household there?"), [
      { value: "me", label: t("Tôi", "I do") },
      { value: "other", label: t("Người khác", "Somebody else") },
    ]),
    {
      name: "home.head",
      kind: "name",
      label: t("Họ tên chủ hộ", "Head of the household"),
      prefill: 'if home.headIs = "me" then applicant.fullName else null',
      prefilled: "locked",
      when: "home.headIs != null",
    },
    {
      name: "home.relation",
      kind: "text",
      label: t("Bé là gì của chủ hộ?", "What is the child to them?"),
      hint: t("Ví dụ: con, cháu nội, cháu ngoại", "For example: child, grandchild"),
      when: `home.headIs != null and not(${OWN_HOME})`,
      maxLength: 60,
    },
    fileField("consent.file", t("Văn bản đồng ý của chủ hộ", "The head's consent"), { when: OTHER_HEAD }),
  ],
};

const cardsPage: Page = {
  id: "cards",
  title: t("Thẻ bảo hiểm y tế và thẻ căn cước của bé", "The child's two cards"),
  intro: t(
    "Cả hai thẻ đều miễn phí. Bé dưới 6 tuổi không phải chụp ảnh, lấy vân tay.",
    "Both are free; under six no photo or fingerprints.",
  ),
  fields: [
    {
      name: "card.clinic",
      kind: "text",
      label: t("Nơi đăng ký khám, chữa bệnh ban đầu cho bé", "The child's clinic of first call"),
      hint: t("Bệnh viện hoặc trạm y tế gần nhà, ví dụ: Trạm Y tế phường Láng", "A hospital or health station near home"),
      maxLength: 200,
    },
    choiceField("handover", t("Nhận thẻ căn cước ở đâu?", "How will you have the identity card?"), [
      { value: "counter", label: t("Tại công an xã, phường", "At the commune police") },
      { value: "post", label: t("Qua bưu điện, tôi trả cước", "By post, at my cost") },
    ]),
  ],
};

const consent: Paper = {
  id: "consent",
  title: t("Văn bản đồng ý của chủ hộ", "Consent of the head of the household"),
  when: OTHER_HEAD,
  field: "consent.file",
  originals: 1,
  copies: 0,
  law: { act: "Luật Cư trú 68/2020/QH14", article: "Điều 20, 21" },
};

/** The birth's own questions; the group is for children under six. */
const birthPages: Page[] = birthRegistration.pages.map((page) => ({
  ...page,
  fields: page.fields.map((field) =>
    field.name === "child.dateOfBirth"
      ? {
          ...field,
          checks: [
            ...(field.checks ?? []),
            {
              rule: 'date(child.dateOfBirth) + @"P6Y" > today',
              text: t(
                "Nhóm liên thông dành cho trẻ dưới 6 tuổi. Bé lớn hơn thì làm riêng từng thủ tục, bắt đầu từ 1.001193.",
                "The linked group is for children under six. For an older child do each procedure by itself, 1.001193 first.",
              ),
            },
          ],
        }
      : field,
  ),
}));

const CHILD = "parts.birth.child";
const days = (count: number) => ({ count, unit: "working-day" }) as const;

/** Liên thông: khai sinh, thường trú, thẻ bảo hiểm y tế, thẻ căn cước cho trẻ dưới 6 tuổi (3.000722). */
export const linkedBirth = defineLinked({
  code: "3.000722",
  version: "2026-1",
  effective: { from: "2026-09-01" },
  title: t(
    "Liên thông: khai sinh, thường trú, thẻ bảo hiểm y tế, thẻ căn cước cho trẻ dưới 6 tuổi",
    "Linked: birth, residence, health-insurance card and identity card for a child under six",
  ),
  field: t("Hộ tịch, cư trú, bảo hiểm y tế, căn cước", "Civil status, residence, health insurance, identity"),
  summary: t(
    "Khai một lần cho cả bốn việc của bé. Ủy ban nhân dân, công an và bảo hiểm xã hội tự chuyển cho nhau; bạn không phải đi lại.",
    "One form for all four. The commune, the police and the insurance pass it on among themselves.",
  ),
  guide: [
    t("Có giấy chứng sinh và tên muốn đặt cho bé là bắt đầu được.", "The birth notice and a name are all you need to begin."),
    t(
      "Xã, phường đăng ký khai sinh trước, trong 1 ngày làm việc; bé có số định danh từ đó.",
      "The commune registers the birth first, within a working day; from then the child has a number.",
    ),
    t(
      "Thường trú, thẻ bảo hiểm y tế và thẻ căn cước được làm cùng lúc ngay sau đó; kết quả có thể về vào các ngày khác nhau.",
      "Residence and both cards follow side by side; the results may come on different days.",
    ),
    t(
      "Một phần bị từ chối thì các phần khác vẫn làm tiếp; riêng khai sinh không được thì các phần sau dừng. Bạn nộp lại riêng phần đó được.",
      "A part refused does not hold the others, but without the birth the rest stops. A part can be tried again alone.",
    ),
  ],
  law: [LINKED_LAW, ...birthRegistration.law],
  applicant: birthRegistration.applicant,
  competence: birthRegistration.competence,
  channels: [
    {
      kind: "online",
      deadline: days(6),
      note: t(
        "Khai sinh và thường trú 3 ngày làm việc; thẻ căn cước đến 5 ngày sau khai sinh. Tổng 6 ngày là cộng theo phần lâu nhất; chưa có văn bản nào nêu con số chung.",
        "Birth and residence 3 working days; the identity card up to 5 after the birth. Six is the longest way through; no text gives one figure.",
      ),
    },
  ],
  known: birthRegistration.known,
  pages: [...birthPages, homePage, cardsPage],
  papers: [...birthRegistration.papers, consent],
  fees: birthRegistration.fees,
  parts: [
    {
      ...{ id: "birth", code: "1.001193", deadline: days(1), law: LINKED_LAW, actingFor: "actingFor", answers: {}, without: "stop" },
      told: t(
        "Khai sinh chưa đăng ký được nên thường trú, thẻ bảo hiểm y tế và thẻ căn cước của bé chưa làm được. Xem lý do, sửa lại rồi nộp lại.",
        "The birth could not be registered, so residence and both cards are not made. See the reason and apply again.",
      ),
    },
    {
      ...{
        id: "residence",
        code: "1.004222",
        after: ["birth"],
        deadline: days(2),
        law: LINKED_LAW,
        actingFor: '"child"',
        without: "go-on",
      },
      answers: {
        "person.fullName": `${CHILD}.fullName`,
        "person.personalNumber": `${CHILD}.personalNumber`,
        "person.dateOfBirth": `${CHILD}.dateOfBirth`,
        "person.residence": "home.address.text",
        "home.kind": '"family"',
        "home.relation": `if ${OWN_HOME} then "Con" else home.relation`,
        "consent.kind": '"paper"',
        exempt: '"child"',
      },
      told: t(
        "Bé chưa được đăng ký thường trú. Khai sinh và hai thẻ không bị ảnh hưởng; bạn nộp lại riêng phần này được.",
        "The residence was not registered. The other parts stand; you can try this one again.",
      ),
    },
    {
      ...{
        id: "insurance",
        code: "1.014137",
        after: ["birth"],
        deadline: days(2),
        law: LINKED_LAW,
        actingFor: '"relative"',
        without: "go-on",
      },
      answers: {
        "card.act": '"first"',
        "card.group": '"child"',
        "beneficiary.fullName": `${CHILD}.fullName`,
        "beneficiary.personalNumber": `${CHILD}.personalNumber`,
        "beneficiary.dateOfBirth": `${CHILD}.dateOfBirth`,
      },
      told: t(
        "Thẻ bảo hiểm y tế của bé chưa cấp được. Trong lúc chờ, bé đi khám bằng giấy khai sinh; bạn nộp lại riêng phần này được.",
        "The health-insurance card was not made. Use the birth certificate meanwhile; you can try this part again.",
      ),
    },
    {
      ...{ id: "identity", code: "1.014062", after: ["birth"], deadline: days(5), law: LINKED_LAW, actingFor: '"child"', without: "go-on" },
      answers: {
        "child.fullName": `${CHILD}.fullName`,
        "child.personalNumber": `${CHILD}.personalNumber`,
        "child.dateOfBirth": `${CHILD}.dateOfBirth`,
        "represent.file": "notice.file",
        "visit.on": "null",
        "visit.part": "null",
      },
      told: t(
        "Thẻ căn cước của bé chưa cấp được. Các phần khác không bị ảnh hưởng; bạn nộp lại riêng phần này được.",
        "The identity card was not made. The other parts stand; you can try this one again.",
      ),
    },
  ],
  result: { notation: "KQLT" },
  complaint: COMPLAINT,
});
