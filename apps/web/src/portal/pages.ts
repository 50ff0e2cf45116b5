import type { PageRow } from "../frame/types.ts";
import { aboutPages } from "./about/table.ts";
import { addressPages } from "./address/table.ts";
import { applyPages } from "./apply/table.ts";
import { breachPages } from "./breach/breach-page.tsx";
import { comingUpPages } from "./coming-up/table.ts";
import { complainPages } from "./complain/table.ts";
import { consentPages } from "./consent/table.ts";
import { correctPages } from "./correct/table.ts";
import { denouncePages } from "./denounce/table.ts";
import { devicePages } from "./device/table.ts";
import { dossierPages } from "./dossier/table.ts";
import { findPages } from "./find/table.ts";
import { logPages } from "./log/table.ts";
import { lookUpPages } from "./look-up/table.ts";
import { mePages } from "./me/table.ts";
import { payPages } from "./pay/table.ts";
import { ratePages } from "./rate/table.ts";
import { signPages } from "./sign/table.ts";
import { visitPages } from "./visit/table.ts";

/** The page table of this face. */
export const portalPages: readonly PageRow[] = [
  ...findPages,
  ...devicePages,
  ...signPages,
  ...applyPages,
  ...dossierPages,
  ...complainPages,
  ...denouncePages,
  ...lookUpPages,
  ...addressPages,
  ...ratePages,
  ...mePages,
  ...consentPages,
  ...breachPages,
  ...correctPages,
  ...comingUpPages,
  ...payPages,
  ...aboutPages,
  ...logPages,
  ...visitPages,
];
