import { newId, systemClock } from "@motlan/kernel";
import { anOfficial, aPerson, refusal } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { OWN_READS, READS_SERVICE, type ToldRead } from "../domain/told-read.ts";
import type { RoomService } from "../providers/room.ts";
import { HOSPITAL, twoNodes } from "../testing/index.ts";
import { giveHome, listSubsystem } from "./list-participants.ts";
import { listReadsElsewhere } from "./list-reads-elsewhere.ts";
import { offerReads } from "./offer-reads.ts";
import { queryService } from "./query-service.ts";

const TITLE = { vi: "x", en: "x" };
const title = TITLE;
const told = new Map<string, readonly ToldRead[]>();
let slow: Promise<void> | undefined;
const tell: RoomService = async (_work, { path }) => {
  await slow;
  return {
    status: 200,
    content: { reads: (told.get(path.slice(1)) ?? []).map((one) => ({ ...one, who: TITLE, registry: TITLE, purpose: TITLE })) },
  };
};
const nodes = await twoNodes({ clock: systemClock }, { clock: systemClock, rooms: { [READS_SERVICE]: tell } });
const { asking, giving } = nodes;
afterAll(() => nodes[Symbol.asyncDispose]());
const [HERE, THERE] = ["VN/GOV/00001/ket-noi", "VN/GOV/00002/ket-noi"];
const me = aPerson({ personId: newId() });
const read = (at: string): ToldRead => ({ at, who: title, registry: title, purpose: title, law: "Điều 1", issue: null, given: true });
told.set(me.personId, [read("2026-01-02T00:00:00.000Z"), read("2026-01-03T00:00:00.000Z")]);
const mine = (actor = me) => listReadsElsewhere(asking.db.work(actor), asking.exchange);

test("a node that tells nobody is passed over in silence; one that tells is heard with its agency's name, the newest first", async () => {
  expect(await mine()).toEqual({ reads: [], silent: [] });
  await listSubsystem(asking.work(), { name: HERE, title, node: asking.listed.id });
  await listSubsystem(asking.work(), { name: THERE, title, node: giving.listed.id });
  await nodes.relist(giving.listed);
  await offerReads(giving.work(), THERE, [HERE]);
  // Asked again a minute after it was found closed.
  const later = asking.db.work(me, { now: () => new Date(Date.now() + 61_000) });
  const heard = async () => {
    const { reads, silent } = await listReadsElsewhere(later, asking.exchange);
    return [...reads.map(({ at, node }) => [at, node.vi]), ...silent];
  };
  await expect.poll(heard).toEqual([
    ["2026-01-03T00:00:00.000Z", "Bệnh viện huyện"],
    ["2026-01-02T00:00:00.000Z", "Bệnh viện huyện"],
  ]);
});

test("only people ask, each for themselves; between the nodes a purpose is named, and one person", async () => {
  const others = asking.db.work(anOfficial());
  expect(await refusal(listReadsElsewhere(others, asking.exchange))).toBe("exchange/not-yours");
  expect(await refusal(offerReads(giving.db.work(anOfficial()), THERE, []))).toBe("exchange/not-yours");
  // An agency of the node does not tell of everybody's reads by a subsystem of its own.
  const agencyId = newId();
  await giveHome(giving.work(), HOSPITAL, agencyId);
  const clerk = anOfficial({ agencyId, permissions: ["exchange.offer", "exchange.list"] });
  expect(await refusal(offerReads(giving.db.work(clerk), HOSPITAL, []))).toBe("exchange/not-yours");
  const ask = (path: string, purpose?: string) =>
    refusal(
      queryService(asking.work(), asking.exchange, {
        client: HERE,
        service: `${THERE}/${READS_SERVICE}`,
        path,
        ...(purpose && { purpose }),
      }),
    );
  expect(await ask(`/${me.personId}`)).toBe("exchange/purpose-missing");
  expect(await ask("", OWN_READS.code)).toBe("exchange/unknown-endpoint");
});

test("a node that tells of no time is heard as silent: the page shows times", async () => {
  const before = told.get(me.personId) ?? [];
  const later = asking.db.work(me, { now: () => new Date(Date.now() + 61_000) });
  for (const at of ["hôm qua", "2026-13-45T00:00:00.000Z"]) {
    told.set(me.personId, [read(at)]);
    expect(await listReadsElsewhere(later, asking.exchange)).toMatchObject({ reads: [], silent: [{ vi: "Bệnh viện huyện" }] });
  }
  told.set(me.personId, before);
});

test("a node that is slow is named, and the page does not wait for it", async () => {
  const over = Promise.withResolvers<void>();
  slow = over.promise;
  const later = asking.db.work(me, { now: () => new Date(Date.now() + 61_000) });
  expect(await listReadsElsewhere(later, asking.exchange)).toMatchObject({ reads: [], silent: [{ vi: "Bệnh viện huyện" }] });
  over.resolve();
});
