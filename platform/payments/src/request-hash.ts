import { createHash } from "node:crypto";
import type { OrderLine, Subject } from "./domain/order.ts";

/** What an order was asked for, as one short text: the same request has the same, another has another. */
export function requestHash(asked: {
  readonly subject: Subject;
  readonly agencyId: string;
  readonly personId: string;
  readonly lines: readonly OrderLine[];
}): string {
  const { subject, agencyId, personId } = asked;
  const lines = asked.lines.map(({ id, kind, title, amount, law, retained, subject: own }) => [
    id,
    kind,
    title.vi,
    title.en,
    String(amount),
    law,
    retained ?? null,
    own?.kind ?? "",
    own?.id ?? "",
  ]);
  return createHash("sha256")
    .update(JSON.stringify([subject.kind, subject.id, agencyId, personId, lines]))
    .digest("hex");
}
