import { readFileSync } from "node:fs";
import { transformSync } from "oxc-transform";

/** In the order in which each uses only those before it. */
const PARTS = ["bytes.ts", "proofs.ts", "notes.ts", "receipts.ts"] as const;

/** The same checks as one script for browsers: types taken off, imports of neighbours away, exports plain. The parts share no two names (a test runs the result). */
export function verifierScript(): string {
  return PARTS.map((name) => {
    const { code } = transformSync(name, readFileSync(new URL(name, import.meta.url), "utf8"), { target: "es2022" });
    return code.replace(/^import [^;]*;\n/gm, "").replace(/^export /gm, "");
  }).join("\n");
}
