import type { JsonObject } from "@motlan/kernel";
import { addressOf, communeAt } from "../people/communes.ts";
import type { Country, Person } from "../people/person.ts";

/** A person as the population registry holds them (packs/civil-status). */
export function populationRecord({ people }: Country, person: Person): JsonObject {
  const commune = communeAt(person.commune);
  const numberOf = (at: number | undefined) => (at === undefined ? undefined : people[at]?.number);
  const relatives = given({
    fatherNumber: numberOf(person.father),
    motherNumber: numberOf(person.mother),
    spouseNumber: numberOf(person.spouse),
  });
  return given({
    personalNumber: person.number,
    fullName: person.fullName,
    sex: person.sex,
    dateOfBirth: person.bornOn,
    placeOfBirth: person.placeOfBirth,
    placeOfBirthRegistration: person.placeOfBirth,
    nativePlace: person.nativePlace,
    ethnicity: person.ethnicity,
    religion: "Không",
    nationality: "Việt Nam",
    maritalStatus: person.marital,
    residence: { communeId: commune.id, communeCode: commune.code, line: person.line, text: addressOf(person.line, commune) },
    relatives,
    household: given({ headNumber: numberOf(person.head), relation: person.relation }),
    phone: person.phone,
    dateOfDeath: person.diedOn,
  });
}

function given(members: { readonly [member: string]: JsonObject[string] | undefined }): JsonObject {
  return Object.fromEntries(Object.entries(members).flatMap(([member, value]) => (value === undefined ? [] : [[member, value]])));
}
