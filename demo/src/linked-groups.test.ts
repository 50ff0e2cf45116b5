import {
  getDossierForDesk,
  getMyDossier,
  listMyParts,
  listPartsBeside,
  refuseDossier,
  tryPartAgain,
  withdrawDossier,
} from "@motlan/dossiers";
import { openWalks } from "@motlan/dossiers/testing";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, describe, expect, test } from "vitest";
import { PROCEDURES, REGISTRIES } from "./packs.ts";

const GROUPS = ["3.000722", "2.002913", "x.household-business-start"];
const codes = new Set(
  PROCEDURES.flatMap(({ code, parts = [] }) => (GROUPS.includes(code) ? [code, ...parts.map((part) => part.code)] : [])),
);
const walks = await openWalks({
  versions: PROCEDURES.filter(({ code }) => codes.has(code)),
  registries: REGISTRIES,
  apart: [["residence", "identity-card"], ["tax"]],
});
afterAll(() => walks[Symbol.asyncDispose]());

const { communeId } = walks.ground;
/** The last day by which it is due, on a Vietnamese wall. */
const day = (at: Date | undefined) => at?.toLocaleDateString("en-CA", { timeZone: "Asia/Ho_Chi_Minh" });
const BIRTH = {
  ...{ "parents.kind": "mother-only", "child.dateOfBirth": "2026-11-05", "child.sex": "female", "birthPlace.kind": "facility" },
  ...{ "birthPlace.facility": "Bệnh viện Phụ sản Hà Nội", "birthPlace.commune": communeId },
  ...{ "child.givenNames": "Ánh Dương", "notice.kind": "paper" },
  ...{ "home.headIs": "me", "card.clinic": "Trạm Y tế phường Láng", handover: "counter" },
};
type Rows = Awaited<ReturnType<Awaited<ReturnType<typeof walks.applyForGroup>>["parts"]>>;
const states = (rows: Rows) => Object.fromEntries(Object.entries(rows).map(([part, { state }]) => [part, state]));

describe("birth, residence, health card and identity card (3.000722)", () => {
  test("one application, four dossiers at three agencies, one set of results, nothing asked twice", async () => {
    const group = await walks.applyForGroup("3.000722", { answers: BIRTH });
    const whole = await group.whole();
    expect([whole.status, whole.fee, day(whole.dueAt)]).toEqual(["open", 0n, "2026-12-01"]);
    expect(states(await group.parts())).toEqual({ birth: "open", residence: "later", insurance: "later", identity: "later" });
    expect(day((await group.partDossier("birth")).dueAt)).toBe("2026-11-23");

    await group.walkPart("birth");
    const begun = await group.parts();
    expect(states(begun)).toEqual({ birth: "returned", residence: "open", insurance: "open", identity: "open" });
    expect(new Set(Object.values(begun).map(({ agencyId }) => agencyId)).size).toBe(3);
    const child = (await group.partDossier("birth")).outcome.child;
    const residence = await group.partDossier("residence");
    expect(residence.answers).toMatchObject({ person: { ...Object(child), fullName: "Trần Ánh Dương" }, home: { relation: "Con" } });
    expect([residence.fee, day(residence.dueAt)]).toEqual([0n, "2026-11-25"]);
    expect((await group.partDossier("insurance")).answers).toMatchObject({
      card: { group: "child", share: 100 },
      beneficiary: Object(child),
    });

    for (const part of ["residence", "insurance", "identity"]) expect((await group.walkPart(part)).status).toBe("returned");
    const done = await group.whole();
    expect(done.status).toBe("returned");
    expect(Object(done.outcome.parts).list).toMatchObject([
      { state: "có kết quả", title: "Đăng ký khai sinh" },
      { state: "có kết quả", title: "Đăng ký thường trú" },
      { state: "có kết quả", title: "Cấp thẻ bảo hiểm y tế" },
      { state: "có kết quả", title: "Cấp thẻ căn cước cho người dưới 14 tuổi" },
    ]);
  });
});

describe("death, removal of residence and funeral support (2.002913)", () => {
  const answers = async () => {
    const values = { fullName: "Trần Văn Hải", sex: "male", dateOfBirth: "1940-02-03" };
    const father = await walks.aCitizen(values);
    return {
      ...{ relation: "child", "deceased.personalNumber": String(father.values.personalNumber), "deceased.fullName": "Trần Văn Hải" },
      ...{ "deceased.dateOfBirth": "1940-02-03", "death.on": "2026-11-18", "death.place": "Bệnh viện Bạch Mai", "notice.kind": "paper" },
    };
  };

  test("the whole set, funeral money among it", async () => {
    const more = { "funeral.asked": "yes", "deceased.group": "allowance", "payout.way": "post" };
    const officialFields = { "decided.amount": "10000000" };
    const group = await walks.applyForGroup("2.002913", { answers: { ...(await answers()), ...more }, officialFields });
    await group.walkPart("death");
    expect(states(await group.parts())).toEqual({ death: "returned", removal: "open", funeral: "open" });
    expect((await group.partDossier("removal")).answers).toMatchObject({ removal: { reason: "died", on: "2026-11-18" } });
    for (const part of ["removal", "funeral"]) expect((await group.walkPart(part)).status).toBe("returned");
    expect((await group.whole()).status).toBe("returned");
  });

  test("who asks for no money has no such part", async () => {
    const group = await walks.applyForGroup("2.002913", { answers: { ...(await answers()), "funeral.asked": "no" } });
    await group.walkPart("death");
    expect(states(await group.parts())).toEqual({ death: "returned", removal: "open", funeral: "left-out" });
    await group.walkPart("removal");
    const { status, outcome } = await group.whole();
    expect([status, Object(outcome.parts).list.length]).toEqual(["returned", 2]);
  });
});

describe("opening a household business, electronic invoices and social insurance (x.household-business-start)", () => {
  const START = {
    ...{ "business.name": "Tạp hóa Cô Hòa", "business.address": { communeId, line: "25 phố Chùa Láng" }, "business.capital": "50000000" },
    ...{
      "business.lines.0.name": "Bán lẻ tạp hóa",
      "business.workers": "2",
      "business.startsOn": "2026-12-01",
      "business.founders": "alone",
    },
  };
  const INVOICES = {
    ...{
      "start.invoices": "yes",
      "invoice.type": "sales",
      "invoice.way": "till",
      "invoice.email": "hoa@vi-du.vn",
      "invoice.from": "2026-12-01",
    },
  };
  const INSURANCE = { "start.insurance": "yes", "unit.ownerJoins": "yes", "unit.ownerBase": "2340000", "unit.hasWorkers": "no" };

  test("the commune first, then the tax office and social insurance side by side, nothing asked twice", async () => {
    const officialFields = { "issued.unit": "YN0001A" };
    const group = await walks.applyForGroup("x.household-business-start", {
      answers: { ...START, ...INVOICES, ...INSURANCE },
      officialFields,
    });
    expect(states(await group.parts())).toEqual({ registration: "open", invoices: "later", insurance: "later" });
    await group.walkPart("registration");
    const begun = await group.parts();
    expect(states(begun)).toEqual({ registration: "returned", invoices: "open", insurance: "open" });
    expect(new Set(Object.values(begun).map(({ agencyId }) => agencyId)).size).toBe(3);
    const { house } = Object((await group.partDossier("invoices")).answers);
    expect([house.name, house.certificate]).toEqual(["Tạp hóa Cô Hòa", String(group.by.values.personalNumber)]);
    for (const part of ["invoices", "insurance"]) expect((await group.walkPart(part)).status).toBe("returned");
    expect((await group.whole()).status).toBe("returned");
  });

  test("who wants neither has one part, and its result is the set", async () => {
    const answers = { ...START, "start.invoices": "no", "start.insurance": "no" };
    const group = await walks.applyForGroup("x.household-business-start", { answers });
    await group.walkPart("registration");
    expect(states(await group.parts())).toEqual({ registration: "returned", invoices: "left-out", insurance: "left-out" });
    expect((await group.whole()).status).toBe("returned");
  });
});

describe("when a part has no result", () => {
  type Group = Awaited<ReturnType<typeof walks.applyForGroup>>;
  const refuse = async (group: Group, part: string, ground: string) => {
    const { id: dossierId, revision } = await group.partDossier(part);
    await refuseDossier((await group.deskOf(part)).work(), { dossierId, revision, ground, words: "Chưa đủ điều kiện" });
    await walks.ground.runJobs();
  };

  test("the residence is refused: the others go on, the applicant is told, and tries that part again alone", async () => {
    const group = await walks.applyForGroup("3.000722", { answers: BIRTH });
    await group.walkPart("birth");
    await refuse(group, "residence", "conditions");
    for (const part of ["insurance", "identity"]) await group.walkPart(part);
    const whole = await group.whole();
    expect(whole.status).toBe("returned");
    const told = (await listMyParts(group.by.work(), whole)).find(({ part }) => part === "residence");
    expect([told?.state, told?.mayTryAgain, told?.told?.vi.slice(0, 33)]).toEqual(["refused", true, "Bé chưa được đăng ký thường trú. "]);

    const again = { wholeId: whole.id, part: "residence", attempt: 1 };
    await tryPartAgain(group.by.work(), again);
    const second = await group.partDossier("residence");
    await tryPartAgain(group.by.work(), again);
    expect((await group.partDossier("residence")).id).toBe(second.id);
    expect(second.answers).toMatchObject({ person: { fullName: "Trần Ánh Dương" } });
    expect((await group.walkPart("residence")).status).toBe("returned");
    expect(await refusal(tryPartAgain(group.by.work(), { ...again, attempt: 2 }))).toBe("dossiers/part-not-open");
  });

  test("the birth is refused: nothing else begins, and the whole is refused with what to do", async () => {
    const group = await walks.applyForGroup("3.000722", { answers: BIRTH });
    await refuse(group, "birth", "foreign");
    expect(states(await group.parts())).toEqual({
      birth: "refused",
      residence: "called-off",
      insurance: "called-off",
      identity: "called-off",
    });
    const { status, outcome } = await group.whole();
    expect([status, Object(outcome.refusal).words.slice(0, 27)]).toEqual(["refused", "Khai sinh chưa đăng ký được"]);
  });

  test("withdrawn whole: what has not begun is called off, what is going on is withdrawn", async () => {
    const group = await walks.applyForGroup("3.000722", { answers: BIRTH });
    await withdrawDossier(group.by.work(), { dossierId: (await group.whole()).id });
    await walks.ground.runJobs();
    expect((await group.whole()).status).toBe("withdrawn");
    expect((await group.parts()).birth?.state).toBe("withdrawn");
  });

  test("withdrawn after the birth: the birth stands, and is the set", async () => {
    const group = await walks.applyForGroup("3.000722", { answers: BIRTH });
    await group.walkPart("birth");
    await withdrawDossier(group.by.work(), { dossierId: (await group.whole()).id });
    await walks.ground.runJobs();
    expect(states(await group.parts())).toEqual({
      birth: "returned",
      residence: "withdrawn",
      insurance: "withdrawn",
      identity: "withdrawn",
    });
    expect((await group.whole()).status).toBe("returned");
  });
});

describe("who sees what", () => {
  test("an agency sees its own part, and of the others how they stand; strangers and other agencies nothing", async () => {
    const group = await walks.applyForGroup("3.000722", { answers: BIRTH });
    await group.walkPart("birth");
    const [whole, residence, insurance] = [await group.whole(), await group.partDossier("residence"), await group.partDossier("insurance")];
    const police = (await group.deskOf("residence")).work();
    expect((await getDossierForDesk(police, residence.id)).dossier.id).toBe(residence.id);
    const seen = await listPartsBeside(police, residence);
    expect(seen.map(({ part, state, own }) => [part, state, own])).toEqual([
      ["birth", "returned", false],
      ["residence", "open", true],
      ["insurance", "open", false],
      ["identity", "open", false],
    ]);
    expect(JSON.stringify(seen)).not.toContain(insurance.code);
    expect(JSON.stringify(seen)).not.toContain("Ánh Dương");
    for (const id of [whole.id, insurance.id]) expect(await refusal(getDossierForDesk(police, id))).toBe("dossiers/not-found");
    const lead = (await walks.ground.deskOf(walks.ground.agencyAt("commune"), "one-stop-clerk")).work();
    expect(await refusal(getDossierForDesk(lead, whole.id))).toBe("dossiers/not-found");
    const ministry = (await walks.ground.deskOf(walks.ground.agencyAt("ministry"), "one-stop-clerk")).work();
    expect(await listPartsBeside(ministry, residence)).toEqual([]);

    const other = await walks.aCitizen();
    expect(await listMyParts(other.work(), whole)).toEqual([]);
    expect(await refusal(getMyDossier(other.work(), whole.id))).toBe("dossiers/not-found");
    expect(await refusal(tryPartAgain(other.work(), { wholeId: whole.id, part: "residence", attempt: 1 }))).toBe("dossiers/not-found");
    expect(await refusal(withdrawDossier(other.work(), { dossierId: whole.id }))).toBe("dossiers/not-found");
    expect(await refusal(tryPartAgain(group.by.work(), { wholeId: whole.id, part: "residence", attempt: 1 }))).toBe(
      "dossiers/part-not-open",
    );
  });
});
