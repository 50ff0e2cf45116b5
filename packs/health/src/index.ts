import { definePack } from "@motlan/catalogue/declare";
import { operatingLicence } from "./procedures/operating-licence.ts";
import { practitionersRegistration } from "./procedures/practitioners.ts";
import { healthPractice } from "./registries/health-practice.ts";

/** Hành nghề y: places of medical care licensed, practitioners registered. */
export const healthPack = definePack({
  name: "health",
  title: { vi: "Khám bệnh, chữa bệnh", en: "Medical care" },
  procedures: [operatingLicence, practitionersRegistration],
  registries: [healthPractice],
});

export { healthPractice, operatingLicence, practitionersRegistration };
