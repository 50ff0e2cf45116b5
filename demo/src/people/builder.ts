import { makePersonalNumber } from "@motlan/formats";
import { addDays, type LocalDate, localDate } from "@motlan/kernel";
import { derivedId } from "../derived-id.ts";
import type { Random } from "../random.ts";
import { type Commune, communeAt, ELSEWHERE, HOMES } from "./communes.ts";
import { drawSurname, nameOf } from "./name-person.ts";
import type { Marriage, Person, Sex } from "./person.ts";

/** The day on which the demo country's registers were taken over; nobody in them was born later, and ages are counted to it. */
export const TAKEN_OVER = localDate("2025-06-15");

/** A person while the country is being made. */
export type Making = { -readonly [Member in keyof Person]: Person[Member] };

export interface Builder {
  readonly people: Making[];
  readonly marriages: Marriage[];
}

export interface NewPerson {
  readonly commune: number;
  readonly line: string;
  readonly sex: Sex;
  readonly bornOn: LocalDate;
  readonly ethnicity: string;
  readonly surname: string;
  readonly father?: Making;
  readonly mother?: Making;
  /** Given where a story needs it. */
  readonly fullName?: string;
  readonly phone?: string;
}

/** Serials of the demo country end here; the stand-in for the population office gives out those above. */
const SERIALS = 700_000;
/** Has no factor in common with the count of serials, so that a walk by it meets each once. */
const STRIDE = 7_919;

/** Puts a person into the country; whoever has no parents in it was born here or moved here. */
export function addPerson({ people }: Builder, random: Random, input: NewPerson): Making {
  const at = people.length;
  const { sex, bornOn, ethnicity, surname, commune, line, father, mother } = input;
  const origin = originOf(random, communeAt(commune), ethnicity, father, mother);
  const year = Number(bornOn.slice(0, 4));
  const made: Making = {
    at,
    id: derivedId(`person/${at}`),
    number: makePersonalNumber({ provinceCode: origin.numbersOf, sex, bornOn, serial: (at * STRIDE + 1_003) % SERIALS }),
    fullName: input.fullName ?? nameOf(random, { surname, ethnicity, sex, year }),
    ...{ sex, bornOn, ethnicity, commune, line },
    provinceOfBirth: origin.numbersOf,
    placeOfBirth: origin.placeOfBirth,
    nativePlace: origin.nativePlace,
    marital: "single",
    head: at,
    relation: "Chủ hộ",
    ...(father !== undefined && { father: father.at }),
    ...(mother !== undefined && { mother: mother.at }),
    ...phoneOf(random, at, year, input.phone),
  };
  people.push(made);
  return made;
}

/** One number a person: prefixes vary, the last digits walk as the serials do. */
function phoneOf(random: Random, at: number, year: number, given: string | undefined): { readonly phone?: string } {
  const phone = `${random.pick(["090", "091", "097", "098", "032", "035", "037", "086", "070"])}${String((at * 4_999 + 310_007) % 10_000_000).padStart(7, "0")}`;
  if (given !== undefined) return { phone: given };
  return year <= 2008 ? { phone } : {};
}

const FACILITIES = ["Bệnh viện Phụ sản Hoa Sen", "Bệnh viện đa khoa Phù Sa", "Nhà hộ sinh Ban Mai", "Trạm Y tế"];

function originOf(random: Random, commune: Commune, ethnicity: string, father: Making | undefined, mother: Making | undefined) {
  const parent = father ?? mother;
  if (parent !== undefined) {
    const facility = random.pick(FACILITIES);
    const place = facility === "Trạm Y tế" ? `Trạm Y tế ${commune.name}, ${commune.provinceName}` : `${facility}, ${commune.provinceName}`;
    return { numbersOf: commune.numbersOf, placeOfBirth: place, nativePlace: parent.nativePlace };
  }
  const home = HOMES[ethnicity];
  const atHome = home === undefined || commune.peoples.some(([people, share]) => people === ethnicity && share > 5);
  const [numbersOf, nativePlaces] = atHome
    ? random.chance(commune.urban ? 0.65 : 0.9)
      ? [commune.numbersOf, commune.nativePlaces]
      : random.pick(ELSEWHERE)
    : home;
  const nativePlace = random.pick(nativePlaces);
  return { numbersOf, placeOfBirth: nativePlace, nativePlace };
}

export function drawEthnicity(random: Random, commune: Commune): string {
  const others = commune.peoples.reduce((sum, [, share]) => sum + share, 0);
  return random.weighted<string>([["Kinh", 100 - others], ...commune.peoples]);
}

export function drawSurnameIn(random: Random, commune: Commune, ethnicity: string): string {
  return drawSurname(random, ethnicity, commune.province === "01");
}

export function drawLine(random: Random, { urban, lines }: Commune): string {
  const line = random.pick(lines);
  return urban ? `Số ${random.int(2, 240)} ${line}` : line.charAt(0).toUpperCase() + line.slice(1);
}

export function drawDay(random: Random, year: number): LocalDate {
  return addDays(localDate(`${year}-01-01`), random.int(0, 364));
}

/** Marries two: their registers, the household and the record of the marriage. */
export function marry(builder: Builder, husband: Making, wife: Making, on: LocalDate, commune = husband.commune): void {
  husband.marital = "married";
  wife.marital = "married";
  husband.spouse = wife.at;
  wife.spouse = husband.at;
  joinHousehold(wife, husband, "Vợ");
  builder.marriages.push({ husband: husband.at, wife: wife.at, on, commune });
}

export function joinHousehold(person: Making, head: Making, relation: string): void {
  person.head = head.head;
  person.relation = relation;
}
