import type { ProcedureVersion } from "@motlan/catalogue/declare";
import type { Visit } from "../../frame/types.ts";
import type { Bench } from "../bench/load-bench.ts";

/** What every preview is drawn from: the design on the bench, and its document as a declaration that can be shown. */
export interface PreviewProps {
  readonly visit: Visit;
  readonly bench: Bench;
  readonly version: ProcedureVersion;
}
