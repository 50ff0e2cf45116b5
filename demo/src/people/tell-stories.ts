import { type LocalDate, localDate } from "@motlan/kernel";
import { randomFor } from "../random.ts";
import { addPerson, type Builder, joinHousehold, type Making, marry } from "./builder.ts";
import { communeIndex } from "./communes.ts";
import type { Country, Sex } from "./person.ts";

/** A person with a story, as they are put into the country. */
interface Told {
  /** Key of the story; absent for those who only belong to somebody's household. */
  readonly key?: string;
  readonly fullName: string;
  readonly sex: Sex;
  readonly born: string;
  readonly ethnicity?: string;
}

interface Household {
  readonly commune: string;
  readonly line: string;
  readonly head: Told;
  readonly spouse?: Told & { readonly wedding: string };
  readonly children?: readonly Told[];
  /** The head's spouse, or the head, is dead since. */
  readonly widowedOn?: string;
}

const HOUSEHOLDS: readonly Household[] = [
  {
    ...{ commune: "00166", line: "Số 24 phố Trần Thái Tông" },
    head: { key: "husband", fullName: "Nguyễn Đức Minh", sex: "male", born: "1993-09-03" },
    spouse: { key: "mother", fullName: "Trần Thị Thu Hà", sex: "female", born: "1996-04-12", wedding: "2022-03-18" },
  },
  {
    ...{ commune: "20242", line: "Số 82/15 đường Ông Ích Khiêm" },
    head: { key: "single-mother", fullName: "Lê Thị Ngọc Mai", sex: "female", born: "1999-02-20" },
  },
  {
    ...{ commune: "09556", line: "Số 7 phố Bế Văn Đàn" },
    head: { key: "father", fullName: "Phạm Quang Huy", sex: "male", born: "1988-07-25" },
    spouse: { fullName: "Vũ Thị Hồng Nhung", sex: "female", born: "1990-01-08", wedding: "2016-11-12" },
    children: [
      { key: "daughter-of-father", fullName: "Phạm Gia Hân", sex: "female", born: "2018-05-14" },
      { fullName: "Phạm Minh Khôi", sex: "male", born: "2021-11-02" },
    ],
  },
  {
    ...{ commune: "00376", line: "Thôn Phù Mã" },
    head: { key: "paper-book", fullName: "Hoàng Văn Sơn", sex: "male", born: "1975-10-30" },
    spouse: { fullName: "Nguyễn Thị Liên", sex: "female", born: "1978-02-14", wedding: "1999-12-05" },
    children: [{ fullName: "Hoàng Minh Hiếu", sex: "male", born: "2003-08-21" }],
  },
  {
    ...{ commune: "20500", line: "Thôn Giao Thủy" },
    head: { key: "old-man", fullName: "Võ Văn Tư", sex: "male", born: "1948-03-05" },
    spouse: { key: "wife-of-old-man", fullName: "Nguyễn Thị Sáu", sex: "female", born: "1951-07-19", wedding: "1972-01-30" },
    widowedOn: "2025-02-11",
  },
  {
    ...{ commune: "20410", line: "Số 41 đường Nguyễn Thái Học" },
    head: { key: "disputed", fullName: "Đặng Thị Hồng Vân", sex: "female", born: "1991-06-17" },
  },
  {
    ...{ commune: "20341", line: "Số 126 đường Hùng Vương" },
    head: { key: "father-of-daughter", fullName: "Bùi Xuân Thắng", sex: "male", born: "1955-05-10" },
    spouse: { fullName: "Đỗ Thị Hạnh", sex: "female", born: "1958-09-27", wedding: "1980-02-09" },
    children: [{ key: "daughter", fullName: "Bùi Thị Lan Anh", sex: "female", born: "1985-12-01" }],
    widowedOn: "2025-04-20",
  },
  {
    ...{ commune: "09700", line: "Thôn Hợp Nhất" },
    head: { fullName: "Đinh Văn Khuyên", sex: "male", born: "1995-03-28", ethnicity: "Mường" },
    spouse: { key: "late-mother", fullName: "Hà Thị Nhung", sex: "female", born: "1998-08-09", ethnicity: "Tày", wedding: "2024-02-02" },
  },
  {
    ...{ commune: "00070", line: "Số 15 phố Hàng Bông" },
    head: { fullName: "Ngô Quốc Việt", sex: "male", born: "1974-06-06" },
    spouse: { fullName: "Dương Thu Trang", sex: "female", born: "1978-10-20", wedding: "2004-05-08" },
    children: [{ key: "student", fullName: "Ngô Khánh Linh", sex: "female", born: "2006-09-15" }],
  },
  {
    ...{ commune: "20320", line: "Thôn Túy Loan Đông" },
    head: { key: "new-father", fullName: "Huỳnh Tấn Phước", sex: "male", born: "1994-12-24" },
    spouse: { key: "new-mother", fullName: "Lê Thị Bích Ngọc", sex: "female", born: "1997-01-30", wedding: "2023-09-10" },
  },
];

/** Where chance would spoil a story: the book in which the birth entry of that person stands. */
const ENTRIES: Readonly<Record<string, "paper" | "digital" | "disputed">> = {
  mother: "digital",
  husband: "digital",
  father: "digital",
  "daughter-of-father": "digital",
  student: "digital",
  daughter: "digital",
  "new-mother": "digital",
  "paper-book": "paper",
  disputed: "disputed",
};

/** Puts the people with a story into the country, first of all, so that nothing else moves them. */
export function tellStories(builder: Builder, seed: number): Pick<Country, "told" | "entries"> {
  const told = new Map<string, number>();
  for (const household of HOUSEHOLDS) tell(builder, seed, household, told);
  const entries = Object.entries(ENTRIES).flatMap(([key, entry]) => {
    const at = told.get(key);
    return at === undefined ? [] : [[at, entry] as const];
  });
  return { told, entries: new Map(entries) };
}

function tell(builder: Builder, seed: number, household: Household, told: Map<string, number>): void {
  const commune = communeIndex(household.commune);
  const add = (one: Told, parents: { readonly father?: Making; readonly mother?: Making } = {}): Making => {
    const { fullName, sex, ethnicity = "Kinh" } = one;
    const surname = fullName.split(" ")[0] ?? "";
    const person = addPerson(builder, randomFor(seed, fullName), {
      ...{ commune, line: household.line, sex, bornOn: localDate(one.born), ethnicity, surname, fullName, ...parents },
    });
    if (one.key !== undefined) told.set(one.key, person.at);
    return person;
  };
  const head = add(household.head);
  const spouse = household.spouse && add(household.spouse);
  if (spouse === undefined || household.spouse === undefined) return;
  marry(builder, head, spouse, localDate(household.spouse.wedding));
  for (const child of household.children ?? []) joinHousehold(add(child, { father: head, mother: spouse }), head, "Con");
  if (household.widowedOn !== undefined) widow(head, spouse, localDate(household.widowedOn));
}

/** The old man's wife died; the daughter's father died. */
function widow(head: Making, spouse: Making, on: LocalDate): void {
  const [dead, left] = head.bornOn < "1950-01-01" ? [spouse, head] : [head, spouse];
  dead.diedOn = on;
  left.marital = "widowed";
}
