import { X509Certificate } from "node:crypto";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { listingOfNode, openSigningKey, openTls } from "./open-keys.ts";

const folder = mkdtempSync(join(tmpdir(), "motlan-keys-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a node's keys are made once, stay the same, and are its user's alone", async () => {
  const now = new Date("2026-11-22T09:00:00+07:00");
  const [key, tls] = [openSigningKey(folder, "VN/GOV/1/a"), await openTls(folder, "VN/GOV/1/a", now)];
  expect(openSigningKey(folder, "VN/GOV/1/a")).toMatchObject({ id: key.id, x: key.x });
  expect(await openTls(folder, "VN/GOV/1/a", new Date("2027-01-01"))).toEqual(tls);
  for (const file of ["signing.pem", "tls-key.pem"]) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
  expect(openSigningKey(folder, "VN", "centre.pem").x).not.toBe(key.x);
});

test.each([
  ["signing.pem", "a key that is none"],
  ["tls-key.pem", "the certificate's key, that is none"],
  ["tls.pem", "a certificate that is none"],
])("%s: %s, is named with what to do, and stays as it is", async (file) => {
  const own = mkdtempSync(join(folder, "broken-"));
  const open = async () => [openSigningKey(own, "VN/GOV/1/a"), await openTls(own, "VN/GOV/1/a", new Date())];
  await open();
  writeFileSync(join(own, file), "-----BEGIN");
  await expect(open()).rejects.toMatchObject({
    code: "exchange/key-unreadable",
    text: { vi: expect.stringContaining(join(own, file)), en: expect.stringContaining("motlan join") },
  });
  expect(readFileSync(join(own, file), "utf8")).toBe("-----BEGIN");
});

test("a certificate of another key is not shown to anybody", async () => {
  const [own, other] = [mkdtempSync(join(folder, "own-")), mkdtempSync(join(folder, "other-"))];
  for (const one of [own, other]) await openTls(one, "VN/GOV/1/a", new Date());
  copyFileSync(join(other, "tls.pem"), join(own, "tls.pem"));
  expect(await refusal(openTls(own, "VN/GOV/1/a", new Date()))).toBe("exchange/key-unreadable");
});

test("what the centre lists of a node holds its public half alone", async () => {
  const now = new Date("2026-11-22T09:00:00+07:00");
  const [key, tls] = [openSigningKey(folder, "VN/GOV/1/a"), await openTls(folder, "VN/GOV/1/a", now)];
  const listing = listingOfNode("VN/GOV/1/a", { url: "https://a.example:5443", title: { vi: "x", en: "x" }, key, tls });
  expect(JSON.stringify(listing)).not.toContain("PRIVATE");
  expect(listing.keys).toMatchObject([{ id: key.id, x: key.x }]);
  const [der = ""] = listing.certificates;
  const certificate = new X509Certificate(Buffer.from(der, "base64"));
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect([certificate.ca, certificate.subject]).toEqual([false, "CN=VN/GOV/1/a"]);
  expect(new Date(listing.keys[0]?.until ?? 0).getTime()).toBeGreaterThan(now.getTime() + 700 * 86_400_000);
});
