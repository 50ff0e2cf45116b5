import { bankMishaps } from "./bank-mishaps.journey.ts";
import { birthWithScript } from "./birth-with-script.journey.ts";
import { clerksEvening } from "./clerks-evening.journey.ts";
import { copyWithoutScript } from "./copy-without-script.journey.ts";
import { newFamily } from "./new-family.journey.ts";
import { nobodyElse } from "./nobody-else.journey.ts";
import { publicPages } from "./public-pages.journey.ts";
import { services } from "./services.journey.ts";
import { servicesForms } from "./services-forms.journey.ts";
import type { Journey } from "./stage.ts";

/** Every journey, in the order in which they are played on one node. */
export const JOURNEYS: readonly Journey[] = [
  copyWithoutScript,
  birthWithScript,
  clerksEvening,
  nobodyElse,
  bankMishaps,
  publicPages,
  newFamily,
  servicesForms,
  services,
];
