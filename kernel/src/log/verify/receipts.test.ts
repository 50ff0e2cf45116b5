import { generateKeyPairSync, sign } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EventRow, listEventsOf } from "../../db/events.ts";
import { newId } from "../../id.ts";
import { fixedClock } from "../../testing/clock.ts";
import { testDatabase } from "../../testing/database.ts";
import { logUntilQuiet } from "../../testing/log.ts";
import { logVerifierKey, nameLog } from "../log-key.ts";
import { KEY_TYPE, keyId, publicBytes, signatureLine, verifierKey } from "../note.ts";
import { consistencyFile, receiptOfEvent } from "../proofs.ts";
import { readVerifierKey, type VerifierKey } from "./notes.ts";
import { verifyConsistency, verifyReceipt } from "./receipts.ts";

const db = await testDatabase();
const clock = fixedClock("2026-11-22T09:00:00+07:00");
const subjects = Array.from({ length: 40 }, () => newId());
let keys: readonly VerifierKey[];
const receipts: string[] = [];

async function key(text: string): Promise<VerifierKey> {
  const read = await readVerifierKey(text);
  if (read === undefined) throw new Error("no key");
  return read;
}

async function announce(some: readonly string[]): Promise<void> {
  const work = db.work({ kind: "system", name: "test" }, clock);
  await work.transaction(async (tx) => {
    for (const subject of some) await work.announce(tx, { type: "test.happened", subject, data: { number: 1.5, list: [null, "ờ"] } });
  });
  await logUntilQuiet(db.pool, clock);
}

async function receiptsOf(subject: string): Promise<string[]> {
  const events = await listEventsOf(db.pool, subject);
  const made = await Promise.all(events.map((event: EventRow) => receiptOfEvent(db.pool, event)));
  return made.flatMap((one) => one ?? []);
}

beforeAll(async () => {
  await nameLog(db.pool, "https://mot-lan.example");
  await announce(subjects);
  for (const subject of subjects) receipts.push(...(await receiptsOf(subject)));
  keys = [await key(await logVerifierKey(db.pool))];
});
afterAll(() => db[Symbol.asyncDispose]());

describe("a receipt", () => {
  test("of every act verifies with the log's key, and says what was logged", async () => {
    expect(receipts).toHaveLength(40);
    for (const [index, file] of receipts.entries()) {
      const { verdict, receipt, signedBy } = await verifyReceipt(file, keys);
      expect({ verdict, signedBy }).toEqual({ verdict: "good", signedBy: [{ name: "mot-lan.example/log", type: 1 }] });
      expect(JSON.parse(receipt?.logged ?? "")).toMatchObject({ type: "test.happened", subject: subjects[index], data: { number: 1.5 } });
    }
  });

  test("proves nothing without the key, or with another log's", async () => {
    const other = generateKeyPairSync("ed25519").publicKey;
    const strange = verifierKey("another.example/log", KEY_TYPE.note, publicBytes(other));
    expect((await verifyReceipt(receipts[3] ?? "", [])).verdict).toBe("no-key");
    expect((await verifyReceipt(receipts[3] ?? "", [await key(strange)])).verdict).toBe("no-key");
  });

  test.each<[string, (file: string) => string, string]>([
    [
      "what was logged is changed",
      (file) => file.replace(/extra \S+/, `extra ${Buffer.from('{"type":"other"}').toString("base64")}`),
      "not-in-log",
    ],
    [
      "the index is another",
      (file) => file.replace(/index (\d+)/, (_, index: string) => `index ${(Number(index) + 1) % 40}`),
      "not-in-log",
    ],
    ["a hash of the proof is another", (file) => file.replace(/\n\S{43}=\n/, `\n${Buffer.alloc(32).toString("base64")}\n`), "not-in-log"],
    ["the root is another", (file) => file.replace(/(\n40\n)\S+/, `$1${Buffer.alloc(32).toString("base64")}`), "not-in-log"],
    ["the signature is another", (file) => file.replace(/.{9}=\n$/, "AAAAAAAAA=\n"), "forged"],
    ["the file breaks off", (file) => file.slice(0, 200), "unreadable"],
    ["it is some other file", () => "%PDF-1.7", "unreadable"],
  ])("is refused where %s", async (_, spoil, verdict) => {
    const file = receipts[3] ?? "";
    expect(spoil(file)).not.toBe(file);
    expect((await verifyReceipt(spoil(file), keys)).verdict).toBe(verdict);
  });

  test("shows when a witness signed; a witness alone is not the log", async () => {
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    const raw = publicBytes(publicKey);
    const witness = await key(verifierKey("witness.example/w1", KEY_TYPE.cosignature, raw));
    const file = receipts[3] ?? "";
    const text = file.slice(file.indexOf("\n\n") + 2).split("\n\n")[0];
    const seconds = Buffer.alloc(8);
    seconds.writeBigUInt64BE(1_700_000_000n);
    const signature = Buffer.concat([seconds, sign(null, Buffer.from(`cosignature/v1\ntime 1700000000\n${text}\n`), privateKey)]);
    const cosigned = file + signatureLine("witness.example/w1", keyId("witness.example/w1", KEY_TYPE.cosignature, raw), signature);
    expect(await verifyReceipt(cosigned, [...keys, witness])).toMatchObject({
      verdict: "good",
      signedBy: [{ type: 1 }, { name: "witness.example/w1", type: 4, at: new Date(1_700_000_000_000) }],
    });
    expect((await verifyReceipt(cosigned, [witness])).verdict).toBe("no-key");
  });
});

describe("that a log only grew", () => {
  test("is proven from a receipt to a later checkpoint; of a rewritten one it is not", async () => {
    const [early = ""] = receipts;
    await announce([newId(), newId(), newId()]);
    const later = (await consistencyFile(db.pool, 40n)) ?? "";
    expect(await verifyConsistency(early, later, keys)).toMatchObject({ verdict: "good", from: { size: 40n }, to: { size: 43n } });
    expect((await verifyConsistency(early, later, [])).verdict).toBe("no-key");
    expect((await verifyConsistency(early, (await consistencyFile(db.pool, 39n)) ?? "", keys)).verdict).toBe("rewritten");
    expect((await verifyConsistency("", later, keys)).verdict).toBe("unreadable");
    expect(await consistencyFile(db.pool, 44n)).toBeUndefined();

    // Somebody who holds the key writes history anew.
    await db.asOwner("update kernel.audit_leaf set hash = sha256('other'), entry = sha256('other') where number = 5");
    await db.asOwner("update kernel.audit_node set hash = sha256('other') where level = 2 and index = 1");
    expect((await verifyConsistency(early, (await consistencyFile(db.pool, 40n)) ?? "", keys)).verdict).toBe("good");
    await db.asOwner("update kernel.audit_node set hash = sha256('other') where level = 5 and index = 0");
    expect((await verifyConsistency(early, (await consistencyFile(db.pool, 40n)) ?? "", keys)).verdict).toBe("rewritten");
  });
});

test.each(["", "a", "a+00000000+AAAA", "mot-lan.example/log+ffffffff+AXh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4"])(
  "%j is no key",
  async (text) => {
    expect(await readVerifierKey(text)).toBeUndefined();
  },
);
