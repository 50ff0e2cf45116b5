import type { Json } from "@motlan/kernel";
import type { Change } from "@motlan/studio";
import type { List, Section } from "../boxes/box.ts";
import { lastOf, listAt, parentOf, textAt, valueAt } from "../document/json-paths.ts";

/** What a button beside the boxes does: a change more, and where the page goes on. */
export interface RowAct {
  readonly changes: readonly Change[];
  readonly at: string;
}

/** Adds, takes away or moves an entry; nothing for a word that is none of these. The document is as it stands after what was typed. */
export function readRowAct(document: Json, sections: readonly Section[], act: string): RowAct | undefined {
  const [word = "", path = "", which = ""] = act.split("|");
  if (word === "them") return add(document, sections, path, Number(which));
  const index = Number(lastOf(path));
  const list = parentOf(path);
  if (!Number.isInteger(index) || valueAt(document, path) === undefined) return undefined;
  if (word === "xoa")
    return {
      changes: [
        { op: "remove", path },
        ...inEachRow(document, list, (tests, count) => (index < count ? [{ op: "remove", path: `${tests}.${index}` }] : [])),
      ],
      at: list,
    };
  const to = word === "len" ? index - 1 : word === "xuong" ? index + 1 : -1;
  if (to < 0 || to >= listAt(document, list).length) return undefined;
  const moves = inEachRow(document, list, (tests, count) =>
    index < count && to < count ? [{ op: "move", path: `${tests}.${index}`, to }] : [],
  );
  return { changes: [{ op: "move", path, to }, ...moves], at: `${list}.${to}` };
}

function add(document: Json, sections: readonly Section[], path: string, which: number): RowAct | undefined {
  const list = listsIn(sections).find((one) => one.path === path);
  const template = list?.adds[which];
  if (template === undefined) return undefined;
  const entries = listAt(document, path);
  const value = template.value(entries.flatMap((entry) => ["id", "name", "value"].map((key) => textAt(entry, key))));
  const at = `${path}.${entries.length}`;
  const absent = valueAt(document, path) === undefined;
  const put: Change = absent ? { op: "set", path, value: [value] } : { op: "insert", path: at, value };
  return {
    changes: [put, ...inEachRow(document, path, (tests, count) => fillUp(tests, count, entries.length + 1))],
    at,
  };
}

/** A column of a decision table takes its cell of every row with it; a row that lacks cells is left, or filled up when a column is added. */
function inEachRow(document: Json, list: string, change: (tests: string, count: number) => readonly Change[]): readonly Change[] {
  const table = /^(.+\.table)\.inputs$/.exec(list)?.[1];
  if (table === undefined) return [];
  return listAt(document, `${table}.rows`).flatMap((row, at) => change(`${table}.rows.${at}.tests`, listAt(row, "tests").length));
}

function fillUp(tests: string, from: number, to: number): readonly Change[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, more) => ({ op: "insert", path: `${tests}.${from + more}`, value: "-" }));
}

function listsIn(sections: readonly { readonly lists?: readonly List[] }[]): readonly List[] {
  return sections.flatMap(({ lists = [] }) => lists.flatMap((list) => [list, ...listsIn(list.entries)]));
}
