import { readPdfText } from "@motlan/documents/testing";
import { anHonourAt, aStaff, aWorld, type Desk, type Staff } from "@motlan/dossiers/testing";
import { newId } from "@motlan/kernel";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { giveDossiers } from "./give-dossiers.ts";
import { issueMinutes } from "./issue-minutes.ts";
import { getTransfer, listColleagues, listTransfers, readTransferPaper } from "./read-transfers.ts";
import { declineDossiers, takeDossiers, withdrawTransfer } from "./take-dossiers.ts";

const world = await aWorld();
let staff: Staff;
let other: Staff;
beforeAll(async () => {
  staff = await aStaff(world);
  other = await aStaff(world, world.elsewhere.id);
});
afterAll(() => world[Symbol.asyncDispose]());

const aDossier = async () => (await anHonourAt(world, staff, "take-in")).id;
const give = (desk: Desk, dossierIds: readonly string[], parts: object = {}) =>
  giveDossiers(desk.work(), {
    to: { agencyId: world.agency.id, officialId: staff.officer.actor.officialId },
    dossiers: dossierIds.map((dossierId) => ({ dossierId, papers: "01 bản chính giấy khai sinh" })),
    note: "",
    requestKey: newId(),
    ...parts,
  });
const seen = async (id: string) => ({ id, revision: (await getTransfer(staff.clerk.work(), id)).transfer.revision });

test("dossiers are handed over when the taker signs, differences and all; both have the sealed minutes", async () => {
  const [one, two] = [await aDossier(), await aDossier()];
  const id = await give(staff.clerk, [one, two]);
  expect((await getTransfer(staff.officer.work(), id)).transfer).toMatchObject({ state: "given", taker: null });
  expect((await listTransfers(staff.officer.work())).map((row) => row.id)).toContain(id);
  expect(await refusal(readTransferPaper(staff.clerk.work(), id))).toBe("work/transfer-not-found");
  await takeDossiers(staff.officer.work(), { ...(await seen(id)), differences: { [two]: " Thiếu 01 bản sao ", [newId()]: "khác" } });
  await issueMinutes(world.node(), id);
  await issueMinutes(world.node(), id);
  await world.runJobs();
  const { transfer, lines } = await getTransfer(staff.clerk.work(), id);
  expect(transfer).toMatchObject({ state: "taken", taker: { officialId: staff.officer.actor.officialId } });
  expect(lines.map(({ difference }) => difference)).toEqual([null, "Thiếu 01 bản sao"]);
  const text = (await readPdfText((await readTransferPaper(staff.officer.work(), id)).bytes)).replaceAll("\n", " ");
  for (const line of ["BIÊN BẢN GIAO NHẬN", "Thiếu 01 bản sao", staff.clerk.name, "01 bản chính giấy khai sinh"])
    expect(text).toContain(line);
});

test("a dossier waits for one taker at a time; two givers at once are not both right; the same key gives once", async () => {
  const dossier = await aDossier();
  const requestKey = newId();
  const [id, again] = [await give(staff.clerk, [dossier], { requestKey }), await give(staff.clerk, [dossier], { requestKey })];
  expect(again).toBe(id);
  expect(await refusal(give(staff.viceChair, [dossier]))).toBe("work/on-its-way");
  await withdrawTransfer(staff.clerk.work(), await seen(id));
  expect(await refusal(takeDossiers(staff.officer.work(), { id, revision: 2 }))).toBe("work/transfer-ended");
  const next = await give(staff.clerk, [dossier]);
  expect(await refusal(takeDossiers(staff.officer.work(), { id: next, revision: 7 }))).toBe("work/transfer-changed");
  expect(await refusal(declineDossiers(staff.officer.work(), { id: next, revision: 1, reason: " " }))).toBe("work/reason-needed");
  await declineDossiers(staff.officer.work(), { id: next, revision: 1, reason: "Thiếu tờ khai" });
  expect((await getTransfer(staff.clerk.work(), next)).transfer).toMatchObject({ state: "declined", reason: "Thiếu tờ khai" });
  const races = await Promise.all([refusal(give(staff.clerk, [dossier])), refusal(give(staff.viceChair, [dossier]))]);
  expect(races.toSorted()).toEqual(["not refused", "work/on-its-way"]);
});

test("it is said to whom, and something is given", async () => {
  const dossier = await aDossier();
  const to = { agencyId: world.agency.id };
  for (const wrong of [
    to,
    { ...to, officialId: staff.clerk.actor.officialId },
    { ...to, officialId: newId() },
    { agencyId: newId(), unit: "x" },
  ])
    expect(await refusal(give(staff.clerk, [dossier], { to: wrong }))).toBe("work/taker-needed");
  expect(await refusal(give(staff.clerk, []))).toBe("work/nothing-to-give");
  for (const unknown of [newId(), "none"]) expect(await refusal(give(staff.clerk, [unknown]))).toBe("dossiers/not-found");
  expect((await listColleagues(staff.clerk.work())).map(({ officialId }) => officialId)).not.toContain(staff.clerk.actor.officialId);
});

test("another agency takes, sees the minutes and no dossier, and gives the papers back", async () => {
  const dossier = await aDossier();
  const id = await give(staff.clerk, [dossier], { to: { agencyId: world.elsewhere.id, unit: "Phòng Tư pháp" } });
  await takeDossiers(other.clerk.work(), await seen(id));
  const back = await give(other.clerk, [dossier], { to: { agencyId: world.agency.id, unit: "Một cửa" } });
  expect((await getTransfer(staff.clerk.work(), back)).lines).toMatchObject([{ dossierId: dossier }]);
  world.clock.advance(60_000);
  await takeDossiers(staff.officer.work(), await seen(back));
  expect((await listTransfers(staff.clerk.work(), { ended: true })).map((row) => row.id)).toContain(back);
  // What was given back cannot be given once more: it would lie on its way, and its agency could not give it.
  expect(await refusal(give(other.clerk, [dossier], { to: { agencyId: world.agency.id, unit: "Một cửa" } }))).toBe("dossiers/not-found");
  world.clock.advance(60_000);
  const again = await give(staff.clerk, [dossier], { to: { agencyId: world.elsewhere.id, unit: "Phòng Tư pháp" } });
  await takeDossiers(other.clerk.work(), await seen(again));
  await give(other.clerk, [dossier], { to: { agencyId: world.agency.id, unit: "Một cửa" } });
});
