import { randomBytes, randomInt } from "node:crypto";
import { type Agency, findAgencyOfPlace } from "@motlan/agencies";
import { makePersonalNumber, type Sex } from "@motlan/formats";
import { createAccount, hashPassword } from "@motlan/identity";
import { addDays, type JsonObject, type LocalDate, localDateOf, newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { formatPlace, type Place } from "@motlan/places";
import { registerRecord } from "@motlan/registries";

export interface Parent {
  readonly fullName: string;
  readonly dateOfBirth: LocalDate;
}

export interface NewFamily {
  readonly mother: Parent;
  readonly father: Parent;
  readonly married: boolean;
  readonly commune: Place;
  readonly line: string;
  readonly password: string;
}

/** One of the two, as the page shows them afterwards. */
export interface Made extends Parent {
  readonly personalNumber: string;
  readonly phone: string;
}

export interface FamilyMade {
  readonly mother: Made;
  readonly father: Made;
  readonly residence: string;
}

interface Invented extends Made {
  readonly recordId: string;
  readonly sex: Sex;
}

/**
 * Enters an invented family as the population registry's owner and the commune's civil-status book would, with accounts to sign in with: one act, whole or
 * not at all. Only a demo offers it; their numbers are drawn from the highest serials.
 * @throws registries/conflict where a number is taken, identity/password-weak
 */
export async function makeFamily(work: Work, family: NewFamily): Promise<FamilyMade> {
  const node = work.as({ kind: "system", name: "demo.new-family" });
  const password = await hashPassword(family.password.normalize("NFKC"));
  const [mother, father] = [invent(family.mother, "female"), invent(family.father, "male")];
  await node.transaction(async () => {
    await enter(node, family, mother, father);
    await enter(node, family, father, mother);
    await enterCivilStatus(node, family, mother, father);
    for (const { recordId, personalNumber, phone } of [mother, father]) {
      await createAccount(node, { personId: recordId, personalNumber, phone, password, level: 2 });
    }
  });
  return { mother: shown(mother), father: shown(father), residence: residenceOf(family) };
}

function shown({ fullName, dateOfBirth, personalNumber, phone }: Invented): Made {
  return { fullName, dateOfBirth, personalNumber, phone };
}

/** Hà Nội's code stands for every province: the family is invented, and the codes in old numbers are of provinces before the mergers. */
const PROVINCE_CODE = "001";

function invent(parent: Parent, sex: Sex): Invented {
  const { dateOfBirth: bornOn } = parent;
  const number = makePersonalNumber({ provinceCode: PROVINCE_CODE, sex, bornOn, serial: randomInt(900_000, 1_000_000) });
  const phone = `09${String(randomInt(0, 100_000_000)).padStart(8, "0")}`;
  return { ...parent, personalNumber: number, phone, recordId: newId(), sex };
}

function residenceOf({ line, commune }: NewFamily): string {
  return `${line}, ${formatPlace(commune)}`;
}

async function enter(node: Work, family: NewFamily, person: Invented, spouse: Invented): Promise<void> {
  const { personalNumber, fullName, sex, dateOfBirth, phone, recordId } = person;
  const { commune, line, married } = family;
  const values: JsonObject = {
    ...{ personalNumber, fullName, sex, dateOfBirth, phone },
    ...{ placeOfBirth: formatPlace(commune), nativePlace: formatPlace(commune), ethnicity: "Kinh", nationality: "Việt Nam" },
    maritalStatus: married ? "married" : "single",
    residence: { communeId: commune.id, communeCode: commune.code, line, text: residenceOf(family) },
    ...(married && { relatives: { spouseNumber: spouse.personalNumber } }),
  };
  const police = await findAgencyOfPlace(node.db, commune.id, "residence", localDateOf(node.clock.now()));
  await registerRecord(node, {
    ...{ registry: "population", values },
    ...(police !== undefined && { agencyId: police.id }),
    validFrom: dateOfBirth,
    reason: "Dữ liệu giả định của bản trình diễn",
    requestKey: `demo-family:${recordId}`,
    recordId,
  });
}

/** Both births and, where they are married, the marriage: what a birth registration and a copy of an extract look for. */
async function enterCivilStatus(node: Work, family: NewFamily, mother: Invented, father: Invented): Promise<void> {
  const today = localDateOf(node.clock.now());
  const agency = await findAgencyOfPlace(node.db, family.commune.id, "civil-status", today);
  if (agency === undefined) return;
  for (const person of [mother, father]) await entry(node, agency, "birth", person.dateOfBirth, { child: inBook(family, person) });
  if (!family.married) return;
  const on = addDays(today, -400);
  await entry(node, agency, "marriage", on, { spouses: [inBook(family, father), inBook(family, mother)] });
}

async function entry(node: Work, agency: Agency, kind: "birth" | "marriage", on: LocalDate, values: JsonObject): Promise<void> {
  const number = `TD${randomBytes(4).toString("hex").toUpperCase()}`;
  const year = on.slice(0, 4);
  const book = {
    entry: `${kind}/${agency.id}/${year}/${number}`,
    agencyId: agency.id,
    agencyName: agency.name.vi,
    book: "1",
    number: `${number}/${year}`,
  };
  await registerRecord(node, {
    registry: "civil-status",
    kind,
    values: { ...book, registeredOn: on, digital: true, disputed: false, ...values },
    validFrom: on,
    reason: "Dữ liệu giả định của bản trình diễn",
    agencyId: agency.id,
    requestKey: `demo-family:${book.entry}`,
  });
}

function inBook(family: NewFamily, { recordId, personalNumber, fullName, sex, dateOfBirth }: Invented): JsonObject {
  const place = formatPlace(family.commune);
  return {
    ...{ personId: recordId, personalNumber, fullName, sex, dateOfBirth, ethnicity: "Kinh", nationality: "Việt Nam" },
    ...{ placeOfBirth: place, nativePlace: place, residence: residenceOf(family) },
  };
}
