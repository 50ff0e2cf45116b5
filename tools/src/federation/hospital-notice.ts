import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { demoPeople, type Person } from "@motlan/demo";
import { addDays, type LocalDate } from "@motlan/kernel";

/** The mother of the demo country whose child's notice lies at the ministry's node: a birth of hers, registered at the commune, is filled in from it. */
export function motherOfTheNotice(): Person {
  const { people, told } = demoPeople();
  const found = people[told.get("single-mother") ?? -1];
  if (found === undefined) throw new RangeError("the demo country tells of no single mother");
  return found;
}

/**
 * What the hospital wrote of a birth three weeks ago, as the file that `motlan registry import birth-notices` reads. Once written it stays as it is: an import run again
 * knows the file. Gives where it lies.
 */
export function writeNotice(folder: string, today: LocalDate): string {
  const file = join(folder, "giay-chung-sinh.ndjson");
  if (existsSync(file)) return file;
  const { id, number, fullName } = motherOfTheNotice();
  const issuedOn = addDays(today, -20);
  const values = {
    ...{ number: "CS-2026-000001", issuedOn, facility: { name: "Bệnh viện Phụ sản Hà Nội" } },
    mother: { personId: id, personalNumber: number, fullName },
    child: { sex: "female", dateOfBirth: addDays(today, -21) },
  };
  writeFileSync(file, `${JSON.stringify({ "@validFrom": issuedOn, values })}\n`);
  return file;
}
