import { aHolder } from "@motlan/agencies/testing";
import { type Actor, newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aHearing, type Hearing } from "../testing/index.ts";
import { complain, complainAgain, whoHears } from "./complain.ts";
import { decideComplaint } from "./decide-complaint.ts";
import { answerHearer, askComplainant, decline, lengthen, takeUp, withdrawComplaint } from "./hear-complaint.ts";
import { getComplaint, listComplaints, listMyComplaints, readDecision } from "./read-complaints.ts";

let here: Hearing;
beforeAll(async () => {
  here = await aHearing();
});
afterAll(() => here[Symbol.asyncDispose]());
const work = (actor: Actor) => here.world.db.work(actor, here.world.clock);
const simple = { complex: false, remote: false, words: "Một", outcome: "right" } as const;
const HEARS = [takeUp, decline, askComplainant, lengthen, decideComplaint];

describe("who hears it", () => {
  test("is never the one complained of: another leader, else the superior, though the right is held", async () => {
    await using there = await aHearing(undefined, true);
    const { chair: doubled, clerk, world } = there;
    expect(doubled.actor.officialId).toBe(clerk.actor.officialId);
    expect((await there.aComplaint()).hearingAgencyId).toBe(there.province.id);
    const other = await world.anOfficialOf("chair", there.communeAgencyId);
    const complaint = await there.aComplaint();
    expect(complaint.hearingAgencyId).toBe(there.communeAgencyId);
    for (const act of HEARS) expect(await refusal(act(doubled.work(), { ...complaint, ...simple }))).toBe("complaints/complained-of");
    expect(await refusal(getComplaint(doubled.work(), complaint.id))).toBe("complaints/complained-of");
    expect(await listComplaints(doubled.work(), { open: true })).toEqual([]);
    expect((await takeUp(other.work(), { ...complaint, ...simple })).state).toBe("taken-up");
  });

  test("of a delay is not on whom the dossier waits, though they have done nothing in it: that is what is complained of", async () => {
    await using there = await aHearing(undefined, true);
    const { dossierId, by } = await there.aLate();
    expect(await whoHears(by.work(), dossierId)).toMatchObject({ about: ["delay"], agencyId: there.province.id });
    const made = await complain(by.work(), { dossierId, about: "delay", words: "Quá hẹn.", requestKey: newId() });
    expect(made).toMatchObject({ hearingAgencyId: there.province.id, barred: [there.clerk.actor.officialId] });
    expect(await refusal(getComplaint(there.chair.work(), made.id))).toBe("complaints/not-found");
  });

  test("is not whoever complains, though they lead the agency", async () => {
    const complaint = await here.aComplaint();
    const { personId } = complaint.by.actor;
    const agencyId = here.communeAgencyId;
    const { officialId, postId } = await aHolder(here.world.node(), { agencyId, kind: "vice-chair", personId });
    const leads = work(anOfficial({ agencyId, personId, officialId, postId, post: "vice-chair", permissions: ["complaints.hear"] }));
    for (const act of HEARS) expect(await refusal(act(leads, { ...complaint, ...simple }))).toBe("complaints/not-yours");
    expect(await refusal(getComplaint(leads, complaint.id))).toBe("complaints/not-yours");
    expect((await listComplaints(leads, { open: true })).map(({ id }) => id)).not.toContain(complaint.id);
    const { leaders } = await whoHears(complaint.by.work(), complaint.dossierId);
    expect(leaders.map((one) => one.officialId)).toEqual([here.chair.actor.officialId]);
    await here.world.db.asOwner("delete from agencies.appointment where official_id = $1", [officialId]);
  });

  test("is nobody without the right, nor of another agency", async () => {
    const complaint = await here.aComplaint();
    for (const act of HEARS) {
      expect(await refusal(act(here.clerk.work(), { ...complaint, ...simple }))).toBe("complaints/not-yours");
      for (const actor of [here.provinceChair.actor, anOfficial({ permissions: ["complaints.hear"] }), complaint.by.actor, stranger])
        expect(await refusal(act(work(actor), { ...complaint, ...simple }))).toBe("complaints/not-found");
    }
    expect(await refusal(listComplaints(here.clerk.work(), { open: true }))).toBe("complaints/not-yours");
    expect(await refusal(getComplaint(here.provinceChair.work(), complaint.id))).toBe("complaints/not-found");
  });
});

test("another person neither sees, answers, withdraws nor takes it further; a stranger signs in first", async () => {
  const complaint = await here.aComplaint();
  const other = aPerson();
  const again = { firstId: complaint.id, words: "Một", requestKey: newId() };
  const first = { dossierId: complaint.dossierId, about: "refusal", words: "Một", requestKey: newId() } as const;
  expect(await listMyComplaints(work(other), complaint.dossierId)).toEqual([]);
  expect(await refusal(whoHears(work(other), complaint.dossierId))).toBe("dossiers/not-found");
  expect(await refusal(complain(work(other), first))).toBe("dossiers/not-found");
  for (const act of [answerHearer, withdrawComplaint])
    expect(await refusal(act(work(other), { ...complaint, words: "Một" }))).toBe("complaints/not-found");
  expect(await refusal(complainAgain(work(other), again))).toBe("complaints/not-found");
  expect(await refusal(readDecision(work(other), complaint.id))).toBe("complaints/not-found");
  for (const actor of [stranger, here.chair.actor]) {
    expect(await refusal(complain(work(actor), first))).toBe("kernel/sign-in-first");
    expect(await refusal(complainAgain(work(actor), again))).toBe("kernel/sign-in-first");
  }
});

test("where nobody stands above the one who heard it, the second instance says so", async () => {
  await using there = await aHearing(undefined, true);
  const first = await there.aComplaint();
  const chair = there.provinceChair;
  const decided = await decideComplaint(chair.work(), { ...(await takeUp(chair.work(), { ...first, ...simple })), ...simple });
  const again = complainAgain(first.by.work(), { firstId: decided.id, words: "Một", requestKey: newId() });
  expect(await refusal(again)).toBe("complaints/no-superior");
});

test("behind the doors the database hides it from others and from the agency complained of, where the superior hears", async () => {
  const complaint = await here.aComplaint();
  const look = (actor: Actor) =>
    work(actor).transaction(
      async (tx) => (await tx.query({ text: `select id from complaints.complaint where id = '${complaint.id}'` })).rows,
    );
  expect(await look(complaint.by.actor)).toHaveLength(1);
  expect(await look(here.chair.actor)).toHaveLength(1);
  for (const actor of [stranger, aPerson(), here.provinceChair.actor]) expect(await look(actor)).toHaveLength(0);
});
