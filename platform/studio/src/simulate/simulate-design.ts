import type { Finding } from "@motlan/catalogue";
import type { ProcedureVersion } from "@motlan/catalogue/declare";
import type { JsonObject } from "@motlan/kernel";
import { readyVersion, whyNotReady } from "../trial/ready-version.ts";
import type { YearFigures } from "./figures.ts";
import type { Parameters } from "./parameters.ts";
import { simulateYear } from "./simulate-year.ts";

export type SimulatedDesign =
  | { readonly ok: true; readonly version: ProcedureVersion; readonly figures: YearFigures }
  | { readonly ok: false; readonly findings: readonly Finding[] };

const NO_CLOCK: Finding = {
  place: "channels",
  vi: "Chưa có thời hạn giải quyết hoặc chưa có bước nào, nên chưa có gì để mô phỏng.",
  en: "There is no deadline or no step yet, so there is nothing to simulate.",
};

/** A year of a design, or why it cannot run yet. Pure: nothing is kept. */
export function simulateDesign(document: JsonObject, asked: Parameters): SimulatedDesign {
  const ready = readyVersion(document);
  if (ready === undefined) return { ok: false, findings: whyNotReady(document) };
  const figures = simulateYear(ready.version, asked);
  return figures === undefined ? { ok: false, findings: [NO_CLOCK] } : { ok: true, version: ready.version, figures };
}
