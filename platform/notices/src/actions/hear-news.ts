import { isId, newId } from "@motlan/kernel";
import { type EventRow, listEventsOf, type Tx, type Work } from "@motlan/kernel/db";
import { isStale } from "../domain/attempts.ts";
import { deskNewsOf, whomToTell } from "../domain/desk-news.ts";
import { kindOfNews, linkOfNews } from "../domain/kind-of-news.ts";
import { KINDS, sayNotice } from "../domain/kinds.ts";
import { findKnownDossier, type KnownDossier, keepDossier } from "../store/known-dossiers.ts";
import { insertNotice } from "../store/notices.ts";
import { queueMessages } from "./queue-messages.ts";

/** Makes the notices of an event, if it makes any, and queues their messages. News that lacks what is needed makes none: a notice never holds others up. */
export function hearNews(work: Work, event: EventRow): Promise<void> {
  return work.transaction(async (tx) => {
    const dossierId = event.type.startsWith("dossiers.") ? event.subject : String(event.data.dossierId);
    const dossier = isId(dossierId) ? await learnDossier(tx, dossierId, event) : undefined;
    if (dossier === undefined) return;
    await tellOfficials(tx, event, { dossierId, code: dossier.code });
    await tellApplicant(work, tx, event, { dossierId, ...dossier });
  });
}

async function tellApplicant(work: Work, tx: Tx, event: EventRow, about: KnownDossier & { readonly dossierId: string }): Promise<void> {
  const kind = kindOfNews({ type: event.type, data: event.data, together: await typesOfAct(tx, event) });
  if (kind === undefined) return;
  const { dossierId, code, personId } = about;
  const now = work.clock.now();
  const id = newId(now);
  const notice = { id, eventKey: event.key, personId, kind, dossierId, ...sayNotice(kind, code), link: linkOfNews(event, dossierId) };
  if (!(await insertNotice(tx, { ...notice, at: event.at }))) return;
  if (!KINDS[kind].isSent || isStale(event.at, now)) return;
  await queueMessages(work, tx, id, personId);
}

/** Officials are told where they work: in their inbox, with the desk's page of it; nothing is sent to their telephones. */
async function tellOfficials(tx: Tx, event: EventRow, { dossierId, code }: { readonly dossierId: string; readonly code: string }) {
  const { key: eventKey, at, type, subject, data, agency_id } = event;
  const agencyId = agency_id ?? undefined;
  const news = deskNewsOf({ type, subject, data, agencyId }, dossierId);
  if (news === undefined) return;
  const said = { eventKey, kind: news.kind, dossierId, ...sayNotice(news.kind, code), link: news.link, at };
  for (const told of whomToTell({ data, agencyId })) await insertNotice(tx, { id: newId(at), ...said, ...told });
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
