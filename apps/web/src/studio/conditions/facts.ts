import { t } from "@motlan/catalogue/declare";
import type { Json, Text } from "@motlan/kernel";
import { listAt, textAt, wordsAt } from "../document/json-paths.ts";

/** Something a condition may look at, as the pick list offers it. */
export interface Fact {
  readonly path: string;
  readonly label: Text;
  readonly kind: "text" | "number" | "date" | "yes-no" | "choice" | "choices" | "thing";
  readonly options?: readonly { readonly value: string; readonly label: Text }[];
  /** The heading it stands under in the list. */
  readonly group: Text;
}

const KINDS: Readonly<Record<string, Fact["kind"]>> = {
  number: "number",
  money: "number",
  date: "date",
  "yes-no": "yes-no",
  choice: "choice",
  choices: "choices",
  file: "thing",
  group: "thing",
  commune: "thing",
  address: "thing",
};

const ASKED = t("Câu trả lời của người dân", "What the applicant answers");
const CASE = t("Về hồ sơ", "About the application");
const PERSON = t("Hồ sơ dân cư của người nộp", "The applicant's population record");
const FILLED = t("Cán bộ đã ghi", "What officials filled in");
const choice = (value: string, vi: string, en: string) => ({ value, label: t(vi, en) });

const COMMON: readonly Fact[] = [
  {
    path: "channel",
    label: t("Cách nộp", "Way of applying"),
    kind: "choice",
    group: CASE,
    options: [
      choice("online", "Trực tuyến", "Online"),
      choice("counter", "Trực tiếp", "At the counter"),
      choice("post", "Bưu chính", "By post"),
    ],
  },
  {
    path: "delivery",
    label: t("Cách nhận kết quả", "Way of having the result"),
    kind: "choice",
    group: CASE,
    options: [
      choice("online", "Trực tuyến", "Online"),
      choice("counter", "Tại quầy", "At the counter"),
      choice("post", "Bưu chính", "By post"),
    ],
  },
  { path: "submittedOn", label: t("Ngày nộp", "Day of submission"), kind: "date", group: CASE },
  { path: "paid", label: t("Đã nộp phí", "Fee paid"), kind: "yes-no", group: CASE },
  { path: "agency.provinceCode", label: t("Mã tỉnh nơi nộp", "Province applied in (code)"), kind: "text", group: CASE },
  { path: "applicant.dateOfBirth", label: t("Ngày sinh của người nộp", "Applicant's date of birth"), kind: "date", group: PERSON },
  {
    path: "applicant.sex",
    label: t("Giới tính của người nộp", "Applicant's sex"),
    kind: "choice",
    group: PERSON,
    options: [choice("male", "Nam", "Male"), choice("female", "Nữ", "Female")],
  },
];

/** Everything the design's own conditions may look at: its questions, for whom one acts, how one applies, who applies. */
export function factsOfDesign(document: Json): readonly Fact[] {
  const pages = listAt(document, "pages").flatMap((page) => listAt(page, "fields"));
  const steps = listAt(document, "steps").flatMap((step) => listAt(step, "fields"));
  const acting = listAt(document, "applicant.actingFor").map((one) => ({ value: textAt(one, "value"), label: wordsAt(one, "label") }));
  return [
    ...pages.map((field) => factOf(field, ASKED)),
    { path: "actingFor", label: t("Làm cho ai", "For whom"), kind: "choice", group: CASE, options: acting },
    ...COMMON,
    ...steps.map((field) => factOf(field, FILLED)),
  ];
}

function factOf(field: Json, group: Text): Fact {
  const options = listAt(field, "options").map((one) => ({ value: textAt(one, "value"), label: wordsAt(one, "label") }));
  const path = textAt(field, "name");
  const { vi, en } = wordsAt(field, "label");
  return {
    path,
    label: { vi: vi || path, en: en || path },
    kind: KINDS[textAt(field, "kind")] ?? "text",
    group,
    ...(options.length > 0 && { options }),
  };
}
