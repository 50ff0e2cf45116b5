import { refusal } from "@motlan/kernel/testing";
import { afterAll, describe, expect, test } from "vitest";
import { anHonourAt, aStaff, aWorld } from "../testing/index.ts";
import { amendAnswers } from "./amend-answers.ts";
import { answerDraft, takeSilenceAsConsent } from "./answer-draft.ts";
import { completeStep } from "./complete-step.ts";
import { countMyQueue } from "./list-queue.ts";
import { getMyDossier } from "./read-dossier.ts";

const world = await aWorld();
const staff = await aStaff(world);
afterAll(() => world[Symbol.asyncDispose]());
const jobOf = (id: string) =>
  world.db.asOwner<{ run_at: Date; payload: { revision: number } }>(
    "select run_at, payload from graphile_worker._private_jobs where key = $1",
    [`dossiers.silence:${id}`],
  );

describe("a draft before the applicant's eyes", () => {
  test("confirmed, the work goes on; the agency's clock stood meanwhile", async () => {
    const { id: dossierId, revision, by, pausedAt, dueAt } = await anHonourAt(world, staff, "confirm");
    expect({ pausedAt, dueAt }).toEqual({ pausedAt: world.clock.now(), dueAt: new Date("2026-11-25T09:00:00+07:00") });
    world.clock.set("2026-11-20T15:00:00+07:00");
    const confirmed = await answerDraft(by.work(), { dossierId, revision, right: true });
    // Four and a half working hours lay between; the holiday of 24 November does not count.
    expect(confirmed).toMatchObject({ status: "open", step: "record", pausedAt: undefined, dueAt: new Date("2026-11-25T15:00:00+07:00") });
    world.clock.set("2026-11-20T09:00:00+07:00");
  });

  test("while it is with the applicant nothing of it can be late", async () => {
    const { id } = await anHonourAt(world, staff, "confirm");
    const [line] = await world.db.asOwner("select due_at, post from dossiers.queue_entry where dossier_id = $1", [id]);
    expect(line).toEqual({ due_at: null, post: "applicant" });
    expect((await countMyQueue(staff.clerk.work())).find((row) => row.status === "confirming")?.late).toBe(0);
  });

  test("said wrong, it goes back to who drafted it with the applicant's words; they mend it and send it anew", async () => {
    const { id: dossierId, revision, by } = await anHonourAt(world, staff, "confirm");
    expect(await refusal(answerDraft(by.work(), { dossierId, revision, right: false, words: "  " }))).toBe("dossiers/draft-needed");
    const back = await answerDraft(by.work(), { dossierId, revision, right: false, words: "Tên là Cương" });
    expect(back).toMatchObject({ status: "open", step: "draft" });
    const mend = { dossierId, revision: back.revision, answers: { "entry.name": "Lê Văn Cương" } };
    expect(await refusal(amendAnswers(staff.officer.work(), { ...mend, words: "" }))).toBe("dossiers/correction-needed");
    expect(await refusal(amendAnswers(staff.officer.work(), { ...mend, answers: { "entry.years": "500" }, words: "Sửa" }))).toBe(
      "dossiers/answer-incomplete",
    );
    const mended = await amendAnswers(staff.officer.work(), { ...mend, words: "Theo lời người nộp" });
    expect(mended).toMatchObject({ step: "draft", answers: { entry: { name: "Lê Văn Cương", years: 30 } } });
    const { history } = await getMyDossier(by.work(), dossierId);
    expect(history.at(-1)).toMatchObject({ move: "amend", note: { fields: ["entry.name"], before: { "entry.name": "Lê Văn Cường" } } });
    expect(await completeStep(staff.officer.work(), { dossierId, revision: mended.revision })).toMatchObject({ status: "confirming" });
  });

  test("a draft that changed under the applicant's eyes is not confirmed unseen", async () => {
    const { id: dossierId, revision, by } = await anHonourAt(world, staff, "confirm");
    expect(await refusal(answerDraft(by.work(), { dossierId, revision: revision - 1, right: true }))).toBe("dossiers/changed-meanwhile");
  });
});

describe("silence", () => {
  test("for the term is consent: the node's job stands for the end of the applicant's day", async () => {
    const { id: dossierId, revision, stepDueAt } = await anHonourAt(world, staff, "confirm");
    const [job] = await jobOf(dossierId);
    expect(job?.payload.revision).toBe(revision);
    expect(job?.run_at).toEqual(stepDueAt);
    world.clock.set(stepDueAt ?? "");
    await takeSilenceAsConsent(world.node(), { dossierId, revision });
    expect(await world.now(dossierId)).toMatchObject({ status: "open", step: "record" });
    world.clock.set("2026-11-20T09:00:00+07:00");
  });

  test("of a draft that was corrected meanwhile says nothing", async () => {
    const { id: dossierId, revision, by } = await anHonourAt(world, staff, "confirm");
    const { revision: now } = await answerDraft(by.work(), { dossierId, revision, right: false, words: "Sai" });
    await completeStep(staff.officer.work(), { dossierId, revision: now });
    await takeSilenceAsConsent(world.node(), { dossierId, revision });
    expect(await world.now(dossierId)).toMatchObject({ status: "confirming" });
    expect(await jobOf(dossierId)).toHaveLength(1);
  });
});
