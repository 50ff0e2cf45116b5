import { writeFileSync } from "node:fs";
import { join } from "node:path";
import "@motlan/kernel/tsx";
import { makePages, NOTE } from "./docs/pages.ts";
import { proceduresPage, walkedProcedures } from "./docs/procedures-page.ts";
import { listFaultTables, readModules } from "./docs/read-modules.ts";

/** `npm run docs:write`: the pages of docs/ that are made from what runs. A test fails while one differs. */
const root = join(import.meta.dirname, "..", "..");
const modules = await readModules(root);
const procedures = { path: "docs/procedures.md", text: proceduresPage(NOTE, walkedProcedures(root)) };
for (const { path, text } of [...makePages(modules, listFaultTables(modules)), procedures]) {
  writeFileSync(join(root, path), text);
  console.log(path);
}
