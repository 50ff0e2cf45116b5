import { createHash, randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rootOf } from "@motlan/transfers";
import { afterAll, expect, test, vi } from "vitest";
import { fileCommand } from "./exchange-file.ts";

const folder = await mkdtemp(join(tmpdir(), "file-"));
const whole = Buffer.from("the file, from its beginning to its end");
const received = {
  ...{ id: "f1", side: "incoming", state: "received", kept: 1, name: "keys", size: whole.length, chunkSize: whole.length, chunks: 1 },
  trouble: null,
};
const said = {
  ...{ file: randomUUID(), sender: "VN/GOV/1/x", receiver: "VN/GOV/2/y", service: "files", purpose: null, name: "keys" },
  ...{ size: whole.length, chunkSize: whole.length, root: rootOf([createHash("sha256").update(whole).digest()]).toString("base64url") },
  ...{ began: "2026-11-22T00:00:00Z", ended: "2026-11-22T00:00:01Z" },
};
const receipt = `eyJ.${Buffer.from(JSON.stringify(said)).toString("base64url")}.sig`;
/** A node at which the file is whole; it breaks off after so many bytes. */
let breaksAt = whole.length;
let bytes = whole;
const node = createServer((request, response) => {
  const url = request.url ?? "";
  if (url.endsWith("/receipt")) return response.end(receipt);
  if (!url.endsWith("/content")) return response.setHeader("content-type", "application/json").end(JSON.stringify(received));
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
  response.writeHead(206, { "content-length": whole.length - from }).write(bytes.subarray(from, breaksAt), () => {
    if (breaksAt < whole.length) response.destroy();
    else response.end();
  });
  return undefined;
});
await new Promise<void>((resolve) => node.listen(0, "127.0.0.1", resolve));
const address = node.address();
const port = typeof address === "object" && address !== null ? address.port : 0;
for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, "write").mockReturnValue(true);
afterAll(async () => {
  vi.restoreAllMocks();
  node.closeAllConnections();
  node.close();
  await rm(folder, { recursive: true, force: true });
});

const fetchTo = (out: string) =>
  fileCommand(["fetch", "o1", "--from", "VN/GOV/1/x/files", "--as", "VN/GOV/2/y", "--node", `http://127.0.0.1:${port}`, "--out", out]);

test("what lies here already under that name is left as it is, and said", async () => {
  const out = join(folder, "keys");
  await writeFile(out, "ours\n");
  await expect(fetchTo(out)).rejects.toThrow("--out");
  expect(await readFile(out, "utf8")).toBe("ours\n");
  const asLong = Buffer.alloc(whole.length, "x");
  await writeFile(out, asLong);
  await expect(fetchTo(out)).rejects.toThrow("--out");
  expect((await readFile(out)).equals(asLong)).toBe(true);
});

test("what comes and is not what the receipt is over never stands under the name; said again, the right one does", async () => {
  const out = join(folder, "wrong");
  bytes = Buffer.alloc(whole.length, "x");
  await expect(fetchTo(out)).rejects.toThrow("receipt");
  await expect(readFile(out)).rejects.toThrow("ENOENT");
  bytes = whole;
  await fetchTo(out);
  expect((await readFile(out)).equals(whole)).toBe(true);
});

test("cut off, it goes on where it was; whole, it stands under its name with its receipt, and said again it stays so", async () => {
  const out = join(folder, "whole");
  breaksAt = 7;
  await expect(fetchTo(out)).rejects.toThrow();
  await expect(readFile(out)).rejects.toThrow("ENOENT");
  breaksAt = whole.length;
  await fetchTo(out);
  await fetchTo(out);
  expect((await readFile(out)).equals(whole)).toBe(true);
  expect(await readFile(`${out}.receipt`, "utf8")).toBe(receipt);
});

test("a node that is not there, or is none of the exchange, is said with what to check", async () => {
  const args = (at: string) => ["list", "--as", "VN/GOV/2/y", "--node", at];
  await expect(fileCommand(args(`http://127.0.0.1:${port}/khac`))).rejects.toThrow("does not answer as a node of the exchange does (200)");
  const away = createServer();
  await new Promise<void>((resolve) => away.listen(0, "127.0.0.1", resolve));
  const where = away.address();
  const nobody = `http://127.0.0.1:${typeof where === "object" && where !== null ? where.port : 0}`;
  await new Promise((resolve) => away.close(resolve));
  const refused = fileCommand(args(nobody));
  await expect(refused).rejects.toThrow(`Không tới được nút ở ${nobody} (ECONNREFUSED)`);
  await expect(refused).rejects.toThrow("cannot be reached (ECONNREFUSED)");
});
