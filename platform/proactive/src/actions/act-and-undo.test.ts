import { verifyDocument } from "@motlan/documents";
import { getDossierForNode } from "@motlan/dossiers";
import { openDraft, saveDraft } from "@motlan/forms";
import { localDate, newId } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { refusal } from "@motlan/kernel/testing";
import { readRecords, registerRecord } from "@motlan/registries";
import { afterAll, beforeEach, expect, test } from "vitest";
import { cardAtTwentyFive } from "../testing/services.ts";
import { aProactiveVillage } from "../testing/village.ts";
import { declineOffer } from "./decline-offer.ts";
import { listMyOffers } from "./my-offers.ts";
import { optIn, optOut } from "./opt-out.ts";
import { takeBackRefusal } from "./take-back-refusal.ts";
import { undoOffer } from "./undo-offer.ts";

const village = await aProactiveVillage([cardAtTwentyFive]);
const { world } = village;
afterAll(() => village[Symbol.asyncDispose]());
beforeEach(() => world.clock.set("2026-11-20T07:00:00+07:00"));
/** The fifth day after the look is the birthday; the node acts on the seventh, at nine. */
const BORN = "2001-11-25";
type Somebody = Awaited<ReturnType<typeof village.born>>;
const offerOf = async (who: Somebody) => (await listMyOffers(who.work()))[0]?.offer;

async function later(at: string) {
  world.clock.set(at);
  await village.actOnDue();
}

const cardsOf = ({ values }: Somebody) =>
  readRecords(world.node(), { registry: "library", by: "holder", value: String(values.personalNumber), purpose: "library-card" });

test("level 4: nothing within the term to refuse; then the node submits, the node decides, and it is undone whole", async () => {
  const who = await village.born(BORN);
  await village.look();
  const told = await offerOf(who);
  expect(told).toMatchObject({ state: "told", level: 4, actsAt: new Date("2026-11-27T09:00:00+07:00"), endsOn: "2026-12-05" });
  await later("2026-11-27T08:59:59+07:00");
  expect((await offerOf(who))?.state).toBe("told");
  await later("2026-11-27T09:00:00+07:00");
  await later("2026-11-27T09:05:00+07:00");
  const acted = await offerOf(who);
  expect(acted).toMatchObject({ state: "acted", undoUntil: new Date("2026-12-27T09:00:00+07:00") });
  const { dossier, papers } = await getDossierForNode(world.node(), acted?.dossierId ?? "");
  expect(dossier).toMatchObject({ status: "returned", procedureCode: "x.free-card", origins: { source: { from: "proactive" } } });
  expect(await cardsOf(who)).toHaveLength(1);
  await undoOffer(who.work(), { offerId: told?.id ?? "" });
  expect((await undoOffer(who.work(), { offerId: told?.id ?? "" })).state).toBe("undone");
  expect(await cardsOf(who)).toEqual([]);
  const result = papers.find(({ kind }) => kind === "result");
  const [kept] = await world.db.asOwner<{ verify_code: string }>("select verify_code from documents.document where id = $1", [
    result?.documentId,
  ]);
  expect((await verifyDocument(world.db.pool, kept?.verify_code ?? "")).state).toBe("withdrawn");
  const news = (await listEventsOf(world.db.pool, told?.id ?? "")).map(({ type }) => type);
  expect(news).toEqual(["proactive.told", "proactive.acted", "proactive.undone"]);
});

test("whoever refuses, or opts out, has nothing done", async () => {
  const [refuses, leaves] = [await village.born(BORN), await village.born(BORN)];
  await village.look();
  await declineOffer(refuses.work(), { offerId: (await offerOf(refuses))?.id ?? "" });
  await optOut(leaves.work(), { code: "*" });
  await later("2026-11-28T09:00:00+07:00");
  expect([(await offerOf(refuses))?.state, (await offerOf(leaves))?.state]).toEqual(["declined", "declined"]);
  expect([...(await cardsOf(refuses)), ...(await cardsOf(leaves))]).toEqual([]);
  expect(await refusal(undoOffer(refuses.work(), { offerId: (await offerOf(refuses))?.id ?? "" }))).toBe("proactive/settled-already");
});

test("a refusal taken back before the hour: the node acts at the hour it named; after it, and switched off, it stays refused", async () => {
  const [who, late] = [await village.born(BORN), await village.born(BORN)];
  await village.look();
  const idOf = async (one: Somebody) => ({ offerId: (await offerOf(one))?.id ?? "" });
  for (const one of [who, late]) await declineOffer(one.work(), await idOf(one));
  world.clock.set("2026-11-26T09:00:00+07:00");
  await optOut(who.work(), { code: cardAtTwentyFive.code });
  expect(await refusal(takeBackRefusal(who.work(), await idOf(who)))).toBe("proactive/switched-off");
  await optIn(who.work(), { code: cardAtTwentyFive.code });
  for (let times = 0; times < 2; times += 1) expect((await takeBackRefusal(who.work(), await idOf(who))).state).toBe("told");
  await later("2026-11-27T09:00:00+07:00");
  expect([(await offerOf(who))?.state, (await offerOf(late))?.state]).toEqual(["acted", "declined"]);
  expect([(await cardsOf(who)).length, (await cardsOf(late)).length]).toEqual([1, 0]);
  expect(await refusal(takeBackRefusal(late.work(), await idOf(late)))).toBe("proactive/too-late-to-take-back");
  expect(await refusal(takeBackRefusal(who.work(), await idOf(who)))).toBe("proactive/settled-already");
});

test("after the term nothing is undone", async () => {
  const who = await village.born(BORN);
  await village.look();
  await later("2026-11-27T09:00:00+07:00");
  world.clock.set("2026-12-27T09:00:00.001+07:00");
  expect(await refusal(undoOffer(who.work(), { offerId: (await offerOf(who))?.id ?? "" }))).toBe("proactive/too-late-to-undo");
  expect(await cardsOf(who)).toHaveLength(1);
});

test("what the person writes themselves is left to them, and so is a matter of no known agency", async () => {
  const [writes, nowhere] = [await village.born(BORN), await village.born(BORN, { residence: null })];
  await village.look();
  const draft = await openDraft(writes.work(), { procedureCode: "x.free-card", actingFor: "self", requestKey: newId() });
  await saveDraft(writes.work(), { draftId: draft.id, revision: draft.revision, answers: { "card.size": "large" } });
  await later("2026-11-27T09:00:00+07:00");
  expect(await offerOf(writes)).toMatchObject({ state: "failed", fault: "proactive/own-draft", dossierId: null });
  expect(await offerOf(nowhere)).toMatchObject({ state: "failed", fault: "proactive/no-agency" });
});

test("an application that a doubt left to an official is withdrawn", async () => {
  const who = await village.born(BORN);
  await village.look();
  const held = { card: newId(), holder: String(who.values.personalNumber), holderName: "Có rồi", size: "small" };
  await registerRecord(world.node(), {
    registry: "library",
    kind: "card",
    values: held,
    validFrom: localDate("2020-01-01"),
    reason: "test",
    requestKey: newId(),
  });
  await later("2026-11-27T09:00:00+07:00");
  const acted = await offerOf(who);
  const status = async () => (await getDossierForNode(world.node(), acted?.dossierId ?? "")).dossier.status;
  expect(await status()).toBe("open");
  await undoOffer(who.work(), { offerId: acted?.id ?? "" });
  expect([await status(), (await offerOf(who))?.state]).toEqual(["withdrawn", "undone"]);
  expect(await cardsOf(who)).toHaveLength(1);
});

test("what is being sealed just now is undone a little later", async () => {
  const who = await village.born(BORN);
  await village.look();
  await later("2026-11-27T09:00:00+07:00");
  const acted = await offerOf(who);
  await world.db.asOwner("update dossiers.dossier set status = 'sealing' where id = $1", [acted?.dossierId]);
  expect(await refusal(undoOffer(who.work(), { offerId: acted?.id ?? "" }))).toBe("proactive/not-undoable-now");
  expect((await offerOf(who))?.state).toBe("acted");
});
