import type { Job } from "@motlan/kernel";
import { fetchNow } from "./actions/fetch-now.ts";
import { issueInTime } from "./actions/renew-centre-key.ts";
import { type Renewing, renewKeys } from "./actions/renew-keys.ts";
import type { CentreTerms } from "./domain/centre-key.ts";
import type { Exchange } from "./exchange.ts";
import type { CentreKeys } from "./keys/centre-keys.ts";
import { sweepDiagnoses } from "./store/diagnoses.ts";
import { sweepNonces } from "./store/halves.ts";
import { sweepTallies } from "./store/tallies.ts";

/** Counters and tests of ways are kept for two days: the page shows one, and the log stays. */
const COUNTED_MS = 2 * 86_400_000;

export interface Centre {
  readonly keys: CentreKeys;
  /** A year, a month and a week unless said otherwise. */
  readonly terms?: CentreTerms;
}

/** What the room does by itself; each may run twice. `exchange` is asked for when a job runs: it needs the database, which comes later than the rooms. */
export function makeJobs(
  exchangeOf: () => Exchange | undefined,
  centre: (Centre & { readonly instance: string }) | undefined,
  renewing?: Renewing,
): readonly Job[] {
  return [
    {
      name: "exchange.fetch-directory",
      cron: "* * * * *",
      run: async (work) => {
        const exchange = exchangeOf();
        if (exchange !== undefined) await fetchNow(work, exchange);
      },
    },
    { name: "exchange.sweep-nonces", cron: "* * * * *", run: (work) => sweepNonces(work.db, work.clock.now()) },
    {
      name: "exchange.sweep-counts",
      cron: "17 * * * *",
      run: (work) =>
        work.transaction(async (tx) => {
          const before = new Date(work.clock.now().getTime() - COUNTED_MS);
          await sweepTallies(tx, before);
          await sweepDiagnoses(tx, before);
        }),
    },
    ...(renewing === undefined
      ? []
      : [
          {
            name: "exchange.renew-keys",
            cron: "41 * * * *",
            run: async (work: Parameters<Job["run"]>[0]) => {
              const exchange = exchangeOf();
              if (exchange !== undefined) await renewKeys(work, exchange, renewing);
            },
          },
        ]),
    ...(centre === undefined
      ? []
      : [
          {
            name: "exchange.issue-directory",
            cron: "*/10 * * * *",
            run: async (work: Parameters<Job["run"]>[0]) => void (await issueInTime(work, centre, centre.terms)),
          },
        ]),
  ];
}
