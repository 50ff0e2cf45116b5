import { type Actor, newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { aSettledDossier, dossiersOf } from "../testing/index.ts";
import { rateDossier } from "./rate-dossier.ts";
import { findMyUnsolved, listUnsolved, solveUnsolved } from "./solve-unsolved.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const criticised = newId();
const dossier = aSettledDossier({ officials: [criticised] });
const owner = aPerson({ personId: dossier.personId });
await rateDossier(db.work(owner), { dossierId: dossier.id, score: 1, solved: false, words: "Chưa xong." }, dossiersOf(dossier));
const said = { dossierId: dossier.id, revision: 1, words: "Xong rồi." };
const permissions = ["voice.solve"];

test("the one criticised never closes it, whatever their right, and has no line of it", async () => {
  const work = () => db.work(anOfficial({ agencyId: dossier.agencyId, officialId: criticised, permissions }));
  expect(await refusal(solveUnsolved(work(), said))).toBe("voice/criticised");
  expect(await listUnsolved(work(), { open: true })).toEqual([]);
});

test.each([stranger, owner, anOfficial({ agencyId: dossier.agencyId }), { kind: "system", name: "test" }] satisfies Actor[])(
  "$kind without the right closes and lists nothing",
  async (actor) => {
    expect(await refusal(solveUnsolved(db.work(actor), said))).toBe("voice/not-superior");
    expect(await refusal(listUnsolved(db.work(actor), { open: true }))).toBe("voice/not-superior");
  },
);

test("another agency's leader, and another person, find nothing", async () => {
  const other = anOfficial({ permissions });
  expect(await refusal(solveUnsolved(db.work(other), said))).toBe("voice/no-such-matter");
  expect(await listUnsolved(db.work(other), { open: true })).toEqual([]);
  expect(await findMyUnsolved(db.work(aPerson()), dossier.id)).toBeUndefined();
  expect(await findMyUnsolved(db.work(stranger), dossier.id)).toBeUndefined();
});
