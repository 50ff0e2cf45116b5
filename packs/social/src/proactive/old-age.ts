import { defineProactive, t, uncompared, unconfirmed } from "@motlan/catalogue/declare";
import { BORN, PROACTIVE, SINCE } from "./laws.ts";

const INSURANCE_LAW = "Luật Bảo hiểm xã hội 41/2024/QH15";
const DECREE_135 = "Nghị định 135/2020/NĐ-CP";

/** Trợ cấp hưu trí xã hội from seventy-five: the request is prepared. */
export const socialPensionAge = defineProactive({
  code: "social-pension-age",
  title: t("Sắp đủ 75 tuổi: trợ cấp hưu trí xã hội", "Soon seventy-five: the social pension"),
  level: 2,
  law: [PROACTIVE, uncompared(INSURANCE_LAW, "Điều 21, 22")],
  effective: SINCE,
  watch: { ...BORN, days: [{ plus: "P75Y" }], ahead: 30, after: 90 },
  known: [{ name: "benefits", registry: "social-benefits", by: "beneficiary", find: "record.personalNumber", purpose: "proactive" }],
  when: 'not(some one in known.benefits satisfies starts with(one.entry, "pension/") and one.act != "stop")',
  lead: t(
    "Ngày {occasion} bạn đủ 75 tuổi. Nếu không có lương hưu hay trợ cấp bảo hiểm xã hội hằng tháng, bạn được Nhà nước cho 500.000 đồng mỗi tháng và thẻ bảo hiểm y tế.",
    "On {occasion} you are seventy-five. Without a pension or a monthly insurance benefit you have 500,000 đồng a month from the State, and health insurance.",
  ),
  why: t(
    "Cơ sở dữ liệu dân cư ghi ngày sinh của bạn, và sổ trợ giúp xã hội chưa có quyết định trợ cấp hưu trí xã hội nào cho bạn.",
    "The population database holds your day of birth, and the book of social protection no social pension of yours.",
  ),
  ways: [
    {
      id: "ask",
      title: t("Đề nghị hưởng trợ cấp", "Ask for the pension"),
      words: t(
        "Hồ sơ đã điền sẵn; bạn chỉ nói lương hưu đang nhận (không có thì ghi 0) và nhận tiền bằng cách nào.",
        "It is filled in; you only say what pension you receive (0 if none) and how the money is to come.",
      ),
      procedure: "1.014027",
      actingFor: "self",
      answers: { "pension.act": '"start"', "pension.poor": "false" },
      cost: "0",
    },
  ],
});

const year = (from: string, to: string, plus: string, sex: "male" | "female") => ({ from, to, plus, when: `record.sex = "${sex}"` });

/** Tuổi nghỉ hưu: by the year of birth (Labour Code 2019, article 169; the table of Decree 135/2020, from memory). */
export const pensionAge = defineProactive({
  code: "pension-age",
  title: t("Sắp đến tuổi nghỉ hưu", "Soon of pension age"),
  level: 1,
  law: [
    PROACTIVE,
    uncompared("Bộ luật Lao động 45/2019/QH14", "Điều 169"),
    unconfirmed(
      DECREE_135,
      "Bảng tuổi nghỉ hưu theo tháng, năm sinh (Phụ lục I) ghi theo hiểu biết, chưa đối chiếu.",
      "The table of pension ages by month and year of birth (Appendix I) is to our knowledge, not compared.",
    ),
  ],
  effective: SINCE,
  watch: {
    ...BORN,
    ...{ ahead: 90, after: 90 },
    days: [
      year("1964-10-01", "1965-06-30", "P61Y6M", "male"),
      year("1965-07-01", "1966-03-31", "P61Y9M", "male"),
      year("1966-04-01", "9999-12-31", "P62Y", "male"),
      year("1969-05-01", "1969-12-31", "P57Y", "female"),
      year("1970-01-01", "1970-08-31", "P57Y4M", "female"),
      year("1970-09-01", "1971-04-30", "P57Y8M", "female"),
      year("1971-05-01", "1971-12-31", "P58Y", "female"),
      year("1972-01-01", "1972-08-31", "P58Y4M", "female"),
      year("1972-09-01", "1973-04-30", "P58Y8M", "female"),
      year("1973-05-01", "1973-12-31", "P59Y", "female"),
      year("1974-01-01", "1974-08-31", "P59Y4M", "female"),
      year("1974-09-01", "1975-04-30", "P59Y8M", "female"),
      year("1975-05-01", "9999-12-31", "P60Y", "female"),
    ],
  },
  known: [],
  lead: t(
    "Ngày {occasion} bạn đủ tuổi nghỉ hưu trong điều kiện lao động bình thường. Nếu đã đóng bảo hiểm xã hội đủ 15 năm, bạn được hưởng lương hưu từ tháng sau đó.",
    "On {occasion} you are of pension age under ordinary conditions of work. With fifteen years of contributions, the pension begins the month after.",
  ),
  why: t(
    "Cơ sở dữ liệu dân cư ghi ngày sinh và giới tính của bạn; tuổi nghỉ hưu tính theo bảng của Nghị định 135/2020/NĐ-CP.",
    "The population database holds your day of birth and sex; the age follows the table of Decree 135/2020/NĐ-CP.",
  ),
  ways: [
    {
      id: "office",
      title: t("Hỏi cơ quan bảo hiểm xã hội", "Ask the social-insurance office"),
      words: t(
        "Người đang đi làm: đơn vị sử dụng lao động lập hồ sơ cùng bạn. Người đã nghỉ: mang sổ bảo hiểm xã hội đến cơ quan bảo hiểm xã hội nơi cư trú.",
        "If you work, your employer files it with you. If not, bring your insurance book to the office where you live.",
      ),
    },
  ],
});
