import { refusal } from "@motlan/kernel/testing";
import { expect, test } from "vitest";
import { LARGEST_STATEMENT } from "../domain/statement/statement.ts";
import { readStatementFile } from "./read-statement-file.ts";

const read = async (text: string) => readStatementFile(Buffer.from(text));
const csv = (closing: string) =>
  `kind,day,bin,account,reference,endToEndId,debit,credit,content\nOPBD,2026-11-20,970499,9900004,,,,0,\nCLBD,2026-11-20,970499,9900004,,,,${closing},`;

test("a file that cannot be read, one whose balances do not follow, and one too large are refused", async () => {
  expect(await refusal(read("<x/>"))).toBe("payments/statement-unreadable");
  expect(await refusal(read("hello"))).toBe("payments/statement-unreadable");
  expect(await refusal(read(csv("5")))).toBe("payments/statement-unbalanced");
  expect(await refusal(read(" ".repeat(LARGEST_STATEMENT + 1)))).toBe("payments/statement-unreadable");
  expect(await read(csv("0"))).toMatchObject({ format: "csv", entries: [] });
});
