import type { JsonObject } from "@motlan/kernel";
import { localDate, newId } from "@motlan/kernel";
import { birthRegistration, civilStatus, extractCopy } from "@motlan/pack-civil-status";
import { registerRecord } from "@motlan/registries";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Dossier } from "../domain/dossier.ts";
import { aStaff, aWorld, type Citizen, type Staff } from "../testing/index.ts";
import { answerDraft } from "./answer-draft.ts";
import { completeStep } from "./complete-step.ts";
import { resultDataOf } from "./result-data.ts";

const world = await aWorld({ registries: civilStatus.registries, procedures: [birthRegistration, extractCopy], matter: "civil-status" });
let staff: Staff;
beforeAll(async () => {
  staff = await aStaff(world);
});
afterAll(() => world[Symbol.asyncDispose]());

const aMother = () =>
  world.aCitizen({
    fullName: "Nguyễn Thị Lan",
    sex: "female",
    dateOfBirth: "1995-03-02",
    ethnicity: "Kinh",
    nationality: "Việt Nam",
    nativePlace: "Nam Định",
  });
const at = async (dossierId: string) => ({ dossierId, revision: (await world.now(dossierId)).revision });

/** Names of the declaration's result rules that gave nothing. */
async function emptyOf(dossier: Dossier): Promise<string[]> {
  const { data } = await resultDataOf(world.node(), dossier);
  const version = civilStatus.procedures.find(({ code }) => code === dossier.procedureCode);
  return Object.keys(version?.result.data ?? {}).filter((name) => data[name] === undefined || data[name] === "");
}

function registerBirth({ values }: Citizen): Promise<unknown> {
  const { personalNumber, fullName, dateOfBirth } = values;
  const person = { sex: "female", ethnicity: "Kinh", nationality: "Việt Nam" };
  const entry: JsonObject = {
    entry: `birth/${newId()}`,
    agencyId: world.agency.id,
    agencyName: "Ủy ban nhân dân phường Láng",
    book: "1995",
    number: "12/1995",
    registeredOn: "1995-03-10",
    digital: true,
    child: {
      ...person,
      personalNumber: personalNumber ?? "",
      fullName: fullName ?? "",
      dateOfBirth: dateOfBirth ?? "",
      placeOfBirth: "Hà Nội",
      nativePlace: "Nam Định",
    },
    mother: { ...person, fullName: "Trần Thị Hoa", dateOfBirth: "1970-01-01", residence: "Hà Nội" },
    father: { ...person, sex: "male", fullName: "Nguyễn Văn Hùng", dateOfBirth: "1968-01-01", residence: "Hà Nội" },
  };
  return registerRecord(world.node(), {
    registry: "civil-status",
    kind: "birth",
    values: entry,
    validFrom: localDate("1995-03-10"),
    reason: "test",
    agencyId: world.agency.id,
    requestKey: newId(),
  });
}

test("2.000635, decided by the node: the entry's own values, place and day, and no signer but the agency", async () => {
  const by = await aMother();
  await registerBirth(by);
  const { id } = await world.aPaid({ procedure: "2.000635", by, answers: { "event.kind": "birth", copies: "2" } });
  await world.runJobs();
  const dossier = await world.now(id);
  expect(dossier).toMatchObject({ status: "returned", decidedBy: "node", doubts: [] });
  const { data, signer, agencyName } = await resultDataOf(world.node(), dossier);
  expect({ signer, agencyName }).toEqual({ signer: undefined, agencyName: "Ủy ban nhân dân phường Láng" });
  expect(data).toMatchObject({
    birth: { child: { fullName: "Nguyễn Thị Lan" }, number: "12/1995", book: "1995" },
    agency: { name: "Ủy ban nhân dân phường Láng", place: "Láng", unit: "phường Láng" },
    signer: { name: "", title: "" },
    decision: { words: expect.stringContaining("tự động") },
    ...{ subjectSex: "Nữ", motherYear: 1970, fatherYear: 1968, copies: 2, requestedBy: "Nguyễn Thị Lan", issuedOn: "2026-11-20" },
  });
  expect(await emptyOf(dossier)).toEqual(["marriage", "death", "husband", "wife"]);
});

test("1.001193, signed by the vice-chair: child, mother, entry in the book, number, signer; the draft before it lacks only what comes later", async () => {
  const by = await aMother();
  const answers = {
    "parents.kind": "mother-only",
    relation: "mother",
    "child.dateOfBirth": "2026-11-05",
    "child.sex": "male",
    "birthPlace.kind": "facility",
    "birthPlace.facility": "Bệnh viện Phụ sản Hà Nội",
    "birthPlace.commune": world.communeId,
    "child.surname": "Nguyễn",
    "child.givenNames": "Minh Anh",
    "notice.kind": "undertaking",
    "undertaking.text": "Bé sinh ngày 5/11/2026 tại Bệnh viện Phụ sản Hà Nội.",
    "undertaking.agreed": "yes",
  };
  const { id } = await world.aSubmitted({ procedure: "1.001193", actingFor: "own-child", by, answers });
  await completeStep(staff.clerk.work(), await at(id));
  await completeStep(staff.officer.work(), await at(id));
  await completeStep(staff.officer.work(), await at(id));
  const draft = await emptyOf(await world.now(id));
  expect(draft.sort()).toEqual(["entryNumber", "father", "fatherYear", "registeredOn"].sort());
  await answerDraft(by.work(), { ...(await at(id)), right: true });
  expect(await completeStep(staff.officer.work(), await at(id))).toMatchObject({ status: "recording" });
  await world.answer(id, { answer: { personalNumber: "001226012345" }, effectId: "personal-number" });
  await world.runJobs();
  await completeStep(staff.viceChair.work(), await at(id));
  const dossier = await world.now(id);
  const { data, signer } = await resultDataOf(world.node(), dossier);
  expect(signer).toMatchObject({ name: staff.viceChair.name, title: "Phó Chủ tịch Ủy ban nhân dân" });
  expect(data).toMatchObject({
    child: {
      fullName: "Nguyễn Minh Anh",
      personalNumber: "001226012345",
      nativePlace: "Nam Định",
      placeOfBirth: expect.stringContaining("Phụ sản"),
    },
    mother: { fullName: "Nguyễn Thị Lan", residence: expect.anything() },
    declarant: { fullName: "Nguyễn Thị Lan" },
    signer: { name: staff.viceChair.name, title: "KT. CHỦ TỊCH\nPhó Chủ tịch" },
    ...{
      childSex: "Nam",
      motherYear: 1995,
      entryNumber: "1/2026",
      registeredAt: "Ủy ban nhân dân phường Láng",
      registeredOn: "2026-11-20",
    },
  });
  expect(await emptyOf(dossier)).toEqual(["father", "fatherYear"]);
  await world.runJobs();
  expect(await world.now(id)).toMatchObject({ status: "returned" });
});
