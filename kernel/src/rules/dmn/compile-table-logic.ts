import { attributeOf, childOf, childrenOf, textIn, type XmlElement } from "../../xml/index.ts";
import type { Rule } from "../rule.ts";
import { type CompiledOutput, type CompiledTable, evaluateTable, type HitPolicy } from "../table.ts";
import type { DmnType } from "./dmn-type.ts";
import { type Around, type Logic, NOTHING } from "./logic.ts";
import { splitTests } from "./split-tests.ts";

/** A decision table. A cell that cannot be read makes the whole table answer null. */
export function compileTableLogic(element: XmlElement, around: Around): Logic {
  const cells = new Cells(around);
  const table: CompiledTable = {
    hit: hitOf(element),
    inputs: childrenOf(element, "input").map((input) => cells.input(input)),
    outputs: childrenOf(element, "output").map((output) => cells.output(output)),
    rows: childrenOf(element, "rule").map((row) => ({
      when: childrenOf(row, "inputEntry").map((cell) => cells.test(cell)),
      give: childrenOf(row, "outputEntry").map((cell) => cells.expression(cell)),
    })),
  };
  if (cells.broken) return NOTHING;
  return (facts) => {
    const decided = evaluateTable(table, facts);
    return decided.ok ? decided.value : null;
  };
}

class Cells {
  broken = false;
  readonly #around: Around;

  constructor(around: Around) {
    this.#around = around;
  }

  input(input: XmlElement): CompiledTable["inputs"][number] {
    const values = childOf(input, "inputValues");
    const ask = this.#parse(contentOf(childOf(input, "inputExpression")));
    return values ? { ask, allowed: this.#parse(contentOf(values), true) } : { ask };
  }

  output(output: XmlElement): CompiledOutput {
    const written = childOf(output, "outputValues");
    const otherwise = childOf(output, "defaultOutputEntry");
    const values = written ? contentOf(written) : "";
    const order = values === "" ? allowedBy(this.#around.types.named(attributeOf(output, "typeRef"))) : this.#values(values);
    return {
      name: attributeOf(output, "name") ?? "",
      ...(order && { order }),
      ...(otherwise && { otherwise: this.#parse(contentOf(otherwise)) }),
    };
  }

  test(cell: XmlElement): Rule | null {
    const text = contentOf(cell);
    return text === "" || text === "-" ? null : this.#parse(text, true);
  }

  expression(cell: XmlElement): Rule {
    const text = contentOf(cell);
    return text === "" || text === "-" ? NULL : this.#parse(text);
  }

  /** The possible answers in their order; one that is no value (an interval) orders nothing. */
  #values(text: string): readonly Rule[] {
    const { parse, names, node } = this.#around;
    return splitTests(text).flatMap((one) => parse(one, names, node) ?? []);
  }

  #parse(text: string, unaryTest = false): Rule {
    const { parse, names, node } = this.#around;
    const rule = parse(text, names, node, unaryTest);
    this.broken ||= rule === undefined;
    return rule ?? NULL;
  }
}

const NULL: Rule = { is: "null" };

/** The values a type allows, in their order, when its test is a list of values. */
function allowedBy(type: DmnType): readonly Rule[] | undefined {
  if (type.is !== "tested" || type.test.is !== "in") return undefined;
  return type.test.tests.map(({ rule }) => rule);
}

function contentOf(element: XmlElement | undefined): string {
  return textIn(childOf(element, "text")).trim();
}

const HITS: Readonly<Record<string, HitPolicy>> = {
  UNIQUE: "U",
  ANY: "A",
  FIRST: "F",
  PRIORITY: "P",
  "RULE ORDER": "R",
  "OUTPUT ORDER": "O",
};
const COLLECTS: Readonly<Record<string, HitPolicy>> = { SUM: "C+", COUNT: "C#", MIN: "C<", MAX: "C>" };

function hitOf(element: XmlElement): HitPolicy {
  const policy = attributeOf(element, "hitPolicy") ?? "UNIQUE";
  return policy === "COLLECT" ? (COLLECTS[attributeOf(element, "aggregation") ?? ""] ?? "C") : (HITS[policy] ?? "U");
}
