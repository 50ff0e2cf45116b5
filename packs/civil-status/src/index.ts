import { definePack } from "@motlan/catalogue/declare";
import { birthAgain } from "./procedures/birth-again.ts";
import { birthRegistration } from "./procedures/birth-registration.ts";
import { deathAgain } from "./procedures/death-again.ts";
import { deathRegistration } from "./procedures/death-registration.ts";
import { entryChange } from "./procedures/entry-change.ts";
import { extractCopy } from "./procedures/extract-copy.ts";
import { guardianship } from "./procedures/guardianship.ts";
import { guardianshipEnd } from "./procedures/guardianship-end.ts";
import { linkedBirth } from "./procedures/linked-birth.ts";
import { linkedDeath } from "./procedures/linked-death.ts";
import { maritalStatus } from "./procedures/marital-status.ts";
import { marriageAgain } from "./procedures/marriage-again.ts";
import { marriageRegistration } from "./procedures/marriage-registration.ts";
import { recognition } from "./procedures/recognition.ts";
import { statusStatement } from "./procedures/status-statement.ts";
import { birthNotices } from "./registries/birth-notices.ts";
import { civilStatusRegistry } from "./registries/civil-status.ts";
import { population } from "./registries/population.ts";

/** Hộ tịch: births, marriages, deaths, recognitions, guardianships, changes, and the papers about them, with the two registries they live on. */
export const civilStatus = definePack({
  name: "civil-status",
  title: { vi: "Hộ tịch", en: "Civil status" },
  procedures: [
    ...[extractCopy, birthRegistration, birthAgain, deathRegistration, deathAgain, marriageRegistration, marriageAgain],
    ...[maritalStatus, recognition, entryChange, guardianship, guardianshipEnd, statusStatement],
    ...[linkedBirth, linkedDeath],
  ],
  registries: [population, civilStatusRegistry, birthNotices],
});

export {
  birthAgain,
  birthNotices,
  birthRegistration,
  civilStatusRegistry,
  deathAgain,
  deathRegistration,
  entryChange,
  extractCopy,
  guardianship,
  guardianshipEnd,
  linkedBirth,
  linkedDeath,
  maritalStatus,
  marriageAgain,
  marriageRegistration,
  population,
  recognition,
  statusStatement,
};
