import { localDate } from "@motlan/kernel";
import { expect, test } from "vitest";
import { aSoundVersion } from "../../testing/sound-version.ts";
import { compileRules } from "../compile.ts";
import type { ProcedureVersion } from "../procedure.ts";
import { feeQuestionsOf, reckonFees } from "./fee-calculator.ts";

const law = { act: "Luật thử", article: "Điều 2" };
const title = { vi: "Lệ phí", en: "Charge" };
const today = localDate("2026-11-22");
const fees: ProcedureVersion["fees"] = [
  {
    ...{ id: "fee", kind: "charge", title, law },
    table: {
      hit: "F",
      inputs: [
        { rule: "channel", label: title },
        { rule: "size", label: title },
      ],
      rows: [
        { tests: ['"online"', "-"], gives: "0" },
        { tests: ["-", '"small"'], gives: "5000" },
        { tests: ["-", "-"], gives: "rate" },
      ],
    },
    rates: [
      { province: "01", from: "2026-01-01", to: "2026-12-31", amount: 7000, law },
      { province: "01", from: "2027-01-01", amount: 9000, law },
    ],
  },
  { id: "large", kind: "fee", title, amount: "1000", when: 'size = "large"', law },
];
const version = aSoundVersion({
  fees,
  channels: ["online", "counter"].map((kind) => ({
    kind: kind === "online" ? "online" : "counter",
    deadline: { count: 1, unit: "working-day" },
  })),
});
const { rules } = compileRules(version);
const amounts = (said: Parameters<typeof reckonFees>[2], on = today) => reckonFees(version, rules, said, on).map(({ amount }) => amount);

test("asks for what the fee depends on, and only that", () => {
  expect(feeQuestionsOf(version, rules).map(({ name, kind, options }) => [name, kind, options.length])).toEqual([
    ["channel", "choice", 2],
    ["agency.provinceCode", "province", 0],
    ["size", "choice", 2],
  ]);
  const plain = aSoundVersion({ fees: [{ id: "x", kind: "fee", title, amount: "8000", law }] });
  expect(feeQuestionsOf(plain, compileRules(plain).rules)).toEqual([]);
});

test("reckons by the version's own rules, with the province's rate of that day", () => {
  expect(amounts({ channel: "online", size: "small" })).toEqual([0n]);
  expect(amounts({ channel: "counter", size: "small" })).toEqual([5000n]);
  expect(amounts({ channel: "counter", size: "large", "agency.provinceCode": "01" })).toEqual([7000n, 1000n]);
  expect(amounts({ channel: "counter", size: "large", "agency.provinceCode": "01" }, localDate("2027-02-01"))).toEqual([9000n, 1000n]);
});

test("what no rate is known for has no amount", () => {
  expect(amounts({ channel: "counter", size: "large", "agency.provinceCode": "79" })).toEqual([undefined, 1000n]);
});

test("what a dossier would not charge has no amount: neither a part of a đồng nor less than nothing", () => {
  const odd = aSoundVersion({
    fees: ["5000 / 3", "-1000"].map((amount, index) => ({ id: `fee-${index}`, kind: "fee", title, amount, law })),
  });
  expect(reckonFees(odd, compileRules(odd).rules, {}, today).map(({ amount }) => amount)).toEqual([undefined, undefined]);
});
