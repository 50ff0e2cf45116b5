import type { JsonObject } from "@motlan/kernel";
import { describe, expect, test } from "vitest";
import { documentOfTable } from "../domain/fill/document-of-table.ts";
import { fillOut } from "../filling/fill-out.ts";
import { importTable } from "../reading/import-table.ts";
import { aSoundDocument } from "../testing/sound-design.ts";
import { TABLES } from "../testing/tables/index.ts";
import { TRIAL_PEOPLE } from "./people.ts";
import { trialForm } from "./trial-form.ts";
import { type TrialMove, trialProcess } from "./trial-process.ts";

const now = new Date("2026-11-21T02:00:00Z");
const sound = aSoundDocument("x.trial");

function tried(document: JsonObject, parts: Partial<Parameters<typeof trialForm>[1]> = {}) {
  const trial = trialForm(document, { answers: {}, now, ...parts });
  if (!trial.ok) throw new Error(JSON.stringify(trial.findings));
  return trial;
}

describe("the form, tried", () => {
  test("asks what the real one asks, finds the same faults and reckons the same fee", () => {
    const small = tried(sound, { answers: { size: "small" } });
    expect(small.view.page.fields.map(({ name }) => name)).not.toContain("reason");
    expect(small.check.fees.map(({ amount }) => amount)).toEqual([1000n]);
    const large = tried(sound, { answers: { size: "large", reason: "ab" }, seen: ["first"] });
    expect(large.view.page.fields.find(({ name }) => name === "reason")?.faults).toEqual([{ vi: "Viết rõ hơn.", en: "Say more." }]);
    expect(large.check.total).toBe(2000n);
  });

  test("an invented person's record fills in what a registry would, with a receipt that says it is invented", () => {
    const [an, binh] = TRIAL_PEOPLE;
    const mother = String(an?.values.personalNumber);
    const { view } = tried(sound, { answers: { "mother.personalNumber": mother }, person: binh?.id ?? "" });
    const ethnicity = view.page.fields.find(({ name }) => name === "mother.ethnicity");
    expect(ethnicity).toMatchObject({ value: "Kinh", receipt: { source: { vi: "Dữ liệu giả định để chạy thử" } } });
    const unknown = tried(sound, { answers: { "mother.personalNumber": "001199000000" } });
    expect(unknown.view.page.fields.find(({ name }) => name === "mother.ethnicity")?.value).toBeNull();
  });

  test("a record given by hand is found too; people are of every age and nobody has a number twice", () => {
    const { view } = tried(sound, { answers: {}, known: { mother: { ethnicity: "Tày" } } });
    expect(view.page.fields.find(({ name }) => name === "mother.ethnicity")?.value).toBe("Tày");
    expect(new Set(TRIAL_PEOPLE.map(({ values }) => values.personalNumber)).size).toBe(TRIAL_PEOPLE.length);
    for (const { values } of TRIAL_PEOPLE) expect(String(values.fullName)).toContain("giả định");
  });

  test("a design that cannot run yet says why, and never throws", () => {
    expect(trialForm({}, { answers: {}, now })).toMatchObject({ ok: false });
    const bad = { ...sound, fees: [{ id: "fee", kind: "fee", title: { vi: "a", en: "b" }, amount: "if then else", law: { act: "x" } }] };
    expect(trialForm(bad, { answers: {}, now })).toMatchObject({ ok: false, findings: [{ place: "fees.0.amount" }] });
    expect(trialProcess({ steps: [] })).toMatchObject({ ok: false });
  });
});

describe("the process, tried", () => {
  const walk = (document: JsonObject, ...moves: readonly TrialMove[]) =>
    moves.reduce((before, move) => {
      if (!before.ok) throw new Error(JSON.stringify(before));
      return trialProcess(document, before.state, move);
    }, trialProcess(document));

  test("goes the way real dossiers go", () => {
    expect(trialProcess(sound)).toMatchObject({ ok: true, state: { status: "open" }, open: [{ id: "take-in", post: "one-stop-clerk" }] });
    expect(walk(sound, { move: "complete" }, { move: "ask" }, { move: "supplement" }, { move: "complete" })).toMatchObject({
      state: { status: "confirming", step: "confirm" },
    });
    expect(walk(sound, { move: "refuse" })).toMatchObject({ state: { status: "refused" }, moves: [] });
    expect(walk(sound, { move: "sealed" })).toMatchObject({ ok: false, notAllowed: { move: "sealed" } });
  });

  test("a step whose condition does not hold in the case is left out", () => {
    const steps = Array.isArray(sound.steps) ? sound.steps : [];
    const document = {
      ...sound,
      steps: steps.map((step: JsonObject) => (step.id === "confirm" ? { ...step, when: 'size = "large"' } : step)),
    };
    const { check } = tried(document, { answers: { size: "small" } });
    const small = trialProcess(document, undefined, undefined, check.facts);
    expect(small.ok && small.steps.map(({ id }) => id)).toEqual(["take-in", "draft", "sign"]);
  });

  test.each(TABLES)("every imported table can be walked to its end: $name", async ({ input }) => {
    const table = await importTable(typeof input === "function" ? await input() : input);
    const document = fillOut({ ...documentOfTable(table), title: { vi: "Thử", en: "Test" } }, { code: "x.thu" });
    let stand = trialProcess(document);
    for (let moves = 0; moves < 60 && stand.ok && stand.moves.length > 0; moves += 1) {
      const on = ["complete", "sealed", "confirm", "answered", "hand-over"].flatMap((name) =>
        stand.ok ? (stand.moves.find(({ move }) => move === name) ?? []) : [],
      )[0];
      if (on === undefined) break;
      stand = trialProcess(document, stand.state, on);
    }
    expect(stand).toMatchObject({ ok: true, state: { status: "returned" } });
  });
});
