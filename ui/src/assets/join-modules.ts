/**
 * Joins our browser modules into one file: imports of neighbours fall away, exports become plain declarations.
 * Enough because the modules are ours, import only one another by name, and share no two names (a test runs the result).
 */
export function joinModules(sources: readonly string[]): string {
  const joined = sources
    .map((source) => source.replace(/^import [^;]*;\n/gm, "").replace(/^export /gm, ""))
    .join("\n")
    .replace(/^\s*\/\*\*[\s\S]*?\*\/\n/gm, "")
    .replace(/^\s*\/\/.*\n/gm, "")
    .replace(/^\s+/gm, "")
    .trim();
  return `${joined}\n`;
}
