import { appointment } from "./appointment.journey.ts";
import { bankMishaps } from "./bank-mishaps.journey.ts";
import { birthWithScript } from "./birth-with-script.journey.ts";
import { clerksEvening } from "./clerks-evening.journey.ts";
import { consentWebhooks } from "./consents.journey.ts";
import { consult } from "./consult.journey.ts";
import { copyWithoutScript } from "./copy-without-script.journey.ts";
import { counter } from "./counter.journey.ts";
import { denounce } from "./denounce.journey.ts";
import { exchange } from "./exchange.journey.ts";
import { importJourney } from "./import.journey.ts";
import { late } from "./late.journey.ts";
import { leader } from "./leader.journey.ts";
import { linked } from "./linked.journey.ts";
import { linkedDeath } from "./linked-death.journey.ts";
import { myData } from "./my-data.journey.ts";
import { nationalOnly } from "./national-only.journey.ts";
import { nationalPortal } from "./national-portal.journey.ts";
import { newFamily } from "./new-family.journey.ts";
import { nobodyElse } from "./nobody-else.journey.ts";
import { passOn } from "./pass-on.journey.ts";
import { payWaysJourney } from "./pay-ways.journey.ts";
import { paymentsJourney } from "./payments.journey.ts";
import { proactiveJourney } from "./proactive.journey.ts";
import { publicPages } from "./public-pages.journey.ts";
import { services } from "./services.journey.ts";
import { servicesForms } from "./services-forms.journey.ts";
import type { Journey } from "./stage.ts";
import { unitJourney } from "./unit.journey.ts";
import { upkeepJourney } from "./upkeep.journey.ts";
import { voice } from "./voice.journey.ts";

/** Every journey, in the order in which they are played: on one node, but for those that need one `alone`. */
export const JOURNEYS: readonly Journey[] = [
  copyWithoutScript,
  birthWithScript,
  nobodyElse,
  bankMishaps,
  publicPages,
  newFamily,
  servicesForms,
  services,
  paymentsJourney,
  payWaysJourney,
  linkedDeath,
  clerksEvening,
  leader,
  unitJourney,
  linked,
  counter,
  nationalPortal,
  passOn,
  appointment,
  voice,
  consentWebhooks,
  upkeepJourney,
  denounce,
  proactiveJourney,
  late,
  importJourney,
  consult,
  nationalOnly,
  myData,
  exchange,
];
