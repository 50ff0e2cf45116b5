import { holds, toFacts } from "@motlan/kernel/rules";
import { parseRule } from "@motlan/kernel/rules/parse";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormatsModule from "ajv-formats";
import { describe, expect, test } from "vitest";
import { aSoundVersion } from "../../testing/sound-version.ts";
import type { ProcedureVersion } from "../procedure.ts";
import {
  apiOf,
  clerkChecklistOf,
  feesOf,
  guideOf,
  indicatorsOf,
  lawTableOf,
  machineChecklistOf,
  processTableOf,
  registerColumnsOf,
} from "./index.ts";

const t = (vi: string, en: string) => ({ vi, en });
const law = { act: "Luật thử", article: "Điều 2" };
const rich: ProcedureVersion = aSoundVersion({
  eligibility: [{ id: "adult", rule: 'applicant.dateOfBirth <= date("2008-01-01")', text: t("Đủ 18 tuổi.", "Of age."), law }],
  cases: [{ id: "large", title: t("Cỡ lớn", "A large one"), when: 'size = "large"', deadline: { count: 3, unit: "day" }, law }],
  channels: [
    { kind: "online", deadline: { count: 1, unit: "working-day" } },
    { kind: "counter", deadline: { count: 1, unit: "working-day" } },
    { kind: "post", deadline: { count: 2, unit: "working-day" } },
  ],
  fees: [
    {
      ...{ id: "fee", kind: "charge", title: t("Lệ phí", "Charge"), law },
      table: {
        hit: "U",
        inputs: [
          { rule: "channel", label: t("Cách nộp", "Way") },
          { rule: "size", label: t("Cỡ", "Size") },
        ],
        rows: [
          { tests: ['"online"', "-"], gives: "0" },
          { tests: ['not("online")', '"small"'], gives: "5000" },
          { tests: ['not("online")', '"large"'], gives: "rate" },
        ],
      },
      rates: [{ province: "01", from: "2026-01-01", amount: 7000, law }],
    },
  ],
});

describe("the guide", () => {
  test("ways with one deadline are one line; cases follow", () => {
    const { deadlines } = guideOf(rich);
    expect(deadlines.map((one) => [one.for.vi, one.term.vi])).toEqual([
      ["Nộp trực tuyến, trực tiếp", "1 ngày làm việc"],
      ["Nộp qua bưu chính", "2 ngày làm việc"],
      ["Cỡ lớn", "3 ngày"],
    ]);
  });

  test("the fee table is said in words, with the province's own rate", () => {
    const [fee] = feesOf(rich);
    expect(fee?.table?.rows.map(({ cells, amount }) => [...cells.map(({ vi }) => vi), amount.vi])).toEqual([
      ["trực tuyến", "mọi trường hợp", "không thu"],
      ["không phải trực tuyến", "Nhỏ", "5.000\u00a0đ"],
      ["không phải trực tuyến", "Lớn", "theo mức của tỉnh"],
    ]);
    expect(fee?.rates).toMatchObject([{ province: "01", amount: { vi: "7.000\u00a0đ" }, period: { vi: "từ 01/01/2026" } }]);
  });
});

describe("the machine and the clerk check by the same rules", () => {
  const machine = machineChecklistOf(rich);
  const clerk = clerkChecklistOf(rich);

  test("each rule of the machine is on the clerk's list, word for word, and no other", () => {
    expect(machine.map(({ place, rule }) => [place, rule])).toEqual(
      clerk.flatMap(({ place, rule }) => (rule === undefined ? [] : [[place, rule]])),
    );
    expect(machine.map(({ place }) => place)).toEqual(["eligibility.0", "pages.0.fields.3.checks.0", "checklist.0"]);
  });

  test("and each judges a dossier alike", () => {
    const judged = (list: typeof machine, facts: object) =>
      list.flatMap(({ place, rule = "" }) => {
        const parsed = parseRule(rule);
        return parsed.ok ? [[place, holds(parsed.value, toFacts({ ...facts }))]] : [];
      });
    for (const facts of [
      { reason: "vì lý do", found: { mother: 1 } },
      { reason: "x", found: { mother: 0 } },
    ])
      expect(
        judged(
          clerk.filter(({ rule }) => rule !== undefined),
          facts,
        ),
      ).toEqual(judged(machine, facts));
  });

  test("a check of a question that is asked on a condition counts on that condition only", () => {
    expect(machine[1]?.when).toBe('size = "large"');
  });
});

test("the register's columns: the platform's, then what tells one dossier from another; nothing the State gave", () => {
  expect(registerColumnsOf(rich).map(({ id }) => id)).toEqual([
    ...["code", "applicant", "submitted", "mother.personalNumber", "size", "reason"],
    ...["due", "returned", "delivery", "number"],
  ]);
});

test("what can be counted: by channel, by case, by ground of refusal", () => {
  const ids = indicatorsOf(rich).map(({ id }) => id);
  for (const id of [
    "received",
    "on-time",
    "channel.online",
    "case.large",
    "refusal.no",
    "paid",
    "automatic",
    "typed-though-known",
    "satisfaction",
  ])
    expect(ids).toContain(id);
});

describe("the law's table", () => {
  const rows = new Map(lawTableOf(rich).map(({ id, lines }) => [id, lines.map(({ vi }) => vi)]));

  test("has every part the decree asks for, none empty", () => {
    expect([...rows.keys()]).toEqual([
      ...["name", "order", "ways", "papers", "sets", "deadline", "applicant", "agency", "result", "fees", "forms", "conditions"],
      ...["refusals", "complaint", "law"],
    ]);
    for (const lines of rows.values()) expect(lines.length).toBeGreaterThan(0);
  });

  test("says deadlines, fees and conditions with their articles", () => {
    expect(rows.get("deadline")).toContain("Cỡ lớn: 3 ngày (Điều 2 Luật thử)");
    expect(rows.get("fees")).toEqual([
      "Lệ phí (Điều 2 Luật thử)",
      "– trực tuyến, mọi trường hợp: không thu",
      "– không phải trực tuyến, Nhỏ: 5.000\u00a0đ",
      "– không phải trực tuyến, Lớn: theo mức của tỉnh",
    ]);
    expect(rows.get("conditions")).toEqual(["Đủ 18 tuổi. (Điều 2 Luật thử)"]);
    expect(lawTableOf(aSoundVersion({ fees: [] })).find(({ id }) => id === "fees")?.lines).toEqual([t("Không", "None")]);
  });
});

test("the internal-process table names who does what in how many hours", () => {
  const { head, rows, hours } = processTableOf(rich);
  expect(rows.every((row) => row.length === head.length)).toBe(true);
  expect(rows[1]?.map(({ vi }) => vi)).toEqual(["2", "Dự thảo", "Hộ tịch", "Công chức tư pháp – hộ tịch", "2", "", "", ""]);
  expect(hours).toBe(6);
});

describe("for machines", () => {
  const { application, openapi } = apiOf(rich);
  const ajv = (addFormatsModule.default ?? addFormatsModule)(new Ajv2020({ strict: false }));

  test("the application is a schema of the year 2020-12 that takes what fits and refuses what does not", () => {
    const fits = ajv.compile(application);
    const file = { id: "0199aaaa-0000-7000-8000-000000000000" };
    expect(fits({ mother: { personalNumber: "001185000001", ethnicity: "Kinh" }, size: "small", paper: file })).toBe(true);
    expect(fits({ mother: { personalNumber: "1" }, size: "small", paper: file })).toBe(false);
    expect(fits({ mother: { personalNumber: "001185000001" }, size: "huge", paper: file })).toBe(false);
  });

  test("the calls are those of the machine door, narrowed to this procedure", () => {
    expect(openapi).toMatchObject({
      openapi: "3.1.0",
      paths: { "/api/v1/drafts": {}, "/api/v1/drafts/{draftId}": {}, "/api/v1/dossiers": {} },
    });
    expect(JSON.stringify(openapi)).toContain('"procedureCode":{"const":"x.sound"}');
  });
});
