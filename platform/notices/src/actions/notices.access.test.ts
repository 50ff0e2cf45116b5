import { type Actor, newId, stranger, systemClock } from "@motlan/kernel";
import { makeServer, mountRoutes } from "@motlan/kernel/http";
import { anOfficial, aPerson, refusal, runJobsUntilQuiet, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { module } from "../module.ts";
import { announceNews, aToldDossier } from "../testing/index.ts";
import { countUnread, listMyNotices, markRead, openNotice } from "./my-notices.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const dossier = aToldDossier();
const owner = aPerson({ personId: dossier.personId });
await announceNews(db.work(), dossier, ["dossiers.asked"]);
await runJobsUntilQuiet(db.pool, systemClock, [module]);
const [notice] = await listMyNotices(db.work(owner));
const noticeId = notice?.id ?? "";

test.each([stranger, { kind: "system", name: "test" }] satisfies Actor[])("$kind has no notices", async (actor) => {
  for (const act of [listMyNotices, countUnread, markRead]) expect(await refusal(act(db.work(actor)))).toBe("kernel/sign-in-first");
});

test("an official reads at the desk of the agency that was told, not from another post; the portal keeps what is the person's own", async () => {
  const [here, there] = [newId(), newId()];
  const personId = newId();
  const at = (agencyId: string) => db.work(anOfficial({ personId, agencyId }));
  await announceNews(db.work(), dossier, ["dossiers.warned"], { tell: [personId] }, here);
  await runJobsUntilQuiet(db.pool, systemClock, [module]);
  const [told] = await listMyNotices(at(here));
  expect(told).toMatchObject({ kind: "late-soon", link: `/ban-lam-viec/${dossier.dossierId}` });
  for (const actor of [anOfficial({ personId, agencyId: there }), anOfficial({ agencyId: here }), aPerson({ personId })]) {
    expect(await listMyNotices(db.work(actor))).toEqual([]);
    expect(await refusal(openNotice(db.work(actor), told?.id ?? ""))).toBe("notices/not-found");
  }
  expect(await openNotice(at(here), told?.id ?? "")).toMatchObject({ id: told?.id });
  expect(await countUnread(at(here))).toBe(0);
});

test("another person neither sees nor reads it", async () => {
  const other = aPerson();
  expect(await listMyNotices(db.work(other))).toEqual([]);
  expect(await refusal(markRead(db.work(other), { noticeId }))).toBe("notices/not-found");
  await markRead(db.work(other));
  expect(await countUnread(db.work(owner))).toBe(1);
});

test("behind the doors the database hides it too: from other people, officials, and without an actor", async () => {
  const look = (actor: Actor) => db.work(actor).transaction((tx) => tx.query({ text: "select id from notices.notice" }));
  expect((await look(owner)).rows).toHaveLength(1);
  for (const actor of [aPerson(), anOfficial(), stranger]) expect((await look(actor)).rows).toHaveLength(0);
  expect((await db.pool.query("select id from notices.notice")).rows).toHaveLength(0);
});

test("over HTTP: the own notices, and reading one", async () => {
  let actor: Actor = stranger;
  const app = makeServer({ pool: db.pool, clock: systemClock, actorOf: async () => actor });
  mountRoutes(app, module.routes, "http://localhost");
  expect((await app.inject("/api/v1/my/notices")).statusCode).toBe(401);
  actor = owner;
  expect((await app.inject("/api/v1/my/notices")).json()).toMatchObject({ unread: 1, items: [{ id: noticeId, readAt: null }] });
  const read = await app.inject({ method: "POST", url: `/api/v1/my/notices/${noticeId}/read` });
  expect(read.json()).toEqual({ unread: 0 });
  await app.close();
});
