import { anHonourAt, aStaff, aWorld } from "@motlan/dossiers/testing";
import { newId, stranger } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { anOfficial, refusal } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { giveDossiers } from "./give-dossiers.ts";
import { countMyMentions, listMyMentions, openNotes } from "./read-notes.ts";
import { getTransfer, listColleagues, listTransfers } from "./read-transfers.ts";
import { retireTemplate, saveTemplate } from "./save-template.ts";
import { declineDossiers, takeDossiers, withdrawTransfer } from "./take-dossiers.ts";
import { fillTemplate, getTemplate, listTemplates } from "./use-templates.ts";
import { writeNote } from "./write-note.ts";

const world = await aWorld();
afterAll(() => world[Symbol.asyncDispose]());
const staff = await aStaff(world);
const foreign = await aStaff(world, world.elsewhere.id);
const { id: dossierId, by } = await anHonourAt(world, staff, "take-in");
await writeNote(staff.clerk.work(), { dossierId, words: "Riêng", mentions: [staff.officer.actor.officialId], requestKey: newId() });
const template = await saveTemplate(staff.viceChair.work(), {
  kind: "request",
  title: "Thiếu ảnh",
  words: "Thiếu ảnh",
  requestKey: newId(),
});
const giving = { to: { agencyId: world.agency.id, unit: "Tư pháp" }, dossiers: [{ dossierId, papers: "01 tờ khai" }], note: "" };
const id = await giveDossiers(staff.clerk.work(), { ...giving, requestKey: newId() });
const act = { id, revision: 1 };
const noPost = world.db.work(anOfficial({ agencyId: world.agency.id, permissions: [] }), world.clock);
const outsiders = async () => [by.work(), (await world.aCitizen()).work(), world.db.work(stranger, world.clock), noPost];
const changes = { id: template.id, version: 1 };

const ACTS: readonly (readonly [string, (work: Work) => Promise<unknown>])[] = [
  ["write a note", (work) => writeNote(work, { dossierId, words: "x", requestKey: newId() })],
  ["open notes", (work) => openNotes(work, dossierId)],
  ["list mentions", (work) => listMyMentions(work)],
  ["count mentions", (work) => countMyMentions(work)],
  ["save a template", (work) => saveTemplate(work, { kind: "request", title: "x", words: "x", requestKey: newId() })],
  ["retire a template", (work) => retireTemplate(work, changes)],
  ["list templates", (work) => listTemplates(work)],
  ["read a template", (work) => getTemplate(work, template.id)],
  ["fill a template", (work) => fillTemplate(work, template.id, {})],
  ["give dossiers", (work) => giveDossiers(work, { ...giving, requestKey: newId() })],
  ["take dossiers", (work) => takeDossiers(work, act)],
  ["decline dossiers", (work) => declineDossiers(work, { ...act, reason: "x" })],
  ["withdraw minutes", (work) => withdrawTransfer(work, act)],
  ["list minutes", (work) => listTransfers(work)],
  ["read minutes", (work) => getTransfer(work, id)],
  ["list colleagues", (work) => listColleagues(work)],
];

test.each(ACTS)("to %s takes a post at the desk", async (_, run) => {
  for (const work of await outsiders()) expect(await refusal(run(work))).toBe("work/not-yours");
});

test("another agency's official sees none of it", async () => {
  const work = () => foreign.viceChair.work();
  expect(await refusal(openNotes(work(), dossierId))).toBe("dossiers/not-found");
  expect(await refusal(writeNote(work(), { dossierId, words: "x", requestKey: newId() }))).toBe("dossiers/not-found");
  expect(await refusal(getTemplate(work(), template.id))).toBe("work/template-not-found");
  expect(await refusal(retireTemplate(work(), changes))).toBe("work/template-not-found");
  expect(await refusal(getTransfer(work(), id))).toBe("work/transfer-not-found");
  const ends = [
    () => takeDossiers(work(), act),
    () => declineDossiers(work(), { ...act, reason: "x" }),
    () => withdrawTransfer(work(), act),
  ];
  for (const run of ends) expect(await refusal(run())).toBe("work/transfer-not-found");
  expect(await refusal(giveDossiers(work(), { ...giving, requestKey: newId() }))).toBe("dossiers/not-found");
  expect([await listTemplates(work()), await listTransfers(work()), await listMyMentions(work())]).toEqual([[], [], []]);
});

test("templates are written by those who lead; minutes are taken by another than the giver and withdrawn by the giver alone", async () => {
  for (const desk of [staff.clerk, staff.officer])
    expect(await refusal(saveTemplate(desk.work(), { kind: "request", title: "x", words: "x", requestKey: newId() }))).toBe(
      "work/not-yours",
    );
  expect(await refusal(retireTemplate(staff.clerk.work(), changes))).toBe("work/not-yours");
  expect(await refusal(takeDossiers(staff.clerk.work(), act))).toBe("work/not-yours");
  expect(await refusal(declineDossiers(staff.clerk.work(), { ...act, reason: "x" }))).toBe("work/not-yours");
  expect(await refusal(withdrawTransfer(staff.officer.work(), act))).toBe("work/not-yours");
});

test("behind the doors the database shows each table to its agency alone", async () => {
  const count = (work: Work, table: string) =>
    work.transaction(async (tx) => (await tx.query<{ n: number }>({ text: `select count(*)::int as n from work.${table}` })).rows[0]?.n);
  for (const table of ["note", "mention", "template", "template_version", "transfer", "transfer_line"]) {
    expect([table, await count(staff.clerk.work(), table)]).toEqual([table, 1]);
    for (const work of [foreign.clerk.work(), by.work(), world.db.work(stranger, world.clock)])
      expect([table, await count(work, table)]).toEqual([table, 0]);
  }
});
