import { choiceField, type Field, law, type Page, type Step, t } from "@motlan/catalogue/declare";
import { policeOf } from "./frame.ts";
import { LAW_ON_IDENTITY } from "./laws.ts";
import { policeSteps } from "./steps.ts";

/** At any commune police of the country, wherever one lives. */
export const ANY_POLICE = policeOf("applicant.residence.communeId", "identity-card", law(LAW_ON_IDENTITY, "Điều 27"));
export const CARD_FIELD = t("Cấp, quản lý căn cước", "Identity cards");

/**
 * Luật Căn cước, Điều 21: good until 14, 25, 40, 60; a card made within the two years before one of these ages is good until the next; from sixty for life.
 * `born` is FEEL giving the day of birth.
 */
export function validUntil(born: string): string {
  const ages = [14, 25, 40, 60].map((age) => `if date(${born}) + @"P${age - 2}Y" > today then date(${born}) + @"P${age}Y"`);
  return `${ages.join(" else ")} else null`;
}

/** When one comes to be photographed, and how the card is handed over. */
export function visitPage(when?: string): Page {
  const visit: Field[] = [
    {
      name: "visit.on",
      kind: "date",
      label: t("Ngày bạn đến công an chụp ảnh, lấy vân tay, mống mắt", "The day you come to be photographed"),
      hint: t("Từ thứ hai đến sáng thứ bảy, trong 30 ngày tới", "Monday to Saturday morning, within 30 days"),
      checks: [
        {
          rule: 'date(visit.on) >= today and date(visit.on) <= today + @"P30D"',
          text: t("Chọn một ngày trong 30 ngày tới.", "Choose a day within the next 30."),
        },
      ],
    },
    choiceField("visit.part", t("Buổi", "Part of the day"), [
      { value: "morning", label: t("Sáng", "Morning") },
      { value: "afternoon", label: t("Chiều", "Afternoon") },
    ]),
  ];
  const asked = when === undefined ? visit : visit.map((field) => ({ ...field, when }));
  return {
    id: "visit",
    title: t("Hẹn ngày, nhận thẻ", "Your visit and the card"),
    fields: [...asked, choiceField("handover", t("Nhận thẻ ở đâu?", "How will you have the card?"), HANDOVER)],
  };
}

const HANDOVER = [
  { value: "counter", label: t("Tại công an nơi làm thủ tục", "At the police") },
  { value: "post", label: t("Qua bưu điện, tôi trả cước", "By post, at my cost") },
];

/** Quy trình nội bộ: taken in, biometrics collected and compared, approved; the card is made by the ministry meanwhile. */
export function cardSteps(collected: Field[]): Step[] {
  return policeSteps({
    hours: { takeIn: 4, examine: 32, sign: 12, handOver: 4 },
    examine: t("Thu nhận sinh trắc, đối chiếu dữ liệu dân cư, chuyển in thẻ", "Take the biometrics, compare the data, send for printing"),
    paper: t("thông báo và thẻ", "notice and card"),
    records: false,
    fields: collected,
  });
}

/** What the officer writes down at the visit. */
export const BIOMETRICS: Field[] = [
  { name: "biometrics.face", kind: "yes-no", label: t("Đã thu nhận ảnh khuôn mặt", "Face taken") },
  { name: "biometrics.fingers", kind: "yes-no", label: t("Đã thu nhận vân tay", "Fingerprints taken") },
  { name: "biometrics.iris", kind: "yes-no", label: t("Đã thu nhận mống mắt", "Irises taken") },
  {
    name: "biometrics.note",
    kind: "text",
    label: t("Ghi chú (không lấy được vân tay, mống mắt…)", "Note: what could not be taken"),
    required: "false",
    maxLength: 200,
  },
];

export const handoverWords = 'if handover = "post" then "qua bưu điện" else "tại công an nơi làm thủ tục"';
