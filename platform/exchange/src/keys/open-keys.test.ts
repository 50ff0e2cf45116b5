import { X509Certificate } from "node:crypto";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
