import { anAgency } from "@motlan/agencies/testing";
import { readDocument } from "@motlan/documents";
import { readPdfText } from "@motlan/documents/testing";
import { newId, stranger } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { refusal } from "@motlan/kernel/testing";
import { aUnit } from "@motlan/places/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { unitOf } from "../domain/agency-place.ts";
import type { Dossier } from "../domain/dossier.ts";
import { aDeskApplication, counterStall } from "../testing/at-the-counter.ts";
import { aWorld, type Citizen, type Desk, type World } from "../testing/world.ts";
import { completeStep } from "./complete-step.ts";
import { handOverResult } from "./hand-over-result.ts";
import { getDossierForDesk } from "./read-dossier.ts";
import { getReceived, listReceivedForOthers } from "./read-received.ts";
import { receiveDossier } from "./receive-dossier.ts";
import { refuseDossier } from "./refuse-dossier.ts";

let world: World;
let clerk: Desk;
let by: Citizen;
let neighbourId: string;
let kept: Dossier;
let other: Dossier;
beforeAll(async () => {
  world = await aWorld({ procedures: [counterStall] });
  clerk = await world.anOfficialOf("one-stop-clerk");
  const placeId = await aUnit(world.node(), { level: "commune", code: "00777", type: "Xã", name: "Xã Bên", parentId: world.provinceId });
  neighbourId = (await anAgency(world.node(), { placeId, competentFor: ["library"] })).id;
  by = await world.aCitizen({ residence: { communeId: placeId, communeCode: "00777", line: "3 xóm Đình" } });
  const taken = async (handsOver: boolean) =>
    receiveDossier(clerk.work(), {
      ...(await aDeskApplication(clerk.work(), { by, agencyId: neighbourId })),
      handsOver,
      requestKey: newId(),
    });
  kept = await taken(true);
  other = await taken(false);
  await world.runJobs();
});
afterAll(() => world[Symbol.asyncDispose]());

const GIVEN = `insert into dossiers.assignment (dossier_id, post, how, actor, at) values ($1, 'specialist', 'given-back', '{"kind":"system"}', now())`;
const PUT_BEFORE = `insert into dossiers.second_request (id, dossier_id, asked_at, official_id, faults, reason)
  values (gen_random_uuid(), $1, now(), gen_random_uuid(), '[]', 'Thiếu giấy')`;
const count = (work: Work, text: string) => work.transaction(async (tx) => (await tx.query({ text })).rowCount);

test("the receiving desk sees where it stands, when it is due and the receipt, and finds it in its list", async () => {
  const { dossier, applicant, papers, reception } = await getReceived(clerk.work(), kept.id);
  expect(dossier).toMatchObject({ agencyId: neighbourId, status: "open" });
  expect([applicant, reception.handsOver, papers.map(({ kind }) => kind)]).toEqual([by.values.fullName, true, ["receipt"]]);
  expect(Object.keys(dossier)).not.toContain("answers");
  expect((await listReceivedForOthers(clerk.work())).map((row) => row.dossier.id).sort()).toEqual([kept.id, other.id].sort());
});

test("form 01 says at whose desk it was taken in, and that the result is to be had there", async () => {
  const { papers } = await getReceived(clerk.work(), kept.id);
  const { bytes } = await readDocument(world.node(), papers[0]?.documentId ?? "", () => Promise.resolve(true));
  const text = (await readPdfText(bytes)).replaceAll(/\s+/g, " ");
  const desk = `Trung tâm Phục vụ hành chính công ${unitOf(world.agency.name.vi)}`;
  expect(text).toContain(`Nơi tiếp nhận hồ sơ: ${desk}`);
  expect(text).toContain(`Nhận kết quả: Tại ${desk}`);
});

test("nothing more: neither the file, nor any act, nor what is said inside the other agency", async () => {
  const act = { dossierId: kept.id, revision: (await world.now(kept.id)).revision };
  expect(await refusal(getDossierForDesk(clerk.work(), kept.id))).toBe("dossiers/not-yours");
  expect(await refusal(completeStep(clerk.work(), act))).toBe("dossiers/not-yours");
  expect(await refusal(refuseDossier(clerk.work(), { ...act, ground: "full", words: "x" }))).toBe("dossiers/not-yours");
  expect(await count(clerk.work(), "select 1 from dossiers.history")).toBe(0);
  expect(await count(clerk.work(), "select 1 from dossiers.dossier")).toBe(2);
  const theirs = await world.anOfficialOf("specialist", neighbourId);
  expect(await count(theirs.work(), "select 1 from dossiers.history")).toBeGreaterThan(3);
  // To whom it was given there, and what was put before a superior there.
  for (const sql of [GIVEN, PUT_BEFORE]) await world.db.asOwner(sql, [kept.id]);
  for (const table of ["assignment", "second_request"]) {
    expect([table, await count(theirs.work(), `select 1 from dossiers.${table}`)]).toEqual([table, 1]);
    expect([table, await count(by.work(), `select 1 from dossiers.${table}`)]).toEqual([table, 1]);
    expect([table, await count(clerk.work(), `select 1 from dossiers.${table}`)]).toEqual([table, 0]);
  }
});

test("nobody else finds it among what their desk received", async () => {
  const officer = await world.anOfficialOf("civil-status-officer");
  const third = await world.anOfficialOf("one-stop-clerk", world.elsewhere.id);
  const theirs = await world.anOfficialOf("one-stop-clerk", neighbourId);
  for (const work of [officer.work(), third.work(), theirs.work(), by.work(), world.db.work(stranger, world.clock)])
    expect(await refusal(getReceived(work, kept.id))).toBe("dossiers/not-received-here");
  expect(await refusal(listReceivedForOthers(by.work()))).toBe("dossiers/not-received-here");
  expect(await listReceivedForOthers(third.work())).toEqual([]);
});

test("the result is handed over here only where that was chosen", async () => {
  for (const { id } of [kept, other])
    await world.db.asOwner("update dossiers.dossier set status = 'decided', step = 'return', marks = '{}' where id = $1", [id]);
  const act = async ({ id }: Dossier) => ({ dossierId: id, revision: (await world.now(id)).revision });
  expect(await refusal(handOverResult(clerk.work(), await act(other)))).toBe("dossiers/not-yours");
  const officer = await world.anOfficialOf("civil-status-officer");
  expect(await refusal(handOverResult(officer.work(), await act(kept)))).toBe("dossiers/not-yours");
  expect(await handOverResult(clerk.work(), { ...(await act(kept)), to: "Chị gái nhận thay" })).toMatchObject({ status: "returned" });
});

test("a signature stored for another dossier proves nothing", async () => {
  const theirs = await world.anOfficialOf("one-stop-clerk", neighbourId);
  const act = { dossierId: other.id, revision: (await world.now(other.id)).revision, signatureFileId: newId() };
  expect(await refusal(handOverResult(theirs.work(), act))).toBe("dossiers/signature-missing");
});
