import { type Exchange, homeOf, mayBeGiven } from "@motlan/exchange";
import { newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Bytes } from "../disk/bytes.ts";
import { makeRoom } from "../disk/make-room.ts";
import { CHUNK, isSize } from "../domain/chunks.ts";
import { LONGEST_MS } from "../domain/manifest.ts";
import { isName, isType } from "../domain/names.ts";
import { faults } from "../faults.ts";
import { refuseOthers } from "../rights.ts";
import { addFile, type FileRow, findFileOfKey } from "../store/files.ts";
import { FILES } from "./open-files.ts";

/** A file that a system of this node wants to give to another. */
export interface FileOffer {
  /** `INSTANCE/CLASS/MEMBER/SUBSYSTEM`, of this node. */
  readonly sender: string;
  readonly receiver: string;
  /** The sender's service for files; "files" unless said. */
  readonly service?: string;
  readonly name: string;
  readonly type?: string;
  readonly size: number;
  readonly chunkSize?: number;
  readonly purpose?: string;
  readonly law?: string;
  /** Until when it may be fetched: thirty days unless said, ninety at most, ours. */
  readonly until?: Date;
  /** Said again with the same key, it is the same file. */
  readonly requestKey: string;
}

const DAY = 86_400_000;

/**
 * Announces a file; its chunks are sent next (`putChunk`), and with the last of them the receiver may fetch it.
 * @throws transfers/not-yours, transfers/bad-request, transfers/not-granted, transfers/key-reused, transfers/over-limit, transfers/over-share,
 * transfers/no-room
 */
export async function offerFile(work: Work, exchange: Exchange, bytes: Bytes, offer: FileOffer): Promise<FileRow> {
  const { sender, receiver, service = FILES, name, type = "application/octet-stream", size, chunkSize = CHUNK, requestKey } = offer;
  await refuseOthers(work, "transfers.send", sender);
  const now = work.clock.now();
  const until = offer.until ?? new Date(now.getTime() + 30 * DAY);
  refuseBad(offer, { type, chunkSize, until, now });
  await refuseUngranted(exchange, offer, `${sender}/${service}`);
  const agencyId = (await homeOf(work, sender)) ?? null;
  return work.transaction(async (tx) => {
    const before = await findFileOfKey(tx, "outgoing", sender, requestKey);
    if (before !== undefined) {
      refuseOtherFile(before, offer);
      return before;
    }
    await makeRoom(tx, bytes, sender, size);
    const id = newId(now);
    const [purpose, law] = [offer.purpose ?? null, offer.law ?? null];
    const parts = { side: "outgoing", subsystem: sender, peer: receiver, service, purpose, law, requestKey, agencyId } as const;
    const made = await addFile(tx, { ...parts, id, offerId: id, name, type, size, chunkSize, until, madeAt: now });
    if (made.isNew)
      await work.announce(tx, {
        type: "transfers.begun",
        subject: id,
        ...(agencyId !== null && { agencyId }),
        data: { side: "outgoing", subsystem: sender, peer: receiver, service },
      });
    else refuseOtherFile(made.file, offer);
    return made.file;
  });
}

/** A key that stood for another file would send this one to whom that was meant for. @throws transfers/key-reused */
function refuseOtherFile(before: FileRow, { receiver, service = FILES, name, size, chunkSize = CHUNK, purpose }: FileOffer): void {
  const held = [before.peer, before.service, before.name, before.size, before.chunkSize, before.purpose];
  const said = [receiver, service, name, size, chunkSize, purpose ?? null];
  if (said.some((value, at) => value !== held[at])) throw faults["key-reused"]();
}

function refuseBad(offer: FileOffer, { type, chunkSize, until, now }: { type: string; chunkSize: number; until: Date; now: Date }): void {
  const { name, size, law = "", requestKey } = offer;
  const where = [
    ...(isName(name) ? [] : ["name"]),
    ...(isType(type) ? [] : ["type"]),
    ...(isSize({ size, chunkSize }) ? [] : ["size, chunkSize"]),
    ...(until > now && until.getTime() <= now.getTime() + LONGEST_MS ? [] : ["until"]),
    ...(law.length <= 500 ? [] : ["law"]),
    ...(requestKey.length >= 1 && requestKey.length <= 200 ? [] : ["key"]),
  ];
  if (where.length > 0) throw faults["bad-request"]({ where: where.join(", ") });
}

/** Better said before many gigabytes than after them. */
async function refuseUngranted(exchange: Exchange, { sender, receiver, purpose }: FileOffer, service: string): Promise<void> {
  const work = exchange.begin();
  const directory = await exchange.directory.current();
  if (directory?.subsystems.get(sender)?.node !== exchange.node.id) throw faults["bad-request"]({ where: sender });
  if (!directory.subsystems.has(receiver)) throw faults["bad-request"]({ where: receiver });
  const question = { client: receiver, service, method: "GET", path: "/files/x/chunks/0", purpose };
  if (!(await mayBeGiven(work, exchange, question)).ok) throw faults["not-granted"]({ receiver, service });
}
