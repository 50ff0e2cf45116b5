import { defineModule, faultTable, type Module } from "@motlan/kernel";
import { type DossierOf, dossierOf as ownDossier } from "./actions/dossier-of.ts";
import { events } from "./events.ts";
import { faults } from "./faults.ts";
import { makeRoutes } from "./http/routes.ts";

/** The room as an app mounts it. `dossierOf`: where a dossier's facts come from, `dossiers` unless said otherwise. */
export function voiceModule({ dossierOf = ownDossier }: { readonly dossierOf?: DossierOf } = {}): Module {
  return defineModule({
    name: "voice",
    migrations: new URL("../migrations/", import.meta.url),
    faults: faults[faultTable],
    events,
    routes: makeRoutes(dossierOf),
  });
}

export const module = voiceModule();
