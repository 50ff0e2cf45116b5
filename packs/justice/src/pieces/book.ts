import { type CommonPath, commonSteps, type Effect, type Step, t, UNITS } from "@motlan/catalogue/declare";

export const THE_APPLICANT = "{personId: applicant.personId, personalNumber: person.personalNumber, fullName: person.fullName}";
export const ENTRY_NUMBER = 'string(register.number) + "/" + string(register.year)';

/** An entry in a book of the agency under its next number, written while the official records it. */
export function bookEntry(registry: string, kind: string, values: Readonly<Record<string, string>>): Effect {
  return {
    ...{ id: `${kind}-record`, record: registry, kind, at: "record", number: "register" },
    values: {
      entry: `"${kind}/" + dossier.agencyId + "/" + string(register.year) + "/" + string(register.number)`,
      agencyId: "dossier.agencyId",
      agencyName: "dossier.agencyName",
      number: ENTRY_NUMBER,
      registeredOn: "register.on",
      ...values,
    },
  };
}

/** The common path with an entry in the book before the signature. */
export function stepsWithEntry(path: CommonPath, book: ReturnType<typeof t>): Step[] {
  const steps = commonSteps(path);
  const at = steps.findIndex(({ does }) => does === "sign");
  const record: Step = {
    ...{ id: "record", does: "record", unit: path.unit ?? UNITS.division, post: path.examiner, hours: 0 },
    task: t(`Ghi ${book.vi}`, `Enter in the ${book.en}`),
  };
  return [...steps.slice(0, at), record, ...steps.slice(at)];
}

/** The commune's officer for justice and civil status. */
export const JUSTICE = t("Công chức tư pháp – hộ tịch", "Officer for justice and civil status");
