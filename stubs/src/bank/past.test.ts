import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localDate } from "@motlan/kernel";
import Fastify from "fastify";
import { afterAll, expect, test } from "vitest";
import { openBook } from "./book.ts";
import { layPast } from "./past.ts";
import { bankStub } from "./plugin.ts";

const folder = mkdtempSync(join(tmpdir(), "bank-past-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const one = {
  ...{ transactionId: "MAU1", bin: "970499", account: "99000041", amount: 8_000n, content: "ML0000000001" },
  at: new Date("2026-11-18T09:00:00+07:00"),
};

test("what is said of the past while the bank is open stands in the statement of its day, is told to nobody, and can be given back", async () => {
  const app = Fastify();
  await app.register(bankStub({ folder, callbackUrl: "http://127.0.0.1:9/none" }));
  const day = localDate("2026-11-18");
  const statement = async (on = day) => (await app.inject(`/bank/statements?account=9900004&day=${on}&format=csv`)).body;
  expect(await statement()).not.toContain("MAU1");
  const lay = layPast(folder);
  lay([one, { ...one, transactionId: "MAU2", amount: 5_000n }]);
  expect(await statement()).toContain("MAU1");
  expect(await statement(localDate("2026-11-19"))).toContain("OPBD,2026-11-19,970499,9900004,,,,13000");
  // A dossier of the past that was played again was paid once: what was said last holds.
  lay([{ ...one, account: "99000042" }]);
  expect((await statement()).match(/MAU1/g)).toHaveLength(1);
  expect(await statement()).toContain("99000042");
  await app.close();
});

test("the past is there for whoever opens the book later, a line cut off by a kill is not", () => {
  appendFileSync(join(folder, "past.ndjson"), '{"transactionId":"MAU3","amount":"1');
  const book = openBook(folder);
  expect(book.list().map(({ transactionId }) => transactionId)).toEqual(["MAU1", "MAU2"]);
  expect([book.find("MAU2")?.amount, book.listUntold()]).toEqual(["5000", []]);
  book.close();
});
