import { describe, expect, test } from "vitest";
import { aSoundVersion } from "../../testing/sound-version.ts";
import type { DecisionTable, Fee, Field, Paper, ProcedureVersion, Step } from "../procedure.ts";
import { checkProcedure, checkWithin } from "./index.ts";

const t = (vi: string, en: string) => ({ vi, en });
const law = { act: "Luật thử", article: "Điều 2" };
const sound = aSoundVersion();
const [page] = sound.pages;
if (!page) throw new Error("no page");

const withFields = (...fields: Field[]) => aSoundVersion({ pages: [{ ...page, fields: [...page.fields, ...fields] }] });
const withStep = (id: string, change: Partial<Step>) =>
  aSoundVersion({ steps: sound.steps.map((step) => (step.id === id ? { ...step, ...change } : step)) });
const withPaper = (change: Partial<Paper>) => aSoundVersion({ papers: sound.papers.map((paper) => ({ ...paper, ...change })) });
const withFee = (change: Partial<Fee>) => {
  const fee: Fee = { id: "fee", kind: "fee", title: t("Phí", "Fee"), law, ...change };
  return aSoundVersion({ fees: [fee] });
};
const withTable = (rows: DecisionTable["rows"], hit: DecisionTable["hit"] = "U") =>
  withFee({
    table: {
      hit,
      inputs: [
        { rule: "channel", label: t("Cách nộp", "Way") },
        { rule: "size", label: t("Cỡ", "Size") },
      ],
      rows,
    },
  });
const text = (name: string, change: Partial<Field> = {}): Field => ({ name, kind: "text", label: t("Ô", "Field"), ...change });
const aCase = (id: string, when: string, count = 3) => ({
  ...{ id, title: t("Trường hợp", "Case"), when, law },
  deadline: { count, unit: "day" as const },
});
const side = (id: string, hours: number, more: Partial<Step> = {}): Step => ({
  ...{ id, does: "examine", task: t("Xem xét", "Examine"), unit: t("Phòng", "Division"), post: "specialist", hours, parallel: "both" },
  ...more,
});
const alone = (id: string, hours: number, more: Partial<Step> = {}): Step => {
  const { parallel, ...step } = side(id, hours, more);
  return parallel === undefined ? step : { ...step };
};
const [takeIn, draft, ...rest] = sound.steps;
if (!takeIn || !draft) throw new Error("no steps");
const withParallel = (...between: Step[]) => aSoundVersion({ steps: [takeIn, ...between, draft, ...rest] });
const title = t("Thành viên", "Member");
const found: Field[] = [text("found.words"), text("found.rank", { kind: "choice", options: [{ value: "a", label: t("Nhất", "First") }] })];
const aCouncil: NonNullable<Step["council"]> = {
  ...{
    name: t("Hội đồng", "Council"),
    seats: [{ title, chairs: true }, { title }],
    quorum: { present: 2, of: 3 },
    votes: "found.rank",
    law,
  },
};
const withCouncil = (change: Partial<typeof aCouncil>) =>
  aSoundVersion({ steps: [takeIn, alone("judge", 0, { fields: found, council: { ...aCouncil, ...change } }), draft, ...rest] });
const members = (change: Partial<NonNullable<Field["group"]>> = {}): Field => ({
  ...text("members", { kind: "group" }),
  group: {
    ...{ title: t("Người", "Person"), least: 1, most: 5 },
    items: [{ name: "age", kind: "number", label: t("Tuổi", "Age"), checks: [{ rule: "item.age > 0", text: t("Sai", "Wrong") }] }],
    ...change,
  },
});

describe("sound where it is sound", () => {
  const cases: readonly (readonly [string, ProcedureVersion])[] = [
    ["parallel steps: the longest counts", withParallel(side("a", 2), side("b", 2))],
    ["steps that exclude one another", withParallel(alone("a", 2, { when: 'size = "small"' }), alone("b", 2, { when: 'size = "large"' }))],
    [
      "a case with a longer deadline for the longer way",
      aSoundVersion({
        cases: [aCase("large", 'size = "large"')],
        steps: [takeIn, alone("a", 9, { when: 'size = "large"' }), draft, ...rest],
      }),
    ],
    [
      "a group whose rules read its own entry and the list",
      aSoundVersion({
        pages: [{ ...page, fields: [...page.fields, members(), text("sum", { computed: "count(members[age > 3])" })] }],
      }),
    ],
    [
      "an official's answer read after its step",
      aSoundVersion({
        steps: [takeIn, { ...alone("a", 1), fields: [text("verdict.words")] }, { ...draft, when: "verdict.words != null" }, ...rest],
      }),
    ],
    [
      "a fee table without overlap",
      withTable([
        { tests: ['"online"', "-"], gives: "0" },
        { tests: ['not("online")', '"small"'], gives: "1" },
        { tests: ['not("online")', 'not("small")'], gives: "2" },
      ]),
    ],
    [
      "ranges that touch and do not overlap",
      withFee({
        table: {
          hit: "U",
          inputs: [{ rule: "string length(reason)", label: t("Dài", "Length") }],
          rows: [
            { tests: ["< 5"], gives: "1" },
            { tests: ["[5..10)"], gives: "2" },
            { tests: [">= 10"], gives: "3" },
          ],
        },
      }),
    ],
    [
      "rates one after another",
      withFee({
        amount: "rate",
        rates: [
          { province: "01", from: "2026-01-01", to: "2026-12-31", amount: 1, law },
          { province: "01", from: "2027-01-01", amount: 2, law },
          { province: "79", from: "2026-01-01", amount: 3, law },
        ],
      }),
    ],
    ["a paper a record stands for", withPaper({ accepts: [{ as: "registry", known: "mother" }] })],
  ];
  test.each(cases)("%s", (_, version) => {
    expect(checkProcedure(withoutAutomatic(version))).toEqual([]);
  });
});

/** The automatic decision waits for the fee; it is not what is tried here. */
function withoutAutomatic({ automatic, ...version }: ProcedureVersion): ProcedureVersion {
  return automatic === undefined ? version : version;
}

describe("each planted fault is found, at its place", () => {
  const cases: readonly (readonly [string, ProcedureVersion, string])[] = [
    [
      "a case too short for its steps",
      aSoundVersion({ cases: [{ ...aCase("x", 'size = "large"'), deadline: { count: 4, unit: "hour" } }] }),
      "cases.0.deadline",
    ],
    ["parallel branches beyond the term", withParallel(side("a", 3), side("b", 2)), "channels.0.deadline"],
    [
      "a consultation beyond every deadline",
      withStep("draft", { consult: { whom: t("Sở", "Dept"), term: { count: 3, unit: "working-day" }, silence: "agrees" } }),
      "steps.1.consult.term",
    ],
    [
      "a consultation of no time",
      withStep("draft", { consult: { whom: t("Sở", "Dept"), term: { count: 0, unit: "day" }, silence: "agrees" } }),
      "steps.1.consult.term",
    ],
    ["consulting nobody", withStep("draft", { may: ["consult"] }), "steps.1.consult"],
    [
      "consulting where one may not",
      withStep("draft", { may: ["refuse"], consult: { whom: t("Sở", "Dept"), term: { count: 1, unit: "hour" }, silence: "agrees" } }),
      "steps.1.consult",
    ],
    [
      "a council with two chairs",
      withCouncil({
        seats: [
          { title, chairs: true },
          { title, chairs: true },
        ],
      }),
      "steps.1.council.seats",
    ],
    ["a council with no chair", withCouncil({ seats: [{ title }, { title }] }), "steps.1.council.seats"],
    ["a quorum above all members", withCouncil({ quorum: { present: 4, of: 3 } }), "steps.1.council.quorum"],
    ["a council that votes on words", withCouncil({ votes: "found.words" }), "steps.1.council.votes"],
    ["a meeting's day that is no date", withCouncil({ metOn: "found.words" }), "steps.1.council"],
    ["a council where nothing is examined", withStep("draft", { council: aCouncil, fields: found }), "steps.1.council"],
    ["extending without a term", withStep("draft", { may: ["extend"] }), "steps.1.may"],
    ["a parallel group of one", withParallel(side("a", 1)), "steps.1.parallel"],
    ["a parallel group torn apart", withParallel(side("a", 1), alone("b", 0), side("c", 1)), "steps.3.parallel"],
    ["signing beside something else", withParallel(side("a", 1, { does: "seal", post: "node" }), side("b", 1)), "steps.1.parallel"],
    [
      "a signer nobody appoints",
      aSoundVersion({ result: { ...sound.result, signedBy: ["vice-chair", "astrologer"] } }),
      "result.signedBy.1",
    ],
    [
      "a question behind one that is never asked with that answer",
      withFields(text("a", { when: 'size = "small"' }), text("b", { when: 'a = "x" and size = "large"' })),
      "pages.0.fields.6.when",
    ],
    [
      "a condition that denies itself",
      withFields(text("a", { when: "string length(reason) > 5 and string length(reason) < 3" })),
      "pages.0.fields.5.when",
    ],
    [
      "a page nobody sees",
      aSoundVersion({ pages: [...sound.pages, { id: "two", title: t("Hai", "Two"), when: "false", fields: [] }] }),
      "pages.1.when",
    ],
    ["questions that wait for one another", withFields(text("a", { when: 'b = "x"' }), text("b", { when: 'a = "x"' })), "pages.0.fields.5"],
    ["a value computed from itself", withFields(text("a", { computed: "a" })), "pages.0.fields.5"],
    [
      "a case an earlier one takes whole",
      aSoundVersion({ cases: [aCase("x", 'size = "small"'), aCase("y", 'size = "small" and paid')] }),
      "cases.1.when",
    ],
    ["a case that never is", aSoundVersion({ cases: [aCase("x", 'size = "small" and size = "large"')] }), "cases.0.when"],
    ["a step that never comes", withStep("draft", { when: 'channel = "online" and channel = "post"' }), "steps.1.when"],
    ["a word no choice has, in a list", withFields(text("a", { when: 'size in ("huge", "small")' })), "pages.0.fields.5.when"],
    [
      "an official's answer read before its step",
      aSoundVersion({ steps: [{ ...takeIn, when: 'verdict = "x"' }, { ...draft, fields: [text("verdict")] }, ...rest] }),
      "steps.0.when",
    ],
    [
      "an official's answer on the form",
      aSoundVersion({
        ...withFields(text("a", { when: 'verdict = "x"' })),
        steps: [takeIn, { ...draft, fields: [text("verdict")] }, ...rest],
      }),
      "pages.0.fields.5.when",
    ],
    ["an official who asks what was asked", withStep("draft", { fields: [text("reason")] }), "steps.1.fields.0"],
    ["a rate outside the fees", withFields(text("a", { when: "rate > 1" })), "pages.0.fields.5.when"],
    ["an entry's answer outside its group", withFields(text("a", { when: "item.age > 1" })), "pages.0.fields.5.when"],
    [
      "an entry's answer the group has not",
      withFields(members({ items: [{ name: "age", kind: "number", label: t("T", "A"), when: "item.weight > 1" }] })),
      "pages.0.fields.5.group.items.0.when",
    ],
    ["a fee of neither kind", withFee({}), "fees.0"],
    [
      "a fee of both kinds",
      withFee({
        amount: "1",
        table: { hit: "F", inputs: [{ rule: "channel", label: t("C", "C") }], rows: [{ tests: ["-"], gives: "1" }] },
      }),
      "fees.0",
    ],
    ["a row too short", withTable([{ tests: ['"online"'], gives: "0" }]), "fees.0.table.rows.0.tests"],
    [
      "a cell that is no test",
      withTable(
        [
          { tests: ["-", "-"], gives: "0" },
          { tests: ['"online"', '"small'], gives: "1" },
        ],
        "F",
      ),
      "fees.0.table.rows.1.tests.1",
    ],
    ["an amount that is no FEEL", withTable([{ tests: ["-", "-"], gives: "1 +" }], "F"), "fees.0.table.rows.0.gives"],
    [
      "an input that is no FEEL",
      withFee({ table: { hit: "F", inputs: [{ rule: "size =", label: t("C", "C") }], rows: [{ tests: ["-"], gives: "1" }] } }),
      "fees.0.table.inputs.0.rule",
    ],
    [
      "rows that overlap",
      withTable([
        { tests: ['"online"', "-"], gives: "0" },
        { tests: ["-", '"small"'], gives: "1" },
      ]),
      "fees.0.table.rows.1",
    ],
    [
      "two rates of one day",
      withFee({
        amount: "rate",
        rates: [
          { province: "01", from: "2026-01-01", amount: 1, law },
          { province: "01", from: "2026-06-01", amount: 2, law },
        ],
      }),
      "fees.0.rates.1",
    ],
    [
      "a rate that ends before it begins",
      withFee({ amount: "rate", rates: [{ province: "01", from: "2026-01-01", to: "2025-01-01", amount: 1, law }] }),
      "fees.0.rates.0.to",
    ],
    ["a charge of which something is kept", withFee({ kind: "charge", amount: "5", retained: { percent: 10, law } }), "fees.0.retained"],
    [
      "two rules to give back in one case",
      withFee({
        amount: "5",
        refunds: [
          { when: "late", percent: 10, law },
          { when: "late", percent: 20, law },
        ],
      }),
      "fees.0.refunds.1",
    ],
    ["rates nobody reads", withFee({ amount: "5", rates: [{ province: "01", from: "2026-01-01", amount: 1, law }] }), "fees.0.rates"],
    [
      "a paper with nowhere to go",
      aSoundVersion({ papers: [{ id: "x", title: t("Giấy", "Paper"), originals: 1, copies: 0 }] }),
      "papers.0.field",
    ],
    [
      "a paper a record stands for that nobody reads",
      withPaper({ accepts: [{ as: "registry", known: "aunt" }] }),
      "papers.0.accepts.0.known",
    ],
    [
      "a credential its field does not take",
      withPaper({ accepts: [{ as: "credential", credential: "birth" }] }),
      "papers.0.accepts.0.credential",
    ],
    ["two papers of one name", aSoundVersion({ papers: [...sound.papers, ...sound.papers] }), "papers.1.id"],
    ["a group without items", withFields(text("m", { kind: "group" })), "pages.0.fields.5.group"],
    ["a group that wants more than it takes", withFields(members({ least: 6 })), "pages.0.fields.5.group.most"],
    [
      "items of one name",
      withFields(members({ items: ["a", "a"].map((name) => ({ name, kind: "text" as const, label: t("T", "A") })) })),
      "pages.0.fields.5.group.items.1.name",
    ],
    ["items without a group", withFields({ ...members(), kind: "text" }), "pages.0.fields.5.group"],
    ["signatures of nobody", withFields(text("s", { kind: "signatures" })), "pages.0.fields.5.signers"],
    [
      "signers of a text",
      withFields(text("s", { signers: [{ role: t("Mẹ", "Mother"), number: "mother.personalNumber" }] })),
      "pages.0.fields.5.signers",
    ],
    ["a number of no kind", withFields(text("c", { kind: "code" })), "pages.0.fields.5.format"],
    ["a format of a text", withFields(text("c", { format: "plate" })), "pages.0.fields.5.format"],
    ["options of a text", withFields(text("c", { options: [] })), "pages.0.fields.5.options"],
    [
      "options of one value",
      withFields(text("c", { kind: "choice", options: ["a", "a"].map((value) => ({ value, label: t("A", "A") })) })),
      "pages.0.fields.5.options",
    ],
    ["a text with a least value", withFields(text("c", { min: 1 })), "pages.0.fields.5"],
    ["a least above the greatest", withFields(text("c", { kind: "number", min: 3, max: 1 })), "pages.0.fields.5.max"],
    ["a credential of a text", withFields(text("c", { credential: "birth" })), "pages.0.fields.5.credential"],
    ["locked with nothing in it", withFields(text("c", { prefilled: "locked" })), "pages.0.fields.5.prefilled"],
    ["computed and prefilled", withFields(text("c", { computed: "size", prefill: "applicant.fullName" })), "pages.0.fields.5.computed"],
    ["computed and asked", withFields(text("c", { computed: "size", required: "true" })), "pages.0.fields.5.required"],
    [
      "a record nobody uses",
      aSoundVersion({ known: [...sound.known, ...sound.known.map((known) => ({ ...known, name: "aunt" }))] }),
      "known.1",
    ],
    ["what the State knows of whoever signs in", withFields(text("person.fullName", { kind: "name" })), "pages.0.fields.5"],
    [
      "a ground without an article",
      aSoundVersion({ refusals: [{ id: "no", text: t("Không.", "No."), law: { act: "Luật thử" } }] }),
      "refusals.0.law.article",
    ],
    [
      "a name in the template that nothing fills",
      aSoundVersion({ result: { ...sound.result, template: { blocks: [{ text: "{number} {by} {who}" }] } } }),
      "result.template",
    ],
    [
      "data the template has no place for",
      aSoundVersion({ result: { ...sound.result, data: { ...sound.result.data, extra: "size" } } }),
      "result.data.extra",
    ],
    ["linked with itself", aSoundVersion({ linked: [{ code: "x.sound", as: "before", text: t("Trước", "First") }] }), "linked.0.code"],
    ["two grounds of one name", aSoundVersion({ refusals: [...sound.refusals, ...sound.refusals] }), "refusals.1.id"],
    ["a term of nothing", aSoundVersion({ complaint: { ...sound.complaint, term: { count: 0, unit: "day" } } }), "complaint.term"],
    ["an end before the beginning", aSoundVersion({ effective: { from: "2026-01-01", to: "2025-01-01" } }), "effective.to"],
    ["English that is Vietnamese", aSoundVersion({ summary: t("Cấp lại giấy đã mất", "Cấp lại giấy đã mất") }), "summary.en"],
  ];
  test.each(cases)("%s", (_, version, place) => {
    const found = checkProcedure(withoutAutomatic(version));
    expect(found.map((finding) => finding.place)).toContain(place);
    for (const { vi, en } of found) expect([vi.length > 10, en.length > 10, vi === en]).toEqual([true, true, false]);
    expect(new Set(found.map((finding) => finding.place)).size).toBeLessThanOrEqual(3);
  });

  test("a code the catalogue has not, where it can be asked", () => {
    const linked = [{ code: "1.000001", as: "after" as const, text: t("Sau", "After") }];
    expect(checkWithin(aSoundVersion({ linked }), { isCode: () => false }).map(({ place }) => place)).toEqual(["linked.0.code"]);
    expect(checkWithin(aSoundVersion({ linked }), { isCode: () => true })).toEqual([]);
  });
});
