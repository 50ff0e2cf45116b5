import { attributeOf, childOf, type XmlElement } from "../../xml/index.ts";
import { callBuiltin } from "../builtins/index.ts";
import { evaluate } from "../interpret.ts";
import type { Rule } from "../rule.ts";
import { asList, isContext, isList, isNumber, type Value } from "../value.ts";
import { expressionIn } from "./element-kinds.ts";
import { type Around, type Logic, withNames } from "./logic.ts";

type Compile = (element: XmlElement | undefined, around: Around) => Logic;

/** `for one in many return one`: lists, intervals and single values are walked as FEEL walks them; null when there is nothing to walk. */
const WALK: Rule = { is: "for", each: [{ name: "one", in: { is: "name", name: "many" } }], do: { is: "name", name: "one" } };

function walk(value: Value): readonly Value[] | null {
  const items = evaluate(WALK, new Map([["many", value]]));
  return isList(items) ? items : null;
}

interface Loop {
  readonly name: string;
  readonly many: Logic;
  readonly body: Logic;
}

function loopOf(element: XmlElement, part: string, around: Around, compile: Compile): Loop {
  const name = attributeOf(element, "iteratorVariable") ?? "";
  return {
    name,
    many: compile(expressionIn(childOf(element, "in")), around),
    body: compile(expressionIn(childOf(element, part)), { ...around, names: [...around.names, name, "partial"] }),
  };
}

/** A boxed `for`: one result a turn, those so far known as `partial`. */
export function compileFor(element: XmlElement, around: Around, compile: Compile): Logic {
  const { name, many, body } = loopOf(element, "return", around, compile);
  return (facts) => {
    const items = walk(many(facts));
    if (!items) return null;
    const results: Value[] = [];
    for (const item of items) {
      results.push(
        body(
          withNames(facts, [
            [name, item],
            ["partial", [...results]],
          ]),
        ),
      );
    }
    return results;
  };
}

/** A boxed `every` or `some`, three-valued. */
export function compileQuantified(element: XmlElement, around: Around, compile: Compile): Logic {
  const { name, many, body } = loopOf(element, "satisfies", around, compile);
  const decide = element.name === "every" ? "all" : "any";
  return (facts) => {
    const items = walk(many(facts));
    return items && callBuiltin(decide, [items.map((item) => body(withNames(facts, [[name, item]])))]);
  };
}

/** A boxed filter: the items for which the match is true, or the one at the place it names; null when an answer is neither. */
export function compileFilter(element: XmlElement, around: Around, compile: Compile): Logic {
  const from = compile(expressionIn(childOf(element, "in")), around);
  const match = compile(expressionIn(childOf(element, "match")), { ...around, names: [...around.names, "item"] });
  return (facts) => {
    const items = asList(from(facts));
    const answers = items.map((item) => match(withNames(facts, [["item", item], ...(isContext(item) ? item : [])])));
    const [first] = items.length > 0 ? answers : [match(withNames(facts, [["item", null]]))];
    if (answers.some((answer) => answer !== null && typeof answer !== "boolean" && !isNumber(answer))) return null;
    if (!isNumber(first)) return items.filter((_, index) => answers[index] === true);
    const at = first.toNumber();
    return items[at > 0 ? at - 1 : items.length + at] ?? null;
  };
}
