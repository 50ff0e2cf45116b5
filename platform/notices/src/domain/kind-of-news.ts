import type { JsonObject } from "@motlan/kernel";
import type { Kind } from "./kinds.ts";

/** An event as far as it matters here. */
export interface News {
  readonly type: string;
  readonly data: JsonObject;
  /** Types of what the same act announced of the same dossier. */
  readonly together: readonly string[];
}

/** Which notice an event makes; most events make none. An act that both decides and hands over is one notice: the result is there. */
export function kindOfNews({ type, data, together }: News): Kind | undefined {
  switch (type) {
    case "dossiers.submitted":
      return data.status === "awaiting-payment" ? "to-pay" : "submitted";
    case "payments.paid":
      return "paid";
    case "payments.expired":
      return "payment-expired";
    case "dossiers.asked":
      return "asked";
    case "dossiers.draft-sent":
      return "draft-sent";
    case "dossiers.decided":
      return together.includes("dossiers.returned") ? undefined : "result-waits";
    case "dossiers.returned":
      return together.includes("dossiers.decided") ? "result-online" : "result-handed-over";
    case "dossiers.refused":
      return "refused";
    case "dossiers.stopped":
      return "stopped";
    case "dossiers.extended":
      return "extended";
    case "dossiers.withdrawn":
      return "withdrawn";
    default:
      return undefined;
  }
}
