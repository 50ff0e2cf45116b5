import { submitDossier } from "@motlan/dossiers";
import { viewForm } from "@motlan/forms";
import { localDate, newId } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { refusal } from "@motlan/kernel/testing";
import { listMyAccesses } from "@motlan/registries";
import { afterAll, beforeEach, expect, test } from "vitest";
import { childOfSix, eighteen, passEnds } from "../testing/services.ts";
import { aProactiveVillage } from "../testing/village.ts";
import { closePast } from "./close-past.ts";
import { countOffers } from "./count-offers.ts";
import { declineOffer } from "./decline-offer.ts";
import { getMyOffer, listMyOffers } from "./my-offers.ts";
import { listMyChoices, optIn, optOut } from "./opt-out.ts";
import { takeBackRefusal } from "./take-back-refusal.ts";
import { takeUpOffer } from "./take-up-offer.ts";

const village = await aProactiveVillage([eighteen, childOfSix, passEnds]);
const { world } = village;
afterAll(() => village[Symbol.asyncDispose]());
const START = "2026-11-20T07:00:00+07:00";
beforeEach(() => world.clock.set(START));

test("who is eighteen within thirty days is told once, with the reason, and sees who read what for it", async () => {
  const [soon, later] = [await village.born("2008-12-10"), await village.born("2008-12-25")];
  await village.look();
  await village.look();
  const [mine, ...more] = await listMyOffers(soon.work());
  expect(more).toEqual([]);
  expect(mine?.offer).toMatchObject({
    code: "eighteen",
    occasion: "2026-12-10",
    state: "told",
    level: 1,
    endsOn: "2027-01-09",
    actsAt: null,
  });
  expect(mine?.offer.sources).toMatchObject([{ registry: "population", law: "Nội quy thôn (giả định), Điều 9" }]);
  expect(mine?.service.title.vi).toBe("Sắp đủ 18 tuổi");
  expect(await listMyOffers(later.work())).toEqual([]);
  const reads = (await listMyAccesses(soon.work())).filter(({ purposeTitle }) => purposeTitle.vi === "Nhắc việc");
  expect(reads).toMatchObject([{ who: { kind: "system" }, outcome: "given" }]);
  expect(await listMyAccesses(later.work())).toEqual([]);
  world.clock.set("2026-11-25T07:00:00+07:00");
  await village.look();
  expect(await listMyOffers(later.work())).toHaveLength(1);
  expect(await listMyOffers(soon.work())).toHaveLength(1);
  expect((await listEventsOf(world.db.pool, mine?.offer.id ?? "")).map(({ type, data }) => [type, data.code])).toEqual([
    ["proactive.told", "eighteen"],
  ]);
});

test("level 2: the mother finds a dossier filled in, keeps what she wrote, and what she submits is known", async () => {
  const mother = await village.born("1992-03-04");
  const child = await village.born("2020-12-01", {
    fullName: "Trần Văn Tí",
    relatives: { motherNumber: String(mother.values.personalNumber) },
  });
  await village.look();
  const offer = (await listMyOffers(mother.work()))[0]?.offer;
  expect(offer).toMatchObject({ code: "child-of-six", about: "Trần Văn Tí", state: "told", occasion: "2026-12-01" });
  expect(await listMyOffers(child.work())).toEqual([]);
  const draftId = offer?.draftId ?? "";
  expect((await viewForm(mother.work(), { draftId })).answers).toMatchObject({ card: { size: "large" } });
  expect(await takeUpOffer(mother.work(), { offerId: offer?.id ?? "" })).toEqual({ draftId });
  expect(await takeUpOffer(mother.work(), { offerId: offer?.id ?? "" })).toEqual({ draftId });
  expect((await getMyOffer(mother.work(), offer?.id ?? "")).offer.state).toBe("taken");
  const goes = { draftId, agencyId: world.agency.id, delivery: "online", language: "vi" } as const;
  const { id: dossierId } = await submitDossier(mother.work(), { ...goes, requestKey: newId() });
  await village.runJobs();
  expect((await getMyOffer(mother.work(), offer?.id ?? "")).offer).toMatchObject({ state: "submitted", dossierId });
  expect(await refusal(declineOffer(mother.work(), { offerId: offer?.id ?? "" }))).toBe("proactive/settled-already");
});

test("what nobody answered is closed when its day is long past; what is merely late is not", async () => {
  const who = await village.born("2008-11-25");
  await village.look();
  const state = async () => (await listMyOffers(who.work()))[0]?.offer.state;
  world.clock.set("2026-12-25T23:00:00+07:00");
  await closePast(world.node());
  expect(await state()).toBe("told");
  world.clock.set("2026-12-26T00:00:00+07:00");
  await closePast(world.node());
  await closePast(world.node());
  expect(await state()).toBe("over");
  expect(await refusal(takeUpOffer(who.work(), { offerId: (await listMyOffers(who.work()))[0]?.offer.id ?? "" }))).toBe(
    "proactive/settled-already",
  );
});

test("level 3: the ways are compared and one is recommended for a reason; another may be chosen", async () => {
  const [old, young] = [await village.born("1950-01-01"), await village.born("1999-01-01")];
  await village.pass(old, "2026-11-28");
  await village.pass(young, "2026-11-28");
  await village.look();
  const of = async (who: typeof old) => (await listMyOffers(who.work()))[0]?.offer;
  expect(await of(old)).toMatchObject({ best: "large", bestRow: 0 });
  const offer = await of(young);
  expect(offer).toMatchObject({ best: "small", bestRow: 1 });
  expect(offer?.ways.map(({ id, cost }) => [id, cost])).toEqual([
    ["large", 12_000],
    ["small", 5_000],
    ["none", 0],
  ]);
  expect(await refusal(takeUpOffer(young.work(), { offerId: offer?.id ?? "", way: "none" }))).toBe("proactive/nothing-prepared");
  expect(await refusal(takeUpOffer(young.work(), { offerId: offer?.id ?? "", way: "gold" }))).toBe("proactive/no-such-way");
  await declineOffer(young.work(), { offerId: offer?.id ?? "" });
  expect((await declineOffer(young.work(), { offerId: offer?.id ?? "" })).state).toBe("declined");
  expect(await refusal(takeUpOffer(young.work(), { offerId: offer?.id ?? "" }))).toBe("proactive/settled-already");
});

test("level 2: a refusal taken back brings the matter back with what was prepared, and is no longer counted", async () => {
  const mother = await village.born("1993-03-04");
  await village.born("2020-12-02", { relatives: { motherNumber: String(mother.values.personalNumber) } });
  await village.look();
  const [mine] = await listMyOffers(mother.work());
  const offerId = mine?.offer.id ?? "";
  const counted = async () => {
    const all = await countOffers(world.node(), { from: localDate("2026-01-01"), to: localDate("2027-01-01") });
    return all.find(({ code }) => code === "child-of-six")?.declined;
  };
  const before = await counted();
  await declineOffer(mother.work(), { offerId });
  expect(await counted()).toBe((before ?? 0) + 1);
  expect(await takeBackRefusal(mother.work(), { offerId })).toMatchObject({ state: "told", draftId: mine?.offer.draftId });
  expect(await counted()).toBe(before);
  expect(await takeUpOffer(mother.work(), { offerId })).toEqual({ draftId: mine?.offer.draftId });
  expect((await listEventsOf(world.db.pool, offerId)).map(({ type }) => type)).toContain("proactive.taken-back");
});

test("level 2: refused before it was prepared, it is prepared once it is wanted again", async () => {
  const mother = await village.born("1994-03-04");
  await village.born("2020-12-03", { relatives: { motherNumber: String(mother.values.personalNumber) } });
  await village.look();
  const offerId = (await listMyOffers(mother.work()))[0]?.offer.id ?? "";
  await declineOffer(mother.work(), { offerId });
  await world.db.asOwner("update proactive.offer set draft_id = null where id = $1", [offerId]);
  await takeBackRefusal(mother.work(), { offerId });
  await village.runJobs();
  expect((await getMyOffer(mother.work(), offerId)).offer).toMatchObject({ state: "told", draftId: expect.any(String) });
});

test("whoever wants none is not read, and what they were told before is refused with it; asking again brings it back", async () => {
  const quiet = await village.born("2008-12-05");
  await optOut(quiet.work(), { code: "eighteen" });
  await optOut(quiet.work(), { code: "eighteen" });
  await village.look();
  expect(await listMyOffers(quiet.work())).toEqual([]);
  expect(await listMyAccesses(quiet.work())).toEqual([]);
  expect(await listMyChoices(quiet.work())).toMatchObject({
    all: false,
    services: [{ code: "child-of-six", out: false }, { code: "eighteen", out: true }, {}],
  });
  await optIn(quiet.work(), { code: "eighteen" });
  await village.look();
  expect(await listMyOffers(quiet.work())).toHaveLength(1);
  await optOut(quiet.work(), { code: "*" });
  expect((await listMyOffers(quiet.work()))[0]?.offer.state).toBe("declined");
  expect((await listMyChoices(quiet.work())).all).toBe(true);
  expect(await refusal(optOut(quiet.work(), { code: "never" }))).toBe("proactive/unknown-service");
});

test("the dead are not told, nor told of; counts hold no person", async () => {
  const dead = await village.born("2008-12-06", { dateOfDeath: "2026-10-01" });
  await village.look();
  expect(await listMyOffers(dead.work())).toEqual([]);
  const year = await countOffers(world.node(), { from: localDate("2026-01-01"), to: localDate("2027-01-01") });
  expect(year.find(({ code }) => code === "pass-ends")).toMatchObject({ level: 3, told: 2, declined: 1 });
});
