import { type Actor, newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, fixedClock, refusal, testDatabase, theSystem } from "@motlan/kernel/testing";
import { afterAll, describe, expect, test } from "vitest";
import { anExtract } from "../testing/an-extract.ts";
import { startTestSealing } from "../testing/test-sealing.ts";
import { issueDocument } from "./issue-document.ts";
import { readDocument } from "./read-document.ts";
import { sealDocument } from "./seal-document.ts";
import { withdrawDocument } from "./withdraw-document.ts";

const [db, sealing] = await Promise.all([testDatabase(), startTestSealing()]);
afterAll(async () => {
  await db[Symbol.asyncDispose]();
  await sealing[Symbol.asyncDispose]();
});
const clock = fixedClock("2026-11-21T23:00:00+07:00");
const system = () => db.work(theSystem, clock);

describe("who may not", () => {
  const agency = { id: newId(), name: "Ủy ban nhân dân xã Thử" };
  const clerk = anOfficial({ agencyId: agency.id, permissions: ["documents.seal"] });

  test.each([
    ["a person", aPerson()],
    ["an official without the right", anOfficial({ agencyId: agency.id, permissions: ["dossiers.read"] })],
    ["an official of another agency", anOfficial({ permissions: ["documents.seal"] })],
    ["the system of another agency", { kind: "system", name: "dossiers", agencyId: newId() } as const],
  ])("%s issues, seals and withdraws nothing", async (_who, actor) => {
    const document = await issueDocument(system(), anExtract({ agency }));
    expect(await refusal(issueDocument(db.work(actor, clock), anExtract({ agency })))).toBe("documents/not-yours");
    expect(await refusal(sealDocument(db.work(actor, clock), sealing, document.id))).toBe("documents/not-yours");
    expect(await refusal(withdrawDocument(db.work(actor, clock), { documentId: document.id, reason: "x" }))).toBe("documents/not-yours");
  });

  test("the records clerk of the agency may", async () => {
    const document = await issueDocument(db.work(clerk, clock), anExtract({ agency }));
    expect((await sealDocument(db.work(clerk, clock), sealing, document.id)).state).toBe("sealed");
    expect((await withdrawDocument(db.work(clerk, clock), { documentId: document.id, reason: "x" })).state).toBe("withdrawn");
  });

  test("a document is read by the rule of its owner's room alone", async () => {
    const input = anExtract();
    const document = await issueDocument(system(), input);
    await sealDocument(system(), sealing, document.id);
    const subject = aPerson({ personId: input.subject.personId ?? "" });
    const own = (actor: { personId?: string }) => (found: { subjectId?: string }) => found.subjectId === actor.personId;
    expect((await readDocument(db.work(subject, clock), document.id, own(subject))).document.id).toBe(document.id);
    const other = aPerson();
    expect(await refusal(readDocument(db.work(other, clock), document.id, own(other)))).toBe("documents/not-found");
    expect(await refusal(readDocument(db.work(clerk, clock), document.id, () => false))).toBe("documents/not-yours");
    expect(await refusal(readDocument(db.work({ kind: "stranger" }, clock), document.id, () => true))).toBe("documents/not-found");
    expect(await refusal(readDocument(db.work(subject, clock), newId(), () => true))).toBe("documents/not-found");
  });

  test("behind the doors the database shows a paper, and what it is made from, to whom it is about, its agency and the node alone", async () => {
    const input = anExtract({ agency });
    const { id } = await issueDocument(system(), input);
    const look = async (actor: Actor, from: string) =>
      (await db.work(actor).transaction((tx) => tx.query({ text: `select 1 from documents.${from} = '${id}'` }))).rowCount;
    const subject = aPerson({ personId: input.subject.personId ?? "" });
    for (const from of ["document where id", "preparation where document_id"]) {
      for (const actor of [subject, clerk, theSystem]) expect(await look(actor, from)).toBe(1);
      for (const actor of [stranger, aPerson(), anOfficial({ permissions: ["documents.seal"] })]) expect(await look(actor, from)).toBe(0);
    }
  });
});
