import { newId, systemClock } from "@motlan/kernel";
import { anOfficial, olderActsDone, refusal } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { halvesInLog } from "../logged.ts";
import { aSystem, COMMUNE, HOSPITAL, json, type TestNode, twoNodes } from "../testing/index.ts";
import { grantRight } from "./grant-right.ts";
import { giveHome } from "./list-participants.ts";
import { offerService } from "./offer-service.ts";
import { queryService } from "./query-service.ts";
import { listLines, readOperations } from "./read-operations.ts";

const nodes = await twoNodes({ clock: systemClock, timeoutMs: 20_000 }, { clock: systemClock });
const { asking, giving } = nodes;
const system = await aSystem();
system.answer(json({ beds: 12, names: ["x"] }));
afterAll(async () => {
  await system[Symbol.asyncDispose]();
  await nodes[Symbol.asyncDispose]();
});
const [commune, hospital] = [newId(), newId()];
await giveHome(asking.work(), COMMUNE, commune);
await giveHome(giving.work(), HOSPITAL, hospital);
for (const code of ["beds", "closed"])
  await offerService(giving.work(), {
    subsystem: HOSPITAL,
    code,
    title: { vi: code, en: code },
    provider: { kind: "http", url: system.url, timeoutMs: 10_000 },
    purposes: [{ code: "count", title: { vi: "Đếm", en: "Count" }, law: "NĐ 194/2025", fields: ["beds"] }],
  });
await grantRight(giving.work(), { subsystem: HOSPITAL, service: "beds", client: COMMUNE, purposes: ["count"] });
const ask = (service: string, fields: readonly string[] = []) =>
  queryService(asking.work(), asking.exchange, { client: COMMUNE, service: `${HOSPITAL}/${service}`, purpose: "count", fields });
const seen = (node: TestNode, agencyId: string) => node.db.work(anOfficial({ agencyId, permissions: ["exchange.see"] }));
const EVERY = { side: "", client: "", service: "", fault: "", overAsked: false, refused: false };

for (let at = 0; at < 5; at += 1) await ask("beds");
await ask("beds", ["beds", "names"]);
expect(await refusal(ask("closed"))).toBe("exchange/not-granted");
expect(await refusal(ask("none"))).toBe("exchange/unknown-service");
await olderActsDone(asking.db.pool);
for (const node of [asking, giving]) while ((await halvesInLog.append(node.work())) > 0);

test("traffic, refusals with the office that must act, and over-asking are counted once from the log, on either side", async () => {
  const asked = await readOperations(seen(asking, commune), asking.exchange, "hour");
  expect(asked.traffic).toMatchObject({ calls: 8, refused: 2, overAsked: 0 });
  expect(asked.traffic.p50).toBeGreaterThan(0);
  expect(asked.traffic.p95).toBeGreaterThanOrEqual(asked.traffic.p50 ?? Number.POSITIVE_INFINITY);
  expect(asked.services[0]).toMatchObject({ side: "asking", client: COMMUNE, service: `${HOSPITAL}/beds`, calls: 6, refused: 0 });
  expect(asked.refusals.map(({ fault, office, calls }) => [fault, office, calls]).sort()).toEqual([
    ["not-granted", "giving-agency", 1],
    ["unknown-service", "asking-system", 1],
  ]);
  const given = await readOperations(seen(giving, hospital), giving.exchange, "day");
  expect(given.traffic).toMatchObject({ calls: 8, refused: 2, overAsked: 1 });
  expect(given.offered.map(({ code, rights, kind }) => [code, rights, kind])).toEqual([
    ["beds", 1, "http"],
    ["closed", 0, "http"],
  ]);
  await halvesInLog.append(giving.work());
  expect((await readOperations(seen(giving, hospital), giving.exchange, "day")).traffic.calls).toBe(8);
});

test("an official of another agency of the node sees none of it; the page stands where the node takes no part", async () => {
  const other = await readOperations(seen(giving, newId()), giving.exchange, "day");
  expect([other.traffic.calls, other.services, other.offered]).toEqual([0, [], []]);
  expect(await listLines(seen(giving, newId()), EVERY, { period: "day", limit: 50 })).toEqual([]);
  expect((await readOperations(seen(giving, hospital), undefined, "hour")).node).toBeUndefined();
});

test("the directory's age, certificates and clocks of every node are there", async () => {
  const { node } = await readOperations(seen(asking, commune), asking.exchange, "hour");
  expect(node?.directory?.version).toBeGreaterThan(0);
  expect(node?.graceUntil?.getTime()).toBe(new Date(node?.directory?.expiresAt ?? 0).getTime() + asking.exchange.graceMs);
  const peer = node?.peers.find(({ id }) => id === giving.listed.id);
  expect(peer).toMatchObject({ health: "good", isSelf: false, state: { clockSeconds: 0, fault: null } });
  expect(peer?.state?.goodAt).toBeInstanceOf(Date);
  expect(peer?.certificateUntil?.getTime()).toBeGreaterThan(Date.now());
  const caller = (await readOperations(seen(giving, hospital), giving.exchange, "hour")).node?.peers.find(({ isSelf }) => !isSelf);
  expect(caller?.state).toMatchObject({ clockSeconds: 0 });
});

test("the lines behind each figure, page by page", async () => {
  const lines = (filter: Partial<typeof EVERY>, limit = 50) =>
    listLines(seen(giving, hospital), { ...EVERY, ...filter }, { period: "hour", limit });
  expect(await lines({})).toHaveLength(8);
  expect(await lines({ refused: true })).toHaveLength(2);
  expect(await lines({ fault: "not-granted" })).toMatchObject([{ service: `${HOSPITAL}/closed` }]);
  expect(await lines({ overAsked: true })).toMatchObject([{ overAsked: ["names"] }]);
  expect(await lines({ side: "asking" })).toEqual([]);
  const first = await lines({ service: `${HOSPITAL}/beds` }, 4);
  const last = first.at(-1);
  if (last === undefined) throw new Error("no lines");
  const rest = await listLines(
    seen(giving, hospital),
    { ...EVERY, service: `${HOSPITAL}/beds` },
    { period: "hour", before: { at: last.beganAt, key: last.key }, limit: 4 },
  );
  expect([first.length, rest.length]).toEqual([4, 2]);
  expect(new Set([...first, ...rest].map(({ key }) => key)).size).toBe(6);
});
