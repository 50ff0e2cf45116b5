import { definePack } from "@motlan/catalogue/declare";
import { company } from "./procedures/company.ts";
import { companySuspension } from "./procedures/company-suspension.ts";
import { householdChange } from "./procedures/household-change.ts";
import { householdEnd } from "./procedures/household-end.ts";
import { householdRegistration } from "./procedures/household-registration.ts";
import { householdReissue } from "./procedures/household-reissue.ts";
import { householdSuspension } from "./procedures/household-suspension.ts";
import { householdBusiness } from "./registries/household-business.ts";

/** Đăng ký kinh doanh: household businesses at the commune, companies at the provincial Department of Finance. */
export const businessPack = definePack({
  name: "business",
  title: { vi: "Đăng ký kinh doanh", en: "Business registration" },
  procedures: [householdRegistration, householdChange, householdSuspension, householdEnd, householdReissue, company, companySuspension],
  registries: [householdBusiness],
});

export {
  company,
  companySuspension,
  householdBusiness,
  householdChange,
  householdEnd,
  householdRegistration,
  householdReissue,
  householdSuspension,
};
