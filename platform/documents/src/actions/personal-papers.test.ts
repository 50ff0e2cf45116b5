import { newId, type Person } from "@motlan/kernel";
import { anOfficial, aPerson, fixedClock, refusal, type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isUsable, paperKind } from "../domain/personal-paper.ts";
import { readPdfText } from "../testing/read-pdf-text.ts";
import { startTestSealing, type TestSealing } from "../testing/test-sealing.ts";
import { copyOriginal } from "./copy-original.ts";
import { listPersonalPapers, usePersonalPaper } from "./personal-papers.ts";
import { readFile } from "./read-file.ts";
import { sealDocument } from "./seal-document.ts";
import { storeFile } from "./store-file.ts";
import { verifyUpload } from "./verify-document.ts";

let db: TestDatabase;
let sealing: TestSealing;
const clock = fixedClock("2026-11-20T09:00:00+07:00");
const agency = { id: newId(), name: "Ủy ban nhân dân phường Láng", place: "Láng" };
const clerk = anOfficial({ agencyId: agency.id, permissions: ["documents.reuse"] });
const person: Person = aPerson();
const system = () => db.work({ kind: "system", name: "test", agencyId: agency.id }, clock);
const PIXEL = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

beforeAll(async () => {
  [db, sealing] = [await testDatabase(), await startTestSealing()];
});
afterAll(async () => {
  await sealing[Symbol.asyncDispose]();
  await db[Symbol.asyncDispose]();
});

async function aCopy(parts: { readonly owner?: Person; readonly seal?: boolean } = {}) {
  const { owner = person, seal = true } = parts;
  const scan = () =>
    storeFile(db.work(clerk, clock), { bytes: PIXEL, name: "a.png", declaredType: "image/png", owner: { kind: "draft", id: newId() } });
  const copy = await copyOriginal(system(), {
    ...{ requestKey: newId(), title: { vi: "Giấy chứng sinh (nếu có)", en: "Birth notice" }, files: [await scan(), await scan()] },
    ...{ person: { id: owner.personId, name: "Lê Thị Mận" }, agency, clerk: "Phạm Thị Cửa", dossierId: newId() },
  });
  if (copy === undefined) throw new Error("no copy");
  return seal ? sealDocument(system(), sealing, copy.id) : copy;
}

describe("a copy of an original", () => {
  test("is a sealed file that says what, whose, by whom and when, with every scanned page; anybody can check it", async () => {
    const { fileId = "" } = await aCopy();
    const { bytes } = await readFile(system(), fileId, () => true);
    const text = readPdfText(bytes);
    for (const words of ["BẢN SAO ĐIỆN TỬ", "Giấy chứng sinh", "LÊ THỊ MẬN", "Phạm Thị Cửa"]) expect(text).toContain(words);
    const verdict = await verifyUpload(db.pool, bytes, sealing.roots);
    expect(JSON.stringify(verdict)).toContain("Bản sao điện tử: Giấy chứng sinh");
  });

  test("what cannot be set on a page makes none", async () => {
    const files = [{ id: newId(), mediaType: "image/heic" as const }];
    const input = {
      requestKey: newId(),
      title: { vi: "Giấy", en: "Paper" },
      files,
      person: { id: newId(), name: "A" },
      agency,
      clerk: "B",
      dossierId: newId(),
    };
    expect(await copyOriginal(system(), input)).toBeUndefined();
  });
});

describe("used again", () => {
  test("instead of an upload: the same sealed file for another draft, kept as a use, once a draft", async () => {
    const owner = aPerson();
    const copy = await aCopy({ owner });
    const work = db.work(clerk, clock);
    const [paper] = await listPersonalPapers(work, owner.personId);
    expect(paper).toMatchObject({ kind: "giay chung sinh", source: "copy", sealed: true, uses: [] });
    const draftId = newId();
    const use = { paperId: paper?.id ?? "", personId: owner.personId, draftId, consent: true };
    const [one] = [await usePersonalPaper(work, use), await usePersonalPaper(work, use)];
    const { bytes } = await readFile(work, one?.id ?? "", ({ owner: of }) => of.kind === "draft" && of.id === draftId);
    expect(Buffer.from(bytes).equals(Buffer.from((await readFile(system(), copy.fileId ?? "", () => true)).bytes))).toBe(true);
    const [after] = await listPersonalPapers(db.work(owner, clock), owner.personId);
    expect(after?.uses).toEqual([{ paperId: paper?.id, at: clock.now(), agencyId: agency.id }]);
  });

  test.each<[string, (paper: string, owner: Person) => object]>([
    ["documents/consent-needed", (paperId, { personId }) => ({ paperId, personId, consent: false })],
    ["documents/paper-not-usable", (paperId) => ({ paperId, personId: newId(), consent: true })],
    ["documents/paper-not-usable", (_, { personId }) => ({ paperId: newId(), personId, consent: true })],
  ])("is refused: %s", async (code, parts) => {
    const owner = aPerson();
    await aCopy({ owner });
    const [paper] = await listPersonalPapers(db.work(owner, clock), owner.personId);
    const input = { paperId: "", personId: "", draftId: newId(), consent: true, ...parts(paper?.id ?? "", owner) };
    expect(await refusal(usePersonalPaper(db.work(clerk, clock), input))).toBe(code);
  });

  test("not before it is sealed", async () => {
    const owner = aPerson();
    await aCopy({ owner, seal: false });
    const [paper] = await listPersonalPapers(db.work(owner, clock), owner.personId);
    const input = { paperId: paper?.id ?? "", personId: owner.personId, draftId: newId(), consent: true };
    expect(await refusal(usePersonalPaper(db.work(owner, clock), input))).toBe("documents/paper-not-usable");
  });
});

test.each([
  [{}, true, true],
  [{}, false, false],
  [{ validUntil: "2026-11-20" }, true, true],
  [{ validUntil: "2026-11-19" }, true, false],
])("usable today: %j sealed %s → %s", (paper, sealed, usable) => expect(isUsable(paper, sealed, "2026-11-20")).toBe(usable));

test.each([
  ["Giấy chứng sinh (nếu có)", "giay chung sinh"],
  ["GIẤY CHỨNG SINH", "giay chung sinh"],
  ["Sổ đỏ, trích lục", "so do trich luc"],
])("%s is the kind %s", (title, kind) => expect(paperKind(title)).toBe(kind));
