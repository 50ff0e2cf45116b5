import { defineProactive, law, t } from "@motlan/catalogue/declare";
import { LAW_ON_IDENTITY } from "../pieces/laws.ts";

const DECREE_224 = "Nghị định 224/2026/NĐ-CP";
const BORN = { registry: "population", index: "bornOn", path: "dateOfBirth", purpose: "proactive" } as const;

/** Đến tuổi đổi thẻ căn cước (25, 40, 60): a reminder with the renewal filled in; free by age. */
export const cardAge = defineProactive({
  code: "identity-card-age",
  title: t("Đến tuổi đổi thẻ căn cước", "The age to renew your identity card"),
  level: 2,
  law: [law(DECREE_224, "Điều 16"), law(LAW_ON_IDENTITY, "Điều 21")],
  effective: { from: "2026-07-01" },
  watch: { ...BORN, days: [{ plus: "P25Y" }, { plus: "P40Y" }, { plus: "P60Y" }], ahead: 30, after: 60 },
  known: [],
  when: 'record.nationality = null or record.nationality = "Việt Nam"',
  lead: t(
    "Ngày {occasion} bạn đến tuổi phải đổi thẻ căn cước. Đổi vì đến tuổi thì không mất lệ phí.",
    "On {occasion} you reach an age at which the identity card is renewed. It costs nothing then.",
  ),
  why: t(
    "Cơ sở dữ liệu dân cư ghi ngày sinh của bạn; thẻ căn cước phải đổi khi đủ 14, 25, 40 và 60 tuổi. Nếu bạn vừa làm thẻ trong 2 năm trước tuổi này thì thẻ còn dùng đến lần đổi sau: bấm “Không cần”.",
    "The population database holds your day of birth; the card is renewed at 14, 25, 40 and 60. A card made within the two years before stays good until the next age: then choose “Not needed”.",
  ),
  ways: [
    {
      id: "renew",
      title: t("Đổi thẻ căn cước", "Renew the card"),
      words: t(
        "Hồ sơ đã điền sẵn lý do “đến tuổi”. Bạn chỉ chọn ngày đến công an chụp ảnh, lấy vân tay.",
        "The reason is filled in. You only choose the day to be photographed at the police.",
      ),
      procedure: "1.014063",
      actingFor: "self",
      answers: { "renewal.reason": '"age"' },
      cost: "0",
    },
  ],
});

/** Con sắp đủ 14 tuổi: a first card of one's own; the parents are told. */
export const firstCard = defineProactive({
  code: "identity-card-14",
  title: t("Con bạn sắp đủ 14 tuổi: làm thẻ căn cước", "Your child is soon fourteen: an identity card"),
  level: 1,
  law: [law(DECREE_224, "Điều 16"), law(LAW_ON_IDENTITY, "Điều 19, 21")],
  effective: { from: "2026-07-01" },
  watch: {
    ...BORN,
    tell: [
      { index: "mother", path: "relatives.motherNumber" },
      { index: "father", path: "relatives.fatherNumber" },
    ],
    ...{ days: [{ plus: "P14Y" }], ahead: 30, after: 60 },
  },
  known: [],
  about: "record.fullName",
  lead: t(
    "Ngày {occasion} con bạn đủ 14 tuổi. Từ tuổi này phải có thẻ căn cước; làm lần đầu không mất tiền.",
    "On {occasion} your child is fourteen. From then on an identity card is required; the first is free.",
  ),
  why: t(
    "Cơ sở dữ liệu dân cư ghi bạn là cha hoặc mẹ và ngày sinh của con.",
    "The population database names you as a parent and holds your child's day of birth.",
  ),
  ways: [
    {
      id: "first",
      title: t("Cấp thẻ căn cước cho người từ đủ 14 tuổi", "Identity card from the age of 14"),
      words: t(
        "Đưa con đến công an xã, phường bất kỳ sau ngày sinh nhật; có thể hẹn ngày trước trên mạng bằng tài khoản của con.",
        "Bring your child to any commune police after the birthday; a day can be agreed online with the child's own account.",
      ),
      procedure: "1.014061",
      cost: "0",
    },
  ],
});
