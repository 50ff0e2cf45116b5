import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeJwt } from "jose";
import { afterEach, expect, test } from "vitest";
import { aNode } from "./testing/a-node.ts";

const folder = mkdtempSync(join(tmpdir(), "population-killed-"));
let office: ChildProcess | undefined;
afterEach(() => {
  office?.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

async function start(delayMs: number): Promise<string> {
  office = spawn(process.execPath, [join(import.meta.dirname, "testing", "serve.ts"), folder, "0", String(delayMs)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(office.stdout ?? process.stdin, "data");
  return `http://127.0.0.1:${String(line).trim().split(" ")[1]}/population/commands`;
}

const ask = (url: string, body: string) => fetch(url, { method: "POST", headers: { "content-type": "application/jose" }, body });
const written = () => {
  try {
    return readFileSync(join(folder, "numbers.ndjson"), "utf8");
  } catch {
    return "";
  }
};

test("killed between its book and its answer, it answers the same number after the restart", async () => {
  const node = await aNode();
  const slow = await start(60_000);
  const unanswered = ask(slow, await node.sign()).catch(() => "no answer");
  await expect.poll(written).toMatch(/\n$/);
  office?.kill("SIGKILL");
  expect(await unanswered).toBe("no answer");
  const number = JSON.parse(written()).answer.personalNumber;
  const again = await ask(await start(0), await node.sign());
  expect(decodeJwt<{ answer: { personalNumber: string } }>(await again.text()).answer.personalNumber).toBe(number);
  expect(written().trim().split("\n")).toHaveLength(1);
});
