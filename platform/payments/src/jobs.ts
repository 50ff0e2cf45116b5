import { isLocalDate, type Job, type Listener } from "@motlan/kernel";
import { fetchStatement, fetchStatements } from "./actions/fetch-statements.ts";
import { queryOrders } from "./actions/query-orders.ts";
import { refundByRule } from "./actions/refund-by-rule.ts";
import { SEND_REFUNDS, sendRefunds } from "./actions/send-refunds.ts";
import type { DossierNews } from "./domain/refund-rules.ts";
import type { Providers } from "./providers/provider.ts";

/** What the room does by itself. Run twice at once it books nothing twice. */
export function makeJobs(providers: Providers): readonly Job[] {
  return [
    { name: "payments.query-orders", cron: "* * * * *", run: (work) => queryOrders(work, providers) },
    { name: SEND_REFUNDS, cron: "* * * * *", run: (work) => sendRefunds(work, providers) },
    // From 01:15 to 06:15 in Vietnam: the day is over at the bank, and one that is away is asked again every hour.
    { name: "payments.fetch-statements", cron: "15 18-23 * * *", run: (work) => fetchStatements(work, providers) },
    {
      name: "payments.fetch-statement",
      run: async (work, { bankAccount, day }) => {
        if (typeof bankAccount === "string" && typeof day === "string" && isLocalDate(day))
          await fetchStatement(work, providers, bankAccount, day);
      },
    },
  ];
}

/** A refusal is a decision too: it may come late. */
const NEWS: Readonly<Record<string, readonly DossierNews[]>> = {
  "dossiers.refused": ["refused", "late"],
  "dossiers.stopped": ["stopped"],
  "dossiers.withdrawn": ["withdrawn"],
  "dossiers.decided": ["late"],
};
export const listeners: readonly Listener[] = [
  {
    name: "payments.dossier-news",
    hears: Object.keys(NEWS),
    hear: async (work, { type, subject, data, at }) => {
      const { due, takenIn } = data;
      const isLate = typeof due === "string" && new Date(due).getTime() < at.getTime();
      for (const what of NEWS[type] ?? [])
        if (what !== "late" || isLate) await refundByRule(work, { dossierId: subject, what, takenIn: takenIn !== false });
    },
  },
];
