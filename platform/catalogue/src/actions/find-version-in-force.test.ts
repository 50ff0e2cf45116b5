import { localDate, newId } from "@motlan/kernel";
import { fixedClock, refusal, type TestDatabase, testDatabase, theSystem } from "@motlan/kernel/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findVersionInForce, getVersion, listRunnable, listVersions, loadCatalogue, publishProcedure, readProcedure } from "../index.ts";
import { aSoundVersion } from "../testing/sound-version.ts";

let db: TestDatabase;
const today = localDate("2026-11-21");
const work = () => db.work(theSystem, fixedClock("2026-11-21T09:00:00+07:00"));
beforeAll(async () => {
  db = await testDatabase();
  await loadCatalogue(work());
});
afterAll(() => db[Symbol.asyncDispose]());

describe("a procedure nobody has declared", () => {
  const code = "1.000005";

  test("is applied for by its generic version, stored when it is first asked for and the same ever after", async () => {
    const first = await findVersionInForce(work().db, code, today);
    expect(first?.version).toMatchObject({
      code,
      title: { vi: expect.stringContaining("Thủ tục hải quan") },
      effective: { from: "2025-07-01" },
    });
    expect(first?.version.version).toMatch(/^chung-[0-9a-f]{8}$/);
    const again = await Promise.all([1, 2, 3].map(() => findVersionInForce(work().db, code, today)));
    expect(new Set(again.map((one) => one?.versionId))).toEqual(new Set([first?.versionId]));
    expect((await getVersion(work().db, first?.versionId ?? "")).version).toEqual(first?.version);
    expect(await listVersions(work().db, code)).toMatchObject([{ origin: "generic", version: first?.version.version }]);
  });

  test("many who ask first at once get one and the same", async () => {
    const asked = await Promise.all([1, 2, 3, 4, 5, 6].map(() => findVersionInForce(work().db, "1.000010", today)));
    expect(new Set(asked.map((one) => one?.versionId)).size).toBe(1);
    expect(await listVersions(work().db, "1.000010")).toHaveLength(1);
  });

  test("asked for first in an act that fails, it is there again for the next", async () => {
    const failed = db.work(theSystem);
    const act = failed.transaction(async (tx) => {
      await findVersionInForce(tx, "1.000014", today);
      await findVersionInForce(tx, "1.000014", today);
      throw new Error("undone");
    });
    await expect(act).rejects.toThrow("undone");
    expect(await listVersions(work().db, "1.000014")).toEqual([]);
    const found = await findVersionInForce(work().db, "1.000014", today);
    expect((await db.asOwner("select id::text from catalogue.procedure_version where code = '1.000014'")).map(({ id }) => id)).toEqual([
      found?.versionId,
    ]);
  });

  test("has no version before the two levels of local government, where the law replaced it, or without a card", async () => {
    expect(await findVersionInForce(work().db, code, localDate("2025-06-30"))).toBeUndefined();
    expect(await findVersionInForce(work().db, "2.001023", today)).toBeUndefined();
    expect(await findVersionInForce(work().db, "9.999999", today)).toBeUndefined();
  });

  test("is not among those with a form of their own", async () => {
    expect((await listRunnable(work().db, today)).map(({ version }) => version.code)).not.toContain(code);
  });

  test("gives way on the day a declared version begins", async () => {
    const declared = aSoundVersion({ code: "1.000028", effective: { from: "2026-12-01" } });
    const before = await findVersionInForce(work().db, "1.000028", today);
    const { versionId } = await publishProcedure(work(), declared);
    expect((await findVersionInForce(work().db, "1.000028", localDate("2026-11-30")))?.versionId).toBe(before?.versionId);
    expect((await findVersionInForce(work().db, "1.000028", localDate("2026-12-01")))?.versionId).toBe(versionId);
  });
});

describe("what a page reads", () => {
  test("card, version, where it comes from and the versions that stand; nothing is stored", async () => {
    const found = await readProcedure(work().db, "1.000030.02", today);
    expect(found).toMatchObject({ code: "1.000030", origin: "generic", card: { code: "1.000030" }, versions: [] });
    expect(await listVersions(work().db, "1.000030")).toEqual([]);
    expect(await readProcedure(work().db, "2.001023", today)).toMatchObject({ successors: [{ code: "3.000722" }] });
    expect((await readProcedure(work().db, "2.001023", today))?.version).toBeUndefined();
    expect(await readProcedure(work().db, "9.999999", today)).toBeUndefined();
  });

  test("a version published by another process is seen at once", async () => {
    const code = "x.elsewhere";
    expect(await readProcedure(work().db, code, today)).toBeUndefined();
    await publishProcedure(work(), aSoundVersion({ code }));
    expect(await readProcedure(work().db, code, today)).toMatchObject({ code, origin: "declared", versions: [{ version: "1" }] });
    await db.asOwner("update catalogue.version_state set token = $1", [newId()]);
    expect((await readProcedure(work().db, code, today))?.origin).toBe("declared");
  });

  test("it costs one question to the database once memory holds it", async () => {
    await readProcedure(work().db, "x.elsewhere", today);
    let questions = 0;
    const { db: real } = work();
    const counting: typeof real = {
      query: (config) => {
        questions += 1;
        return real.query(config);
      },
    };
    await readProcedure(counting, "x.elsewhere", today);
    await readProcedure(counting, "1.000005", today);
    expect(questions).toBe(2);
  });
});

test("a declaration that links to a code the catalogue has not is refused", async () => {
  const linked = [{ code: "1.999999", as: "before" as const, text: { vi: "Làm trước", en: "First" } }];
  expect(await refusal(publishProcedure(work(), aSoundVersion({ code: "x.linked", linked })))).toBe("catalogue/unsound");
});
