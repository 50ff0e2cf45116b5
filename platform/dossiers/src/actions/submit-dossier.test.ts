import { anAgency } from "@motlan/agencies/testing";
import type { ProcedureVersion } from "@motlan/catalogue/declare";
import { chooseAgency, sealOf, viewForm } from "@motlan/forms";
import { population } from "@motlan/forms/testing";
import { newId } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { refusal } from "@motlan/kernel/testing";
import { library, libraryCard } from "@motlan/pack-example";
import { findOrderOfDossier } from "@motlan/payments";
import { afterAll, describe, expect, test } from "vitest";
import { aWorld, honour, honourBook } from "../testing/index.ts";
import { getMyDossier, listMyDossiers } from "./read-dossier.ts";
import { submitDossier } from "./submit-dossier.ts";

const counterOnly: ProcedureVersion = {
  ...libraryCard,
  code: "x.counter-only",
  channels: [{ kind: "counter", deadline: { count: 1, unit: "working-day" } }],
};
/** A fee by the way of delivery, with a rate of the province's own where the application goes there. */
const rated: ProcedureVersion = {
  ...libraryCard,
  code: "x.rated",
  fees: libraryCard.fees.map((fee) => ({
    ...fee,
    amount: '(if rate = null then 1000 else rate) + (if delivery = "counter" then 5000 else 0)',
    rates: [{ province: "01", from: "2026-01-01", amount: 20_000, law: fee.law }],
  })),
};
const world = await aWorld({ registries: [population, library, honourBook], procedures: [libraryCard, honour, counterOnly, rated] });
afterAll(() => world[Symbol.asyncDispose]());

describe("an application becomes a dossier", () => {
  test("code, fee, order, queue, history and news in one act", async () => {
    const dossier = await world.aSubmitted({ answers: { "card.size": "large" } });
    expect(dossier).toMatchObject({ status: "awaiting-payment", step: "take-in", fee: 12000n, channel: "online", revision: 1 });
    expect(dossier.code).toBe(`${world.agency.code}-261120-0001`);
    expect(dossier.process.map(({ id }) => id)).toEqual(["take-in", "sign", "seal", "return"]);
    expect(await findOrderOfDossier(world.node().db, dossier.id)).toMatchObject({ id: dossier.orderId, amount: 12000n, state: "open" });
    const { history } = await getMyDossier(dossier.by.work(), dossier.id);
    expect(history).toMatchObject([{ move: "submit", from: null, to: "awaiting-payment", actor: { kind: "person" } }]);
    const [line] = await world.db.asOwner("select * from dossiers.queue_entry where dossier_id = $1", [dossier.id]);
    expect(line).toMatchObject({ applicant: "Trần Thị Bình", post: "applicant", paid: false });
    const [news] = await listEventsOf(world.node().db, dossier.id);
    expect(news).toMatchObject({ type: "dossiers.submitted", agency_id: world.agency.id, data: { personId: dossier.personId } });
    expect(JSON.stringify(news?.data)).not.toContain("Bình");
  });

  test("the fee is that of the agency and the delivery it is submitted with, whatever was chosen while writing", async () => {
    const submit = { agencyId: world.agency.id, delivery: "counter" as const, language: "vi" as const };
    const cheap = await world.aDraft({ procedure: "x.rated" });
    await chooseAgency(cheap.by.work(), { draftId: cheap.draftId, agencyId: world.elsewhere.id, delivery: "online" });
    const none = await world.aDraft({ procedure: "x.rated" });
    for (const { draftId, by } of [cheap, none])
      expect((await submitDossier(by.work(), { ...submit, draftId, requestKey: newId() })).fee).toBe(25_000n);
  });

  test("what was seen for another agency is not submitted to this one", async () => {
    const { draftId, by } = await world.aDraft({ procedure: "x.rated" });
    await chooseAgency(by.work(), { draftId, agencyId: world.elsewhere.id, delivery: "online" });
    const seen = sealOf(await viewForm(by.work(), { draftId }), "vi").hash;
    const goes = { draftId, agencyId: world.agency.id, delivery: "online" as const, language: "vi" as const, requestKey: newId() };
    expect(await refusal(submitDossier(by.work(), { ...goes, seen }))).toBe("forms/changed-since-seen");
  });

  test("codes run without a gap through the agency's day and begin anew the next", async () => {
    world.clock.set("2026-11-25T09:00:00+07:00");
    const codes = [(await world.aSubmitted()).code, (await world.aSubmitted()).code];
    world.clock.set("2026-11-26T09:00:00+07:00");
    codes.push((await world.aSubmitted()).code);
    expect(codes.map((code) => code.slice(-11))).toEqual(["261125-0001", "261125-0002", "261126-0001"]);
    world.clock.set("2026-11-20T09:00:00+07:00");
  });

  test("without a fee the work begins at once, and the clock with it", async () => {
    const dossier = await world.aSubmitted({ procedure: "x.honour", answers: { "entry.name": "Lê Văn Cường", "entry.years": "3" } });
    expect(dossier).toMatchObject({ status: "open", fee: 0n, orderId: undefined, dueAt: new Date("2026-11-25T09:00:00+07:00") });
  });

  test("who filled in nothing is told at each field", async () => {
    const { draftId, by } = await world.aDraft({ answers: {} });
    const submission = { draftId, agencyId: world.agency.id, delivery: "online", language: "vi", requestKey: newId() } as const;
    await expect(submitDossier(by.work(), submission)).rejects.toMatchObject({ code: "forms/incomplete", fields: [{ path: "card.size" }] });
  });
});

describe("said more than once", () => {
  test("ten clicks at once make one dossier, one order, one line of history", async () => {
    const { draftId, by } = await world.aDraft();
    const requestKey = newId();
    const submission = { draftId, agencyId: world.agency.id, delivery: "online", language: "vi", requestKey } as const;
    const made = await Promise.all(Array.from({ length: 10 }, () => submitDossier(by.work(), submission)));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(await listMyDossiers(by.work())).toHaveLength(1);
    const id = made[0]?.id;
    const counts = await world.db.asOwner(
      `select (select count(*) from dossiers.history where dossier_id = $1)::int as history, (select count(*) from payments.payment_order where dossier_id = $1)::int as orders,
         (select count(*) from dossiers.queue_entry where dossier_id = $1)::int as lines`,
      [id],
    );
    expect(counts).toEqual([{ history: 1, orders: 1, lines: 1 }]);
  });

  test("a second tab with another key gets the dossier that is there", async () => {
    const { draftId, by } = await world.aDraft();
    const submission = () => ({ draftId, agencyId: world.agency.id, delivery: "online", language: "vi", requestKey: newId() }) as const;
    const [first, second] = [await submitDossier(by.work(), submission()), await submitDossier(by.work(), submission())];
    expect(second.id).toBe(first.id);
  });

  test("killed before the commit: no dossier, no order, no number taken; the draft is still there to submit", async () => {
    const { draftId, by } = await world.aDraft();
    const submission = { draftId, agencyId: world.agency.id, delivery: "online", language: "vi", requestKey: newId() } as const;
    const [before] = await world.db.asOwner<{ n: number }>(
      "select coalesce(max(last), 0) as n from dossiers.counter where day = '2026-11-20'",
    );
    const work = by.work();
    const killed = work.transaction(async () => {
      await submitDossier(work, submission);
      throw new Error("killed");
    });
    await expect(killed).rejects.toThrow("killed");
    expect(await listMyDossiers(by.work())).toEqual([]);
    const [after] = await world.db.asOwner<{ n: number }>(
      "select coalesce(max(last), 0) as n from dossiers.counter where day = '2026-11-20'",
    );
    expect(after).toEqual(before);
    expect((await submitDossier(by.work(), submission)).status).toBe("awaiting-payment");
  });
});

describe("what cannot be taken in", () => {
  const submit = async (application: Parameters<typeof world.aSubmitted>[0]) => refusal(world.aSubmitted(application));
  test("an agency that is not competent for the matter", async () => {
    const { id: agencyId } = await anAgency(world.node(), { competentFor: ["feedback"] });
    expect(await submit({ agencyId })).toBe("dossiers/not-competent");
  });
  test("another commune's agency, where the law names one's own alone; elsewhere is free where it does not", async () => {
    const answers = { "entry.name": "Lê Văn Cường", "entry.years": "3" };
    expect(await submit({ procedure: "x.honour", answers, agencyId: world.elsewhere.id })).toBe("dossiers/not-competent");
    expect(await submit({ agencyId: world.elsewhere.id })).toBe("not refused");
  });
  test("a way of delivery that is not offered", async () => {
    expect(await submit({ delivery: "post" })).toBe("dossiers/delivery-not-offered");
  });
  test("a procedure that is not asked for online", async () => {
    expect(await submit({ procedure: "x.counter-only" })).toBe("dossiers/no-version");
  });
});
