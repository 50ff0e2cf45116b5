import { addDays, type LocalDate } from "@motlan/kernel";
import type { Random } from "../random.ts";
import {
  addPerson,
  type Builder,
  drawDay,
  drawEthnicity,
  drawLine,
  drawSurnameIn,
  joinHousehold,
  type Making,
  marry,
  TAKEN_OVER,
} from "./builder.ts";
import { communeAt } from "./communes.ts";
import type { Sex } from "./person.ts";

interface Couple {
  readonly husband: Making;
  readonly wife: Making;
  readonly firstBirth: LocalDate;
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
const LAST_YEAR = yearOf(TAKEN_OVER);

/** A couple with their children, and those who married with theirs: one to three generations. */
export function addFamily(builder: Builder, random: Random, commune: number): void {
  const place = communeAt(commune);
  const womanYear = random.weighted([
    [random.int(1940, 1958), 2],
    [random.int(1959, 1978), 3],
    [random.int(1979, 1999), 5],
  ]);
  const line = drawLine(random, place);
  const ethnicity = drawEthnicity(random, place);
  const wife = addNewcomer(builder, random, {
    commune,
    line,
    sex: "female",
    year: womanYear,
    ethnicity: nearly(random, ethnicity, commune),
  });
  const husband = addNewcomer(builder, random, { commune, line, sex: "male", year: womanYear - random.int(-1, 5), ethnicity });
  settle(builder, random, husband, wife);
}

/** Of one people, mostly. */
function nearly(random: Random, ethnicity: string, commune: number): string {
  return random.chance(0.85) ? ethnicity : drawEthnicity(random, communeAt(commune));
}

interface Newcomer {
  readonly commune: number;
  readonly line: string;
  readonly sex: Sex;
  readonly year: number;
  readonly ethnicity: string;
}

function addNewcomer(builder: Builder, random: Random, { year, ...rest }: Newcomer): Making {
  const surname = drawSurnameIn(random, communeAt(rest.commune), rest.ethnicity);
  return addPerson(builder, random, { ...rest, bornOn: drawDay(random, year), surname });
}

/** Marries the two, gives them children, and lets the grown ones found families of their own. */
function settle(builder: Builder, random: Random, husband: Making, wife: Making): void {
  const womanYear = yearOf(wife.bornOn);
  const firstYear = womanYear + random.int(22, womanYear < 1975 ? 27 : 31);
  const firstBirth = drawDay(random, firstYear);
  const [wedding = firstBirth] = [
    addDays(wife.bornOn, 18 * 366),
    addDays(husband.bornOn, 20 * 366),
    addDays(firstBirth, -random.int(280, 900)),
  ].sort((a, b) => (a < b ? 1 : -1));
  const couple = { husband, wife, firstBirth };
  if (wedding > TAKEN_OVER) return;
  marry(builder, husband, wife, wedding);
  for (const child of addChildren(builder, random, couple)) growUp(builder, random, child);
  part(random, couple);
  grieve(random, husband, wife);
}

function addChildren(builder: Builder, random: Random, couple: Couple): readonly Making[] {
  const { wife, firstBirth } = couple;
  const motherYear = yearOf(wife.bornOn);
  const wanted =
    motherYear < 1958
      ? random.int(2, 5)
      : motherYear < 1978
        ? random.int(1, 3)
        : random.weighted([
            [1, 4],
            [2, 7],
            [3, 2],
          ]);
  const children: Making[] = [];
  for (let day = firstBirth; children.length < wanted; day = addDays(day, random.int(560, 1_700))) {
    if (day > TAKEN_OVER || yearOf(day) - motherYear > 42) break;
    const moved = yearOf(day) < 1998 && random.chance(0.25);
    if (!moved) children.push(addChild(builder, random, couple, day));
    else if (children.length + 1 >= wanted) break;
  }
  return children;
}

function addChild(builder: Builder, random: Random, { husband, wife }: Couple, bornOn: LocalDate): Making {
  const sex: Sex = random.chance(0.52) ? "male" : "female";
  const clanOf = husband.ethnicity === "Ê Đê" ? wife : husband;
  const surname = husband.ethnicity === "Ê Đê" ? (clanOf.fullName.split(" ").at(-1) ?? "") : (clanOf.fullName.split(" ")[0] ?? "");
  const child = addPerson(builder, random, {
    ...{ commune: husband.commune, line: husband.line, sex, bornOn, surname, ethnicity: husband.ethnicity, father: husband, mother: wife },
  });
  joinHousehold(child, husband, "Con");
  return child;
}

/** A grown child may marry somebody from outside, live elsewhere, and have children. */
function growUp(builder: Builder, random: Random, child: Making): void {
  const year = yearOf(child.bornOn);
  const age = LAST_YEAR - year;
  if (age < 24 || !random.chance(age > 29 ? 0.85 : 0.45)) {
    if (child.sex === "female" && age >= 20 && age <= 40 && random.chance(0.12)) addFatherless(builder, random, child);
    return;
  }
  const ownHome = random.chance(0.6);
  const line = ownHome ? drawLine(random, communeAt(child.commune)) : child.line;
  const isMan = child.sex === "male";
  const spouseYear = isMan ? year + random.int(-1, 5) : year - random.int(-1, 5);
  const spouse = addNewcomer(builder, random, {
    ...{
      commune: child.commune,
      line,
      sex: isMan ? "female" : "male",
      year: spouseYear,
      ethnicity: nearly(random, child.ethnicity, child.commune),
    },
  });
  child.line = line;
  child.head = child.at;
  child.relation = "Chủ hộ";
  settle(builder, random, isMan ? child : spouse, isMan ? spouse : child);
}

/** A child whose father is not established (Decree 123/2015, article 15). */
function addFatherless(builder: Builder, random: Random, mother: Making): void {
  const bornOn = addDays(mother.bornOn, random.int(19 * 365, 36 * 365));
  if (bornOn > TAKEN_OVER) return;
  const surname = mother.fullName.split(" ")[0] ?? "";
  const child = addPerson(builder, random, {
    ...{
      commune: mother.commune,
      line: mother.line,
      sex: random.chance(0.5) ? "male" : "female",
      bornOn,
      surname,
      ethnicity: mother.ethnicity,
      mother,
    },
  });
  joinHousehold(child, mother, "Con");
}

/** A few divorce, after the children. */
function part(random: Random, { husband, wife }: Couple): void {
  if (LAST_YEAR - yearOf(wife.bornOn) < 28 || !random.chance(0.05)) return;
  for (const one of [husband, wife]) {
    one.marital = "divorced";
    delete one.spouse;
  }
  wife.head = wife.at;
  wife.relation = "Chủ hộ";
}

/** Death by age: rare at sixty, every third at eighty; the one who stays is a widow or widower. */
function grieve(random: Random, husband: Making, wife: Making): void {
  for (const [one, other] of [
    [husband, wife],
    [wife, husband],
  ] as const) {
    const age = LAST_YEAR - yearOf(one.bornOn);
    if (age < 55 || other.diedOn !== undefined || !random.chance(Math.min(0.6, (age - 50) ** 2 / 2_600))) continue;
    one.diedOn = addDays(TAKEN_OVER, -random.int(20, 365 * Math.min(9, age - 52)));
    if (other.spouse === one.at) other.marital = "widowed";
    if (one.relation === "Chủ hộ" && other.head === one.at) {
      other.head = other.at;
      other.relation = "Chủ hộ";
    }
  }
}
