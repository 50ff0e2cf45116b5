import { defineModule, faultTable, type Module } from "@motlan/kernel";
import { clearUploads, hearDraftGone } from "./actions/forget-draft-files.ts";
import { events } from "./events.ts";
import { faults } from "./faults.ts";
import { routes } from "./http/routes.ts";
import { sealJob } from "./jobs.ts";
import { permissions } from "./permissions.ts";
import type { Sealing } from "./sealing.ts";

/** The room without its job: for what only reads its tables of faults, routes and events. */
export const module: Module = defineModule({
  name: "documents",
  migrations: new URL("../migrations/", import.meta.url),
  faults: faults[faultTable],
  permissions,
  events,
  routes,
  listeners: [{ name: "documents.drafts-gone", hears: ["forms.discarded", "forms.expired"], hear: hearDraftGone }],
  jobs: [{ name: "documents.clear-uploads", cron: "40 18 * * *", run: clearUploads }],
});

/** The room as an app mounts it, with the keys it seals with. */
export function documentsModule(sealing: Sealing): Module {
  return { ...module, jobs: [...module.jobs, sealJob(sealing)] };
}

export { httpCertificateAuthority, httpTimeStampAuthority } from "./keys/authority-clients.ts";
export { fileKeyStore } from "./keys/file-key-store.ts";
export type { Sealing } from "./sealing.ts";
