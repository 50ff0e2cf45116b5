import { factsRead, type Rule } from "@motlan/kernel/rules";
import { cellFormula, tableFormula } from "../fee-formula.ts";
import { nearOf } from "../parse-once.ts";
import type { DecisionTable, Fee, ProcedureVersion } from "../procedure.ts";
import { alternativesOf } from "../reason/may-hold.ts";
import type { Finding } from "./finding.ts";
import type { ParsedRules } from "./parsed-rules.ts";

/** Fees: each reckoned one way, tables whole and without two rows for one case, provinces' rates one at a time and read by somebody. */
export function checkFees(version: ProcedureVersion, parsed: ParsedRules): readonly Finding[] {
  return version.fees.flatMap((fee, index) => {
    const place = `fees.${index}`;
    return [
      ...checkOneWay(fee, place),
      ...checkShares(fee, place),
      ...(fee.table ? checkTable(fee.table, `${place}.table`, parsed) : []),
      ...checkRates(fee, place, parsed),
    ];
  });
}

function checkOneWay({ amount, table }: Fee, place: string): readonly Finding[] {
  if (amount === undefined && table === undefined)
    return [{ place, vi: "Khoản thu chưa có mức: hãy ghi mức thu hoặc lập bảng.", en: "The fee has neither an amount nor a table." }];
  if (amount !== undefined && table !== undefined)
    return [{ place, vi: "Khoản thu vừa có mức thu vừa có bảng: chỉ để một.", en: "The fee has both an amount and a table: keep one." }];
  return [];
}

/** A charge is the budget's whole; of one event there is one rule. */
function checkShares({ kind, retained, refunds = [] }: Fee, place: string): readonly Finding[] {
  const found: Finding[] = [];
  if (kind === "charge" && retained !== undefined)
    found.push({
      place: `${place}.retained`,
      vi: "Lệ phí nộp toàn bộ vào ngân sách, không có phần để lại: hãy bỏ dòng này.",
      en: "A charge goes to the budget whole and nothing of it is kept: leave this out.",
    });
  for (const [index, { when }] of refunds.entries())
    if (refunds.findIndex((one) => one.when === when) < index)
      found.push({
        place: `${place}.refunds.${index}`,
        vi: "Trường hợp hoàn trả này đã có mức ở trên: chỉ để một.",
        en: "There is a rule for this case above: keep one.",
      });
  return found;
}

function checkTable(table: DecisionTable, place: string, parsed: ParsedRules): readonly Finding[] {
  const cells = checkCells(table, place, parsed);
  return cells.length > 0 ? cells : checkOverlaps(table, place, parsed);
}

/** What cannot be read is told at its very cell. */
function checkCells({ inputs, rows }: DecisionTable, place: string, parsed: ParsedRules): readonly Finding[] {
  const found: Finding[] = [];
  for (const [index, { rule }] of inputs.entries())
    if (parsed.ruleOf(rule) === undefined) found.push(unread(`${place}.inputs.${index}.rule`, rule));
  for (const [index, { tests, gives }] of rows.entries()) {
    const row = `${place}.rows.${index}`;
    if (tests.length !== inputs.length)
      found.push({
        place: `${row}.tests`,
        vi: `Dòng ${index + 1} có ${tests.length} ô điều kiện, bảng có ${inputs.length} cột.`,
        en: `Row ${index + 1} has ${tests.length} tests, the table has ${inputs.length} inputs.`,
      });
    for (const [column, test] of tests.entries())
      if (parsed.ruleOf(cellFormula("x", test)) === undefined) found.push(unread(`${row}.tests.${column}`, test));
    if (parsed.ruleOf(gives) === undefined) found.push(unread(`${row}.gives`, gives));
  }
  return found;
}

function unread(place: string, text: string): Finding {
  const near = nearOf(text) || text;
  return { place, vi: `Ô này không đọc được gần “${near}”.`, en: `This cell cannot be read near “${near}”.` };
}

/** Where the table says that one row at most applies, no two may apply at once. Only what can be proven is said. */
function checkOverlaps({ hit, inputs, rows }: DecisionTable, place: string, parsed: ParsedRules): readonly Finding[] {
  if (hit !== "U") return [];
  const conditions = rows.map((row) => conditionOf(inputs, row, parsed));
  return rows.flatMap((_, late) =>
    conditions.slice(0, late).flatMap((before, early) => {
      const own = conditions[late];
      if (own === undefined || before === undefined) return [];
      const both = alternativesOf([before, own]);
      if (!both.exact || both.ways.length === 0) return [];
      return [
        {
          place: `${place}.rows.${late}`,
          vi: `Dòng ${late + 1} và dòng ${early + 1} có thể cùng đúng, mà bảng này chỉ cho một dòng đúng.`,
          en: `Rows ${late + 1} and ${early + 1} can both apply, and this table allows one.`,
        },
      ];
    }),
  );
}

function conditionOf(inputs: DecisionTable["inputs"], row: DecisionTable["rows"][number], parsed: ParsedRules): Rule | undefined {
  const formula = parsed.ruleOf(tableFormula({ hit: "F", inputs, rows: [row] }));
  return formula?.is === "if" ? formula.when : undefined;
}

/** Two rates of one province on one day, a period that ends before it begins, and rates that no rule reads. */
function checkRates({ rates = [], amount, table }: Fee, place: string, parsed: ParsedRules): readonly Finding[] {
  const found: Finding[] = [];
  for (const [index, rate] of rates.entries()) {
    const at = `${place}.rates.${index}`;
    if (rate.to !== undefined && rate.to < rate.from)
      found.push({ place: `${at}.to`, vi: "Mức thu hết hạn trước khi bắt đầu.", en: "The rate ends before it begins." });
    const other = rates.slice(0, index).findIndex((one) => one.province === rate.province && overlap(one, rate));
    if (other >= 0)
      found.push({
        place: at,
        vi: `Tỉnh ${rate.province} có hai mức thu trong cùng thời gian (dòng ${other + 1} và ${index + 1}).`,
        en: `Province ${rate.province} has two rates at one time (rows ${other + 1} and ${index + 1}).`,
      });
  }
  if (rates.length > 0 && !readsRate(amount, table, parsed))
    found.push({
      place: `${place}.rates`,
      vi: "Có mức thu của tỉnh mà không công thức nào dùng “rate”.",
      en: "Provinces have rates, but no formula reads “rate”.",
    });
  return found;
}

interface Days {
  readonly from: string;
  readonly to?: string | undefined;
}
const overlap = (a: Days, b: Days) => a.from <= (b.to ?? "9999-12-31") && b.from <= (a.to ?? "9999-12-31");

function readsRate(amount: string | undefined, table: DecisionTable | undefined, parsed: ParsedRules): boolean {
  const texts = [
    ...(amount === undefined ? [] : [amount]),
    ...(table?.inputs.map(({ rule }) => rule) ?? []),
    ...(table?.rows.map(({ gives }) => gives) ?? []),
  ];
  return texts.some((text) => {
    const rule = parsed.ruleOf(text);
    return rule !== undefined && factsRead(rule).includes("rate");
  });
}

/** Places of whole formulas that need no word of their own, since their cells have been told. */
export function toldByCells(version: ProcedureVersion, found: readonly Finding[]): ReadonlySet<string> {
  return new Set(
    version.fees.flatMap((_, index) => {
      const place = `fees.${index}.table`;
      return found.some((finding) => finding.place.startsWith(`${place}.`)) ? [place] : [];
    }),
  );
}
