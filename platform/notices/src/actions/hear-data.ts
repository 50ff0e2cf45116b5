import { isId, type JsonObject, newId } from "@motlan/kernel";
import type { EventRow, Work } from "@motlan/kernel/db";
import { isStale } from "../domain/attempts.ts";
import { whomToTell } from "../domain/desk-news.ts";
import { KINDS, type Kind, sayNotice } from "../domain/kinds.ts";
import { keepDossier } from "../store/known-dossiers.ts";
import { insertNotice } from "../store/notices.ts";
import { queueMessages } from "./queue-messages.ts";

/** One who is told; at the desk of an agency, or with none as a person. */
interface News {
  readonly kind: Kind;
  readonly link: string;
  readonly whom: readonly { readonly personId: string; readonly agencyId: string | undefined }[];
}

/** What concerns personal data: who asked about a read and who must answer, who is asked for a consent, whose data was in a breach and who must act. */
export function hearData(work: Work, event: EventRow): Promise<void> {
  return work.transaction(async (tx) => {
    const { key: eventKey, at } = event;
    const news = newsOf(event);
    if (news === undefined) return;
    const { kind, link, whom } = news;
    // The short sign stands where a dossier's code would: it says nothing of what it is.
    const sign = event.subject.slice(-6).toUpperCase();
    const about = { eventKey, kind, dossierId: event.subject, ...sayNotice(kind, sign), link, at };
    for (const told of whom) {
      await keepDossier(tx, event.subject, { code: sign, personId: told.personId });
      const id = newId(at);
      const isNew = await insertNotice(tx, { ...about, id, ...told });
      if (isNew && KINDS[kind].isSent && !isStale(at, work.clock.now())) await queueMessages(work, tx, id, told.personId);
    }
  });
}

const MOVED: Readonly<Record<string, Kind>> = {
  "taken-up": "read-question-taken",
  answered: "read-question-answered",
  unjustified: "read-question-up",
  concluded: "read-question-concluded",
};

const AT_DESK: Readonly<Record<string, { readonly kind: Kind; readonly path: string }>> = {
  "data-rights.asked": { kind: "read-question-new", path: "/ban-lam-viec/hoi-ve-du-lieu" },
  "data-rights.unjustified": { kind: "read-question-unjustified", path: "/ban-lam-viec/hoi-ve-du-lieu" },
  "breaches.recorded": { kind: "breach-new", path: "/ban-lam-viec/su-co-du-lieu" },
  "breaches.due-soon": { kind: "breach-due", path: "/ban-lam-viec/su-co-du-lieu" },
  "breaches.late": { kind: "breach-late", path: "/ban-lam-viec/su-co-du-lieu" },
};

const TO_PERSONS: Readonly<Record<string, { readonly kind: Kind; readonly path: string }>> = {
  "consents.asked": { kind: "consent-asked", path: "/du-lieu-cua-toi/dong-y" },
  "consents.given": { kind: "consent-stands", path: "/du-lieu-cua-toi/dong-y" },
  "consents.ended": { kind: "consent-ended", path: "/du-lieu-cua-toi/dong-y" },
  "consents.withdrawn": { kind: "consent-withdrawn", path: "/du-lieu-cua-toi/dong-y" },
  "breaches.person-told": { kind: "breach-person", path: "/du-lieu-cua-toi/su-co" },
};

function newsOf({ type, subject, data, agency_id }: EventRow): News | undefined {
  if (type === "data-rights.moved") return movedNews(data);
  const desk = AT_DESK[type];
  if (desk !== undefined)
    return { kind: desk.kind, link: `${desk.path}/${subject}`, whom: whomToTell({ data, agencyId: agency_id ?? undefined }) };
  const told = TO_PERSONS[type];
  return told && { kind: told.kind, link: `${told.path}/${subject}`, whom: whomToTell({ data, agencyId: undefined }) };
}

function movedNews({ to, move, personId, accessId }: JsonObject): News | undefined {
  const kind = move === "lengthen" ? "read-question-longer" : MOVED[String(to)];
  if (kind === undefined || typeof personId !== "string" || !isId(personId)) return undefined;
  return { kind, link: `/du-lieu-cua-toi/luot/${accessId}`, whom: [{ personId, agencyId: undefined }] };
}
