import { isId, newId } from "@motlan/kernel";
import { type EventRow, listEventsOf, type Tx, type Work } from "@motlan/kernel/db";
import { isStale } from "../domain/attempts.ts";
import { kindOfNews } from "../domain/kind-of-news.ts";
import { type Channel, KINDS, sayNotice } from "../domain/kinds.ts";
import { findKnownDossier, type KnownDossier, keepDossier } from "../store/known-dossiers.ts";
import { queueMessage } from "../store/messages.ts";
import { insertNotice } from "../store/notices.ts";

const CHANNELS: readonly Channel[] = ["sms", "email"];

/** Makes the notice of an event, if it makes one, and queues its messages. News that lacks what is needed makes none: a notice never holds others up. */
export function hearNews(work: Work, event: EventRow): Promise<void> {
  return work.transaction(async (tx) => {
    const dossierId = event.type.startsWith("dossiers.") ? event.subject : String(event.data.dossierId);
    const dossier = isId(dossierId) ? await learnDossier(tx, dossierId, event) : undefined;
    const kind = dossier && kindOfNews({ type: event.type, data: event.data, together: await typesOfAct(tx, event) });
    if (dossier === undefined || kind === undefined) return;
    const now = work.clock.now();
    const id = newId(now);
    const link = `/ho-so/${dossierId}`;
    const notice = { id, eventKey: event.key, personId: dossier.personId, kind, dossierId, ...sayNotice(kind, dossier.code), link };
    if (!(await insertNotice(tx, { ...notice, at: event.at }))) return;
    if (!KINDS[kind].isSent || isStale(event.at, now)) return;
    for (const channel of CHANNELS) {
      await queueMessage(tx, id, channel, now);
      await work.enqueue(tx, "notices.send-message", { noticeId: id, channel }, { key: `notices:${id}:${channel}` });
    }
  });
}

/** The dossier's code and applicant, from this event or from the first one that told them. */
async function learnDossier(tx: Tx, dossierId: string, { data }: EventRow): Promise<KnownDossier | undefined> {
  const known = await findKnownDossier(tx, dossierId);
  if (known !== undefined) return known;
  const { code, personId } = data;
  if (typeof code !== "string" || typeof personId !== "string" || !isId(personId)) return undefined;
  await keepDossier(tx, dossierId, { code, personId });
  return { code, personId };
}

/** Only two kinds depend on what else the act announced; the others are spared the look. */
async function typesOfAct(tx: Tx, event: EventRow): Promise<string[]> {
  if (event.type !== "dossiers.decided" && event.type !== "dossiers.returned") return [];
  return (await listEventsOf(tx, event.subject)).filter((other) => other.tx === event.tx).map((other) => other.type);
}
