import { createHash, createPublicKey, verify } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anonymous, makeServer } from "../http/server.ts";
import { newId } from "../id.ts";
import { sequenceLeaves } from "../jobs/sequencer.ts";
import { fixedClock } from "../testing/clock.ts";
import { testDatabase } from "../testing/database.ts";
import { nameLog } from "./log-key.ts";
import { mountLog } from "./mount-log.ts";

const db = await testDatabase();
const clock = fixedClock("2026-11-22T09:00:00+07:00");
const app = makeServer({ pool: db.pool, clock, actorOf: anonymous });
const SIZE = 600;
const get = (path: string) => app.inject({ method: "GET", url: `/log/${path}` });
const bytes = async (path: string) => (await get(path)).rawPayload;

beforeAll(async () => {
  mountLog(app, db.pool);
  await app.ready();
  await nameLog(db.pool, "https://mot-lan.example/");
  await nameLog(db.pool, "https://another.example");
});
afterAll(async () => {
  await app.close();
  await db[Symbol.asyncDispose]();
});

test("before anything is logged there is no checkpoint", async () => {
  expect((await get("checkpoint")).statusCode).toBe(404);
});

test("whoever holds the key rebuilds the tree from the entries and finds the root that was signed", async () => {
  const work = db.work(undefined, clock);
  await work.transaction(async (tx) => {
    for (let index = 0; index < SIZE; index += 1) await work.announce(tx, { type: "test.leaf", subject: newId(), data: { index } });
  });
  let numbered = 0;
  await expect
    .poll(async () => {
      numbered += await sequenceLeaves(db.pool, clock);
      return numbered;
    })
    .toBe(SIZE);

  const answer = await get("checkpoint");
  expect(answer.headers["content-type"]).toBe("text/plain; charset=utf-8");
  const [text = "", signatures = ""] = answer.body.split(/(?<=\n)\n/);
  const [origin, size, root] = text.split("\n");
  expect([origin, size]).toEqual(["mot-lan.example/log", String(SIZE)]);

  // The key, taken apart as C2SP signed-note says.
  const [, name = "", id = "", key = ""] = /^([^+]+)\+([0-9a-f]{8})\+(.+)\n$/.exec((await get("key")).body) ?? [];
  const raw = Buffer.from(key, "base64");
  expect([name, raw[0], raw.length]).toEqual([origin, 1, 33]);
  const idOfKey = createHash("sha256")
    .update(Buffer.from(`${name}\n`))
    .update(raw)
    .digest("hex")
    .slice(0, 8);
  expect(id).toBe(idOfKey);
  const signed = Buffer.from(signatures.trim().split(" ").at(-1) ?? "", "base64");
  expect(signed.subarray(0, 4).toString("hex")).toBe(id);
  const jwk = { kty: "OKP", crv: "Ed25519", x: raw.subarray(1).toString("base64url") };
  expect(verify(null, Buffer.from(text), createPublicKey({ key: jwk, format: "jwk" }), signed.subarray(4))).toBe(true);

  const entries = (await Promise.all(["000", "001", "002.p/88"].map((path) => bytes(`tile/entries/${path}`)))).flatMap(unbundle);
  const hashes = entries.map((entry) =>
    createHash("sha256")
      .update(Buffer.concat([Buffer.of(0), entry]))
      .digest(),
  );
  expect(hashes).toHaveLength(SIZE);
  expect(treeHead(hashes).toString("base64")).toBe(root);
  const level0 = Buffer.concat(await Promise.all(["000", "001", "002.p/88"].map((path) => bytes(`tile/0/${path}`))));
  expect(level0.equals(Buffer.concat(hashes))).toBe(true);
  const level1 = await bytes("tile/1/000.p/2");
  expect(level1.equals(Buffer.concat([treeHead(hashes.slice(0, 256)), treeHead(hashes.slice(256, 512))]))).toBe(true);
});

test("what changes is asked for anew, what does not is kept, and neither says anything of a person", async () => {
  expect((await get("checkpoint")).headers["cache-control"]).toBe("public, max-age=2");
  const tile = await get("tile/entries/000");
  expect(tile.headers).toMatchObject({
    "cache-control": "public, max-age=31536000, immutable",
    "content-type": "application/octet-stream",
    "access-control-allow-origin": "*",
  });
  const entry = unbundle(tile.rawPayload)[0] ?? Buffer.alloc(0);
  const [event] = await db.asOwner<{ key: string }>(
    "select e.key from kernel.event e join kernel.audit_leaf l on l.event_key = e.key where l.number = 0",
  );
  expect(entry).toHaveLength(32);
  expect(entry.includes(Buffer.from(String(event?.key)))).toBe(false);
});

test.each(["tile/0/003", "tile/0/002", "tile/0/002.p/89", "tile/1/000", "tile/3/000.p/1", "tile/x/000", "tile/entries/002.p/200"])(
  "%s is not there",
  async (path) => {
    expect((await get(path)).statusCode).toBe(404);
  },
);

test("entries of before they were commitments are not given out, their hashes are", async () => {
  await db.asOwner("update kernel.audit_leaf set entry = null where number = 300");
  expect((await get("tile/entries/001")).statusCode).toBe(404);
  expect((await get("tile/entries/000")).statusCode).toBe(200);
  expect((await get("tile/0/001")).statusCode).toBe(200);
});

function unbundle(bundle: Buffer): Buffer[] {
  const entries: Buffer[] = [];
  for (let at = 0; at < bundle.length; ) {
    const length = bundle.readUInt16BE(at);
    entries.push(bundle.subarray(at + 2, at + 2 + length));
    at += 2 + length;
  }
  return entries;
}

/** RFC 6962, section 2.1, as it is written. */
function treeHead(hashes: readonly Buffer[]): Buffer {
  const [only] = hashes;
  if (hashes.length === 1 && only !== undefined) return only;
  let split = 1;
  while (split * 2 < hashes.length) split *= 2;
  return createHash("sha256")
    .update(Buffer.concat([Buffer.of(1), treeHead(hashes.slice(0, split)), treeHead(hashes.slice(split))]))
    .digest();
}
