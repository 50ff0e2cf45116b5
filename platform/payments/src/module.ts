import { defineModule, faultTable, type Module } from "@motlan/kernel";
import { events } from "./events.ts";
import { faults } from "./faults.ts";
import { makeRoutes } from "./http/routes.ts";
import { listeners, makeJobs } from "./jobs.ts";
import { permissions } from "./permissions.ts";
import { bankProvider } from "./providers/bank.ts";
import type { Providers } from "./providers/provider.ts";

export { type BankOptions, bankProvider } from "./providers/bank.ts";
export { type GatewayOptions, gatewayProvider } from "./providers/gateway.ts";
export type { Provider, Providers } from "./providers/provider.ts";

export interface PaymentsOptions {
  /** Address of a bank that keeps to the sandbox's contract (`jwks.json` and `transactions` under it): the provider `bank`. */
  readonly bankUrl?: string;
  /** The key shared with that bank, under which orders to give money back are signed. */
  readonly sharedKey?: string;
  /** Other banks, by the name in their callback's address. */
  readonly providers?: Providers;
}

/** The room as an app mounts it. Without a bank, callbacks are refused, orders are paid at the counter, and expire in time. */
export function paymentsModule({ bankUrl = "", sharedKey = "", providers = {} }: PaymentsOptions = {}): Module {
  const bank = URL.canParse(bankUrl)
    ? {
        bank: bankProvider({
          jwksUrl: `${bankUrl}/jwks.json`,
          queryUrl: `${bankUrl}/transactions`,
          statementsUrl: `${bankUrl}/statements`,
          refunds: { url: `${bankUrl}/refunds`, key: sharedKey },
        }),
      }
    : {};
  const all: Providers = { ...bank, ...providers };
  return defineModule({
    name: "payments",
    migrations: new URL("../migrations/", import.meta.url),
    faults: faults[faultTable],
    permissions,
    events,
    routes: makeRoutes(all),
    jobs: makeJobs(all),
    listeners,
  });
}

export const module = paymentsModule();
