import { definePack } from "@motlan/catalogue/declare";
import { company } from "./procedures/company.ts";
import { companySuspension } from "./procedures/company-suspension.ts";
import { householdChange } from "./procedures/household-change.ts";
import { householdEnd } from "./procedures/household-end.ts";
import { householdRegistration } from "./procedures/household-registration.ts";
import { householdReissue } from "./procedures/household-reissue.ts";
import { householdSuspension } from "./procedures/household-suspension.ts";
import { insuranceParticipation } from "./procedures/insurance-participation.ts";
import { invoiceRegistration } from "./procedures/invoice-registration.ts";
import { linkedStart } from "./procedures/linked-start.ts";
import { enterprises } from "./registries/enterprises.ts";
import { householdBusiness } from "./registries/household-business.ts";
import { socialInsurance } from "./registries/social-insurance.ts";

/** Đăng ký kinh doanh: household businesses at the commune, companies at the provincial Department of Finance, and what a new business registers elsewhere. */
export const businessPack = definePack({
  name: "business",
  title: { vi: "Đăng ký kinh doanh", en: "Business registration" },
  procedures: [
    ...[householdRegistration, householdChange, householdSuspension, householdEnd, householdReissue, company, companySuspension],
    ...[invoiceRegistration, insuranceParticipation, linkedStart],
  ],
  registries: [householdBusiness, enterprises, socialInsurance],
});

export {
  company,
  companySuspension,
  enterprises,
  householdBusiness,
  householdChange,
  householdEnd,
  householdRegistration,
  householdReissue,
  householdSuspension,
  insuranceParticipation,
  invoiceRegistration,
  linkedStart,
};
