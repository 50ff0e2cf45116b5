import { type Field, type Page, personData, personFields, personRecord, t } from "@motlan/catalogue/declare";

const DETAILS = ["ethnicity", "nationality", "residence"] as const;
const ABROAD = t(
  "Một bên là người nước ngoài: hãy làm thủ tục 2.000806 (kết hôn có yếu tố nước ngoài).",
  "Where one of you is a foreigner, use procedure 2.000806 (marriage with a foreign element).",
);

function side(at: "wife" | "husband", years: 18 | 20): Field[] {
  const of = at === "wife" ? t("của bên nữ", "of the woman") : t("của bên nam", "of the man");
  const own = `applicant.sex = "${at === "wife" ? "female" : "male"}"`;
  return personFields({ at, of, own }, DETAILS).map((field): Field => {
    if (field.name === `${at}.dateOfBirth`) {
      const text =
        years === 18
          ? t("Nữ từ đủ 18 tuổi mới được kết hôn.", "A woman may marry from the age of 18.")
          : t("Nam từ đủ 20 tuổi mới được kết hôn.", "A man may marry from the age of 20.");
      return { ...field, checks: [{ rule: `date(${at}.dateOfBirth) + @"P${years}Y" <= today`, text }] };
    }
    if (field.name === `${at}.nationality`) return { ...field, checks: [{ rule: `${at}.nationality = "Việt Nam"`, text: ABROAD }] };
    return field;
  });
}

/** A marriage that ended: the court's act or the death entry is named, not handed in; the registry officer looks it up. */
function ended(at: "wife" | "husband"): Field {
  const of = at === "wife" ? t("bên nữ", "the woman's") : t("bên nam", "the man's");
  return {
    name: `${at}.ended`,
    kind: "text",
    label: t(`Lần kết hôn trước của ${of.vi} đã chấm dứt thế nào?`, `How ${of.en} former marriage ended`),
    hint: t(
      "Số, ngày bản án hoặc quyết định ly hôn, tên tòa án; hoặc số trích lục khai tử",
      "Number and day of the divorce or of the death extract",
    ),
    when: `known.${at}.maritalStatus = "divorced" or known.${at}.maritalStatus = "widowed"`,
    maxLength: 300,
  };
}

export const couplePages: Page[] = [
  {
    id: "wife",
    title: t("Bên nữ", "The woman"),
    fields: [...side("wife", 18), ended("wife")],
  },
  {
    id: "husband",
    title: t("Bên nam", "The man"),
    fields: [...side("husband", 20), ended("husband")],
  },
];

export const SPOUSES = `[${personRecord("husband", DETAILS).replace("{", '{sex: "male", ')}, ${personRecord("wife", DETAILS).replace("{", '{sex: "female", ')}]`;
export const COUPLE_DATA = { husband: personData("husband", DETAILS), wife: personData("wife", DETAILS) };
