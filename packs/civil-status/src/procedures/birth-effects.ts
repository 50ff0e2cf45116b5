import type { Effect } from "@motlan/catalogue/declare";

const parent = (at: "mother" | "father") =>
  `{personId: known.${at}.personId, personalNumber: ${at}.personalNumber, fullName: ${at}.fullName, dateOfBirth: ${at}.dateOfBirth, ethnicity: ${at}.ethnicity, nationality: ${at}.nationality, nativePlace: ${at}.nativePlace, residence: ${at}.residence}`;

/**
 * The entry in the civil-status book and the request for a personal number (số định danh cá nhân) leave in one transaction. When the population registry's
 * receipt comes, the entry is completed with the number.
 */
export const birthEffects: Effect[] = [
  {
    id: "birth-record",
    record: "civil-status",
    kind: "birth",
    at: "record",
    number: "register",
    values: {
      entry: '"birth/" + dossier.agencyId + "/" + string(register.year) + "/" + string(register.number)',
      agencyId: "dossier.agencyId",
      agencyName: "dossier.agencyName",
      book: "string(register.book)",
      number: 'string(register.number) + "/" + string(register.year)',
      registeredOn: "register.on",
      digital: "true",
      disputed: "false",
      child:
        "{personalNumber: child.personalNumber, fullName: child.fullName, sex: child.sex, dateOfBirth: child.dateOfBirth, ethnicity: child.ethnicity, nationality: child.nationality, placeOfBirth: child.placeOfBirth, nativePlace: child.nativePlace}",
      mother: parent("mother"),
      father: `if parents.kind = "married" then ${parent("father")} else null`,
      declarant: "{fullName: applicant.fullName, relation: relation}",
    },
  },
  {
    id: "personal-number",
    command: "issue-number",
    to: "population",
    at: "record",
    values: {
      fullName: "child.fullName",
      sex: "child.sex",
      dateOfBirth: "child.dateOfBirth",
      placeOfBirth: "child.placeOfBirth",
      placeOfBirthRegistration: "dossier.agencyName",
      nativePlace: "child.nativePlace",
      ethnicity: "child.ethnicity",
      nationality: "child.nationality",
      motherNumber: "mother.personalNumber",
      fatherNumber: 'if parents.kind = "married" then father.personalNumber else null',
      registeredBy: "dossier.agencyId",
      entry: '"birth/" + dossier.agencyId + "/" + string(register.year) + "/" + string(register.number)',
    },
    answer: { personalNumber: "child.personalNumber" },
    completes: "birth-record",
  },
];
