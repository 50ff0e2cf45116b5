import { aStaff, aWorld, type Staff } from "@motlan/dossiers/testing";
import { newId } from "@motlan/kernel";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { retireTemplate, saveTemplate } from "./save-template.ts";
import { fillTemplate, getTemplate, listTemplates } from "./use-templates.ts";

const world = await aWorld();
let staff: Staff;
beforeAll(async () => {
  staff = await aStaff(world);
});
afterAll(() => world[Symbol.asyncDispose]());

const save = (parts: object = {}) =>
  saveTemplate(staff.viceChair.work(), {
    kind: "request",
    title: "Thiếu ảnh",
    words: "Kính gửi {applicant}: hồ sơ {code} thiếu ảnh. {official}",
    requestKey: newId(),
    ...parts,
  });

test("a template is made, used with what is known, changed as a new version, and retired", async () => {
  const made = await save();
  expect(await fillTemplate(staff.clerk.work(), made.id, { applicant: "Lê Văn Cường" })).toBe(
    `Kính gửi Lê Văn Cường: hồ sơ … thiếu ảnh. ${staff.clerk.name}`,
  );
  const changed = await save({ words: "Đã đổi {today}, {agency}", changes: { id: made.id, version: 1 } });
  expect([changed.id, changed.version]).toEqual([made.id, 2]);
  expect(await fillTemplate(staff.clerk.work(), made.id, {})).toBe("Đã đổi 20/11/2026, Ủy ban nhân dân phường Láng");
  expect(await refusal(save({ changes: { id: made.id, version: 1 } }))).toBe("work/template-changed");
  const kept = await world.db.asOwner<{ words: string }>(
    "select words from work.template_version where template_id = $1 order by version",
    [made.id],
  );
  expect(kept.map(({ words }) => words)).toEqual([made.words, "Đã đổi {today}, {agency}"]);
  await retireTemplate(staff.viceChair.work(), { id: made.id, version: 2 });
  expect(await refusal(getTemplate(staff.clerk.work(), made.id))).toBe("work/template-not-found");
  expect(await refusal(save({ changes: { id: newId(), version: 1 } }))).toBe("work/template-not-found");
});

test("blanks that nothing fills, and a template without words, are refused at saving", async () => {
  expect(await refusal(save({ words: "Chào {ten}" }))).toBe("work/unknown-placeholder");
  expect(await refusal(save({ kind: "opinion", words: "Về {applicant}" }))).toBe("work/unknown-placeholder");
  for (const parts of [{ title: " " }, { words: " " }, { words: "x".repeat(4001) }])
    expect(await refusal(save(parts))).toBe("work/template-incomplete");
});

test("those of the procedure and of all are offered, of that kind", async () => {
  const [one, all, other] = [await save({ procedureCode: "x.honour" }), await save(), await save({ procedureCode: "x.else" })];
  await save({ kind: "refusal" });
  const ids = (await listTemplates(staff.clerk.work(), { kind: "request", procedureCode: "x.honour" })).map(({ id }) => id);
  expect([ids.includes(one.id), ids.includes(all.id), ids.includes(other.id)]).toEqual([true, true, false]);
  expect(await listTemplates(staff.clerk.work(), { kind: "refusal" })).toHaveLength(1);
});

test("saved by a double click it is made once and changed once", async () => {
  const requestKey = newId();
  const [one, other] = await Promise.all([save({ requestKey }), save({ requestKey })]);
  expect(other).toEqual(one);
  const change = { words: "Đã đổi", requestKey: newId(), changes: { id: one.id, version: 1 } };
  const [first, second] = await Promise.all([save(change), save(change)]);
  expect([first.version, second]).toEqual([2, first]);
  expect(await world.db.asOwner("select 1 from work.template_version where template_id = $1", [one.id])).toHaveLength(2);
});
