import { definePack } from "@motlan/catalogue/declare";
import { childOfSix, healthCardEnds, healthCardGoesOn } from "./proactive/health-cards.ts";
import { pensionAge, socialPensionAge } from "./proactive/old-age.ts";
import { disability } from "./procedures/disability.ts";
import { funeralSupport } from "./procedures/funeral-support.ts";
import { healthCard } from "./procedures/health-card.ts";
import { healthCardExtension } from "./procedures/health-card-extension.ts";
import { meritReissue } from "./procedures/merit-reissue.ts";
import { meritRelative } from "./procedures/merit-relative.ts";
import { monthlyAllowance } from "./procedures/monthly-allowance.ts";
import { socialPension } from "./procedures/social-pension.ts";
import { healthInsurance } from "./registries/health-insurance.ts";
import { socialBenefits } from "./registries/social-benefits.ts";

/** An sinh xã hội: allowances, social pension, disability, funerals, people of merit, health insurance. */
export const socialPack = definePack({
  name: "social",
  title: { vi: "An sinh xã hội", en: "Social protection" },
  procedures: [monthlyAllowance, socialPension, disability, funeralSupport, meritRelative, meritReissue, healthCard, healthCardExtension],
  registries: [socialBenefits, healthInsurance],
  proactive: [childOfSix, healthCardEnds, healthCardGoesOn, socialPensionAge, pensionAge],
});

export {
  disability,
  funeralSupport,
  healthCard,
  healthCardExtension,
  healthInsurance,
  meritReissue,
  meritRelative,
  monthlyAllowance,
  socialBenefits,
  socialPension,
};
