import type { Json } from "@motlan/kernel";
import { showCell } from "../conditions/table-cells.ts";
import { isObject, listAt, textAt, valueAt } from "../document/json-paths.ts";
import type { Box, List } from "./box.ts";

/**
 * One input of a box. Its name tells how it is read back: `s:` text, `o:` text or nothing, `d:` a choice that alone makes nothing, `n:` a number, `f:` yes or
 * nothing, `c:` several ticks, `k:` several or nothing, `j:` JSON, `a:` a text a line, `l:` the same or nothing, `t:` a cell of a table, `m:` an amount, `p:` names and expressions by turns; then the path, where `?` marks a part of the document that goes away when all of it is empty.
 */
export interface Leaf {
  readonly name: string;
  readonly values: readonly string[];
}

const TEXT_KINDS = { text: "s", date: "s", choice: "s", feel: "s", json: "j", number: "n", money: "n", flag: "f", ticks: "c" } as const;

/** The inputs of a box, with what stands in them. */
export function leavesOf(document: Json | undefined, { path, as, optional }: Box): readonly Leaf[] {
  const group = optional ? "?" : "";
  const leaf = (kind: string, member: string): Leaf => ({
    name: `${kind}:${path}${group}.${member}`,
    values: [textAt(document, `${path}.${member}`)],
  });
  switch (as) {
    case "words":
    case "long-words":
      return [leaf("s", "vi"), leaf("s", "en")];
    case "law":
      return [leaf("s", "act"), leaf("o", "article")];
    case "term":
      return [leaf("n", "count"), leaf("d", "unit")];
    case "json":
      return [{ name: `j:${path}`, values: [JSON.stringify(valueAt(document, path) ?? null, null, 2)] }];
    case "cell":
      return [{ name: `t:${path}`, values: [showCell(document, path)] }];
    case "amount":
      return [{ name: `m:${path}`, values: [textAt(document, path)] }];
    case "lines":
      return [
        {
          name: `${optional ? "l" : "a"}:${path}`,
          values: [
            listAt(document, path)
              .filter((one) => typeof one === "string")
              .join("\n"),
          ],
        },
      ];
    case "pairs":
      return [{ name: `p:${path}`, values: pairsAt(document, path).flat() }];
    case "flag":
      return [{ name: `f:${path}`, values: valueAt(document, path) === true ? ["1"] : [] }];
    case "ticks":
      return [{ name: `${optional ? "k" : "c"}:${path}`, values: listAt(document, path).filter((one) => typeof one === "string") }];
    default: {
      const kind = TEXT_KINDS[as] === "s" && optional ? "o" : TEXT_KINDS[as];
      return [{ name: `${kind}:${path}`, values: [textAt(document, path)] }];
    }
  }
}

/** Names and expressions of an object, as they stand. */
export function pairsAt(document: Json | undefined, path: string): readonly (readonly [string, string])[] {
  const value = valueAt(document, path);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, text]) => (typeof text === "string" ? [[name, text] as const] : []));
}

/** The path a leaf's name tells: "n:steps.2.hours" → "steps.2.hours". */
export function pathOfLeaf(name: string): string {
  return name.slice(2).replaceAll("?", "");
}

/** Every box of sections and lists, in order. */
export function boxesIn(sections: readonly { readonly boxes?: readonly Box[]; readonly lists?: readonly List[] }[]): Box[] {
  return sections.flatMap(({ boxes = [], lists = [] }) => [
    ...boxes,
    ...lists.flatMap(({ entries }) =>
      entries.flatMap((entry) => boxesIn([{ boxes: [...entry.boxes, ...(entry.more ?? [])], lists: entry.lists ?? [] }])),
    ),
  ]);
}
