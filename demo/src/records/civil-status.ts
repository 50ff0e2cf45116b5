import { addDays, type JsonObject, type LocalDate } from "@motlan/kernel";
import { TAKEN_OVER } from "../people/builder.ts";
import { addressOf, communeAt } from "../people/communes.ts";
import { nameOf } from "../people/name-person.ts";
import type { Country, Marriage, Person } from "../people/person.ts";
import { personAt } from "../personas.ts";
import { type Random, randomFor } from "../random.ts";
import { type Entry, type Keeper, type Written, writeBooks } from "./book.ts";

/** Books are kept on computers since 2016 (Law on Civil Status 60/2014); of the older ones a part was copied and compared. */
const DIGITAL_SINCE = 2016;
/** From then on most people's entries were found; older books are lost or elsewhere. */
const FOUND_SINCE = 1950;
const COPIED_SINCE = 1975;
const COPIED = 0.68;
const DISPUTED = 0.008;
const MARRIAGES_SINCE = 1975;

/** The entries of births, marriages and deaths that the ten communes hold, numbered in their books. What chance decides of an entry is drawn for it alone. */
export function civilStatusRecords(country: Country, keepers: readonly Keeper[]): readonly Written[] {
  const entries = [
    ...country.people.flatMap((person) => birthEntry(country, keepers, person)),
    ...country.marriages.flatMap((marriage) => marriageEntry(country, keepers, marriage)),
    ...country.people.flatMap((person) => deathEntry(keepers, person)),
  ];
  return writeBooks(entries, ({ name }) => {
    const random = randomFor(0, `signer/${name}`);
    const surname = random.pick(["Nguyễn", "Trần", "Lê", "Phạm", "Đỗ"]);
    return nameOf(random, { surname, ethnicity: "Kinh", sex: random.chance(0.8) ? "male" : "female", year: 1965 });
  });
}

/** Whether the entry of this person's birth stands in a book of the ten communes, and how. */
export function birthBookOf(country: Country, person: Person): "digital" | "paper" | "disputed" | undefined {
  const told = country.entries.get(person.at);
  if (told !== undefined) return told;
  const random = randomFor(1, `birth/${person.at}`);
  const year = yearOf(person.bornOn);
  const bornHere = person.provinceOfBirth === communeAt(person.commune).numbersOf;
  if (!bornHere || year < FOUND_SINCE || (year < COPIED_SINCE && random.chance(0.5))) return undefined;
  const digital = year >= DIGITAL_SINCE || (year >= COPIED_SINCE && random.chance(COPIED));
  return random.chance(DISPUTED) ? "disputed" : digital ? "digital" : "paper";
}

function birthEntry(country: Country, keepers: readonly Keeper[], person: Person): Entry[] {
  const book = birthBookOf(country, person);
  const keeper = keepers[person.commune];
  if (book === undefined || keeper === undefined) return [];
  const random = randomFor(2, `birth/${person.at}`);
  const registeredOn = earlier(addDays(person.bornOn, random.int(4, 50)), TAKEN_OVER);
  const mother = person.mother === undefined ? strangerOf(random, person, "mother") : asEntered(personAt(country, person.mother));
  const fatherless = person.father === undefined && person.mother !== undefined;
  const father = fatherless
    ? null
    : person.father === undefined
      ? strangerOf(random, person, "father")
      : asEntered(personAt(country, person.father));
  const { name, relation } =
    father === null || random.chance(0.4) ? { name: mother.fullName, relation: "mother" } : { name: father.fullName, relation: "father" };
  return [
    {
      ...{ kind: "birth", name: `birth/${person.at}`, about: person.at, keeper, registeredOn, happenedOn: person.bornOn },
      digital: book !== "paper",
      disputed: book === "disputed",
      values: {
        child: { ...whole(person), placeOfBirth: person.placeOfBirth },
        mother,
        father,
        declarant: { fullName: String(name), relation },
      },
    },
  ];
}

function marriageEntry(country: Country, keepers: readonly Keeper[], { husband, wife, on, commune }: Marriage): Entry[] {
  const keeper = keepers[commune];
  const year = yearOf(on);
  if (keeper === undefined || year < MARRIAGES_SINCE) return [];
  const random = randomFor(3, `marriage/${husband}`);
  const spouses = [husband, wife].map((at) => asEntered(personAt(country, at)));
  const digital = year >= DIGITAL_SINCE || random.chance(COPIED);
  return [
    {
      kind: "marriage",
      name: `marriage/${husband}/${wife}`,
      about: husband,
      keeper,
      registeredOn: on,
      happenedOn: on,
      digital,
      disputed: false,
      values: { spouses },
    },
  ];
}

function deathEntry(keepers: readonly Keeper[], person: Person): Entry[] {
  const keeper = keepers[person.commune];
  if (person.diedOn === undefined || keeper === undefined) return [];
  const random = randomFor(4, `death/${person.at}`);
  const registeredOn = earlier(addDays(person.diedOn, random.int(1, 14)), TAKEN_OVER);
  const diedAt = random.chance(0.6)
    ? addressOf(person.line, communeAt(person.commune))
    : `Bệnh viện đa khoa Phù Sa, ${communeAt(person.commune).provinceName}`;
  const cause = random.pick(["Tuổi già", "Bệnh tim mạch", "Đột quỵ", "Ung thư", "Bệnh phổi"]);
  return [
    {
      ...{
        kind: "death",
        about: person.at,
        name: `death/${person.at}`,
        keeper,
        registeredOn,
        happenedOn: person.diedOn,
        digital: yearOf(registeredOn) >= DIGITAL_SINCE,
        disputed: false,
      },
      values: { deceased: whole(person), diedOn: person.diedOn, diedAt, cause },
    },
  ];
}

/** A parent or spouse as an entry writes them down, with where they live. */
function asEntered(person: Person) {
  return { ...whole(person), residence: addressOf(person.line, communeAt(person.commune)) } satisfies JsonObject;
}

function whole(person: Person) {
  const { id, number, fullName, sex, bornOn, ethnicity, nativePlace } = person;
  return {
    personId: id,
    personalNumber: number,
    fullName,
    sex,
    dateOfBirth: bornOn,
    ethnicity,
    nationality: "Việt Nam",
    nativePlace,
  } satisfies JsonObject;
}

/** A parent who is not in the country any more: a name and a year, as old entries have them. */
function strangerOf(random: Random, child: Person, as: "mother" | "father") {
  const sex = as === "mother" ? "female" : "male";
  const year = yearOf(child.bornOn) - random.int(20, 35);
  const surname =
    as === "father" ? (child.fullName.split(" ")[0] ?? "") : random.pick(["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Bùi"]);
  const fullName = nameOf(random, { surname, ethnicity: "Kinh", sex, year });
  return {
    fullName,
    sex,
    dateOfBirth: `${year}-01-01`,
    ethnicity: child.ethnicity,
    nationality: "Việt Nam",
    nativePlace: child.nativePlace,
    residence: child.nativePlace,
  } satisfies JsonObject;
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);
