import type { Job, Listener } from "@motlan/kernel";
import { actOnOffer, sweepDue } from "./actions/act-on-offer.ts";
import { closePast } from "./actions/close-past.ts";
import { hearForms } from "./actions/hear-forms.ts";
import { LOOK, LOOK_PAGE, lookAtPage, lookForDays } from "./actions/look-for-days.ts";
import { prepareDossier } from "./actions/prepare-dossier.ts";
import { ACT, PREPARE } from "./actions/tell-one.ts";

/** What the room does by itself; each may run twice and nobody is told twice. */
export const jobs: readonly Job[] = [
  // 06:10 in Vietnam.
  { name: LOOK, cron: "10 23 * * *", run: lookForDays },
  { name: LOOK_PAGE, run: lookAtPage },
  { name: PREPARE, run: prepareDossier },
  { name: ACT, run: actOnOffer },
  { name: "proactive.sweep-due", cron: "15 * * * *", run: sweepDue },
  // 02:20 in Vietnam.
  { name: "proactive.close-past", cron: "20 19 * * *", run: closePast },
];

export const listeners: readonly Listener[] = [{ name: "proactive.forms", hears: ["forms.taken"], hear: hearForms }];
