import { randomBytes } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { newId } from "@motlan/kernel";
import { refusal } from "@motlan/kernel/testing";
import fc from "fast-check";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import type { DocumentRecord, Preparation } from "../domain/document.ts";
import { httpCertificateAuthority, httpTimeStampAuthority } from "../keys/authority-clients.ts";
import { fileKeyStore } from "../keys/file-key-store.ts";
import { makeSealedPdf } from "../make-sealed-pdf.ts";
import { sampleBirth, sampleBirthCertificate } from "../testing/sample-templates.ts";
import { startTestSealing } from "../testing/test-sealing.ts";
import { signField } from "./sign-field.ts";
import { verifyPdf } from "./verify-pdf.ts";

const sealing = await startTestSealing();
afterAll(() => sealing[Symbol.asyncDispose]());
afterEach(() => sealing.mishap({ ca: "none", tsa: "none" }));

const agencyName = "Ủy ban nhân dân phường Hai Bà Trưng";
const aDocument = (): DocumentRecord => ({
  id: newId(),
  kind: "birth-certificate",
  name: { vi: "Giấy khai sinh", en: "Birth certificate" },
  agencyId: newId(),
  agencyName,
  owner: { kind: "dossier", id: newId() },
  verifyCode: "K7QF-3M2P-X9TD",
  state: "waiting",
  preparedAt: new Date(),
});
const signer = { officialId: newId(), name: "Đặng Thị Mỹ Hạnh", role: "Phó Chủ tịch" };
const preparation: Preparation = { template: JSON.parse(JSON.stringify(sampleBirthCertificate)), data: sampleBirth, signer };
const seal = (document = aDocument(), made = preparation) => makeSealedPdf(sealing, document, made, new Date());
const sealed = await seal();

describe("a sealed document", () => {
  test("carries two valid, trusted, time-stamped signatures; the seal covers the whole", () => {
    const verdict = verifyPdf(sealed, sealing.roots);
    expect(verdict).toMatchObject({ intact: true, trusted: true });
    expect(verdict.signatures.map(({ signer: who, coversWholeDocument }) => ({ ...who, coversWholeDocument }))).toEqual([
      { commonName: signer.name, organization: agencyName, title: signer.role, serial: expect.any(String), coversWholeDocument: false },
      { commonName: agencyName, organization: agencyName, title: "", serial: expect.any(String), coversWholeDocument: true },
    ]);
    for (const { signedAt } of verdict.signatures) expect(Math.abs(Date.now() - Number(signedAt))).toBeLessThan(60_000);
  });

  test("with the seal alone is valid too", async () => {
    const { signer: _, ...unsigned } = preparation;
    const verdict = verifyPdf(await seal(aDocument(), unsigned), sealing.roots);
    expect(verdict).toMatchObject({ intact: true, trusted: true });
    expect(verdict.signatures).toHaveLength(1);
  });

  test("under another root is intact but not trusted", () => {
    expect(verifyPdf(sealed, [])).toMatchObject({ intact: true, trusted: false });
  });

  test("is not signed twice in one field", async () => {
    const again = { field: "CoQuan", name: "x", reason: "x", location: "x", at: new Date() };
    const withKey = { keys: sealing.keys, keyId: `official:${signer.officialId}:none`, timeStamps: sealing.timeStamps };
    await expect(signField(sealed, { ...again, signer: withKey })).rejects.toThrow("signed already");
  });
});

describe("forgery", () => {
  test("any changed byte outside the padding makes it not intact", () => {
    const { ranges, length } = signedBytes(sealed);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: length - 1 }), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const forged = Uint8Array.from(sealed);
        const place = placeIn(ranges, at);
        forged[place] = (forged[place] ?? 0) ^ flip;
        expect(verifyPdf(forged, sealing.roots).intact).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ["bytes added at the end", (pdf: Uint8Array) => Buffer.concat([pdf, Buffer.from("\n1 0 obj\n<< >>\nendobj\n")])],
    ["bytes cut off the end", (pdf: Uint8Array) => pdf.subarray(0, -3)],
    ["the seal removed with its revision", (pdf: Uint8Array) => pdf.subarray(0, Buffer.from(pdf).lastIndexOf("/ByteRange"))],
    ["a signature's first byte", (pdf: Uint8Array) => edited(pdf, "/Contents <30", "/Contents <31")],
    ["a range that leaves out more than the signature", (pdf: Uint8Array) => edited(pdf, "/ByteRange [0 ", "/ByteRange [1 ")],
  ])("%s", (_what, forge) => expect(verifyPdf(Uint8Array.from(forge(sealed)), sealing.roots).intact).toBe(false));

  test("a file made to be slow, with a hundred ranges over one endless signature, is no more than broken", () => {
    const hex = "0".repeat(2_000_000);
    const ranges = `/ByteRange [0 9 ${hex.length + 11} 5]`;
    const slow = (times: number) => Buffer.from(`%PDF-1.7\n<${hex}>${ranges.repeat(times)}%%EOF\n`, "latin1");
    const started = performance.now();
    for (const times of [1, 100]) expect(verifyPdf(slow(times), [])).toMatchObject({ signatures: [{ intact: false }], trusted: false });
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test("what is no PDF has no signatures and nothing breaks", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (junk) => {
        expect(verifyPdf(junk, sealing.roots)).toEqual({ signatures: [], intact: false, trusted: false });
      }),
    );
    const fake = Buffer.from("/ByteRange [0 1 9 2] <00zz>..");
    expect(verifyPdf(new Uint8Array(fake), [])).toMatchObject({ intact: false, trusted: false });
  });
});

describe("authorities that fail", () => {
  test.each(["down", "rejecting", "garbled"] as const)("a time-stamp authority that is %s: nothing is signed", async (tsa) => {
    await sealing.mishap({ tsa });
    expect(await refusal(seal())).toBe("documents/time-stamp-unavailable");
  });

  test("a certificate authority that is down; well again, the same key is certified", async () => {
    const document = aDocument();
    await sealing.mishap({ ca: "down" });
    expect(await refusal(seal(document))).toBe("documents/certificate-authority-unavailable");
    await sealing.mishap({ ca: "none" });
    expect(verifyPdf(await seal(document), sealing.roots).intact).toBe(true);
  });

  test("nobody at the address", async () => {
    const nowhere = "http://127.0.0.1:9";
    expect(await refusal(httpTimeStampAuthority(nowhere).stamp(randomBytes(4)))).toBe("documents/time-stamp-unavailable");
    expect(await refusal(httpCertificateAuthority(nowhere).enrol(randomBytes(4)))).toBe("documents/certificate-authority-unavailable");
  });
});

describe("the key store", () => {
  test("keeps keys encrypted, for its owner's eyes only", async () => {
    const folder = join(sealing.folder, "keys");
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      if (name.endsWith(".key.pem")) expect(await readFile(path, "utf8")).toContain("BEGIN ENCRYPTED PRIVATE KEY");
      if (!name.endsWith(".chain.pem")) expect((await stat(path)).mode & 0o077).toBe(0);
    }
  });

  test("enrols once, also when asked by several at once and by another process", async () => {
    const folder = join(sealing.folder, "race");
    const stores = [1, 2, 3].map(() => fileKeyStore(folder, httpCertificateAuthority(`${sealing.url}/ca/enrol`)));
    const subject = { commonName: "Cơ quan Thử", organization: "Cơ quan Thử" };
    await Promise.all(stores.map((store) => store.enrol("agency:1", subject)));
    const chains = await Promise.all(
      stores.map(async (store) => Buffer.concat((await store.findCertificates("agency:1")) ?? []).toString("hex")),
    );
    expect(new Set(chains).size).toBe(1);
    expect((await readdir(folder)).filter((name) => name.endsWith(".key.pem"))).toEqual(["agency_1.key.pem"]);
  });

  test("signs with no key it does not have", async () => {
    expect(await refusal(sealing.keys.sign("agency:none", randomBytes(8)))).toBe("documents/key-unknown");
    expect(await refusal(makeSealedPdf({ ...sealing, enrolOnUse: false }, aDocument(), preparation, new Date()))).toBe(
      "documents/key-unknown",
    );
  });
});

function edited(pdf: Uint8Array, from: string, to: string): Uint8Array {
  return Buffer.from(Buffer.from(pdf).toString("latin1").replace(from, to), "latin1");
}

/** The bytes that the last signature covers. */
function signedBytes(pdf: Uint8Array) {
  const all = [
    ...Buffer.from(pdf)
      .toString("latin1")
      .matchAll(/\/ByteRange \[(\d+) (\d+) (\d+) (\d+) *\]/g),
  ];
  const [start = 0, first = 0, after = 0, rest = 0] = (all.at(-1) ?? []).slice(1).map(Number);
  return {
    ranges: [
      { from: start, length: first },
      { from: after, length: rest },
    ],
    length: first + rest,
  };
}

function placeIn(ranges: readonly { from: number; length: number }[], at: number): number {
  let left = at;
  for (const { from, length } of ranges) {
    if (left < length) return from + left;
    left -= length;
  }
  return 0;
}
