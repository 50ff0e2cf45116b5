import { defineModule, faultTable, type Module } from "@motlan/kernel";
import { type DossierOf, dossierOf as ownDossier } from "./actions/dossier-of.ts";
import { sweepInvitations } from "./actions/rate-by-link.ts";
import { tellLate } from "./actions/solve-unsolved.ts";
import { events } from "./events.ts";
import { faults } from "./faults.ts";
import { makeRoutes } from "./http/routes.ts";
import { permissions } from "./permissions.ts";

/** The room as an app mounts it. `dossierOf`: where a dossier's facts come from, `dossiers` unless said otherwise. */
export function voiceModule({ dossierOf = ownDossier }: { readonly dossierOf?: DossierOf } = {}): Module {
  return defineModule({
    name: "voice",
    migrations: new URL("../migrations/", import.meta.url),
    faults: faults[faultTable],
    permissions,
    events,
    routes: makeRoutes(dossierOf),
    jobs: [
      { name: "voice.tell-late", cron: "25 * * * *", run: tellLate },
      { name: "voice.sweep-invitations", cron: "35 20 * * *", run: sweepInvitations },
    ],
  });
}

export const module = voiceModule();
