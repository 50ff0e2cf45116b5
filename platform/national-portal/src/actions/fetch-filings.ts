import { createHash } from "node:crypto";
import { canonicalJson, newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { httpFaults } from "@motlan/kernel/http";
import type { PortalIn } from "../portal/portal.ts";
import { insertInbound, readFetched, saveFetched } from "../store/inbound.ts";
import { answersOf, type FilingMessage, KINDS } from "../wire/filings.ts";

const AT_ONCE = 50;

/** Fetches what citizens filed since the last time; what it brings and the cursor are saved together. Given out twice, it is kept once. @throws kernel/not-allowed */
export async function fetchFilings(work: Work, portal: Pick<PortalIn, "pull">): Promise<void> {
  if (work.actor.kind !== "system") throw httpFaults["not-allowed"]();
  for (;;) {
    const pulled = await portal.pull(Number(await readFetched(work.db)), AT_ONCE);
    if (!pulled.ok || pulled.value.length === 0) return;
    const messages = pulled.value;
    await work.transaction(async (tx) => {
      for (const message of messages) await keepMessage(work, tx, message);
      await saveFetched(tx, Math.max(...messages.map(({ so }) => so)));
    });
  }
}

/** One message, whichever way it came: fetched or brought. */
export async function keepMessage(work: Work, tx: Tx, message: FilingMessage): Promise<void> {
  const body = answersOf(message.NoiDung);
  const at = new Date(message.ThoiDiem);
  const receivedAt = work.clock.now();
  await insertInbound(tx, {
    id: newId(receivedAt),
    portalId: message.MaHoSoQuocGia,
    sequence: message.ThuTu,
    kind: KINDS[message.Loai],
    at: Number.isNaN(at.getTime()) ? receivedAt : at,
    receivedAt,
    hash: createHash("sha256").update(canonicalJson(body)).digest("hex"),
    body,
  });
}
