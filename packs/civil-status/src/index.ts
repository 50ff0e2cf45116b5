import { definePack } from "@motlan/catalogue/declare";
import { birthRegistration } from "./procedures/birth-registration.ts";
import { extractCopy } from "./procedures/extract-copy.ts";
import { civilStatusRegistry } from "./registries/civil-status.ts";
import { population } from "./registries/population.ts";

/** Hộ tịch: births registered and copies issued, with the two registries they live on. */
export const civilStatus = definePack({
  name: "civil-status",
  title: { vi: "Hộ tịch", en: "Civil status" },
  procedures: [extractCopy, birthRegistration],
  registries: [population, civilStatusRegistry],
});

export { birthRegistration, civilStatusRegistry, extractCopy, population };
