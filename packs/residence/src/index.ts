import { addresses } from "@motlan/addresses/declare";
import { definePack } from "@motlan/catalogue/declare";
import { cardAge, firstCard } from "./proactive/card-age.ts";
import { absence } from "./procedures/absence.ts";
import { householdDivision } from "./procedures/household-division.ts";
import { cardRenewal, cardReplacement } from "./procedures/identity-card-again.ts";
import { childCard, identityCard } from "./procedures/identity-card-first.ts";
import { permanentResidence } from "./procedures/permanent-residence.ts";
import { permanentRemoval, temporaryRemoval } from "./procedures/removals.ts";
import { residenceAdjustment } from "./procedures/residence-adjustment.ts";
import { residenceStatement } from "./procedures/residence-statement.ts";
import { stayNotice } from "./procedures/stay-notice.ts";
import { temporaryExtension } from "./procedures/temporary-extension.ts";
import { temporaryResidence } from "./procedures/temporary-residence.ts";
import { households } from "./registries/households.ts";
import { residence } from "./registries/residence.ts";

/** Cư trú and căn cước: what the commune police settle, with their residence book. */
export const residencePack = definePack({
  name: "residence",
  title: { vi: "Cư trú và căn cước", en: "Residence and identity cards" },
  procedures: [
    ...[permanentResidence, temporaryResidence, permanentRemoval, temporaryExtension, temporaryRemoval],
    ...[householdDivision, residenceAdjustment, residenceStatement, absence, stayNotice],
    ...[identityCard, childCard, cardRenewal, cardReplacement],
  ],
  registries: [residence, households, addresses],
  proactive: [cardAge, firstCard],
});

export {
  absence,
  cardRenewal,
  cardReplacement,
  childCard,
  householdDivision,
  households,
  identityCard,
  permanentRemoval,
  permanentResidence,
  residence,
  residenceAdjustment,
  residenceStatement,
  stayNotice,
  temporaryExtension,
  temporaryRemoval,
  temporaryResidence,
};
