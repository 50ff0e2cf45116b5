import { type Exchange, homeOf } from "@motlan/exchange";
import { isId, newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { lockOwn, refuseOthers, refuseStranger } from "../rights.ts";
import { addFile, type FileRow, findFile } from "../store/files.ts";
import { hurryFile, resumeFile } from "../store/rounds.ts";

/** A file of another node that a system of this one wants. */
export interface FetchWish {
  readonly receiver: string;
  /** The sender's service, `INSTANCE/CLASS/MEMBER/SUBSYSTEM/SERVICE`. */
  readonly service: string;
  /** The sender's word for the file. */
  readonly offerId: string;
  readonly purpose?: string;
  readonly law?: string;
}

/** Has a file fetched, from here on by itself. Said again, it goes on where it was. @throws transfers/not-yours, transfers/bad-request */
export async function beginFetch(work: Work, exchange: Exchange, wish: FetchWish): Promise<FileRow> {
  const { receiver, service, offerId, purpose = null, law = null } = wish;
  await refuseOthers(work, "transfers.send", receiver);
  const [at, now] = [service.lastIndexOf("/"), work.clock.now()];
  const [peer, code] = [service.slice(0, at), service.slice(at + 1)];
  const directory = await exchange.directory.current();
  if (!isId(offerId)) throw faults["bad-request"]({ where: "id" });
  if (directory?.subsystems.get(receiver)?.node !== exchange.node.id || !directory.subsystems.has(peer))
    throw faults["bad-request"]({ where: "receiver, service" });
  const agencyId = (await homeOf(work, receiver)) ?? null;
  return work.transaction(async (tx) => {
    const nothingYet = { name: null, type: null, size: null, chunkSize: null, until: null };
    const whose = { side: "incoming", offerId, subsystem: receiver, peer, service: code, purpose, law, agencyId } as const;
    const key = `${service} ${offerId}`;
    const { file, isNew } = await addFile(tx, { ...whose, ...nothingYet, id: newId(now), requestKey: key, madeAt: now });
    if (isNew)
      await work.announce(tx, {
        type: "transfers.begun",
        subject: file.id,
        ...(agencyId !== null && { agencyId }),
        data: { side: "incoming", subsystem: receiver, peer, service: code },
      });
    else if (!(await resumeFile(tx, file.id, now))) await hurryFile(tx, file.id, now);
    return (await findFile(tx, file.id)) ?? file;
  });
}

/** One that stopped or waits goes on now. @throws transfers/not-yours, transfers/unknown-file */
export async function resumeFetch(work: Work, id: string): Promise<void> {
  refuseStranger(work, "transfers.send");
  await work.transaction(async (tx) => {
    const { subsystem } = await lockOwn(tx, id, undefined);
    await refuseOthers(work, "transfers.send", subsystem);
    const now = work.clock.now();
    if (!(await resumeFile(tx, id, now))) await hurryFile(tx, id, now);
  });
}
