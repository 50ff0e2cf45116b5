import { localDate, newId } from "@motlan/kernel";
import { anOfficial, testDatabase } from "@motlan/kernel/testing";
import { publishRegistry, readRecord, registerRecord } from "@motlan/registries";
import { aMember, libraryMembers } from "@motlan/registries/testing";
import { afterAll, expect, test } from "vitest";
import { tellReads } from "./tell-reads.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());

test("another node is told who read a person's data here: the system, the purpose and its law, nobody's name and nobody else's reads", async () => {
  await publishRegistry(db.work(), libraryMembers);
  const personId = newId();
  const common = { registry: "library-members", validFrom: localDate("2026-01-01"), reason: "thử" };
  await registerRecord(db.work(), { ...common, values: aMember({ card: "T1", personId }), requestKey: "t1" });
  await registerRecord(db.work(), { ...common, values: aMember({ card: "T2", personId: newId() }), requestKey: "t2" });
  const official = anOfficial({ permissions: ["registries.read"] });
  for (const card of ["T1", "T2"])
    await readRecord(db.work(official), { registry: "library-members", by: "card", value: card, purpose: "lending" });
  const far = { client: "VN/GOV/9/x", title: { vi: "Xã bên", en: "Next commune" }, issue: "HS-9", queryId: "q" };
  await readRecord(db.work(), { registry: "library-members", by: "card", value: "T1", purpose: "lending", far });
  const question = {
    client: "VN/GOV/9/ket-noi",
    title: far.title,
    subsystem: "",
    code: "",
    method: "GET",
    query: new URLSearchParams(),
    queryId: "q",
  };
  const ask = (path: string) =>
    tellReads(db.work(), { ...question, path, body: Buffer.alloc(0), purpose: undefined, readNote: async () => undefined });
  const told = await ask(`/${personId}`);
  expect(told.content).toMatchObject({
    reads: [
      { who: { vi: "Xã bên" }, issue: "HS-9", given: true },
      { who: { vi: "Hệ thống của nút giữ dữ liệu" }, issue: null, given: true },
    ],
  });
  expect((await ask("/none")).status).toBe(404);
  expect(JSON.stringify(told)).not.toContain(official.officialId);
});
