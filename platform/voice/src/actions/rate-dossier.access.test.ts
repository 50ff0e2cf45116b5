import { type Actor, stranger, systemClock } from "@motlan/kernel";
import { makeServer, mountRoutes } from "@motlan/kernel/http";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { voiceModule } from "../module.ts";
import { aSettledDossier, dossiersOf } from "../testing/index.ts";
import { rateDossier } from "./rate-dossier.ts";
import { findMyRating } from "./read-ratings.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const dossier = aSettledDossier();
const owner = aPerson({ personId: dossier.personId });
const said = { dossierId: dossier.id, score: 1, solved: false, words: "Không ai trả lời điện thoại." } as const;
await rateDossier(db.work(owner), said, dossiersOf(dossier));

test.each([stranger, anOfficial({ agencyId: dossier.agencyId }), { kind: "system", name: "test" }] satisfies Actor[])(
  "$kind rates nothing and has no rating",
  async (actor) => {
    expect(await refusal(rateDossier(db.work(actor), said, dossiersOf(dossier)))).toBe("kernel/sign-in-first");
    expect(await findMyRating(db.work(actor), dossier.id)).toBeUndefined();
  },
);

test("another person neither rates nor sees it; the dossiers' own door says there is none", async () => {
  const other = aPerson();
  expect(await refusal(rateDossier(db.work(other), said, dossiersOf(dossier)))).toBe("kernel/no-such-page");
  expect(await refusal(rateDossier(db.work(other), said))).toBe("dossiers/not-found");
  expect(await findMyRating(db.work(other), dossier.id)).toBeUndefined();
  expect(await findMyRating(db.work(owner), "nothing")).toBeUndefined();
});

test.each(["rating", "rating_words"])("behind the doors the database shows %s to the person and the agency alone", async (table) => {
  const text = `select 1 from voice.${table}`;
  const look = async (actor: Actor) => (await db.work(actor).transaction((tx) => tx.query({ text }))).rows;
  expect(await look(owner)).toHaveLength(1);
  expect(await look(anOfficial({ agencyId: dossier.agencyId }))).toHaveLength(1);
  for (const actor of [stranger, aPerson(), anOfficial()]) expect(await look(actor)).toHaveLength(0);
  expect((await db.pool.query(text)).rows).toHaveLength(0);
});

test("over HTTP: the own dossier alone, and only the three scores", async () => {
  let actor: Actor = stranger;
  const app = makeServer({ pool: db.pool, clock: systemClock, actorOf: async () => actor });
  mountRoutes(app, voiceModule({ dossierOf: dossiersOf(dossier) }).routes, "http://localhost");
  const url = `/api/v1/my/dossiers/${dossier.id}/rating`;
  const put = (payload: object) => app.inject({ method: "PUT", url, payload });
  expect((await put({ score: 3, solved: true })).statusCode).toBe(401);
  actor = aPerson();
  expect((await put({ score: 3, solved: true })).statusCode).toBe(404);
  expect((await app.inject(url)).json()).toEqual({ rating: null });
  actor = owner;
  expect((await put({ score: 4, solved: true })).statusCode).toBe(422);
  expect((await put({ score: 3, solved: true })).json()).toMatchObject({ score: 3, solved: true, words: null });
  expect((await app.inject(url)).json()).toMatchObject({ rating: { score: 3 } });
  await app.close();
});
