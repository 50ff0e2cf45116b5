import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readReceipt } from "@motlan/transfers";
import { aFile, twoEnds } from "@motlan/transfers/testing";
import { afterAll, expect, test } from "vitest";
import { isFileReceipt, sayFileReceipt } from "./verify-file-receipt.ts";

const ends = await twoEnds();
const { asking, centreX } = ends.nodes;
afterAll(() => ends[Symbol.asyncDispose]());
const folder = mkdtempSync(join(tmpdir(), "motlan-receipt-"));
const write = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const content = aFile(200_003);
const offered = await ends.offer(content);
const { id } = await ends.fetch(offered.id);
await ends.settle();
const receipt = await readReceipt(asking.work(), { id });
const [signed] = await asking.db.asOwner<{ signed: string }>("select signed from exchange.directory order by version desc limit 1");
const directory = write("directory.jws", signed?.signed ?? "");
const by = { directory, centre: centreX, file: undefined };

test("a receipt is checked with the directory alone, and the file against it", async () => {
  expect(isFileReceipt(receipt)).toBe(true);
  const good = await sayFileReceipt(`${receipt}\n`, by);
  expect(good.good).toBe(true);
  expect(good.lines.join("\n")).toContain("VN/GOV/00002/benh-vien → VN/GOV/00001/mot-cua (VN/GOV/00001/nut-1), referral");
  const given = write("directory.json", JSON.stringify({ version: 3, signed: signed?.signed }));
  expect(await sayFileReceipt(receipt, { ...by, directory: given })).toMatchObject({ good: true });
  expect(await sayFileReceipt(receipt, { ...by, file: write("same", content) })).toMatchObject({ good: true });
  const changed = Buffer.from(content);
  changed[199_000] = (changed[199_000] ?? 0) ^ 1;
  for (const other of [changed, content.subarray(1), Buffer.alloc(0)]) {
    const said = await sayFileReceipt(receipt, { ...by, file: write("other", other) });
    expect([said.good, said.lines.at(-1)]).toEqual([false, expect.stringContaining("KHÔNG")]);
  }
});

test("a changed receipt, another centre's directory, or none: said so", async () => {
  const [head = "", body = "", sign = ""] = receipt.split(".");
  const more = Buffer.from(Buffer.from(body, "base64url").toString().replace("200003", "200004")).toString("base64url");
  expect((await sayFileReceipt([head, more, sign].join("."), by)).lines[0]).toContain("Biên nhận sai");
  expect((await sayFileReceipt("eyJhIjoxfQ.e30.AAAA", by)).lines[0]).toContain("Biên nhận sai");
  const saidBy = async (wrong: object) => {
    const { lines, good } = await sayFileReceipt(receipt, { ...by, ...wrong });
    return good ? "good" : lines.join();
  };
  for (const none of [{ directory: undefined }, { centre: undefined }]) expect(await saidBy(none)).toContain("Thêm --directory");
  for (const other of [{ centre: "A".repeat(43) }, { directory: write("none", "x") }]) expect(await saidBy(other)).toContain("centreKey");
});
