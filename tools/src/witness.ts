import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeWitnessedPdf, startTestSealing, takeSignaturesApart } from "@motlan/documents/testing";
import { layLog } from "./witness/make-log.ts";

/**
 * Lets strangers' tools judge what the documents room makes (poppler's pdfsig, openssl's cms and ts) and what the log hands out (RFC 6962 by Python's hashlib). It installs nothing; it says which tool
 * is missing and from which Debian package it comes. Ends with a code other than 0 when a tool is missing or not content.
 */
const TOOLS = {
  pdfsig: "poppler-utils",
  pdftotext: "poppler-utils",
  certutil: "libnss3-tools",
  openssl: "openssl",
  python3: "python3",
} as const;

const missing = Object.entries(TOOLS).filter(([tool]) => spawnSync(tool, ["--help"]).error !== undefined);
if (missing.length > 0) {
  for (const [tool, from] of missing) console.error(`Missing: ${tool} (Debian package ${from}).`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "motlan-witness-"));
const at = (name: string) => join(folder, name);
let passed = 0;
let failed = 0;

function witness(what: string, command: readonly string[], isContent: (output: string, code: number) => boolean): void {
  const [tool = "", ...given] = command;
  const ran = spawnSync(tool, given, { encoding: "utf8" });
  const output = `${ran.stdout}${ran.stderr}`.trim();
  const content = isContent(output, ran.status ?? 1);
  if (content) passed += 1;
  else failed += 1;
  console.log(`\n# ${what}: ${content ? "yes" : "NO"}\n$ ${command.join(" ").replaceAll(folder, ".")}\n${output.replaceAll(folder, ".")}`);
}

const count = (output: string, sentence: string) => output.split(sentence).length - 1;

try {
  const sealing = await startTestSealing();
  const pdf = await makeWitnessedPdf(sealing);
  await sealing[Symbol.asyncDispose]();
  const tampered = Uint8Array.from(pdf);
  tampered[3000] = (tampered[3000] ?? 0) ^ 1;
  writeFileSync(at("sealed.pdf"), pdf);
  writeFileSync(at("tampered.pdf"), tampered);
  writeFileSync(at("root.pem"), sealing.roots.map(String).join(""));

  mkdirSync(at("nss"));
  witness("a certificate store is made", ["certutil", "-N", "-d", `sql:${at("nss")}`, "--empty-password"], (_, code) => code === 0);
  witness(
    "the root is trusted in it",
    ["certutil", "-A", "-d", `sql:${at("nss")}`, "-n", "root", "-t", "CT,C,C", "-i", at("root.pem")],
    (_, code) => code === 0,
  );
  witness(
    "pdfsig: both signatures valid and trusted, the seal over the whole document",
    ["pdfsig", "-nssdir", `sql:${at("nss")}`, at("sealed.pdf")],
    (output) =>
      count(output, "Signature is Valid.") === 2 &&
      count(output, "Certificate is Trusted.") === 2 &&
      count(output, "ETSI.CAdES.detached") === 2 &&
      output.lastIndexOf("Total document signed") > output.indexOf("Signature #2"),
  );
  witness(
    "pdfsig: one changed bit is seen",
    ["pdfsig", "-nssdir", `sql:${at("nss")}`, at("tampered.pdf")],
    (output) => count(output, "Signature is Valid.") === 0 && count(output, "Digest Mismatch.") === 2,
  );
  witness(
    "pdftotext: the Vietnamese text comes out",
    ["pdftotext", at("sealed.pdf"), "-"],
    (output) => output.includes("Họ, chữ đệm, tên: NGUYỄN NGỌC ÁNH DƯƠNG") && output.includes("BẢN MẪU – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ"),
  );
  for (const [index, parts] of takeSignaturesApart(pdf).entries()) {
    const named = (kind: string) => at(`signature-${index + 1}.${kind}`);
    writeFileSync(named("content"), parts.covered);
    writeFileSync(named("cms"), parts.message);
    writeFileSync(named("value"), parts.value);
    writeFileSync(named("token"), parts.timeStamp ?? new Uint8Array());
    const cms = ["openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", named("cms"), "-content", named("content")];
    witness(
      `openssl cms: signature ${index + 1} holds under the root`,
      [...cms, "-CAfile", at("root.pem"), "-purpose", "any", "-cades", "-out", at("out")],
      (output, code) => code === 0 && /verification successful/i.test(output),
    );
    witness(
      `openssl ts: the time stamp of signature ${index + 1} holds under the root`,
      ["openssl", "ts", "-verify", "-data", named("value"), "-in", named("token"), "-token_in", "-CAfile", at("root.pem")],
      (output, code) => code === 0 && output.includes("Verification: OK"),
    );
  }

  const files = at("log");
  await layLog(files);
  const [receipt, key, later] = ["receipt.tlog-proof", "key", "later"].map((name) => join(files, name));
  const judge = ["python3", join(import.meta.dirname, "witness", "log_proof.py")];
  const content = (output: string, code: number) => code === 0 && output === "content";
  const refused = (output: string, code: number) => code === 1 && output.startsWith("not content");
  witness("hashlib: a receipt leads to the signed root", [...judge, "receipt", receipt ?? "", key ?? ""], content);
  witness("hashlib: the later log begins with the earlier one", [...judge, "grew", receipt ?? "", later ?? "", key ?? ""], content);
  witness("hashlib: the root is that of the entries", [...judge, "tree", join(files, "entries"), join(files, "checkpoint")], content);
  const changed = readFileSync(receipt ?? "", "utf8").replace(/index (\d+)/, (_, index) => `index ${(Number(index) + 1) % 77}`);
  writeFileSync(at("changed.tlog-proof"), changed);
  witness("hashlib: a changed receipt is seen", [...judge, "receipt", at("changed.tlog-proof"), key ?? ""], refused);
  writeFileSync(at("rewritten"), readFileSync(later ?? "", "utf8").replace(/\n\S{43}=\n/, `\n${Buffer.alloc(32).toString("base64")}\n`));
  witness("hashlib: a rewritten log is seen", [...judge, "grew", receipt ?? "", at("rewritten"), key ?? ""], refused);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
