import type { ProcedureVersion } from "@motlan/catalogue/declare";
import { population } from "@motlan/forms/testing";
import { localDate, newId } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { refusal } from "@motlan/kernel/testing";
import { library, libraryCard } from "@motlan/pack-example";
import { registerRecord } from "@motlan/registries";
import { afterAll, describe, expect, test } from "vitest";
import { aWorld, type Citizen } from "../testing/index.ts";
import { askReceipt } from "./ask-receipt.ts";
import { decideAutomatically } from "./decide-automatically.ts";
import { payDossier } from "./pay-dossier.ts";
import { getMyDossier } from "./read-dossier.ts";
import { prepareResult } from "./seal-result.ts";

/** The library card, with a condition that nobody can evaluate: the answer it reads is never asked. */
const unknowable: ProcedureVersion = {
  ...libraryCard,
  code: "x.unknowable",
  automatic: {
    ...(libraryCard.automatic ?? { law: [], sample: 0 }),
    conditions: [
      { id: "unknowable", rule: "card.school > card.size", text: { vi: "Không rõ.", en: "Unclear." } },
      ...(libraryCard.automatic?.conditions ?? []),
    ],
  },
};

const world = await aWorld({ registries: [population, library], procedures: [libraryCard, unknowable] });
afterAll(() => world[Symbol.asyncDispose]());
const fileOf = (id: string, by: Citizen) => getMyDossier(by.work(), id);
const movesOf = async (id: string, by: Citizen) => (await fileOf(id, by)).history.map((row) => row.move);
const holdsACard = ({ values }: Citizen) =>
  registerRecord(world.node(), {
    registry: "library",
    values: { card: newId(), holder: String(values.personalNumber), holderName: "Trần Thị Bình", size: "small" },
    validFrom: localDate("2025-01-01"),
    reason: "test",
    requestKey: newId(),
  });

describe("on a clean record", () => {
  test("paid: decided, recorded, sealed and handed over by the node within its jobs", async () => {
    const { id, by, status, fee } = await world.aPaid();
    expect({ status, fee }).toEqual({ status: "awaiting-payment", fee: 5000n });
    await world.runJobs();
    const file = await fileOf(id, by);
    expect(file.dossier).toMatchObject({ status: "returned", decidedBy: "node", doubts: [] });
    expect(file.dossier.outcome).toMatchObject({ register: { number: 1, year: 2026 }, records: { "card-record": expect.any(String) } });
    expect(file.history.map((row) => row.move)).toEqual(["submit", "pay", "complete", "complete", "sealed", "hand-over"]);
    expect(file.papers.map((paper) => paper.kind).sort(), "a result given at once needs no receipt").toEqual(["result"]);
    const types = (await listEventsOf(world.node().db, id)).map((event) => event.type);
    expect(types).toEqual(expect.arrayContaining(["dossiers.submitted", "dossiers.moved", "dossiers.decided", "dossiers.returned"]));
  });

  test("on Sunday at 23:00 too: nobody waits for an office to open, and the appointment is Monday's", async () => {
    world.clock.set("2026-11-22T23:00:00+07:00");
    const { id, by } = await world.aPaid();
    await world.runJobs();
    const { dossier } = await fileOf(id, by);
    expect(dossier).toMatchObject({ status: "returned", clockFrom: new Date("2026-11-23T07:30:00+07:00") });
    world.clock.set("2026-11-20T09:00:00+07:00");
  });

  test("every job run again makes nothing twice: no paper, no record, no line of history", async () => {
    const { id, by, orderId } = await world.aPaid();
    await world.runJobs();
    const before = await fileOf(id, by);
    await payDossier(world.node(), orderId ?? "");
    for (const again of [decideAutomatically, prepareResult]) await again(world.node(), id);
    await world.runJobs();
    const after = await fileOf(id, by);
    expect({ moves: after.history.length, papers: after.papers }).toEqual({ moves: before.history.length, papers: before.papers });
  });

  test("whoever asks for the receipt has it once, and not before the money came: until then no appointment is known", async () => {
    const submitted = await world.aSubmitted();
    await world.runJobs();
    const before = await fileOf(submitted.id, submitted.by);
    expect({ papers: before.papers, due: before.dossier.dueAt }).toEqual({ papers: [], due: undefined });
    const ask = () => askReceipt(submitted.by.work(), { dossierId: submitted.id });
    expect(await refusal(ask())).toBe("dossiers/no-receipt-yet");
    await world.pay(submitted);
    await world.runJobs();
    expect((await fileOf(submitted.id, submitted.by)).papers.map((paper) => paper.kind)).toEqual(["result"]);
    for (let n = 0; n < 2; n += 1) {
      await ask();
      await world.runJobs();
    }
    const after = await fileOf(submitted.id, submitted.by);
    expect(after.papers.filter((paper) => paper.kind === "receipt")).toHaveLength(1);
    expect(after.dossier.dueAt).toEqual(new Date("2026-11-23T09:00:00+07:00"));
  });
});

describe("in doubt", () => {
  test("who has a card already waits for an official, who is told why; run again it doubts once", async () => {
    const by = await world.aCitizen();
    await holdsACard(by);
    const { id } = await world.aPaid({ by });
    await world.runJobs();
    await decideAutomatically(world.node(), id);
    const { dossier, papers } = await fileOf(id, by);
    expect(dossier).toMatchObject({ status: "open", step: "take-in", doubts: ["no-card-yet"], decidedBy: undefined });
    expect(await movesOf(id, by)).toEqual(["submit", "pay", "doubt"]);
    expect(papers.map((paper) => paper.kind)).toEqual(["receipt"]);
  });

  test("a card given between the application and the decision counts: the record is read anew", async () => {
    const by = await world.aCitizen();
    const { id } = await world.aPaid({ by });
    await holdsACard(by);
    await world.runJobs();
    expect((await world.now(id)).doubts).toEqual(["no-card-yet"]);
  });

  test("a condition that cannot be evaluated is a doubt, never a decision", async () => {
    const { id } = await world.aPaid({ procedure: "x.unknowable" });
    await world.runJobs();
    expect(await world.now(id)).toMatchObject({ status: "open", doubts: ["unknowable"] });
  });
});

test("killed between the decision and its commit: nothing of it is there, and the next run does it whole", async () => {
  const { id, by, orderId } = await world.aPaid();
  await payDossier(world.node(), orderId ?? "");
  const work = world.node();
  const killed = work.transaction(async () => {
    await decideAutomatically(work, id);
    throw new Error("killed");
  });
  await expect(killed).rejects.toThrow("killed");
  expect(await world.now(id)).toMatchObject({ status: "open", outcome: {}, decidedBy: undefined });
  expect(await movesOf(id, by)).toEqual(["submit", "pay"]);
  await world.runJobs();
  expect(await world.now(id)).toMatchObject({ status: "returned", decidedBy: "node" });
});
