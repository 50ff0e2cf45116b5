import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Exchange, grantRight } from "@motlan/exchange";
import { COMMUNE, HOSPITAL, type TwoNodes, twoNodes } from "@motlan/exchange/testing";
import { type Clock, newId, systemClock } from "@motlan/kernel";
import { beginFetch } from "../actions/begin-fetch.ts";
import { fetchFile } from "../actions/fetch-file.ts";
import { type FileOffer, offerFile } from "../actions/offer-file.ts";
import { FILES, openFiles } from "../actions/open-files.ts";
import { putChunk } from "../actions/put-chunk.ts";
import { type Bytes, openBytes } from "../disk/bytes.ts";
import { SMALLEST_CHUNK } from "../domain/chunks.ts";
import { roomsOf } from "../module.ts";
import type { FileRow } from "../store/files.ts";
import { listDue } from "../store/rounds.ts";

/** The district hospital gives files, the commune fetches them: two nodes, each with its own disk. */
export interface TwoEnds extends AsyncDisposable {
  readonly nodes: TwoNodes;
  readonly sender: { readonly disk: Bytes; readonly exchange: Exchange };
  readonly receiver: { readonly disk: Bytes; readonly folder: string; readonly exchange: Exchange };
  readonly service: string;
  /** Which chunks the sender read from its disk for somebody. */
  readonly given: number[];
  /** Offered, all its chunks sent. */
  offer(content: Buffer, wish?: Partial<FileOffer>): Promise<FileRow>;
  fetch(offerId: string): Promise<FileRow>;
  /** Rounds of the receiver until none is due now. */
  settle(): Promise<void>;
}

export const PURPOSE = {
  code: "referral",
  title: { vi: "Chuyển tuyến", en: "Referral" },
  law: "Quy chế bệnh viện (giả định), Điều 3",
  fields: ["*"],
};

/** Bytes that are nowhere alike. */
export function aFile(size: number): Buffer {
  const bytes = Buffer.alloc(size);
  for (let at = 0, seed = size % 2_147_483_647; at < size; at += 1) {
    seed = (seed * 48_271) % 2_147_483_647;
    bytes[at] = seed & 255;
  }
  return bytes;
}

export async function twoEnds({
  clock = systemClock,
  most,
  rooms = {},
}: {
  clock?: Clock;
  /** The receiver's limit. */
  most?: number;
  rooms?: Exchange["rooms"];
} = {}): Promise<TwoEnds> {
  const folder = await mkdtemp(join(tmpdir(), "transfers-"));
  const given: number[] = [];
  const kept = openBytes(join(folder, "giving"), { reserve: 0 });
  const read: Bytes["read"] = (id, offset, length) => {
    given.push(offset / SMALLEST_CHUNK);
    return kept.read(id, offset, length);
  };
  const disks = {
    asking: openBytes(join(folder, "asking"), { reserve: 0, ...(most !== undefined && { most }) }),
    giving: { ...kept, read },
  };
  const nodes = await twoNodes({ clock, timeoutMs: 20_000 }, { clock, rooms: { ...roomsOf(disks.giving), ...rooms } });
  const { asking, giving } = nodes;
  await openFiles(giving.work(), { subsystem: HOSPITAL, purposes: [PURPOSE] });
  await grantRight(giving.work(), { subsystem: HOSPITAL, service: FILES, client: COMMUNE, purposes: [PURPOSE.code] });
  const service = `${HOSPITAL}/${FILES}`;
  return {
    nodes,
    sender: { disk: disks.giving, exchange: giving.exchange },
    receiver: { disk: disks.asking, folder: join(folder, "asking"), exchange: asking.exchange },
    service,
    given,
    async offer(content, wish = {}) {
      const file = await offerFile(giving.work(), giving.exchange, disks.giving, {
        ...{ sender: HOSPITAL, receiver: COMMUNE, name: "phim-chụp.tar", size: content.length, chunkSize: SMALLEST_CHUNK },
        ...{ purpose: PURPOSE.code, requestKey: newId(), ...wish },
      });
      let [offered, size] = [file, file.chunkSize ?? 0];
      for (let number = 0; number * size < content.length; number += 1) {
        const bytes = content.subarray(number * size, (number + 1) * size);
        offered = await putChunk(giving.work(), disks.giving, { id: file.id, sender: HOSPITAL, number, bytes });
      }
      return offered;
    },
    fetch: (offerId) =>
      beginFetch(asking.work(), asking.exchange, { receiver: COMMUNE, service, offerId, purpose: PURPOSE.code, law: "Điều 3" }),
    async settle() {
      for (let more = true; more; ) {
        more = false;
        const work = asking.work();
        for (const id of await work.transaction((tx) => listDue(tx, clock.now())))
          if (await fetchFile(asking.work(), asking.exchange, disks.asking, id)) more = true;
      }
    },
    [Symbol.asyncDispose]: async () => {
      await nodes[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
