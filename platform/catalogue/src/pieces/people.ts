import type { Field, Known, LegalBasis } from "../domain/procedure.ts";
import { t } from "./words.ts";

type Words = ReturnType<typeof t>;

export interface Somebody {
  /** Where the person stands among the answers and the facts, e.g. "ward". */
  readonly at: string;
  /** "của người chết", to stand after "Số định danh cá nhân". */
  readonly of: Words;
  /** FEEL: the person is the applicant, whose record is known without asking. */
  readonly own?: string;
  /** FEEL giving the number where the State tells it, e.g. the applicant's spouse's. */
  readonly number?: string;
}

const SEX = [
  { value: "male", label: t("Nam", "Male") },
  { value: "female", label: t("Nữ", "Female") },
];

/** Number, name and day of birth: the three that lead to the record and prove that one knows the person. */
export function identityFields({ at, of, own, number = "null" }: Somebody): Field[] {
  const mine = (leaf: string, other = "null") => (own === undefined ? other : `if ${own} then applicant.${leaf} else ${other}`);
  return [
    {
      name: `${at}.personalNumber`,
      kind: "personal-number",
      label: t(`Số định danh cá nhân ${of.vi}`, `Personal number ${of.en}`),
      prefill: mine("personalNumber", number),
      prefilled: own === undefined ? "override" : "locked",
    },
    {
      name: `${at}.fullName`,
      kind: "name",
      label: t(`Họ, chữ đệm, tên ${of.vi}`, `Full name ${of.en}`),
      prefill: mine("fullName"),
      prefilled: "locked",
    },
    {
      name: `${at}.dateOfBirth`,
      kind: "date",
      label: t(`Ngày sinh ${of.vi}`, `Date of birth ${of.en}`),
      prefill: mine("dateOfBirth"),
      prefilled: "locked",
      checks: [
        {
          rule: `date(${at}.dateOfBirth) <= today`,
          text: t("Ngày sinh không được sau hôm nay.", "The date of birth cannot be after today."),
        },
      ],
    },
  ];
}

type Detail = "sex" | "ethnicity" | "nationality" | "nativePlace" | "residence";
const LABELS: Readonly<Record<Detail, Words>> = {
  sex: t("Giới tính", "Sex"),
  ethnicity: t("Dân tộc", "Ethnicity"),
  nationality: t("Quốc tịch", "Nationality"),
  nativePlace: t("Quê quán", "Native place"),
  residence: t("Nơi cư trú", "Residence"),
};

/** What the record says besides; asked only where no record is found. */
export function detailFields({ at, of }: Somebody, details: readonly Detail[]): Field[] {
  const when = `${at}.fullName != null and ${at}.dateOfBirth != null`;
  return details.map((detail): Field => {
    const label = t(`${LABELS[detail].vi} ${of.vi}`, `${LABELS[detail].en} ${of.en}`);
    const rest = { name: `${at}.${detail}`, label, when, prefilled: "override" } as const;
    if (detail === "sex") return { ...rest, kind: "choice", options: SEX, prefill: `known.${at}.sex` };
    const address = `if known.${at}.residence.text != null then known.${at}.residence.text else known.${at}.residence.line`;
    return { ...rest, kind: "text", maxLength: 200, prefill: detail === "residence" ? address : `known.${at}.${detail}` };
  });
}

export const ALL_DETAILS = ["sex", "ethnicity", "nationality", "residence"] as const;

/** The whole of it: who it is, and what the record says. */
export function personFields(who: Somebody, details: readonly Detail[] = ALL_DETAILS): Field[] {
  return [...identityFields(who), ...detailFields(who, details)];
}

/** The person's record in the population database, shown once name and day of birth agree with the number. */
export function personKnown(at: string, basis: LegalBasis): Known {
  return {
    ...{ name: at, registry: "population", by: "personalNumber", purpose: "public-service" },
    find: `${at}.personalNumber`,
    law: basis,
    match: { fullName: `${at}.fullName`, dateOfBirth: `${at}.dateOfBirth` },
  };
}

/** The person as a register writes them down. */
export function personRecord(at: string, details: readonly Detail[] = ALL_DETAILS): string {
  const members = ["personalNumber", "fullName", "dateOfBirth", ...details].map((leaf) => `${leaf}: ${at}.${leaf}`);
  return `{personId: known.${at}.personId, ${members.join(", ")}}`;
}

/** The person as a paper prints them. */
export function personData(at: string, details: readonly Detail[] = ALL_DETAILS): string {
  const plain = details.filter((leaf) => leaf !== "sex");
  const members = ["personalNumber", "fullName", "dateOfBirth", ...plain].map((leaf) => `${leaf}: ${at}.${leaf}`);
  const sex = details.includes("sex") ? [`sex: if ${at}.sex = "male" then "Nam" else "Nữ"`] : [];
  return `{${[...members, ...sex].join(", ")}}`;
}
