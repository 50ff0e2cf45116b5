import { expect, test } from "vitest";
import { feesSections } from "../parts/fees.ts";
import { readRowAct } from "./row-act.ts";

const document = {
  fees: [
    {
      table: {
        inputs: [{ rule: "channel" }, { rule: "actingFor" }],
        rows: [{ tests: ['"online"', "-"], gives: "0" }, { tests: ["-", "-"] }],
      },
    },
  ],
};
const act = (word: string) => readRowAct(document, feesSections(document), word)?.changes.map(({ op, path }) => `${op} ${path}`);

test.each([
  [
    "them|fees.0.table.inputs|0",
    ["insert fees.0.table.inputs.2", "insert fees.0.table.rows.0.tests.2", "insert fees.0.table.rows.1.tests.2"],
  ],
  [
    "xoa|fees.0.table.inputs.0",
    ["remove fees.0.table.inputs.0", "remove fees.0.table.rows.0.tests.0", "remove fees.0.table.rows.1.tests.0"],
  ],
  ["xuong|fees.0.table.inputs.0", ["move fees.0.table.inputs.0", "move fees.0.table.rows.0.tests.0", "move fees.0.table.rows.1.tests.0"]],
  ["xoa|fees.0.table.rows.1", ["remove fees.0.table.rows.1"]],
])("a column takes its cells with it: %s", (word, changes) => expect(act(word)).toEqual(changes));
