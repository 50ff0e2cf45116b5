import { systemClock } from "@motlan/kernel";
import type { Db } from "@motlan/kernel/db";
import { fixedClock, refusal, runJobsUntilQuiet } from "@motlan/kernel/testing";
import type pg from "pg";
import { afterAll, expect, test } from "vitest";
import { indexDirectory } from "../domain/directory.ts";
import { exchangeModule, makeExchange } from "../module.ts";
import { findDirectory } from "../store/directory.ts";
import { aSystem, COMMUNE, HOSPITAL, INSTANCE, json, keyPair, twoNodes } from "../testing/index.ts";
import { keepDirectories } from "../wire/directory-keeper.ts";
import { signDirectory } from "../wire/directory-note.ts";
import { fetchDirectory } from "../wire/fetch-directory.ts";
import { grantRight } from "./grant-right.ts";
import { issueDirectory } from "./issue-directory.ts";
import { listGroup, listMember, listNode, listSubsystem } from "./list-participants.ts";
import { offerService } from "./offer-service.ts";
import { queryService } from "./query-service.ts";
import { takeDirectory } from "./take-directory.ts";

const clock = fixedClock(new Date());
const nodes = await twoNodes({ clock }, { clock });
const { asking, giving, centreKeys } = nodes;
const centreKey = centreKeys.current();
const system = await aSystem();
afterAll(async () => {
  await system[Symbol.asyncDispose]();
  await nodes[Symbol.asyncDispose]();
});
system.answer(json({ ok: true }));
const ping = {
  subsystem: HOSPITAL,
  code: "ping",
  title: { vi: "Thử", en: "Ping" },
  provider: { kind: "http", url: system.url, timeoutMs: 10_000 },
} as const;
await offerService(giving.work(), ping);
await grantRight(giving.work(), { subsystem: HOSPITAL, service: "ping", client: "group:communes", purposes: [] });
const ask = () => queryService(asking.work(), asking.exchange, { client: COMMUNE, service: `${HOSPITAL}/ping` });
const newest = async () => (await findDirectory(asking.db.pool, INSTANCE))?.signed ?? "";

test("a right may name a group; who is in it the directory says, from the next one on", async () => {
  expect(await refusal(ask())).toBe("exchange/not-granted");
  await listGroup(asking.work(), { code: "communes", title: { vi: "Các xã", en: "Communes" }, names: ["VN/GOV/00001"] });
  await nodes.relist(giving.listed);
  expect((await ask()).status).toBe(200);
});

test("a directory of somebody else, changed, of another instance or rolled back is not taken", async () => {
  const [signed, held] = [await newest(), await giving.exchange.directory.current()];
  if (held === undefined) throw new Error("no directory");
  const take = (text: string) => refusal(takeDirectory(giving.work(), giving.exchange, text));
  const [head = "", payload = "", signature = ""] = signed.split(".");
  const changed = Buffer.from(Buffer.from(payload, "base64url").toString().replace("Bệnh viện", "Benh vien")).toString("base64url");
  expect(await take(`${head}.${changed}.${signature}`)).toBe("exchange/directory-unsigned");
  expect(await take("")).toBe("exchange/directory-unsigned");
  const newer = { ...held.content, version: 99 };
  expect(await take(await signDirectory(newer, keyPair(centreKey.id).key))).toBe("exchange/directory-unsigned");
  expect(await take(await signDirectory(newer, keyPair("VN#00000000").key))).toBe("exchange/centre-key-unknown");
  expect(await take(await signDirectory(newer, giving.exchange.node.signing))).toBe("exchange/centre-key-unknown");
  expect(await take(await signDirectory({ ...held.content, instance: "XX", version: 99 }, centreKey))).toBe(
    "exchange/directory-other-instance",
  );
  expect(await take(await signDirectory({ ...held.content, version: held.content.version - 1 }, centreKey))).toBe(
    "exchange/directory-rolled-back",
  );
  expect(
    await take(
      await signDirectory({ ...held.content, version: 99, expiresAt: new Date(clock.now().getTime() - 1).toISOString() }, centreKey),
    ),
  ).toBe("exchange/directory-outdated");
  expect(await takeDirectory(giving.work(), giving.exchange, signed)).toBe("same");
});

test("while the centre is away nodes go on: until the directory expires, and for the grace beyond; then each side says whose turn it is", async () => {
  const now = clock.now().getTime();
  clock.advance(86_400_000 + 30 * 60_000);
  expect((await ask()).status).toBe(200);
  clock.advance(40 * 60_000);
  expect(await refusal(ask())).toBe("exchange/directory-outdated");
  // The giving node alone has none in force.
  await issueDirectory(asking.work(), { instance: INSTANCE, keys: centreKeys });
  await asking.exchange.directory.refresh();
  expect(await refusal(ask())).toBe("exchange/giver-directory-outdated");
  clock.set(new Date(now));
});

test("the directory is the node's own to read: an act whose statement failed may ask all the same", async () => {
  const [work, fresh] = [asking.work(), makeExchange({ node: asking.exchange.node, pool: asking.db.pool, clock })];
  const failing = work.transaction(async (tx) => {
    await tx.query({ text: "select 1 / 0" }).catch(() => undefined);
    return queryService(work, fresh, { client: COMMUNE, service: `${HOSPITAL}/ping` }).then(({ status }) => expect(status).toBe(200));
  });
  await expect(failing).rejects.toThrow("nothing was saved");
  fresh.peers.close();
});

test("who has a directory looked for again sees what was issued before they asked, also where a look is under way", async () => {
  const [reached, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const slow: Db = {
    query: async <Row extends pg.QueryResultRow>(config: pg.QueryConfig) => {
      const found = await asking.db.pool.query<Row>(config);
      reached.resolve();
      await goOn.promise;
      return found;
    },
  };
  const keeper = keepDirectories(INSTANCE, () => slow);
  const first = keeper.refresh();
  await reached.promise;
  const { version } = await issueDirectory(asking.work(), { instance: INSTANCE, keys: centreKeys });
  const second = keeper.refresh();
  goOn.resolve();
  await Promise.all([first, second]);
  expect((await keeper.current())?.content.version).toBe(version);
});

test("a node without any directory says so", async () => {
  const bare = makeExchange({ node: { ...asking.exchange.node, instance: "NEW" }, pool: asking.db.pool, clock: systemClock });
  expect(await refusal(queryService(asking.work(), bare, { client: COMMUNE, service: `${HOSPITAL}/ping` }))).toBe("exchange/no-directory");
});

test("the job fetches the centre's newest and takes it; another process of the node finds it too", async () => {
  const { version } = await issueDirectory(asking.work(), { instance: INSTANCE, keys: centreKeys });
  const centre = await aSystem();
  centre.answer(json({ version, signed: await newest() }));
  const node = { ...giving.exchange.node, centre: { url: `${centre.url}/api/v1/exchange/directory`, x: nodes.centreX } };
  const [exchange, other] = [makeExchange({ node, pool: giving.db.pool, clock }), makeExchange({ node, pool: giving.db.pool, clock })];
  const room = exchangeModule({ instance: INSTANCE, exchangeOf: () => exchange });
  await room.jobs.find(({ name }) => name === "exchange.fetch-directory")?.run(giving.work(), {});
  await runJobsUntilQuiet(giving.db.pool, clock, [room]);
  expect((await exchange.directory.current())?.content.version).toBe(version);
  expect((await other.directory.current())?.content.version).toBe(version);
  centre.answer(json({ nothing: true }));
  expect(await refusal(fetchDirectory(centre.url))).toBe("exchange/directory-unsigned");
  await centre[Symbol.asyncDispose]();
  await expect(fetchDirectory(centre.url)).rejects.toMatchObject({
    code: "exchange/directory-away",
    text: { vi: expect.stringContaining("ECONNREFUSED"), en: expect.stringContaining(centre.url) },
  });
});

test("the route gives out the newest directory, or says that there is none", async () => {
  const [route] = exchangeModule({ instance: INSTANCE }).routes;
  expect(await route?.run(asking.work(), { params: undefined, query: undefined, body: undefined })).toMatchObject({
    signed: await newest(),
  });
  const [none] = exchangeModule({ instance: "NEW" }).routes;
  expect(await refusal(Promise.resolve(none?.run(asking.work(), { params: undefined, query: undefined, body: undefined })))).toBe(
    "exchange/no-directory",
  );
});

test("only what is named as the protocol names it is listed", async () => {
  const title = { vi: "x", en: "x" };
  for (const name of ["VN", "VN/GOV", "VN/GOV/0/1/2", "VN//x", "VN/GOV/a;b", "VN/GOV/.."])
    expect(await refusal(listMember(asking.work(), { name, title }))).toBe("exchange/bad-declaration");
  expect(await refusal(listSubsystem(asking.work(), { name: "VN/GOV/00001", title, node: asking.listed.id }))).toBe(
    "exchange/bad-declaration",
  );
  expect(await refusal(listGroup(asking.work(), { code: "A B", title, names: [] }))).toBe("exchange/bad-declaration");
  expect(await refusal(listNode(asking.work(), { ...giving.listed, url: "http://plain.example" }))).toBe("exchange/bad-declaration");
  expect(
    indexDirectory({ instance: "x", version: 1, issuedAt: "", expiresAt: "", nodes: [], members: [], subsystems: [], groups: [] }).nodes
      .size,
  ).toBe(0);
});
