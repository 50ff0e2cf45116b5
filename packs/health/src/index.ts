import { definePack } from "@motlan/catalogue/declare";
import { operatingLicence } from "./procedures/operating-licence.ts";
import { practitionersRegistration } from "./procedures/practitioners.ts";
import { healthFacilities } from "./registries/health-facilities.ts";
import { healthPractice } from "./registries/health-practice.ts";

/** Hành nghề y: places of medical care licensed, practitioners registered. */
export const healthPack = definePack({
  name: "health",
  title: { vi: "Khám bệnh, chữa bệnh", en: "Medical care" },
  procedures: [operatingLicence, practitionersRegistration],
  registries: [healthPractice, healthFacilities],
});

export { healthFacilities, healthPractice, operatingLicence, practitionersRegistration };
