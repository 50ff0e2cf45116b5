import { defineProactive, law, t, unconfirmed } from "@motlan/catalogue/declare";
import { CIRCULAR_12, ROAD_LAW } from "../shared.ts";

/** Above this age nobody drives a bus of more than 29 seats: 57 for men, 55 for women (Law 36/2024, article 59). */
const TOO_OLD_FOR_BUSES =
  'record.class in ("d", "de") and years and months duration(date(person.dateOfBirth), occasion).years >= (if person.sex = "male" then 57 else 55)';

/** Giấy phép lái xe sắp hết hạn: exchange it in time, in the same class or a lower one, or let it lapse. */
export const licenceEnds = defineProactive({
  code: "driving-licence-ends",
  title: t("Giấy phép lái xe sắp hết hạn", "Your driving licence expires soon"),
  level: 3,
  law: [
    law("Nghị định 224/2026/NĐ-CP", "Điều 16"),
    law(CIRCULAR_12, "Điều 21"),
    unconfirmed(
      ROAD_LAW,
      "Tuổi lái xe khách trên 29 chỗ (Điều 59) và việc phải thi lại khi quá hạn ghi theo hiểu biết, chưa đối chiếu.",
      "The age for driving buses of over 29 seats (article 59) and the test after the term are to our knowledge, not compared.",
    ),
  ],
  effective: { from: "2026-07-01" },
  watch: {
    registry: "driving-licences",
    kind: "licence",
    index: "validTo",
    path: "validTo",
    purpose: "proactive",
    days: [{ plus: "P0D" }],
    ahead: 60,
    after: 30,
  },
  known: [{ name: "licences", registry: "driving-licences", by: "holder", find: "person.personalNumber", purpose: "proactive" }],
  when: "not(some one in known.licences satisfies one.class = record.class and one.validTo != null and date(one.validTo) > date(record.validTo))",
  about: 'upper case(record.class) + ", số " + record.number',
  lead: t(
    "Giấy phép lái xe của bạn hết hạn ngày {occasion}. Đổi trước ngày đó thì không phải thi lại.",
    "Your driving licence expires on {occasion}. Exchanged before, no new test is needed.",
  ),
  why: t(
    "Cơ sở dữ liệu giấy phép lái xe ghi ngày hết hạn của giấy phép bạn đang giữ, và chưa có giấy phép mới cùng hạng.",
    "The register of driving licences holds the last day of the licence you hold, and no newer one of that class.",
  ),
  ways: [
    {
      id: "exchange",
      title: t("Đổi giấy phép cùng hạng", "Exchange it in the same class"),
      words: t(
        "Hồ sơ đã điền sẵn số, hạng và lý do. Bạn thêm giấy khám sức khỏe (nếu hạng đòi) và ảnh giấy phép.",
        "Number, class and reason are filled in. You add the health certificate, where the class asks for one, and a photo of the licence.",
      ),
      procedure: "3.000347",
      actingFor: "self",
      answers: { "exchange.why": '"expiring"' },
      cost: "135000",
    },
    {
      id: "lower",
      title: t("Đổi xuống hạng D2 (đến 29 chỗ)", "Exchange it for class D2, up to 29 seats"),
      words: t(
        "Vẫn lái được xe khách đến 29 chỗ. Hồ sơ đã điền sẵn hạng mới.",
        "You may still drive buses of up to 29 seats. The new class is filled in.",
      ),
      procedure: "3.000347",
      actingFor: "self",
      answers: { "exchange.why": '"smaller"', "exchange.class": '"d2"' },
      cost: "135000",
      when: 'record.class in ("d", "de")',
    },
    {
      id: "wait",
      title: t("Chưa đổi bây giờ", "Not now"),
      words: t(
        "Không tốn tiền lúc này, nhưng quá hạn thì không được lái xe và phải thi lại mới có giấy phép.",
        "Nothing to pay now; but once it has expired you may not drive, and a new licence takes a new test.",
      ),
      cost: "0",
    },
  ],
  best: [
    {
      when: TOO_OLD_FOR_BUSES,
      way: "lower",
      why: t(
        "Bạn đã quá tuổi lái xe khách trên 29 chỗ, nên giấy phép cùng hạng không còn dùng được cho xe đó.",
        "You are past the age for buses of over 29 seats: a licence of the same class would not serve there.",
      ),
    },
    {
      way: "exchange",
      why: t(
        "Đổi trước hạn thì giữ được hạng, không phải thi lại và làm được ngay trên mạng.",
        "Before it expires you keep the class without a test, and it is done online.",
      ),
    },
  ],
});
