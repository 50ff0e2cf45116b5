import type { JsonObject } from "@motlan/kernel";
import type { Kind } from "./kinds.ts";

/** An event as far as it matters here. */
export interface News {
  readonly type: string;
  readonly data: JsonObject;
  /** Types of what the same act announced of the same dossier. */
  readonly together: readonly string[];
}

/** Which notice an event makes for the applicant; most events make none. An act that both decides and hands over is one notice: the result is there. */
export function kindOfNews({ type, data, together }: News): Kind | undefined {
  switch (type) {
    case "dossiers.submitted":
      return data.status === "awaiting-payment" ? "to-pay" : "submitted";
    case "payments.paid":
      return "paid";
    case "payments.expired":
      return "payment-expired";
    case "payments.refund-sent":
      return "refund-sent";
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
    case "dossiers.late":
    case "dossiers.extended":
      return "extended";
    case "dossiers.passed-on":
      return "passed-on";
    case "dossiers.passed-back":
      return "passed-back";
    case "dossiers.withdrawn":
      return "withdrawn";
    case "complaints.received":
      return "complaint-received";
    case "complaints.moved":
      return KIND_OF_MOVE[String(data.move)];
    case "complaints.decided":
      return "complaint-decided";
    case "voice.solved":
      return "unsolved-answered";
    default:
      return undefined;
  }
}

const KIND_OF_MOVE: Readonly<Record<string, Kind>> = {
  "take-up": "complaint-taken-up",
  decline: "complaint-declined",
  ask: "complaint-asked",
  lengthen: "complaint-lengthened",
};

/** Where the applicant's notice leads. */
export function linkOfNews({ type }: Pick<News, "type">, dossierId: string): string {
  return type.startsWith("complaints.") ? `/ho-so/${dossierId}/khieu-nai` : `/ho-so/${dossierId}`;
}
