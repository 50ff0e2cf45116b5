import { type Allowed, beyond } from "./allowed.ts";
import { isNode, keysOf, type Node, type Source } from "./syntax.ts";

/** Every fault is provoked: its code (or, inside its own room, its word) stands in some test. A refusal nobody has seen may not exist. */
export function checkFaults(sources: readonly Source[], allowed: Allowed): readonly string[] {
  const tests = sources.filter(({ file }) => /\.test\.tsx?$/.test(file));
  const all = tests.map(({ text }) => text).join("\n");
  const found = sources
    .filter(({ isTest }) => !isTest)
    .flatMap((source) => source.nodes.flatMap((node) => tableOf(source, node)))
    .flatMap(({ room, home, words }) => {
      const inside = tests.filter((test) => test.room === home).map(({ text }) => text);
      const own = inside.join("\n");
      return words.filter((word) => !all.includes(`${room}/${word}`) && !own.includes(`"${word}"`)).map((word) => `${room}/${word}`);
    });
  return beyond(
    found.map((code) => ({ key: code, says: `${code}: no test provokes this fault` })),
    allowed,
  );
}

/** The words of a `defineFaults("room", { … })`. */
function tableOf(
  source: Source,
  node: Node,
): readonly { readonly room: string; readonly home: string; readonly words: readonly string[] }[] {
  if (node.type !== "CallExpression" || !isNode(node.callee) || node.callee.name !== "defineFaults" || !Array.isArray(node.arguments))
    return [];
  const [room, rows] = node.arguments.filter(isNode);
  if (room === undefined || rows === undefined || typeof room.value !== "string") return [];
  return [{ room: room.value, home: source.room, words: keysOf(rows) }];
}
