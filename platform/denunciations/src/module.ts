import type { SmsSender } from "@motlan/identity";
import { defineModule, faultTable, type Job, type Module } from "@motlan/kernel";
import { tellDenouncer } from "./actions/tell-denouncer.ts";
import { watchDenunciations } from "./actions/watch-denunciations.ts";
import { events } from "./events.ts";
import { faults } from "./faults.ts";
import { permissions } from "./permissions.ts";
import type { Vault } from "./vault/vault.ts";

/** The room without the job that needs a key: for what only reads its tables of faults and events. */
export const module: Module = defineModule({
  name: "denunciations",
  migrations: new URL("../migrations/", import.meta.url),
  faults: faults[faultTable],
  permissions,
  events,
  jobs: [{ name: "denunciations.watch", cron: "25 * * * *", run: watchDenunciations }],
});

/** The room as an app mounts it, with the key that seals and the way to a telephone. */
export function denunciationsModule(given: { readonly vault: Vault; readonly sms: SmsSender }): Module {
  const tell: Job = { name: "denunciations.tell", run: (work, payload) => tellDenouncer(work, payload, given) };
  return { ...module, jobs: [...module.jobs, tell] };
}

export { fileVault } from "./vault/file-vault.ts";
