import { isId, newId } from "@motlan/kernel";
import type { EventRow, Work } from "@motlan/kernel/db";
import { sayNotice } from "../domain/kinds.ts";
import { insertNotice } from "../store/notices.ts";

const OFFSET_MS = 7 * 3_600_000;

/** Whoever booked a time finds it in their inbox; the code stands on the page alone. */
export function hearBookings(work: Work, { key: eventKey, at, data }: EventRow): Promise<void> {
  return work.transaction(async (tx) => {
    const { personId, at: booked } = data;
    const when = typeof booked === "string" ? new Date(booked) : undefined;
    if (typeof personId !== "string" || !isId(personId) || when === undefined || Number.isNaN(when.getTime())) return;
    const local = new Date(when.getTime() + OFFSET_MS).toISOString();
    const said = `${local.slice(11, 16)}, ${local.slice(0, 10).split("-").reverse().join("/")}`;
    const notice = { id: newId(at), eventKey, personId, kind: "booked", dossierId: null, link: "/lich-hen", at };
    await insertNotice(tx, { ...notice, ...sayNotice("booked", said) });
  });
}
