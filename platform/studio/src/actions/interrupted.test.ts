import { listVersions } from "@motlan/catalogue";
import { localDate, newId } from "@motlan/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";
import { approveDesign, changeDesign, getDesign, listHistory, submitDesign } from "../index.ts";
import { aSoundDocument, aStudio, type Studio } from "../testing/index.ts";

let studio: Studio;
beforeAll(async () => {
  studio = await aStudio();
});
afterAll(() => studio.db[Symbol.asyncDispose]());

/** Starts an act while another session holds the design, and ends the act's own session before it can commit, as a killed process would. */
async function cutOff(designId: string, act: () => Promise<unknown>): Promise<string> {
  const holder = await studio.db.pool.connect();
  try {
    await holder.query("begin");
    await holder.query("select set_config('motlan.actor', 'system:test', true), set_config('motlan.agency_id', '', true)");
    await holder.query("select 1 from studio.design where id = $1 for update", [designId]);
    const said = act().then(
      () => "done",
      () => "cut off",
    );
    const waiting = "select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    await expect.poll(() => studio.db.asOwner(waiting)).toHaveLength(1);
    await studio.db.asOwner(`select pg_terminate_backend(pid) from (${waiting}) w`);
    return await said;
  } finally {
    await holder.query("rollback");
    holder.release();
  }
}

test("a change cut off leaves nothing, and sent again with its key is done once", async () => {
  const design = await studio.start({ steps: [] });
  const once = {
    ...{ designId: design.id, revision: 0, requestKey: newId() },
    changes: [{ op: "insert" as const, path: "steps.-", value: { id: "a" } }],
  };
  expect(await cutOff(design.id, () => changeDesign(studio.lan.work(), once))).toBe("cut off");
  expect((await getDesign(studio.lan.work(), design.id)).revision).toBe(0);
  await changeDesign(studio.lan.work(), once);
  expect(await changeDesign(studio.lan.work(), once)).toMatchObject({ revision: 1, document: { steps: [{ id: "a" }] } });
});

test("an approval cut off publishes nothing; sent again it publishes once", async () => {
  const code = "x.cut-off";
  const design = await studio.start(aSoundDocument(code), code);
  await submitDesign(studio.lan.work(), { designId: design.id, revision: 0, requestKey: newId() });
  const once = { designId: design.id, revision: 0, publishFrom: localDate("2026-12-01"), requestKey: newId() };
  expect(await cutOff(design.id, () => approveDesign(studio.approver.work(), once))).toBe("cut off");
  expect(await listVersions(studio.db.work().db, code)).toEqual([]);
  expect((await approveDesign(studio.approver.work(), once)).state).toBe("approved");
  expect((await approveDesign(studio.approver.work(), once)).state).toBe("approved");
  expect((await listVersions(studio.db.work().db, code)).length).toBe(1);
});

test("two tabs of one designer: what differs is told by their own name, what does not is joined", async () => {
  const design = await studio.start({ steps: [{ id: "a", hours: 1 }] });
  await studio.lan.change(design, { op: "set", path: "title.vi", value: "Tab đầu" });
  const joined = await studio.lan.change(design, { op: "set", path: "steps.a.hours", value: 2 });
  expect(joined.document).toMatchObject({ title: { vi: "Tab đầu" }, steps: [{ hours: 2 }] });
  await expect(studio.lan.change(design, { op: "set", path: "title.vi", value: "Tab sau" })).rejects.toMatchObject({
    about: { conflicts: [{ mine: "Tab sau", theirs: "Tab đầu", before: "Thủ tục thử", by: "Nguyễn Thị Lan" }] },
  });
});

test("many at once: every change is there, each has a revision of its own", async () => {
  const design = await studio.start({ guide: [] });
  const said = Array.from({ length: 12 }, (_, index) => ({ vi: `Dòng ${index}`, en: `Line ${index}` }));
  await Promise.all(said.map((value) => studio.lan.change(design, { op: "insert", path: "guide.-", value })));
  const { document, revision } = await getDesign(studio.lan.work(), design.id);
  expect(revision).toBe(12);
  expect([...(Array.isArray(document.guide) ? document.guide : [])].map(({ vi }) => vi).toSorted()).toEqual(
    said.map(({ vi }) => vi).toSorted(),
  );
  const { changes } = await listHistory(studio.lan.work(), { designId: design.id, limit: 5 });
  expect(changes.map((change) => change.revision)).toEqual([12, 11, 10, 9, 8]);
});
