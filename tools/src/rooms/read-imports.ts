import { parseSync } from "oxc-parser";

/** Every module a source names: imports, re-exports and dynamic imports with a literal. Types count: they are edges too. */
export function readImports(file: string, source: string): readonly string[] {
  const { module, errors } = parseSync(file, source);
  const [first] = errors;
  if (first !== undefined) throw new Error(`${file}: ${first.message}`);
  const statics = module.staticImports.map((row) => row.moduleRequest.value);
  const exports = module.staticExports.flatMap((row) => row.entries.flatMap((entry) => entry.moduleRequest?.value ?? []));
  const dynamics = module.dynamicImports.flatMap(
    (row) => /^["'`]([^"'`$]+)["'`]$/.exec(source.slice(row.moduleRequest.start, row.moduleRequest.end))?.[1] ?? [],
  );
  return [...new Set([...statics, ...exports, ...dynamics])];
}
