import { applicantPage, choiceField, defineProcedure, FOR_SELF, fileField, inWords, law, t } from "@motlan/catalogue/declare";
import { THE_APPLICANT } from "../pieces/book.ts";
import { ANY_POLICE, BIOMETRICS, CARD_FIELD, cardSteps, handoverWords, validUntil, visitPage } from "../pieces/card.ts";
import { cardCharge, cardExemption, cardExemptionPaper } from "../pieces/card-charge.ts";
import { COMPLAINT, policeChannels, SIGNED } from "../pieces/frame.ts";
import { CIRCULAR_17, CIRCULAR_73, DECREE_70, LAW_ON_IDENTITY } from "../pieces/laws.ts";
import { cardNotice } from "../results/card-notice.ts";

const ARTICLE_24 = law(LAW_ON_IDENTITY, "Điều 24");
const ACTS = [law(LAW_ON_IDENTITY, "Điều 21, 24 đến 26"), law(DECREE_70), law(CIRCULAR_17), law(CIRCULAR_73)];
const RESULT = {
  ...SIGNED,
  kind: "identity-card-notice",
  title: t("Thẻ căn cước (kèm thông báo kết quả)", "Identity card, with the notice"),
  template: cardNotice,
  notation: "TB-CC",
};
const WHO = { who: t("Công dân đã được cấp thẻ căn cước", "Holders of an identity card"), assurance: 1 as const, actingFor: FOR_SELF };
const CHANNELS = [
  ...policeChannels(7),
  {
    kind: "post" as const,
    deadline: { count: 7, unit: "working-day" as const },
    note: t("Bưu điện chỉ trả kết quả.", "By post only the card comes."),
  },
];
const SAME = { id: "same", text: t("Đúng là người đã được cấp thẻ", "It is the person who held the card") };
const NOT_THE_HOLDER = { id: "not-holder", text: t("Không phải người đã được cấp thẻ.", "Not the holder of the card."), law: ARTICLE_24 };

const REASONS = [
  { value: "age", label: t("Đến tuổi đổi thẻ (14, 25, 40, 60)", "The age to renew: 14, 25, 40, 60") },
  { value: "data", label: t("Thay đổi họ tên, ngày sinh, giới tính", "Another name, birthday or sex") },
  { value: "looks", label: t("Thay đổi nhân dạng, ảnh, vân tay", "Another face or fingerprints") },
  { value: "misprint", label: t("Thẻ in sai", "The card is misprinted") },
  { value: "place", label: t("Địa giới, tên xã tỉnh thay đổi", "Places were renamed or merged") },
  { value: "number", label: t("Xác lập lại số định danh", "A new personal number") },
  { value: "asks", label: t("Đổi theo ý muốn (thẻ căn cước công dân cũ sang thẻ căn cước)", "By wish (an older card for a new one)") },
];

/** Cấp đổi thẻ căn cước (1.014063). */
export const cardRenewal = defineProcedure({
  code: "1.014063",
  version: "2025-1",
  effective: { from: "2025-07-01" },
  title: t("Cấp đổi thẻ căn cước", "Renewing an identity card"),
  field: CARD_FIELD,
  summary: t(
    "Đổi thẻ khi đến tuổi 14, 25, 40, 60, khi thông tin thay đổi hoặc thẻ in sai. Đến hết năm 2026 lệ phí giảm còn 25.000 đồng.",
    "At 14, 25, 40 and 60, when data change or the card is misprinted. Until the end of 2026 the charge is 25,000 đồng.",
  ),
  guide: [
    t(
      "Hẹn ngày trên mạng, đến chụp ảnh, lấy vân tay, mống mắt, nộp lại thẻ cũ.",
      "Make an appointment, come for photo and fingerprints, give back the old card.",
    ),
    t("Đổi vì đến tuổi hoặc thẻ in sai do cơ quan thì không mất tiền.", "By age, or for the office's misprint, it costs nothing."),
  ],
  law: ACTS,
  applicant: WHO,
  competence: ANY_POLICE,
  channels: CHANNELS,
  linked: [{ code: "1.014064", as: "instead", text: t("Mất thẻ: cấp lại", "A lost card: a new one") }],
  known: [],
  pages: [
    applicantPage(),
    {
      id: "reason",
      title: t("Vì sao đổi thẻ?", "Why?"),
      fields: [
        choiceField("renewal.reason", t("Lý do", "Reason"), REASONS),
        fileField("renewal.file", t("Trích lục thay đổi hộ tịch (nếu dữ liệu chưa có)", "Extract of the change, where not known"), {
          when: 'renewal.reason = "data"',
          required: "false",
        }),
        ...cardExemption,
      ],
    },
    visitPage(),
  ],
  papers: [
    {
      id: "change",
      title: t("Giấy tờ về thay đổi thông tin, nếu dữ liệu chưa có", "Papers on the change, where not known"),
      when: 'renewal.reason = "data" and renewal.file != null',
      field: "renewal.file",
      originals: 0,
      copies: 1,
      law: ARTICLE_24,
    },
    cardExemptionPaper,
  ],
  fees: [
    cardCharge(
      t("Lệ phí cấp đổi thẻ căn cước", "Charge for renewing the card"),
      50_000,
      'renewal.reason = "age" or renewal.reason = "misprint" or renewal.reason = "place"',
    ),
  ],
  steps: cardSteps(BIOMETRICS),
  checklist: [
    SAME,
    { id: "old-card", text: t("Đã thu thẻ cũ", "The old card is taken back") },
    {
      id: "age",
      text: t("Đúng tuổi đổi thẻ", "At the age to renew"),
      rule: 'date(person.dateOfBirth) + @"P14Y" <= today',
      when: 'renewal.reason = "age"',
    },
  ],
  refusals: [
    { id: "no-ground", text: t("Không thuộc trường hợp cấp đổi.", "There is no ground to renew it."), law: ARTICLE_24 },
    NOT_THE_HOLDER,
  ],
  effects: [],
  result: {
    ...RESULT,
    data: {
      issuedOn: "today",
      holder: THE_APPLICANT,
      matter: '"cấp đổi thẻ căn cước"',
      reason: inWords("renewal.reason", REASONS),
      validUntil: validUntil("person.dateOfBirth"),
      handover: handoverWords,
      replaces: "true",
    },
  },
  complaint: COMPLAINT,
});

const LOST = [
  { value: "lost", label: t("Mất thẻ", "Lost") },
  { value: "broken", label: t("Thẻ hỏng, không dùng được", "Broken") },
  { value: "nationality", label: t("Được trở lại quốc tịch Việt Nam", "Vietnamese nationality regained") },
];

/** Cấp lại thẻ căn cước (1.014064). */
export const cardReplacement = defineProcedure({
  code: "1.014064",
  version: "2025-1",
  effective: { from: "2025-07-01" },
  title: t("Cấp lại thẻ căn cước", "Replacing an identity card"),
  field: CARD_FIELD,
  summary: t(
    "Mất thẻ hoặc thẻ hỏng: xin cấp lại ngay trên mạng, dùng ảnh và vân tay đã có. Đến hết năm 2026 lệ phí giảm còn 35.000 đồng.",
    "Lost or broken: ask online, with the photo and fingerprints already held. Until the end of 2026 the charge is 35,000 đồng.",
  ),
  guide: [
    t("Không phải trình báo mất thẻ ở đâu trước.", "You need not report the loss anywhere first."),
    t("Thẻ bị mất được khóa ngay khi hồ sơ được tiếp nhận.", "The lost card is locked once the dossier is taken in."),
    t(
      "Ảnh và vân tay lần trước còn dùng được thì không phải đến chụp lại.",
      "Where former photo and fingerprints serve, you need not come.",
    ),
  ],
  law: ACTS,
  applicant: WHO,
  competence: ANY_POLICE,
  channels: CHANNELS,
  linked: [{ code: "1.014063", as: "instead", text: t("Thông tin thay đổi: cấp đổi", "Data changed: renew it") }],
  known: [],
  pages: [
    applicantPage(),
    {
      id: "reason",
      title: t("Chuyện gì với thẻ?", "What happened to the card?"),
      fields: [
        choiceField("loss.reason", t("Lý do", "Reason"), LOST),
        {
          name: "loss.on",
          kind: "date",
          label: t("Mất hoặc hỏng từ khi nào?", "Since when?"),
          when: 'loss.reason = "lost" or loss.reason = "broken"',
          checks: [{ rule: "date(loss.on) <= today", text: t("Ngày này không được sau hôm nay.", "The day cannot be after today.") }],
        },
        {
          name: "loss.same",
          kind: "yes-no",
          label: t("Dùng lại ảnh, vân tay lần cấp trước?", "Use the former photo and fingerprints?"),
        },
        ...cardExemption,
      ],
    },
    visitPage("loss.same = false"),
  ],
  papers: [cardExemptionPaper],
  fees: [cardCharge(t("Lệ phí cấp lại thẻ căn cước", "Charge for replacing the card"), 70_000)],
  steps: cardSteps(BIOMETRICS.map((field) => ({ ...field, when: "loss.same = false" }))),
  checklist: [SAME, { id: "locked", text: t("Đã khóa thẻ bị mất", "The lost card is locked"), when: 'loss.reason = "lost"' }],
  refusals: [
    { id: "no-ground", text: t("Không thuộc trường hợp cấp lại.", "There is no ground to replace it."), law: ARTICLE_24 },
    NOT_THE_HOLDER,
  ],
  effects: [],
  result: {
    ...RESULT,
    data: {
      issuedOn: "today",
      holder: THE_APPLICANT,
      matter: '"cấp lại thẻ căn cước"',
      reason: inWords("loss.reason", LOST),
      validUntil: validUntil("person.dateOfBirth"),
      handover: handoverWords,
      replaces: "true",
    },
  },
  complaint: COMPLAINT,
});
