import { defineModule, faultTable } from "@motlan/kernel";
import { hearDossier } from "./actions/hear-dossier.ts";
import { hearTaken } from "./actions/hear-taken.ts";
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
