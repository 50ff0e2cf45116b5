import type { Effect } from "@motlan/catalogue/declare";

/** The applicant, as the book writes them down. */
export const THE_APPLICANT =
  "{personId: applicant.personId, personalNumber: person.personalNumber, fullName: person.fullName, dateOfBirth: person.dateOfBirth}";

/** An entry of that kind in the residence book, under the agency's next number. */
export function bookEntry(kind: string, values: Readonly<Record<string, string>>): Effect {
  return {
    ...{ id: `${kind}-record`, record: "residence", kind, at: "record", number: "register" },
    values: {
      entry: `"${kind}/" + dossier.agencyId + "/" + string(register.year) + "/" + string(register.number)`,
      agencyId: "dossier.agencyId",
      agencyName: "dossier.agencyName",
      number: 'string(register.number) + "/" + string(register.year)',
      registeredOn: "register.on",
      person: THE_APPLICANT,
      ...values,
    },
  };
}

/** What every notice says of its person. */
export const NOTICE_DATA = { issuedOn: "today", person: THE_APPLICANT };
