import type { Job, Listener } from "@motlan/kernel";
import { fetchFilings } from "./actions/fetch-filings.ts";
import { listProcedures } from "./actions/list-procedures.ts";
import { planTelling, SEND } from "./actions/plan-telling.ts";
import { sendDue } from "./actions/send-due.ts";
import type { Sending } from "./actions/send-round.ts";
import { TAKE, takeFilings } from "./actions/take-filings.ts";
import { watchLag } from "./actions/watch-lag.ts";
import type { PortalIn } from "./portal/portal.ts";

/** What the room does by itself; each may run twice and the portal is told once. */
export function makeJobs(sending: Sending & { readonly portal: PortalIn }): readonly Job[] {
  return [
    { name: SEND.task, cron: "* * * * *", run: (work) => sendDue(work, sending) },
    {
      name: TAKE,
      cron: "* * * * *",
      run: async (work) => {
        await fetchFilings(work, sending.portal);
        await takeFilings(work, sending.portal);
      },
    },
    { name: "national-portal.watch", cron: "* * * * *", run: watchLag },
    // 01:30 in Vietnam.
    { name: "national-portal.list-procedures", cron: "30 18 * * *", run: (work) => listProcedures(work, sending.portal) },
  ];
}

export const listeners: readonly Listener[] = [
  { name: "national-portal.dossiers", hears: ["dossiers.submitted", "dossiers.moved"], hear: planTelling },
];
