import { type Actor, newId, stranger, systemClock } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, runJobsUntilQuiet, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { module } from "../module.ts";
import { announceNews, aToldDossier } from "../testing/index.ts";
import { askEmailCode, confirmEmail } from "./confirm-email.ts";
import { listMyNotices } from "./my-notices.ts";
import { getMySettings, saveMySettings } from "./my-settings.ts";
import { listDeliveries, listMyDeliveries } from "./read-deliveries.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const dossier = aToldDossier();
const owner = aPerson({ personId: dossier.personId });
await announceNews(db.work(), dossier, ["dossiers.asked"]);
await runJobsUntilQuiet(db.pool, systemClock, [module]);
const choice = {
  language: "vi",
  bySms: false,
  byEmail: false,
  byLetter: true,
  letterName: "Trần Thị Bình",
  letterAddress: "3 phố Ô Chợ, Hà Nội",
} as const;
await saveMySettings(db.work(owner), choice);
await askEmailCode(db.work(owner), { email: "binh@example.vn" });

test.each([stranger, anOfficial(), { kind: "system", name: "test" }] satisfies Actor[])(
  "$kind chooses and confirms nothing",
  async (actor) => {
    const acts = [
      () => getMySettings(db.work(actor)),
      () => saveMySettings(db.work(actor), choice),
      () => askEmailCode(db.work(actor), { email: "a@example.vn" }),
      () => confirmEmail(db.work(actor), { code: "1" }),
      () => listMyDeliveries(db.work(actor), [newId()]),
    ];
    for (const act of acts) expect(await refusal((async () => act())())).toBe("kernel/sign-in-first");
  },
);

test("another person sees neither the choice nor what became of the messages; the database hides both", async () => {
  const other = aPerson();
  const ids = (await listMyNotices(db.work(owner))).map(({ id }) => id);
  expect(await getMySettings(db.work(other))).toMatchObject({ byLetter: false, letterAddress: null });
  expect((await listMyDeliveries(db.work(owner), ids)).length).toBeGreaterThan(0);
  expect(await listMyDeliveries(db.work(other), ids)).toEqual([]);
  for (const table of ["setting", "email_code"])
    for (const [actor, rows] of [
      [owner, 1],
      [other, 0],
      [anOfficial(), 0],
      [stranger, 0],
    ] as const)
      expect((await db.work(actor).transaction((tx) => tx.query({ text: `select from notices.${table}` }))).rows).toHaveLength(rows);
});

test("the desk sees titles and states, from a post that reads dossiers at the agency named; nobody else", async () => {
  const agencyId = newId();
  const about = { dossierId: dossier.dossierId, agencyId };
  const reader = anOfficial({ agencyId, permissions: ["dossiers.read"] });
  const seen = await listDeliveries(db.work(reader), about);
  expect(seen.map(({ channel }) => channel)).toEqual(["sms", "email"]);
  expect(JSON.stringify(seen)).not.toContain(dossier.personId);
  for (const actor of [stranger, owner, anOfficial({ agencyId }), anOfficial({ permissions: ["dossiers.read"] })])
    expect(await refusal((async () => listDeliveries(db.work(actor), about))())).toBe("notices/not-yours");
});
