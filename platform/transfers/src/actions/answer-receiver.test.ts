import { type RoomAnswer, type RoomQuestion, signNote } from "@motlan/exchange";
import { COMMUNE, HOSPITAL, keyPair } from "@motlan/exchange/testing";
import { newId } from "@motlan/kernel";
import { hashNodes } from "@motlan/kernel/log";
import { afterAll, expect, test } from "vitest";
import { SMALLEST_CHUNK } from "../domain/chunks.ts";
import { judgeManifest, type Manifest } from "../domain/manifest.ts";
import { RECEIPT } from "../domain/receipt.ts";
import { aFile, PURPOSE, twoEnds } from "../testing/index.ts";
import { askSender } from "../wire/ask-sender.ts";
import { rootOf } from "../wire/root.ts";
import { asManifest, readJson } from "../wire/shapes.ts";
import { fetchFile } from "./fetch-file.ts";
import { readFile } from "./read-files.ts";

/** A sender that says of a file what it likes. */
let lies: ((question: RoomQuestion) => RoomAnswer) | undefined;
const honest = await twoEnds();
const ends = await twoEnds({ rooms: { files: async (_work, question) => lies?.(question) ?? { status: 404, content: {} } } });
const { asking } = ends.nodes;
afterAll(async () => {
  await ends[Symbol.asyncDispose]();
  await honest[Symbol.asyncDispose]();
});

const asked = { subsystem: COMMUNE, peer: HOSPITAL, service: "files", purpose: PURPOSE.code, law: null };
const code = async (path: string, body?: object) =>
  askSender(honest.nodes.asking.exchange, asked, path, body).then(
    () => "",
    (error: unknown) => (error instanceof Error && "code" in error ? String(error.code) : "?"),
  );

test("a place that is not there, a file that is not there, a chunk that is not there", async () => {
  const { id } = await honest.offer(aFile(9));
  for (const path of ["", "/x", "/files/x/y/z/w", `/files/${id}/chunks/1`, `/files/${id}/chunks/x`, `/files/${id}/receipt`])
    expect(["transfers/unknown-place", "exchange/unknown-endpoint"]).toContain(await code(path));
  expect(await code(`/files/${newId()}`)).toBe("transfers/unknown-file");
});

test("a chunk that does not exist is not counted as given", async () => {
  const { id } = await honest.offer(aFile(SMALLEST_CHUNK + 1));
  expect(await code(`/files/${id}/chunks/999999`)).toBe("transfers/unknown-place");
  expect(await readFile(honest.nodes.giving.work(), { id })).toMatchObject({ given: 0 });
  expect(await code(`/files/${id}/chunks/1`)).toBe("");
  expect(await readFile(honest.nodes.giving.work(), { id })).toMatchObject({ given: 2 });
});

test("a receipt is taken that the receiver's node signed of this very file, and no other", async () => {
  const { id } = await honest.offer(aFile(SMALLEST_CHUNK + 1));
  const other = await honest.offer(aFile(SMALLEST_CHUNK + 2));
  const { signing } = honest.nodes.asking.exchange.node;
  const { root, size, name } = await readFile(honest.nodes.giving.work(), { id });
  const times = { began: "2026-11-21T00:00:00.000Z", ended: "2026-11-21T00:00:01.000Z" };
  const said = {
    ...{ file: id, sender: HOSPITAL, receiver: COMMUNE, service: "files", purpose: PURPOSE.code },
    ...{ name, size, chunkSize: SMALLEST_CHUNK, root: root?.toString("base64url"), ...times },
  };
  const tell = async (receipt: string, file = id) => code(`/files/${file}/receipt`, { receipt });
  const forged = keyPair(signing.id).key;
  const stranger = honest.nodes.giving.exchange.node.signing;
  for (const signed of [
    "",
    await signNote(signing, "other+json", said),
    await signNote(forged, RECEIPT, said),
    await signNote(stranger, RECEIPT, said),
    await signNote(signing, RECEIPT, { ...said, size: 1 }),
    await signNote(signing, RECEIPT, { ...said, note: "x" }),
  ])
    expect(await tell(signed)).toBe("transfers/receipt-false");
  const good = await signNote(signing, RECEIPT, said);
  expect(await tell(good, other.id)).toBe("transfers/receipt-false");
  expect([await tell(good), await tell(good)]).toEqual(["", ""]);
  expect(await readFile(honest.nodes.giving.work(), { id })).toMatchObject({ state: "received", receipt: good });
});

const manifest = async (): Promise<Manifest> => {
  const { id } = await honest.offer(aFile(SMALLEST_CHUNK + 1));
  const read = asManifest(readJson(await askSender(honest.nodes.asking.exchange, asked, `/files/${id}`)));
  if (read === undefined) throw new Error("no manifest");
  return read;
};

test("a manifest that is of another file, or does not agree with itself, is refused", async () => {
  const good = await manifest();
  const expected = { id: good.id, sender: HOSPITAL, receiver: COMMUNE, service: "files" };
  expect(judgeManifest(good, expected, rootOf).ok).toBe(true);
  const [first = "", second = ""] = good.chunks;
  const wrong: readonly [string, Partial<Manifest>][] = [
    ["manifest-wrong", { id: newId() }],
    ["manifest-wrong", { sender: COMMUNE }],
    ["manifest-wrong", { size: good.size + SMALLEST_CHUNK }],
    ["manifest-wrong", { size: -1 }],
    ["manifest-wrong", { chunkSize: 2 ** 30 }],
    ["manifest-wrong", { chunks: [second, first] }],
    ["manifest-wrong", { root: first }],
    ["not-for-you", { receiver: HOSPITAL }],
    ...["..", "a/b", "../../etc/passwd", "a\\b", "a\nb", "a\u0000b", "a\ud800b"].map((name): [string, Partial<Manifest>] => [
      "manifest-wrong",
      { name },
    ]),
    ...["", "text/html\r\nset-cookie: a=b", "x"].map((type): [string, Partial<Manifest>] => ["manifest-wrong", { type }]),
    ["manifest-wrong", { until: "2026-99-99T99:99:99Z" }],
    ["manifest-wrong", { offeredAt: "2026-11-31T.Z" }],
  ];
  for (const [why, change] of wrong) expect(judgeManifest({ ...good, ...change }, expected, rootOf)).toMatchObject({ ok: false, why });
});

test("a sender that lies, or says what nobody understands, is named with what it said", async () => {
  const lie = async (answer: (question: RoomQuestion) => RoomAnswer) => {
    lies = answer;
    const { id } = await ends.fetch(newId());
    await ends.settle();
    return (await readFile(asking.work(), { id })).trouble;
  };
  const good = await manifest();
  expect(await lie(() => ({ status: 200, content: { ...good } }))).toMatchObject({ code: "transfers/manifest-wrong" });
  expect(await lie(() => ({ status: 200, content: { hello: 1 } }))).toMatchObject({ code: "transfers/manifest-wrong" });
  const trouble = await lie(() => ({ status: 418, content: { hello: 1 } }));
  expect(trouble).toMatchObject({ code: "transfers/sender-refused" });
  expect(trouble?.vi).toContain("418");
  const number = "Gọi ngay số này để nhận tệp. ".repeat(1_000);
  const wordy = await lie(() => ({ status: 410, content: { code: "transfers/chunk-missing", about: { number } } }));
  expect(wordy?.vi).not.toContain("Gọi ngay");
});

test("a sender that says its file stays for ever keeps no place here for ever", async () => {
  const good = await manifest();
  const id = newId();
  lies = () => ({ status: 200, content: { ...good, id, until: "9999-12-31T23:59:59.000Z" } });
  const file = await ends.fetch(id);
  await fetchFile(asking.work(), asking.exchange, ends.receiver.disk, file.id);
  const { until } = await readFile(asking.work(), { id: file.id });
  expect(until?.getTime()).toBeLessThan(Date.now() + 92 * 86_400_000);
});

test("the root is the one of RFC 6962 for any number of chunks: the tree of n is that of the largest power of two below n beside the rest", () => {
  const digests = Array.from({ length: 40 }, (_, at) => Buffer.alloc(32, at));
  const bySplitting = (some: readonly Buffer[]): Buffer => {
    if (some.length === 1) return rootOf(some);
    let half = 1;
    while (half * 2 < some.length) half *= 2;
    return hashNodes(bySplitting(some.slice(0, half)), bySplitting(some.slice(half)));
  };
  for (let many = 1; many <= digests.length; many += 1)
    expect(rootOf(digests.slice(0, many)).equals(bySplitting(digests.slice(0, many)))).toBe(true);
});
