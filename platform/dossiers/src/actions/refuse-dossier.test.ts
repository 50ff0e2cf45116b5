import { refusal } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { anHonourAt, aStaff, aWorld, wordsOfPaper } from "../testing/index.ts";
import { getMyDossier } from "./read-dossier.ts";
import { refuseDossier } from "./refuse-dossier.ts";

const world = await aWorld();
const staff = await aStaff(world);
afterAll(() => world[Symbol.asyncDispose]());

test("refused with a ground, its article and plain words; form 03 is issued and sealed; the dossier is closed", async () => {
  const { id: dossierId, revision, by } = await anHonourAt(world, staff, "draft");
  const refused = await refuseDossier(staff.officer.work(), {
    dossierId,
    revision,
    ground: "stranger",
    words: " Không có tên trong thôn. ",
  });
  expect(refused).toMatchObject({ status: "refused", step: undefined, decidedBy: "official", decidedAt: world.clock.now() });
  await world.runJobs();
  const { history, papers } = await getMyDossier(by.work(), dossierId);
  expect(history.at(-1)).toMatchObject({
    move: "refuse",
    note: { ground: "stranger", words: "Không có tên trong thôn.", law: { act: "Hương ước thôn (giả định)", article: "Điều 5" } },
  });
  const paper = papers.find(({ kind }) => kind === "refusal");
  const [document] = await world.db.asOwner("select state from documents.document where id = $1", [paper?.documentId]);
  expect(document).toEqual({ state: "sealed" });
  expect(await wordsOfPaper(world, paper?.documentId)).toContain(
    "khiếu nại đến Chủ tịch xã trong 30 ngày; đơn được xem xét thụ lý trong 10 ngày và có quyết định trong 30 ngày kể từ khi thụ lý",
  );
  expect(await world.db.asOwner("select from dossiers.queue_entry where dossier_id = $1", [dossierId])).toEqual([]);
  expect(
    await refusal(refuseDossier(staff.officer.work(), { dossierId, revision: refused.revision, ground: "stranger", words: "Lại" })),
  ).toBe("dossiers/not-yours");
});

test.each([
  ["an invented ground", { ground: "dislike", words: "Không thích" }],
  ["no words", { ground: "stranger", words: "   " }],
])("%s is no reason", async (_, reason) => {
  const { id: dossierId, revision } = await anHonourAt(world, staff, "take-in");
  expect(await refusal(refuseDossier(staff.clerk.work(), { dossierId, revision, ...reason }))).toBe("dossiers/reason-needed");
});

test("a dossier that is with the applicant is not refused behind their back", async () => {
  const { id: dossierId, revision } = await anHonourAt(world, staff, "confirm");
  expect(await refusal(refuseDossier(staff.officer.work(), { dossierId, revision, ground: "stranger", words: "Không" }))).toBe(
    "dossiers/not-yours",
  );
});
