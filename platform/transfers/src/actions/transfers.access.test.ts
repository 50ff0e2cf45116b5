import { giveHome } from "@motlan/exchange";
import { COMMUNE, HOSPITAL } from "@motlan/exchange/testing";
import { newId, stranger } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { anOfficial, aPerson, refusal } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { aFile, PURPOSE, twoEnds } from "../testing/index.ts";
import { beginFetch, resumeFetch } from "./begin-fetch.ts";
import { fetchFile } from "./fetch-file.ts";
import { listOffers } from "./list-offers.ts";
import { offerFile } from "./offer-file.ts";
import { openFiles } from "./open-files.ts";
import { putChunk } from "./put-chunk.ts";
import { listFiles, openContent, readFile, readMissing, readReceipt } from "./read-files.ts";
import { sweepFiles } from "./sweep-files.ts";
import { dropContent, withdrawFile } from "./withdraw-file.ts";

const ends = await twoEnds();
const { asking, giving } = ends.nodes;
afterAll(() => ends[Symbol.asyncDispose]());
const { disk } = ends.receiver;
const [agencyId, otherId] = [newId(), newId()];
await giveHome(asking.work(), COMMUNE, agencyId);
await giveHome(giving.work(), HOSPITAL, otherId);
const offered = await ends.offer(aFile(5));
const wish = { service: ends.service, offerId: offered.id, purpose: PURPOSE.code };
const offer = { sender: HOSPITAL, receiver: COMMUNE, name: "a.bin", size: 5, purpose: PURPOSE.code, requestKey: newId() };

const acts: Record<string, (work: Work) => Promise<unknown>> = {
  offerFile: (work) => offerFile(work, giving.exchange, disk, { ...offer, sender: COMMUNE, receiver: HOSPITAL }),
  putChunk: (work) => putChunk(work, disk, { id: newId(), sender: COMMUNE, number: 0, bytes: aFile(5) }),
  withdrawFile: (work) => withdrawFile(work, { id: newId() }),
  dropContent: (work) => dropContent(work, disk, { id: newId() }),
  beginFetch: (work) => beginFetch(work, asking.exchange, { ...wish, receiver: COMMUNE }),
  resumeFetch: (work) => resumeFetch(work, newId()),
  fetchFile: (work) => fetchFile(work, asking.exchange, disk, newId()),
  listOffers: (work) => listOffers(work, asking.exchange, { ...wish, receiver: COMMUNE }),
  listFiles: async (work) => listFiles(work),
  readFile: (work) => readFile(work, { id: newId() }),
  readMissing: (work) => readMissing(work, { id: newId() }),
  readReceipt: (work) => readReceipt(work, { id: newId() }),
  openContent: (work) => openContent(work, disk, { id: newId() }),
  sweepFiles: (work) => sweepFiles(work, disk),
};

test.each(Object.entries(acts))("%s: not by a stranger, a person, or an official without the right", async (_name, act) => {
  for (const actor of [stranger, aPerson(), anOfficial({ agencyId })])
    expect(await refusal((async () => act(asking.db.work(actor)))())).toBe("transfers/not-yours");
});

test("what the node does by itself no official does, whatever their rights", async () => {
  const work = asking.db.work(anOfficial({ agencyId, permissions: ["transfers.send", "transfers.see"] }));
  expect(await refusal(fetchFile(work, asking.exchange, disk, newId()))).toBe("transfers/not-yours");
  expect(await refusal(sweepFiles(work, disk))).toBe("transfers/not-yours");
});

test("a subsystem's files are opened by its own agency", async () => {
  for (const actor of [stranger, aPerson(), anOfficial({ permissions: ["exchange.offer"] })])
    expect(await refusal(openFiles(giving.db.work(actor), { subsystem: HOSPITAL }))).toBe("exchange/not-yours");
});

test("an official gives, fetches and takes back in the name of their own agency's systems alone, and sees no other's files", async () => {
  const permissions = ["transfers.send", "transfers.see"];
  const [own, other] = [anOfficial({ agencyId, permissions }), anOfficial({ permissions })];
  expect(await refusal(beginFetch(asking.db.work(other), asking.exchange, { ...wish, receiver: COMMUNE }))).toBe("transfers/not-yours");
  const { id } = await beginFetch(asking.db.work(own), asking.exchange, { ...wish, receiver: COMMUNE });
  expect((await listFiles(asking.db.work(own))).map((file) => file.id)).toEqual([id]);
  expect(await listFiles(asking.db.work(other))).toEqual([]);
  for (const act of [readFile, readMissing, readReceipt])
    expect(await refusal(act(asking.db.work(other), { id }))).toBe("transfers/unknown-file");
  expect(await refusal(resumeFetch(asking.db.work(other), id))).toBe("transfers/unknown-file");
  expect(await refusal(withdrawFile(asking.db.work(other), { id }))).toBe("transfers/unknown-file");
  expect(await refusal(dropContent(asking.db.work(other), disk, { id }))).toBe("transfers/unknown-file");
  await withdrawFile(asking.db.work(own), { id });
  expect(await readFile(asking.db.work(own), { id })).toMatchObject({ state: "withdrawn" });
  expect((await asking.db.work(other).transaction((tx) => tx.query({ text: "select from transfers.chunk" }))).rowCount).toBe(0);

  const gives = giving.db.work(anOfficial({ agencyId: otherId, permissions }));
  const { id: given } = await offerFile(gives, giving.exchange, ends.sender.disk, offer);
  expect(await readFile(gives, { id: given })).toMatchObject({ state: "coming", agencyId: otherId });
});
