import { createAccount, hashPassword } from "@motlan/identity";
import { yearsBetween } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { type LoadRow, loadRecords } from "@motlan/registries";
import { TAKEN_OVER } from "../people/builder.ts";
import type { Country, Person } from "../people/person.ts";
import { DEMO_PASSWORD } from "../personas.ts";
import type { Keeper } from "../records/book.ts";
import { civilStatusRecords } from "../records/civil-status.ts";
import { householdRows } from "../records/institutions.ts";
import { populationRecord } from "../records/population.ts";

const ADULT = 18;

/** Loads the records of these people: who they are, and the entries about them. Joins the open act. */
export async function loadPeople(work: Work, country: Country, keepers: readonly Keeper[], people: ReadonlySet<number>): Promise<void> {
  const present = country.people.filter(({ at }) => people.has(at));
  const rows = present.map((person): LoadRow => {
    const agencyId = keepers[person.commune]?.policeId;
    const row = { recordId: person.id, values: populationRecord(country, person), validFrom: person.bornOn };
    return { ...row, ...(agencyId !== undefined && { agencyId }) };
  });
  await loadRecords(work, "population", rows);
  await loadRecords(work, "households", householdRows(country, keepers, people));
  const entries = civilStatusRecords(country, keepers).filter(({ about }) => people.has(about));
  await loadRecords(
    work,
    "civil-status",
    entries.map(({ row }) => row),
  );
}

/** The hash of the one password of the demo, made once in a process: it takes long by design. */
let hashed: ReturnType<typeof hashPassword> | undefined;

/** Opens an account of the second level for every living adult among these people. Joins the open act. */
export async function openAccounts(work: Work, country: Country, people: ReadonlySet<number>): Promise<number> {
  hashed ??= hashPassword(DEMO_PASSWORD);
  const password = await hashed;
  const able = country.people.filter((person) => people.has(person.at) && mayHaveAccount(person));
  for (const { id: personId, number: personalNumber, phone = "" } of able) {
    await createAccount(work, { personId, personalNumber, password, phone, level: 2 });
  }
  return able.length;
}

export function mayHaveAccount({ bornOn, diedOn, phone }: Person): boolean {
  return diedOn === undefined && phone !== undefined && yearsBetween(bornOn, TAKEN_OVER) >= ADULT;
}
