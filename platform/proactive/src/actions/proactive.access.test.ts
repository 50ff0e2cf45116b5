import { type Actor, localDate, newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, theSystem } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { childOfSix, eighteen } from "../testing/services.ts";
import { aProactiveVillage } from "../testing/village.ts";
import { actOnOffer, sweepDue } from "./act-on-offer.ts";
import { closePast } from "./close-past.ts";
import { countOffersHere } from "./count-offers.ts";
import { declineOffer } from "./decline-offer.ts";
import { lookAtPage, lookForDays } from "./look-for-days.ts";
import { getMyOffer, listMyOffers } from "./my-offers.ts";
import { listMyChoices, optIn, optOut } from "./opt-out.ts";
import { prepareDossier } from "./prepare-dossier.ts";
import { publishProactive } from "./publish-proactive.ts";
import { takeBackRefusal } from "./take-back-refusal.ts";
import { takeUpOffer } from "./take-up-offer.ts";
import { undoOffer } from "./undo-offer.ts";

const village = await aProactiveVillage([eighteen]);
const { world } = village;
afterAll(() => village[Symbol.asyncDispose]());
const of = (actor: Actor) => world.db.work(actor, world.clock);
const official = anOfficial({ permissions: ["proactive.see", "dossiers.read", "registries.read"] });

const ACTS = [takeUpOffer, declineOffer, takeBackRefusal, undoOffer];

test("nobody sees or answers another's offer, whoever they are", async () => {
  const owner = await village.born("2008-12-01");
  await village.look();
  const offerId = (await listMyOffers(owner.work()))[0]?.offer.id ?? "";
  const acts = [getMyOffer(of(aPerson()), offerId), ...ACTS.map((act) => act(of(aPerson()), { offerId }))];
  expect(await Promise.all(acts.map(refusal))).toEqual(Array(5).fill("proactive/not-found"));
  for (const actor of [stranger, official, theSystem]) {
    const work = () => of(actor);
    const tries = [getMyOffer(work(), offerId), ...ACTS.map((act) => act(work(), { offerId }))];
    expect(await Promise.all(tries.map((one) => refusal(one)))).toEqual(Array(5).fill("kernel/sign-in-first"));
  }
  expect(await refusal(getMyOffer(owner.work(), "none"))).toBe("proactive/not-found");
  expect(await refusal(getMyOffer(owner.work(), newId()))).toBe("proactive/not-found");
});

test.each<[string, () => Actor]>([
  ["a stranger", () => stranger],
  ["an official", () => official],
])("%s has no list, no settings and no figures of another area", async (_, actor) => {
  for (const act of [listMyOffers, listMyChoices]) expect(await refusal(act(of(actor())))).toBe("kernel/sign-in-first");
  for (const act of [optOut, optIn]) expect(await refusal(act(of(actor()), { code: "eighteen" }))).toBe("kernel/sign-in-first");
});

test("only the node publishes, looks, prepares, acts and closes", async () => {
  const acts = [
    (actor: Actor) => publishProactive(of(actor), childOfSix),
    (actor: Actor) => lookForDays(of(actor)),
    (actor: Actor) => lookAtPage(of(actor), { code: "eighteen", row: 0 }),
    (actor: Actor) => prepareDossier(of(actor), {}),
    (actor: Actor) => actOnOffer(of(actor), {}),
    (actor: Actor) => sweepDue(of(actor)),
    (actor: Actor) => closePast(of(actor)),
  ];
  for (const actor of [stranger, aPerson(), official])
    for (const act of acts) expect(["proactive/not-yours", "kernel/not-allowed"]).toContain(await refusal(act(actor)));
});

test("figures are for those whose post sees them, of their own commune", async () => {
  const year = { from: localDate("2026-01-01"), to: localDate("2027-01-01") };
  for (const actor of [stranger, aPerson(), anOfficial({ permissions: [] })])
    expect(await refusal(countOffersHere(of(actor), year))).toBe("proactive/not-yours");
  const here = anOfficial({ agencyId: world.agency.id, permissions: ["proactive.see"] });
  const there = anOfficial({ agencyId: world.elsewhere.id, permissions: ["proactive.see"] });
  expect((await countOffersHere(of(here), year))[0]).toMatchObject({ code: "eighteen", told: 1 });
  expect((await countOffersHere(of(there), year))[0]).toMatchObject({ code: "eighteen", told: 0 });
});

test("the second lock: rows of an offer show to their person and the node alone", async () => {
  const rows = async (actor: Actor) =>
    of(actor).transaction(async (tx) => (await tx.query({ text: "select id from proactive.offer", values: [] })).rows.length);
  expect([await rows(stranger), await rows(official), await rows(aPerson()), await rows(theSystem)]).toEqual([0, 0, 0, 1]);
});
