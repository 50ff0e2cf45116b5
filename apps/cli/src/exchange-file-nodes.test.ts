import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bindClient } from "@motlan/exchange";
import { COMMUNE, HOSPITAL } from "@motlan/exchange/testing";
import { startFetching } from "@motlan/transfers/module";
import { aDoor, aFile, PURPOSE, twoEnds } from "@motlan/transfers/testing";
import { afterAll, expect, test, vi } from "vitest";
import { fileCommand } from "./exchange-file.ts";

const ends = await twoEnds();
const { asking, giving } = ends.nodes;
const fetching = startFetching(asking.exchange, ends.receiver.disk);
const servers = [await aDoor(ends.receiver), await aDoor(ends.sender)];
const [commune = "", hospital = ""] = servers.map(({ port }) => `http://127.0.0.1:${port}`);
afterAll(async () => {
  for (const server of servers) server[Symbol.dispose]();
  await fetching.stop();
  await ends[Symbol.asyncDispose]();
});
await bindClient(asking.work(), COMMUNE, { kind: "address", address: "127.0.0.1" });
await bindClient(giving.work(), HOSPITAL, { kind: "address", address: "127.0.0.1" });

/** What the command writes. */
async function say(...args: readonly string[]): Promise<string> {
  let text = "";
  const out = vi.spyOn(process.stdout, "write").mockImplementation((piece) => {
    text += String(piece);
    return true;
  });
  const progress = vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  try {
    await fileCommand([...args, "--purpose", PURPOSE.code]);
    return text.trim();
  } finally {
    out.mockRestore();
    progress.mockRestore();
  }
}

test("a file is sent, said again is the same, listed, fetched over two nodes to where it is wanted, with its receipt", async () => {
  const folder = mkdtempSync(join(tmpdir(), "motlan-file-"));
  const [source, to] = [join(folder, "phim.tar"), join(folder, "nhan.tar")];
  const content = aFile(5 * 1024 * 1024);
  writeFileSync(source, content);
  const send = ["send", source, "--node", hospital, "--as", HOSPITAL, "--to", COMMUNE];
  const id = await say(...send);
  expect(await say(...send)).toBe(id);
  expect(await say("list", "--node", hospital, "--as", HOSPITAL)).toContain(`${id}\toutgoing\toffered`);
  expect(await say("list", "--node", commune, "--as", COMMUNE, "--from", ends.service)).toContain("phim.tar");

  const fetched = await say("fetch", id, "--node", commune, "--as", COMMUNE, "--from", ends.service, "--out", to);
  expect(fetched.split("\n")).toEqual([to, `${to}.receipt`]);
  expect(readFileSync(to).equals(content)).toBe(true);
  expect(readFileSync(`${to}.receipt`, "utf8")).toMatch(/^eyJ/);
});

test("without what is needed it says how; a refusal comes in both languages", async () => {
  expect(await say("send")).toContain("motlan exchange file send");
  await expect(say("fetch", "x", "--node", commune, "--as", COMMUNE, "--from", ends.service)).rejects.toThrow(/chưa đúng[\s\S]*not right/);
});
