import type { EventRow, Tx, Work } from "@motlan/kernel/db";
import { askAgainFact, decideFact, insertFact, moveFact, passOnFact, rateFact, returnFact } from "../store/facts.ts";

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const instant = (value: unknown): Date | null => (typeof value === "string" ? new Date(value) : null);

/** Folds one event into the dossier's fact. The cursor moves in the same transaction, so that each event counts once. */
export function hearDossier(work: Work, event: EventRow): Promise<void> {
  return work.transaction((tx) => fold(tx, event));
}

async function fold(tx: Tx, { type, subject, at, agency_id: agencyId, data }: EventRow): Promise<void> {
  if (type === "dossiers.submitted" && agencyId !== null) {
    const { code, procedureCode, channel, status, due } = data;
    const names = { code: text(code), procedureCode: text(procedureCode), channel: text(channel), status: text(status) };
    await insertFact(tx, { dossierId: subject, agencyId, submittedAt: at, dueAt: instant(due), ...names });
  } else if (type === "dossiers.moved") {
    const takenInAt = data.move === "complete" ? at : null;
    await moveFact(tx, {
      dossierId: subject,
      status: text(data.to),
      dueAt: instant(data.due),
      takenInAt,
      asked: data.move === "ask" ? 1 : 0,
    });
  } else if (type === "dossiers.decided" || type === "dossiers.refused" || type === "dossiers.stopped")
    await decideFact(tx, subject, at, text(data.decidedBy) || "official");
  else if ((type === "dossiers.passed-on" || type === "dossiers.passed-back") && agencyId !== null) await passOnFact(tx, subject, agencyId);
  else if (type === "dossiers.asked-again") await askAgainFact(tx, subject);
  else if (type === "dossiers.returned") await returnFact(tx, subject, at);
  else if (type === "voice.rated" && typeof data.score === "number") await rateFact(tx, text(data.dossierId), data.score);
}
