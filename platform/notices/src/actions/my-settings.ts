import type { Person } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { httpFaults } from "@motlan/kernel/http";
import { type Settings, tidyLetter } from "../domain/settings.ts";
import { faults } from "../faults.ts";
import { findSettings, saveSettings } from "../store/settings.ts";

/** How the signed-in person is told. @throws kernel/sign-in-first */
export async function getMySettings(work: Work): Promise<Settings> {
  const { personId } = personOf(work);
  return work.transaction((tx) => findSettings(tx, personId));
}

export type SettingsInput = Pick<Settings, "language" | "bySms" | "byEmail" | "byLetter"> & {
  readonly letterName: string;
  readonly letterAddress: string;
};

/** Chooses language and channels; a letter needs a name and an address. What is in the portal's inbox is there in any case. @throws notices/letter-address-missing, kernel/sign-in-first */
export async function saveMySettings(work: Work, input: SettingsInput): Promise<Settings> {
  const { personId } = personOf(work);
  const { language, bySms, byEmail, byLetter } = input;
  const letter = tidyLetter(input.letterName, input.letterAddress);
  if (byLetter && !letter.ok) throw faults[letter.why]();
  return work.transaction(async (tx) => {
    const { email } = await findSettings(tx, personId);
    const to = letter.ok
      ? { letterName: letter.value.name, letterAddress: letter.value.address }
      : { letterName: null, letterAddress: null };
    const settings = { language, bySms, byEmail, byLetter, email, ...to };
    await saveSettings(tx, personId, settings);
    return settings;
  });
}

export function personOf({ actor }: Work): Person {
  if (actor.kind !== "person") throw httpFaults["sign-in-first"]();
  return actor;
}
