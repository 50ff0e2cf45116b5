import { type Allowed, beyond } from "./allowed.ts";
import { isNode, keysOf, type Node, type Source, textOf } from "./syntax.ts";

/** Fewer letters than this say nothing: "lần" stands in many sentences. */
const SAYS_ENOUGH = 6;

/**
 * Every fault is provoked: its code stands in some test, or inside its own room its word, or a part of its sentence as a person reads it. A refusal nobody has
 * seen may not exist.
 */
export function checkFaults(sources: readonly Source[], allowed: Allowed): readonly string[] {
  const tests = sources.filter(({ file }) => /\.test\.tsx?$/.test(file));
  const all = tests.map(({ text }) => text).join("\n");
  const found = sources
    .filter(({ isTest }) => !isTest)
    .flatMap((source) => source.nodes.flatMap((node) => tableOf(source, node)))
    .flatMap(({ room, home, rows }) => {
      const inside = tests.filter((test) => test.room === home);
      const own = inside.map(({ text }) => text).join("\n");
      const said = inside.flatMap(partsSaid);
      const isProvoked = ({ word, sentences }: Row) =>
        all.includes(`${room}/${word}`) ||
        own.includes(`"${word}"`) ||
        said.some((part) => sentences.some((sentence) => part.test(sentence)));
      return rows.filter((row) => !isProvoked(row)).map(({ word }) => `${room}/${word}`);
    });
  return beyond(
    found.map((code) => ({ key: code, says: `${code}: no test provokes this fault` })),
    allowed,
  );
}

interface Row {
  readonly word: string;
  readonly sentences: readonly string[];
}

/** The rows of a `defineFaults("room", { … })`. */
function tableOf(source: Source, node: Node): readonly { readonly room: string; readonly home: string; readonly rows: readonly Row[] }[] {
  if (node.type !== "CallExpression" || !isNode(node.callee) || node.callee.name !== "defineFaults" || !Array.isArray(node.arguments))
    return [];
  const [room, table] = node.arguments.filter(isNode);
  if (room === undefined || table === undefined || typeof room.value !== "string") return [];
  const properties = Array.isArray(table.properties) ? table.properties.filter(isNode) : [];
  const rows = keysOf(table).map((word, at) => ({ word, sentences: sentencesOf(source, properties[at]) }));
  return [{ room: room.value, home: source.room, rows }];
}

function sentencesOf(source: Source, row: Node | undefined): readonly string[] {
  if (row === undefined) return [];
  return [...textOf(source, row).matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1] ?? "").filter((text) => text.includes(" "));
}

/** What a test expects to read, as patterns: a filled-in place stands for anything. */
function partsSaid(test: Source): readonly RegExp[] {
  return test.nodes
    .filter(({ type }) => type === "Literal" || type === "TemplateLiteral")
    .map((node) => textOf(test, node).slice(1, -1))
    .filter((text) => text.length < 300 && text.includes(" "))
    .map((text) => text.split(/\$\{[^}]*\}/))
    .filter((parts) => (parts.join("").match(/\p{L}/gu) ?? []).length >= SAYS_ENOUGH)
    .map((parts) => new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".+")));
}
