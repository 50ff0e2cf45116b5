import { keysOf, lineOf, type Source } from "./syntax.ts";

/** What people read is said in both languages: an object with `vi` has `en` beside it, and the other way round. English words that are counted have `one` and `many`. */
export function checkTexts(sources: readonly Source[]): readonly string[] {
  return sources
    .filter(({ isTest }) => !isTest)
    .flatMap((source) =>
      source.nodes
        .filter(({ type }) => type === "ObjectExpression")
        .flatMap((node) => {
          const keys = new Set(keysOf(node));
          const english = keys.has("en") || (keys.has("one") && keys.has("many"));
          const missing = keys.has("vi") === english ? [] : [keys.has("vi") ? "en" : "vi"];
          return missing.map((language) => `${source.file}:${lineOf(source, node)}: a text without ${language}`);
        }),
    );
}
