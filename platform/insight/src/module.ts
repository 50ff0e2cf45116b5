import { defineModule, faultTable } from "@motlan/kernel";
import { hearTaken } from "./actions/asked-again.ts";
import { hearDossier } from "./actions/hear-dossier.ts";
import { faults } from "./faults.ts";
import { routes } from "./http/routes.ts";
import { permissions } from "./permissions.ts";

export const module = defineModule({
  name: "insight",
  migrations: new URL("../migrations/", import.meta.url),
  faults: faults[faultTable],
  permissions,
  routes,
  listeners: [
    { name: "insight.facts", hears: ["dossiers.*", "voice.rated"], hear: hearDossier },
    { name: "insight.asked-again", hears: ["forms.taken"], hear: hearTaken },
  ],
});
