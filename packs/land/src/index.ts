import { definePack } from "@motlan/catalogue/declare";
import { certificateExchange } from "./procedures/certificate-exchange.ts";
import { firstRegistration } from "./procedures/first-registration.ts";
import { parcelDivision } from "./procedures/parcel-division.ts";
import { land } from "./registries/land.ts";

/** Đất đai: certificates exchanged, parcels split and joined, organisations registered. */
export const landPack = definePack({
  name: "land",
  title: { vi: "Đất đai", en: "Land" },
  procedures: [certificateExchange, firstRegistration, parcelDivision],
  registries: [land],
});

export { certificateExchange, firstRegistration, land, parcelDivision };
