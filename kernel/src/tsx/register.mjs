/**
 * Lets Node import `.tsx`: `node --import @motlan/kernel/tsx main.ts`.
 * Node strips types from `.ts` by itself but knows no JSX; this hook adds JSX alone and leaves every other file to Node.
 * Node's module cache keeps each result for the life of the process, so a file is compiled once.
 */
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { transformSync } from "oxc-transform";

/** Node asks for every module; only those whose path ends in `.tsx` are ours. */
function load(url, context, nextLoad) {
  const [address] = url.split("?");
  if (!address.endsWith(".tsx")) return nextLoad(url, context);
  const file = fileURLToPath(address);
  const { code, errors, map } = transformSync(file, readFileSync(file, "utf8"), {
    sourcemap: true,
    target: "es2024",
    jsx: { runtime: "automatic", importSource: "preact" },
    typescript: { onlyRemoveTypeImports: true },
  });
  if (errors.length > 0) throw new SyntaxError(errors.map((error) => `${file}: ${error.codeframe ?? error.message}`).join("\n"));
  const mapping = Buffer.from(JSON.stringify(map)).toString("base64");
  return { format: "module", source: `${code}\n//# sourceMappingURL=data:application/json;base64,${mapping}\n`, shortCircuit: true };
}

registerHooks({ load });
