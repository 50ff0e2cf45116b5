import { defineProactive, t, uncompared, unconfirmed } from "@motlan/catalogue/declare";
import { INSURANCE_LAW } from "../procedures/health-card.ts";
import { BORN, PROACTIVE, SINCE } from "./laws.ts";

/** Whose contribution the State pays as long as the ground lasts. */
const LASTING = 'record.group in ("elder", "merit", "allowance")';
const CARDS = { name: "cards", registry: "health-insurance", by: "insured", find: "person.personalNumber", purpose: "proactive" };
/** A card that follows, or one without an end, makes the matter settled; an extension that was taken back begins after its own end and counts for nothing. */
const NOTHING_FOLLOWS =
  "date(record.from) <= date(record.to) and not(some one in known.cards satisfies one.to = null or (date(one.to) > date(record.to) and date(one.from) <= date(one.to)))";
const ENDS = { registry: "health-insurance", index: "to", path: "to", purpose: "proactive", days: [{ plus: "P0D" }] };

/** Thẻ bảo hiểm y tế sắp hết hạn, where the person or an employer pays: the extension is prepared. */
export const healthCardEnds = defineProactive({
  code: "health-card-ends",
  title: t("Thẻ bảo hiểm y tế sắp hết hạn", "Your health-insurance card expires soon"),
  level: 2,
  law: [PROACTIVE, uncompared(INSURANCE_LAW, "Điều 16")],
  effective: SINCE,
  watch: { ...ENDS, ahead: 30, after: 30 },
  known: [CARDS],
  when: `not(${LASTING}) and ${NOTHING_FOLLOWS}`,
  lead: t(
    "Thẻ bảo hiểm y tế của bạn hết hạn ngày {occasion}. Đóng tiếp trước ngày đó để việc khám chữa bệnh không bị gián đoạn.",
    "Your health-insurance card ends on {occasion}. Go on with the contribution before, so that your cover has no gap.",
  ),
  why: t(
    "Sổ cấp thẻ bảo hiểm y tế ghi ngày hết hạn của thẻ bạn đang có và chưa có thẻ nào nối tiếp.",
    "The register of health-insurance cards holds the last day of your card, and no card that follows.",
  ),
  ways: [
    {
      id: "extend",
      title: t("Gia hạn thẻ", "Extend the card"),
      words: t(
        "Hồ sơ đã điền sẵn diện tham gia và nơi khám. Làm thẻ không mất phí; tiền đóng bảo hiểm thu riêng theo diện của bạn.",
        "Group and clinic are filled in. The card is free; the contribution is collected apart.",
      ),
      procedure: "1.014137",
      actingFor: "self",
      answers: { "card.act": '"change"', "card.changes": '"Gia hạn thẻ hết hạn ngày " + string(occasion)' },
      cost: "0",
    },
  ],
});

/** Con sắp đủ 6 tuổi: the card for children under six ends; pupils go on in a group of their own. */
export const childOfSix = defineProactive({
  code: "child-turning-six",
  title: t("Con bạn sắp đủ 6 tuổi: chuyển thẻ bảo hiểm y tế", "Your child is soon six: health insurance as a pupil"),
  level: 3,
  law: [
    PROACTIVE,
    unconfirmed(
      INSURANCE_LAW,
      "Thẻ trẻ em dưới 6 tuổi dùng đến khi đủ 72 tháng; chưa đến kỳ nhập học thì đến hết 30/9 năm đó (Điều 16, ghi theo hiểu biết).",
      "The card of a child under six holds until 72 months; before school begins, until 30 September of that year (article 16, to our knowledge).",
    ),
  ],
  effective: SINCE,
  watch: {
    ...BORN,
    tell: [
      { index: "mother", path: "relatives.motherNumber" },
      { index: "father", path: "relatives.fatherNumber" },
    ],
    ...{ days: [{ plus: "P6Y" }], ahead: 30, after: 60 },
  },
  known: [],
  about: "record.fullName",
  lead: t(
    "Ngày {occasion} con bạn đủ 6 tuổi; thẻ bảo hiểm y tế dành cho trẻ dưới 6 tuổi sẽ hết giá trị.",
    "On {occasion} your child is six; the health card for children under six comes to its end.",
  ),
  why: t(
    "Cơ sở dữ liệu dân cư ghi bạn là cha hoặc mẹ và ngày sinh của con.",
    "The population database names you as a parent and holds your child's day of birth.",
  ),
  ways: [
    {
      id: "school",
      title: t("Tham gia theo trường", "Join through the school"),
      words: t(
        "Trường lập danh sách học sinh và thu tiền đóng đầu năm học; thẻ cũ còn dùng đến hết 30/9. Bạn không phải nộp hồ sơ.",
        "The school lists its pupils and collects the contribution when the year begins; the old card serves until 30 September. You file nothing.",
      ),
      when: "occasion.month <= 9",
    },
    {
      id: "pupil",
      title: t("Đổi thẻ sang diện học sinh", "Change the card to a pupil's"),
      words: t(
        "Con đã vào lớp 1 từ tháng 9: hồ sơ đã điền sẵn tên, số định danh và diện học sinh.",
        "Your child is at school since September: name, number and group are filled in.",
      ),
      procedure: "1.014137",
      actingFor: "relative",
      answers: {
        "card.act": '"change"',
        "beneficiary.fullName": "record.fullName",
        "beneficiary.personalNumber": "record.personalNumber",
        "beneficiary.dateOfBirth": "string(record.dateOfBirth)",
        "card.group": '"student"',
        "card.changes": '"Hết diện trẻ em dưới 6 tuổi, chuyển sang diện học sinh"',
      },
      cost: "0",
    },
  ],
  best: [
    {
      when: "occasion.month <= 9",
      way: "school",
      why: t(
        "Con vào lớp 1 tháng 9 năm nay: trường làm thay bạn và thẻ cũ dùng được đến lúc đó.",
        "School begins this September: it does it for you, and the old card serves until then.",
      ),
    },
    {
      way: "pupil",
      why: t(
        "Năm học đã bắt đầu nên đổi thẻ ngay để con không bị gián đoạn bảo hiểm.",
        "The school year has begun: change the card now so that there is no gap.",
      ),
    },
  ],
});

/**
 * Level 4: cards the State pays for go on by themselves. It costs nothing, asks for nothing, and is taken back whole: the new period ends before it begins, the old card stays what it was. Ours; no act
 * read names it for this card.
 */
export const healthCardGoesOn = defineProactive({
  code: "health-card-goes-on",
  title: t("Tự gia hạn thẻ bảo hiểm y tế do Nhà nước đóng", "Your health-insurance card is extended by itself"),
  level: 4,
  law: [
    PROACTIVE,
    unconfirmed(
      INSURANCE_LAW,
      "Chọn thẻ này làm dịch vụ mức 4 là của dự án: Nghị định 224/2026 cho phép mức 4, chưa văn bản nào nêu riêng thẻ bảo hiểm y tế.",
      "That this card is a service of level 4 is ours: Decree 224/2026 allows the level, no act names this card.",
    ),
  ],
  effective: SINCE,
  watch: { ...ENDS, ahead: 30, after: 30 },
  known: [CARDS],
  when: `${LASTING} and ${NOTHING_FOLLOWS}`,
  lead: t(
    "Thẻ bảo hiểm y tế của bạn hết hạn ngày {occasion}. Vì Nhà nước đóng cho bạn, hệ thống sẽ tự gia hạn thêm một năm; bạn không phải làm gì.",
    "Your health-insurance card ends on {occasion}. As the State pays for it, it is extended by a year by itself; there is nothing for you to do.",
  ),
  why: t(
    "Sổ cấp thẻ bảo hiểm y tế ghi thẻ của bạn thuộc diện Nhà nước đóng và sắp hết hạn, chưa có thẻ nối tiếp.",
    "The register holds that your card is one the State pays for, that it ends soon, and that none follows.",
  ),
  ways: [
    {
      id: "extend",
      title: t("Gia hạn thẻ thêm một năm", "Extend the card by a year"),
      words: t(
        "Không mất tiền, không cần giấy tờ. Thẻ mới nối tiếp thẻ cũ, giữ nguyên nơi khám chữa bệnh.",
        "No money, no papers. The new card follows the old, with the same clinic.",
      ),
      procedure: "x.health-card-extension",
      actingFor: "self",
      answers: {},
      cost: "0",
    },
  ],
  acts: {
    refuse: 7,
    undo: 30,
    undoing: t(
      "Thẻ gia hạn bị thu hồi, kỳ hạn mới bị hủy; thẻ cũ giữ nguyên hạn đã ghi. Bạn có thể tự làm hồ sơ khác bất cứ lúc nào.",
      "The extended card is withdrawn and its period struck; the old card keeps its own day. You may apply in another way at any time.",
    ),
    law: uncompared(INSURANCE_LAW, "Điều 20"),
    restores: { card: { to: "string(record.to)" } },
  },
});
