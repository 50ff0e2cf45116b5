import { newId } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, describe, expect, test } from "vitest";
import { anHonourAt, aStaff, aWorld } from "../testing/index.ts";
import { decideSecondRequest, listSecondRequests, requestSecondRequest } from "./ask-again.ts";
import { askForMore } from "./ask-for-more.ts";
import { getDossierForDesk, getMyDossier } from "./read-dossier.ts";
import { supplementDossier } from "./supplement-dossier.ts";

const world = await aWorld();
const staff = await aStaff(world);
afterAll(() => world[Symbol.asyncDispose]());
const first = [{ words: "Ghi rõ họ tên" }];
const more = [{ words: "Gửi thêm giấy xác nhận" }];
const reason = "Giấy xác nhận chỉ cần sau khi tên đã sửa";

async function anAnswered() {
  const dossier = await anHonourAt(world, staff, "draft");
  await askForMore(staff.officer.work(), { dossierId: dossier.id, revision: dossier.revision, faults: first });
  await supplementDossier(dossier.by.work(), { dossierId: dossier.id, answers: { "entry.name": "Lê Văn Cường" } });
  return { ...(await world.now(dossier.id)), by: dossier.by };
}

async function aSecond() {
  const dossier = await anAnswered();
  const { id: dossierId, revision } = dossier;
  const secondRequestId = await requestSecondRequest(staff.officer.work(), { dossierId, revision, faults: more, reason });
  return { ...dossier, act: { dossierId, revision, secondRequestId } };
}

describe("a second request for more", () => {
  test("is stopped, with who can sign it off", async () => {
    const { id: dossierId, revision } = await anAnswered();
    const stopped = askForMore(staff.officer.work(), { dossierId, revision, faults: more });
    await expect(stopped).rejects.toMatchObject({
      code: "dossiers/asked-already",
      text: { vi: expect.stringContaining(staff.viceChair.name) },
    });
  });

  test("put before the superior it moves nothing; signed off it goes out with a paper of its own and is counted", async () => {
    const { id, by, act, status } = await aSecond();
    expect([status, (await world.now(id)).status]).toEqual(["open", "open"]);
    expect((await listSecondRequests(staff.viceChair.work())).map((one) => one.id)).toContain(act.secondRequestId);
    const moved = await decideSecondRequest(staff.viceChair.work(), { ...act, approved: true });
    expect(moved).toMatchObject({ status: "waiting", pausedAt: world.clock.now() });
    await world.runJobs();
    const { request, papers } = await getMyDossier(by.work(), id);
    expect(request).toMatchObject({ faults: more, answeredAt: null });
    expect(papers.filter(({ kind }) => kind === "request")).toHaveLength(2);
    const told = (await listEventsOf(world.db.pool, id)).filter(({ type }) => /second-request-made|asked-again/.test(type));
    expect(told.map(({ type, data }) => [type, data.tell])).toEqual([
      ["dossiers.second-request-made", [staff.viceChair.actor.personId]],
      ["dossiers.asked-again", [staff.officer.actor.personId]],
    ]);
    const again = await supplementDossier(by.work(), { dossierId: id, answers: { "entry.name": "Lê Văn Cường" } });
    expect(again.status).toBe("open");
  });

  test("turned down, with why, it goes nowhere and can be asked for anew", async () => {
    const { id, act } = await aSecond();
    const deny = { ...act, approved: false };
    expect(await refusal(decideSecondRequest(staff.viceChair.work(), deny))).toBe("dossiers/second-words-needed");
    await decideSecondRequest(staff.viceChair.work(), { ...deny, words: "Lần một đã nêu" });
    expect((await world.now(id)).status).toBe("open");
    const { secondRequests } = await getDossierForDesk(staff.officer.work(), id);
    expect(secondRequests).toMatchObject([{ approved: false, words: "Lần một đã nêu", reason }]);
    expect(await refusal(decideSecondRequest(staff.viceChair.work(), { ...deny, words: "Lại" }))).toBe("dossiers/second-request-closed");
    expect(await requestSecondRequest(staff.officer.work(), { ...act, faults: more, reason })).not.toBe(act.secondRequestId);
  });

  test("needs a first one, faults and a reason, and waits alone", async () => {
    const fresh = await anHonourAt(world, staff, "draft");
    const early = { dossierId: fresh.id, revision: fresh.revision, faults: more, reason };
    expect(await refusal(requestSecondRequest(staff.officer.work(), early))).toBe("dossiers/not-asked-yet");
    const { act } = await aSecond();
    const asking = { ...act, faults: more, reason };
    expect(await refusal(requestSecondRequest(staff.officer.work(), { ...asking, faults: [{ words: " " }] }))).toBe(
      "dossiers/nothing-asked",
    );
    expect(await refusal(requestSecondRequest(staff.officer.work(), { ...asking, reason: " " }))).toBe("dossiers/second-reason-needed");
    expect(await refusal(requestSecondRequest(staff.officer.work(), asking))).toBe("dossiers/second-request-open");
  });

  test("of another dossier, or seen at an older state, is not signed off", async () => {
    const { act } = await aSecond();
    const say = { ...act, approved: true };
    expect(await refusal(decideSecondRequest(staff.viceChair.work(), { ...say, secondRequestId: newId() }))).toBe("dossiers/not-found");
    expect(await refusal(decideSecondRequest(staff.viceChair.work(), { ...say, revision: act.revision - 1 }))).toBe(
      "dossiers/changed-meanwhile",
    );
  });
});
