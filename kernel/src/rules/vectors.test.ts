import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../json.ts";
import { evaluate, evaluateTable, factsRead, toFacts, toJson } from "./index.ts";
import { compileTable, type DecisionTable, parseRule } from "./parse/index.ts";

/** The shared cases, which a browser runs too: each rule goes through JSON, as it does on its way there. */
interface Vectors {
  readonly title: string;
  readonly unaryTest?: boolean;
  readonly cases?: readonly Case[];
  readonly tables?: readonly { title: string; table: DecisionTable; cases: readonly Case[]; refused?: string; cell?: string }[];
}

interface Case {
  readonly rule: string;
  readonly facts?: JsonObject;
  readonly dates?: readonly string[];
  readonly gives?: Json;
  readonly refused?: string;
  readonly reads?: readonly string[];
  readonly known?: readonly string[];
}

const folder = join(import.meta.dirname, "../../../vectors/rules");
const files = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as Vectors);

for (const vectors of files) {
  describe(vectors.title, () => {
    it.each((vectors.cases ?? []).map((test) => [`${test.rule} ${test.facts ? JSON.stringify(test.facts) : ""}`, test] as const))(
      "%s",
      (_, test) => {
        const parsed = parseRule(test.rule, { unaryTest: vectors.unaryTest ?? false });
        if (test.refused !== undefined) return expect(parsed).toMatchObject({ ok: false, why: test.refused });
        if (!parsed.ok) throw new Error(`${parsed.why} ${JSON.stringify(parsed.about)}`);
        const rule = throughJson(parsed.value);
        const { known } = test;
        if (test.reads) return expect(factsRead(rule, known && ((path) => known.includes(path)))).toEqual(test.reads);
        expect(toJson(evaluate(rule, toFacts(test.facts ?? {}, test.dates)))).toEqual(test.gives);
      },
    );

    for (const { title, table, cases, refused, cell } of vectors.tables ?? []) {
      const compiled = compileTable(table);
      it(title, () => expect(compiled).toMatchObject(refused === undefined ? { ok: true } : { ok: false, why: refused, about: { cell } }));
      it.each(cases.map((test) => [JSON.stringify(test.facts), test] as const))(`${title}: %s`, (_, test) => {
        if (!compiled.ok) throw new Error(compiled.why);
        const decided = evaluateTable(throughJson(compiled.value), toFacts(test.facts ?? {}, test.dates));
        if (test.refused !== undefined) expect(decided).toMatchObject({ ok: false, why: test.refused });
        else expect(decided.ok && toJson(decided.value)).toEqual(test.gives);
      });
    }
  });
}

function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
