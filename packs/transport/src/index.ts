import { definePack } from "@motlan/catalogue/declare";
import { licenceEnds } from "./proactive/licence-ends.ts";
import { internationalPermit } from "./procedures/international-permit.ts";
import { licenceExchange } from "./procedures/licence-exchange.ts";
import { licenceReissue } from "./procedures/licence-reissue.ts";
import { vehicleReissue } from "./procedures/vehicle-reissue.ts";
import { vehicleWithdrawal } from "./procedures/vehicle-withdrawal.ts";
import { drivingLicences } from "./registries/driving-licences.ts";
import { vehicles } from "./registries/vehicles.ts";

/** Giao thông đường bộ: driving licences of the provincial police, vehicle papers of the commune police. */
export const transportPack = definePack({
  name: "transport",
  title: { vi: "Giao thông đường bộ", en: "Road transport" },
  procedures: [licenceExchange, licenceReissue, internationalPermit, vehicleReissue, vehicleWithdrawal],
  registries: [drivingLicences, vehicles],
  proactive: [licenceEnds],
});

export { drivingLicences, internationalPermit, licenceExchange, licenceReissue, vehicleReissue, vehicles, vehicleWithdrawal };
