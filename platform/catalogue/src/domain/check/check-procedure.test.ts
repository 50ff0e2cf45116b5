import { describe, expect, test } from "vitest";
import { aSoundVersion } from "../../testing/sound-version.ts";
import type { ProcedureVersion } from "../procedure.ts";
import type { Field } from "./finding.ts";
import { checkProcedure } from "./index.ts";

const sound = aSoundVersion();
const [page] = sound.pages;
const t = (vi: string, en: string) => ({ vi, en });

/** The sound version with one field changed or, under a new name, added. */
function withField(field: Partial<Field> & { readonly name: string }): ProcedureVersion {
  if (!page) throw new Error("no page");
  const fresh = !page.fields.some((one) => one.name === field.name);
  const fields = page.fields.map((one) => (one.name === field.name ? { ...one, ...field } : one));
  return aSoundVersion({ pages: [{ ...page, fields: fresh ? [...fields, { kind: "text", label: t("Ô", "Field"), ...field }] : fields }] });
}
function withStep(id: string, change: Partial<ProcedureVersion["steps"][number]>): ProcedureVersion {
  return aSoundVersion({ steps: sound.steps.map((step) => (step.id === id ? { ...step, ...change } : step)) });
}
const withoutPrefill = aSoundVersion({
  known: [
    ...sound.known,
    { ...(sound.known[0] ?? aSoundVersion().known[0]), name: "father", find: "father.personalNumber" } as ProcedureVersion["known"][number],
  ],
  pages: [
    {
      id: "first",
      title: t("Trang", "Page"),
      fields: [
        ...(page?.fields ?? []),
        { name: "father.personalNumber", kind: "personal-number", label: t("Số", "Number") },
        { name: "father.ethnicity", kind: "text", label: t("Dân tộc", "Ethnicity") },
      ],
    },
  ],
});

test("nothing is found in a sound declaration", () => {
  expect(checkProcedure(sound)).toEqual([]);
});

describe("each planted fault is found, and it alone", () => {
  const cases: readonly (readonly [string, ProcedureVersion, string])[] = [
    ["steps beyond the law's time", withStep("draft", { hours: 7 }), "channels.0.deadline"],
    [
      "a deadline without a clock",
      aSoundVersion({ channels: [{ kind: "online", deadline: { count: 0, unit: "day" } }] }),
      "channels.0.deadline",
    ],
    ["a step nobody holds", withStep("draft", { post: "astrologer" }), "steps.1"],
    ["a step the node cannot do", withStep("draft", { post: "node" }), "steps.1"],
    ["an official who confirms for the applicant", withStep("confirm", { post: "chair" }), "steps.2"],
    ["a confirmation without end", withStep("confirm", { term: { count: 0, unit: "day" } }), "steps.2"],
    ["a result nobody signs", aSoundVersion({ steps: sound.steps.slice(0, 3), effects: [] }), "result.signedBy"],
    ["a signer without authority", withStep("sign", { post: "one-stop-clerk" }), "result.signedBy"],
    ["signing before taking in", aSoundVersion({ steps: [...sound.steps].reverse() }), "steps.0"],
    ["two steps of one name", withStep("draft", { id: "take-in" }), "steps.1.id"],
    [
      "an effect at no step",
      aSoundVersion({
        effects: [{ id: "r", record: "book", kind: "k", at: "nowhere", values: {} }],
        result: { ...sound.result, data: {} },
      }),
      "effects.0.at",
    ],
    [
      "an answer that completes nothing",
      aSoundVersion({
        effects: [{ id: "ask", command: "issue", to: "p", at: "sign", values: {}, answer: { n: "issued.number" }, completes: "gone" }],
      }),
      "effects.0.completes",
    ],
    ["a rule that is no FEEL", withField({ name: "reason", when: "size = (" }), "pages.0.fields.3.when"],
    ["a rule that reads what is not there", withField({ name: "reason", when: "colour = 1" }), "pages.0.fields.3.when"],
    ["a form that knows the signer", withField({ name: "reason", when: "signer.name != null" }), "pages.0.fields.3.when"],
    [
      "a prefill from a record nobody reads",
      withField({ name: "mother.ethnicity", prefill: "known.aunt.ethnicity" }),
      "pages.0.fields.1.prefill",
    ],
    ["a field nobody can reach", withField({ name: "reason", when: 'size = "huge"' }), "pages.0.fields.3.when"],
    ["a choice without options", withField({ name: "colour", kind: "choice", options: [] }), "pages.0.fields.5"],
    [
      "a question asked twice",
      aSoundVersion({
        pages: [
          ...sound.pages,
          { id: "second", title: t("Hai", "Two"), fields: [{ name: "paper", kind: "file", label: t("Giấy", "Paper") }] },
        ],
      }),
      "pages.1.fields.0",
    ],
    ["a question the State already answers", withoutPrefill, "pages.0.fields.6"],
    [
      "a paper with nowhere to go",
      aSoundVersion({ papers: [{ id: "x", title: t("Giấy", "Paper"), field: "nowhere", originals: 1, copies: 0 }] }),
      "papers.0.field",
    ],
    [
      "a machine that does not wait for the fee",
      aSoundVersion({
        automatic: { law: sound.law, conditions: [{ id: "a", rule: "found.mother = 1", text: t("Không", "No") }], sample: 0 },
      }),
      "automatic.conditions",
    ],
    ["a text that says nothing", aSoundVersion({ summary: t("Để thử.", " ") }), "summary.en"],
  ];
  test.each(cases)("%s", (_, version, place) => {
    const places = checkProcedure(version).map((finding) => finding.place);
    expect(places).toContain(place);
    expect(new Set(places).size).toBeLessThanOrEqual(2);
  });
});
