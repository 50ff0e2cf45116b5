import { definePack } from "@motlan/catalogue/declare";
import { jobAdvice } from "./procedures/job-advice.ts";
import { unemploymentBenefit } from "./procedures/unemployment-benefit.ts";
import { workPermit } from "./procedures/work-permit.ts";

/** Lao động, việc làm: since March 2025 with the Department of Home Affairs. */
export const labourPack = definePack({
  name: "labour",
  title: { vi: "Lao động, việc làm", en: "Labour and employment" },
  procedures: [unemploymentBenefit, jobAdvice, workPermit],
  registries: [],
});

export { jobAdvice, unemploymentBenefit, workPermit };
