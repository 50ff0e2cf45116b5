import { anAgency } from "@motlan/agencies/testing";
import { listMyDrafts } from "@motlan/forms";
import { localDate, newId } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { refusal } from "@motlan/kernel/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { anHonourAt, aStaff, aWorld, type Desk, type World } from "../testing/index.ts";
import { askForMore } from "./ask-for-more.ts";
import { closePortal, keepPortalOpen, readPortalState } from "./close-portal.ts";
import { submitDossier } from "./submit-dossier.ts";
import { supplementDossier } from "./supplement-dossier.ts";
import { tellWriters } from "./tell-writers.ts";

const DAY = localDate("2026-12-01");
const A_FORTNIGHT_MS = 14 * 86_400_000;
let world: World;
let keeper: Desk;
beforeEach(async () => {
  world = await aWorld();
  const province = await anAgency(world.node(), { kind: "province-committee", level: "province" });
  keeper = await world.anOfficialOf("administrator", province.id);
});
afterEach(() => world[Symbol.asyncDispose]());

const submission = (draftId: string) => ({
  ...({ draftId, agencyId: world.agency.id, delivery: "online", language: "vi", requestKey: newId() } as const),
});
const told = async (draftId: string) =>
  (await listEventsOf(world.node().db, draftId)).map(({ type }) => type).filter((type) => type.includes("writer"));

test("until the day people file here, from the day on no more; what was filed before is answered again", async () => {
  const before = await world.aDraft();
  await closePortal(keeper.work(), { closesOn: DAY });
  expect(await readPortalState(world.node())).toEqual({ closesOn: DAY, closed: false });
  const filed = submission(before.draftId);
  const dossier = await submitDossier(before.by.work(), filed);
  const late = await world.aDraft();
  world.clock.advance(A_FORTNIGHT_MS);
  expect(await readPortalState(world.node())).toEqual({ closesOn: DAY, closed: true });
  expect(await refusal(submitDossier(late.by.work(), submission(late.draftId)))).toBe("dossiers/portal-closed");
  expect(await submitDossier(before.by.work(), filed)).toMatchObject({ id: dossier.id });
  expect(await listMyDrafts(late.by.work())).toHaveLength(1);
});

test("what the national portal brings is taken after the day, and what was begun here is supplemented here", async () => {
  const staff = await aStaff(world);
  const begun = await anHonourAt(world, staff, "draft");
  await askForMore(staff.officer.work(), { dossierId: begun.id, revision: begun.revision, faults: [{ words: "Ghi rõ tên" }] });
  const brought = await world.aDraft();
  await closePortal(keeper.work(), { closesOn: DAY });
  world.clock.advance(A_FORTNIGHT_MS);
  const source = { from: "national-portal", number: "QG1" } as const;
  expect(await submitDossier(brought.by.work(), { ...submission(brought.draftId), source })).toMatchObject({ origins: { source } });
  await supplementDossier(begun.by.work(), { dossierId: begun.id, answers: { "entry.name": "Lê Văn Cường" } });
  expect((await world.now(begun.id)).status).toBe("open");
});

test("whoever is writing is told once, however often the telling begins again; and again when it stays open", async () => {
  const [one, other] = [await world.aDraft(), await world.aDraft()];
  await closePortal(keeper.work(), { closesOn: DAY });
  await world.runJobs();
  const [closing] = await world.db.asOwner<{ id: string }>("select id from dossiers.portal_closing where undone_at is null");
  await tellWriters(world.node(), { closingId: closing?.id ?? "", closesOn: DAY, news: "closes" });
  for (const { draftId } of [one, other]) expect(await told(draftId)).toEqual(["dossiers.writer-told-closing"]);
  const [news] = await listEventsOf(world.node().db, one.draftId);
  expect((await listEventsOf(world.node().db, one.draftId)).at(-1)?.data).toEqual({ personId: one.by.actor.personId, closesOn: DAY });
  expect(news?.type).toBe("forms.opened");
  const later = await world.aDraft();
  await keepPortalOpen(keeper.work());
  await world.runJobs();
  expect(await readPortalState(world.node())).toBeUndefined();
  expect(await told(one.draftId)).toEqual(["dossiers.writer-told-closing", "dossiers.writer-told-open"]);
  expect(await told(later.draftId)).toEqual([]);
  await tellWriters(world.node(), { closingId: closing?.id ?? "", closesOn: DAY, news: "closes" });
  expect(await told(later.draftId)).toEqual([]);
});

test("a day too soon, a second day, an undoing of nothing or too late are refused", async () => {
  expect(await refusal(closePortal(keeper.work(), { closesOn: localDate("2026-11-20") }))).toBe("dossiers/closing-too-soon");
  expect(await refusal(keepPortalOpen(keeper.work()))).toBe("dossiers/no-closing");
  const both = await Promise.allSettled([1, 2].map(() => closePortal(keeper.work(), { closesOn: DAY })));
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await refusal(closePortal(keeper.work(), { closesOn: DAY }))).toBe("dossiers/closing-set-already");
  world.clock.advance(A_FORTNIGHT_MS);
  expect(await refusal(keepPortalOpen(keeper.work()))).toBe("dossiers/closing-begun");
});
