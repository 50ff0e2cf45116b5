import type { ProcedureVersion } from "@motlan/catalogue/declare";
import type { Text } from "@motlan/kernel";
import type { FormCheck } from "./check-form.ts";
import { flatten } from "./resolved.ts";

/** A page in the list of pages. `faulty`: the person has been there and something is to be mended. */
export interface PageCard {
  readonly id: string;
  readonly title: Text;
  readonly state: "todo" | "done" | "faulty" | "skipped";
}

/** A page never visited is done only when it asks nothing: all its values are held or computed. */
export function decidePageStates(
  version: Pick<ProcedureVersion, "pages">,
  check: Pick<FormCheck, "faults" | "fields">,
  seen: readonly string[],
  asked: (pageId: string) => boolean,
): PageCard[] {
  const faults = new Set(check.faults.map(({ path }) => path));
  return version.pages.map(({ id, title }) => {
    if (!asked(id)) return { id, title, state: "skipped" };
    const fields = check.fields.filter((resolved) => resolved.page.id === id && resolved.shown);
    const faulty = flatten(fields).some(({ field }) => faults.has(field.name));
    if (faulty) return { id, title, state: seen.includes(id) ? "faulty" : "todo" };
    const settled = fields.every(({ from, waived }) => from === "held" || from === "computed" || waived !== undefined);
    return { id, title, state: seen.includes(id) || settled ? "done" : "todo" };
  });
}
