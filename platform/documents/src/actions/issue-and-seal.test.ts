import { newId } from "@motlan/kernel";
import { fixedClock, refusal, runJobsUntilQuiet, testDatabase, theSystem } from "@motlan/kernel/testing";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { routes } from "../http/routes.ts";
import { documentsModule } from "../module.ts";
import { verifyPdf } from "../signing/verify-pdf.ts";
import { listDocumentsOf } from "../store/documents.ts";
import { anExtract } from "../testing/an-extract.ts";
import { readPdfText } from "../testing/read-pdf-text.ts";
import { sampleBirth } from "../testing/sample-templates.ts";
import { startTestSealing } from "../testing/test-sealing.ts";
import { type IssueDocument, issueDocument } from "./issue-document.ts";
import { readDocument } from "./read-document.ts";
import { sealDocument } from "./seal-document.ts";
import { verifyDocument, verifyUpload } from "./verify-document.ts";
import { withdrawDocument } from "./withdraw-document.ts";

const [db, sealing] = await Promise.all([testDatabase(), startTestSealing()]);
afterAll(async () => {
  await db[Symbol.asyncDispose]();
  await sealing[Symbol.asyncDispose]();
});
afterEach(() => sealing.mishap({ tsa: "none" }));
const clock = fixedClock("2026-11-21T23:00:00+07:00");
const system = () => db.work(theSystem, clock);
const runJobs = () => runJobsUntilQuiet(db.pool, clock, [documentsModule(sealing)]);

const readAny = (documentId: string) => readDocument(system(), documentId, () => true);

describe("issuing", () => {
  test("prepares at once and seals by a job after the commit", async () => {
    const input = anExtract();
    const prepared = await issueDocument(system(), input);
    expect(prepared).toMatchObject({ state: "waiting", number: "1/2026/TLKS-BS" });
    expect(await refusal(readAny(prepared.id))).toBe("documents/not-sealed");
    await runJobs();
    const { document, bytes } = await readAny(prepared.id);
    expect(document).toMatchObject({ state: "sealed", sealedAt: clock.now(), number: "1/2026/TLKS-BS" });
    expect(verifyPdf(bytes, sealing.roots)).toMatchObject({ intact: true, trusted: true });
    const text = readPdfText(bytes);
    expect(text).toContain("Số: 1/2026/TLKS-BS");
    expect(text).toContain(`http://localhost:8080/kiem-tra/${prepared.verifyCode}`);
    expect(await listDocumentsOf(db.pool, input.owner)).toEqual([document]);
  });

  test("said twice with one key is done once; another document under the key is refused", async () => {
    const input = anExtract();
    const [first, second] = await Promise.all([issueDocument(system(), input), issueDocument(system(), input)]);
    expect(second).toEqual(first);
    await runJobs();
    expect((await issueDocument(system(), { ...input, data: { ...sampleBirth, issuedOn: "2026-11-22" } })).state).toBe("sealed");
    expect(await refusal(issueDocument(system(), { ...input, owner: { kind: "dossier", id: newId() } }))).toBe(
      "documents/request-key-reused",
    );
  });

  test("an act that fails takes no number; acts at once take neighbouring ones", async () => {
    const agency = { id: newId(), name: "Ủy ban nhân dân xã Thử" };
    const work = system();
    const failing = work.transaction(async () => {
      await issueDocument(work, anExtract({ agency }));
      throw new Error("the act fails afterwards");
    });
    await expect(failing).rejects.toThrow("afterwards");
    const made = await Promise.all(Array.from({ length: 8 }, () => issueDocument(system(), anExtract({ agency }))));
    expect(made.map((document) => Number(document.number?.split("/")[0])).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test("a number starts anew each year and in each register; a given one stays", async () => {
    const agency = { id: newId(), name: "Ủy ban nhân dân xã Thử" };
    const inYear = (instant: string, parts: Partial<IssueDocument> = {}) =>
      issueDocument(db.work(theSystem, fixedClock(instant)), anExtract({ agency, ...parts }));
    expect((await inYear("2026-12-31T23:59:00+07:00")).number).toBe("1/2026/TLKS-BS");
    expect((await inYear("2027-01-01T00:00:00+07:00")).number).toBe("1/2027/TLKS-BS");
    expect((await inYear("2026-12-31T12:00:00+07:00", { number: { register: "other", pattern: "{n}/KH" } })).number).toBe("1/KH");
    expect((await inYear("2026-12-31T12:00:00+07:00", { number: "128/2026" })).number).toBe("128/2026");
  });

  test.each([
    ["documents/template-unknown", { template: "documents/nothing" }],
    ["documents/template-invalid", { template: { id: "x" } }],
  ] as const)("%s", async (fault, parts) => expect(await refusal(issueDocument(system(), anExtract(parts)))).toBe(fault));
});

describe("sealing", () => {
  test("waits for the time-stamp authority and loses nothing", async () => {
    await sealing.mishap({ tsa: "down" });
    const prepared = await issueDocument(system(), anExtract());
    expect(await refusal(sealDocument(system(), sealing, prepared.id))).toBe("documents/time-stamp-unavailable");
    expect((await verifyDocument(db.pool, prepared.verifyCode)).state).toBe("waiting");
    await sealing.mishap({ tsa: "none" });
    expect((await sealDocument(system(), sealing, prepared.id)).state).toBe("sealed");
  });

  test("by two processes at once leaves one file, one event, and no personal data beside it", async () => {
    const prepared = await issueDocument(system(), anExtract());
    const [one, two] = await Promise.all([sealDocument(system(), sealing, prepared.id), sealDocument(system(), sealing, prepared.id)]);
    expect(one.fileId).toBe(two.fileId);
    const [count] = await db.asOwner<{ files: number; events: number; left: number }>(
      `select (select count(*)::int from documents.file where owner_id = $1::uuid::text) files, (select count(*)::int from kernel.event where subject = $1::uuid and type = 'documents.sealed') events,
         (select count(*)::int from documents.preparation where document_id = $1::uuid) left`,
      [prepared.id],
    );
    expect(count).toEqual({ files: 1, events: 1, left: 0 });
  });

  test("of what is not there", async () => expect(await refusal(sealDocument(system(), sealing, newId()))).toBe("documents/not-found"));
});

describe("verification by anyone", () => {
  test("says what the paper says, and of the person initials only", async () => {
    const input = anExtract();
    const prepared = await issueDocument(system(), input);
    const sealed = await sealDocument(system(), sealing, prepared.id);
    const { bytes } = await readAny(sealed.id);
    const seen = await verifyDocument(db.pool, prepared.verifyCode.toLowerCase().replaceAll("-", " "));
    expect(seen).toMatchObject({
      state: "sealed",
      agencyName: input.agency.name,
      number: "1/2026/TLKS-BS",
      issuedOn: "2026-11-21",
      holder: "N. N. Á. D.",
      sample: true,
    });
    expect(JSON.stringify(seen)).not.toMatch(/Nguyễn|Dương|Hạnh/);
    const [checkRoute] = routes;
    const { agencyId: _, ...shown } = JSON.parse(JSON.stringify(seen));
    expect(
      await checkRoute?.run(db.work({ kind: "stranger" }, clock), { params: { code: seen.code }, query: {}, body: undefined }),
    ).toEqual(shown);
    const upload = await verifyUpload(db.pool, bytes, sealing.roots);
    expect(upload.document).toEqual(seen);
    const forged = Uint8Array.from(bytes);
    forged[2000] = (forged[2000] ?? 0) ^ 1;
    const judged = await verifyUpload(db.pool, forged, sealing.roots);
    expect(judged).toEqual({ verdict: expect.objectContaining({ intact: false }) });
  });

  test("knows a withdrawn one", async () => {
    const prepared = await issueDocument(system(), anExtract());
    const input = { documentId: prepared.id, reason: "Ghi sai ngày sinh" };
    expect(await refusal(withdrawDocument(system(), input))).toBe("documents/not-sealed");
    await sealDocument(system(), sealing, prepared.id);
    expect((await withdrawDocument(system(), input)).state).toBe("withdrawn");
    expect(await verifyDocument(db.pool, prepared.verifyCode)).toMatchObject({ state: "withdrawn", withdrawnAt: clock.now() });
    expect(await refusal(withdrawDocument(system(), input))).toBe("documents/not-in-force");
    expect(await refusal(withdrawDocument(system(), { ...input, documentId: newId() }))).toBe("documents/not-found");
  });

  test.each(["", "no code", "ZZZZ-ZZZZ-ZZZZ"])("of the code %j finds nothing", async (code) => {
    expect(await refusal(verifyDocument(db.pool, code))).toBe("documents/not-found");
  });

  test("of a file without signatures, or too large a one, is refused", async () => {
    expect(await refusal(verifyUpload(db.pool, new Uint8Array([1, 2, 3]), sealing.roots))).toBe("documents/not-a-signed-pdf");
    expect(await refusal(verifyUpload(db.pool, new Uint8Array(20 * 1024 * 1024 + 1), sealing.roots))).toBe("documents/file-too-large");
  });
});
