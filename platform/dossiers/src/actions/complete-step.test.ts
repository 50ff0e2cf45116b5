import { verifyDocument } from "@motlan/documents";
import { localDate, newId } from "@motlan/kernel";
import { refusal } from "@motlan/kernel/testing";
import { registerRecord } from "@motlan/registries";
import { afterAll, describe, expect, test } from "vitest";
import { anHonourAt, aStaff, aWorld } from "../testing/index.ts";
import { completeStep } from "./complete-step.ts";
import { handOverResult } from "./hand-over-result.ts";
import { listMyQueue } from "./list-queue.ts";
import { getDossierForDesk } from "./read-dossier.ts";
import { sendBack } from "./send-back.ts";

const world = await aWorld();
const staff = await aStaff(world);
afterAll(() => world[Symbol.asyncDispose]());

/** A library card that only an official may decide: the applicant holds one already. */
async function aDoubtful(delivery: "online" | "counter" = "counter") {
  const by = await world.aCitizen();
  await registerRecord(world.node(), {
    registry: "library",
    values: { card: newId(), holder: String(by.values.personalNumber), holderName: "Trần Thị Bình", size: "small" },
    validFrom: localDate("2025-01-01"),
    reason: "test",
    requestKey: newId(),
  });
  const { id } = await world.aPaid({ by, delivery });
  await world.runJobs();
  return { ...(await world.now(id)), by };
}

describe("a doubtful card", () => {
  test("is in the clerk's queue, taken in, signed, sealed by the node and handed over at the counter", async () => {
    const { id: dossierId, revision } = await aDoubtful();
    expect((await listMyQueue(staff.clerk.work())).find((row) => row.dossierId === dossierId)).toMatchObject({
      doubtful: true,
      paid: true,
    });
    const taken = await completeStep(staff.clerk.work(), { dossierId, revision, note: "Đủ giấy tờ", checked: ["name-read"] });
    expect(taken).toMatchObject({ status: "open", step: "sign", takenInAt: world.clock.now() });
    expect((await listMyQueue(staff.clerk.work())).some((row) => row.dossierId === dossierId)).toBe(false);
    const signed = await completeStep(staff.viceChair.work(), { dossierId, revision: taken.revision });
    expect(signed).toMatchObject({ status: "sealing", decidedBy: "official", outcome: { records: { "card-record": expect.any(String) } } });
    await world.runJobs();
    const sealed = await world.now(dossierId);
    expect(sealed).toMatchObject({ status: "decided", step: "return", decidedAt: world.clock.now() });
    const handed = await handOverResult(staff.clerk.work(), { dossierId, revision: sealed.revision, to: "Trần Thị Bình" });
    expect(handed).toMatchObject({ status: "returned", returnedAt: world.clock.now() });
    const { history, papers } = await getDossierForDesk(staff.clerk.work(), dossierId);
    expect(history.map((row) => row.move)).toEqual(["submit", "pay", "doubt", "complete", "complete", "sealed", "hand-over"]);
    expect(history.find((row) => row.move === "complete")?.note).toEqual({ words: "Đủ giấy tờ", checked: ["name-read"] });
    expect(papers.filter((paper) => paper.kind === "result")).toHaveLength(1);
    const [made] = await world.db.asOwner<{ verify_code: string; state: string }>(
      "select verify_code, state from documents.document where id = $1",
      [papers.find((paper) => paper.kind === "result")?.documentId],
    );
    expect(made?.state).toBe("sealed");
    expect(await verifyDocument(world.node().db, made?.verify_code ?? "")).toMatchObject({ state: "sealed" });
  });

  test("asked for online it is handed over the moment it is sealed", async () => {
    const { id: dossierId, revision } = await aDoubtful("online");
    const taken = await completeStep(staff.clerk.work(), { dossierId, revision });
    await completeStep(staff.viceChair.work(), { dossierId, revision: taken.revision });
    await world.runJobs();
    expect(await world.now(dossierId)).toMatchObject({ status: "returned", step: undefined });
  });

  test("the chair may sign in the vice-chair's place: the version names both", async () => {
    const chair = await world.anOfficialOf("chair");
    const { id: dossierId, revision } = await aDoubtful();
    const taken = await completeStep(staff.clerk.work(), { dossierId, revision });
    expect(await completeStep(chair.work(), { dossierId, revision: taken.revision })).toMatchObject({ status: "sealing" });
  });
});

describe("two at once", () => {
  test("of two tabs the second learns that the dossier changed, and nothing is done twice", async () => {
    const { id: dossierId, revision } = await aDoubtful();
    await completeStep(staff.clerk.work(), { dossierId, revision });
    expect(await refusal(completeStep(staff.clerk.work(), { dossierId, revision }))).toBe("dossiers/changed-meanwhile");
  });

  test("of five officials who sign at the same instant one does, and one number is drawn", async () => {
    const { id: dossierId } = await anHonourAt(world, staff, "record");
    const { revision } = await world.now(dossierId);
    const tried = await Promise.all(Array.from({ length: 5 }, () => refusal(completeStep(staff.officer.work(), { dossierId, revision }))));
    expect(tried.sort()).toEqual([...Array.from({ length: 4 }, () => "dossiers/changed-meanwhile"), "not refused"]);
    const commands = await world.db.asOwner("select key from registries.command where dossier_id = $1", [dossierId]);
    expect(commands).toHaveLength(1);
  });
});

describe("what a step does not allow", () => {
  test("a dossier that waits for the applicant, or is closed, has nothing to complete", async () => {
    const { id: dossierId, revision } = await anHonourAt(world, staff, "confirm");
    expect(await refusal(completeStep(staff.officer.work(), { dossierId, revision }))).toBe("dossiers/move-not-allowed");
    expect(await refusal(handOverResult(staff.clerk.work(), { dossierId, revision }))).toBe("dossiers/not-yours");
  });

  test("while another owner is asked, the step cannot be completed again", async () => {
    const { id: dossierId, revision } = await anHonourAt(world, staff, "recording");
    expect(await refusal(completeStep(staff.officer.work(), { dossierId, revision }))).toBe("dossiers/still-recording");
  });
});

describe("sent back", () => {
  test("the signatory sends a card back with words; it stands with the clerk again", async () => {
    const { id: dossierId, revision } = await aDoubtful();
    const taken = await completeStep(staff.clerk.work(), { dossierId, revision });
    const act = { dossierId, revision: taken.revision };
    expect(await refusal(sendBack(staff.viceChair.work(), { ...act, words: " " }))).toBe("dossiers/draft-needed");
    const back = await sendBack(staff.viceChair.work(), { ...act, words: "Xem lại họ tên" });
    expect(back).toMatchObject({ status: "open", step: "take-in" });
    await world.runJobs();
    expect(await world.now(dossierId)).toMatchObject({ status: "open", step: "take-in" });
  });

  test("what is recorded is signed or refused, not sent back", async () => {
    const { id: dossierId, revision } = await anHonourAt(world, staff, "sign");
    expect(await refusal(sendBack(staff.viceChair.work(), { dossierId, revision, words: "Sửa" }))).toBe("dossiers/move-not-allowed");
  });
});
