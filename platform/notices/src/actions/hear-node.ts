import { newId } from "@motlan/kernel";
import type { EventRow, Work } from "@motlan/kernel/db";
import { whomToTell } from "../domain/desk-news.ts";
import { type Kind, sayNotice } from "../domain/kinds.ts";
import { insertNotice } from "../store/notices.ts";

interface News {
  readonly kind: Kind;
  readonly link: string;
  /** The figure of the event that the sentence names. */
  readonly figure: "days" | "n";
}

const UPKEEP = "/ban-lam-viec/viec-tu-chay";
const NEWS: Readonly<Record<string, News>> = {
  "exchange.ends-soon": { kind: "certificate-ending", link: "/ban-lam-viec/ket-noi", figure: "days" },
  "upkeep.stands-still": { kind: "upkeep-begun", link: UPKEEP, figure: "n" },
  "upkeep.stands-for-long": { kind: "upkeep-goes-on", link: UPKEEP, figure: "n" },
};

/** Whom an event of the node itself names hears of it: its certificate ends in so many days, so much of what it does by itself stands still. */
export function hearNode(work: Work, { key: eventKey, type, at, data, agency_id }: EventRow): Promise<void> {
  return work.transaction(async (tx) => {
    const news = NEWS[type];
    if (news === undefined) return;
    const { kind, link, figure } = news;
    const said = { eventKey, kind, dossierId: null, ...sayNotice(kind, String(data[figure])), link, at } as const;
    for (const told of whomToTell({ data, agencyId: agency_id ?? undefined })) await insertNotice(tx, { id: newId(at), ...said, ...told });
  });
}
