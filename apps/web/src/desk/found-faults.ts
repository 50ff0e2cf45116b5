import { type DossierFile, listFormFaults } from "@motlan/dossiers";
import type { FieldFault } from "@motlan/kernel";
import type { Visit } from "../frame/types.ts";
import { type Askable, askables } from "./askable.ts";
import { checkRows } from "./check-rows.ts";

/**
 * Everything that may be asked about, with what the machine found wrong: the form's own rules, as before it was filed, and the checklist's. What it found is ticked
 * and worded when the page opens, so that one request names all of it.
 */
export async function askList(
  { work, lang }: Pick<Visit, "work" | "lang">,
  file: DossierFile,
  to: "vi" | "en" = lang,
): Promise<readonly Askable[]> {
  const faults = await listFormFaults(work, file.dossier.id);
  const list = askables(file, to).map((item) => foundAt(item, faults));
  const elsewhere = faults.filter(({ path }) => list.every(({ at }) => at !== path));
  const now = work.clock.now();
  const [inVietnamese, shown] = [checkRows(file, now, "vi", []), checkRows(file, now, to, [])];
  const failed = shown.filter(({ machine }) => machine?.passed === false);
  return [
    ...failed.map(({ value, label }) => check(value, label, inVietnamese.find((row) => row.value === value)?.label ?? label)),
    ...elsewhere.map((fault) => check(fault.path, fault[to], fault.vi)),
    ...list,
  ];
}

function foundAt(item: Askable, faults: readonly FieldFault[]): Askable {
  const fault = faults.find(({ path }) => path === item.at);
  return fault === undefined ? item : { ...item, found: fault.vi };
}

function check(id: string, label: string, found: string): Askable {
  return { at: `kiem-tra.${id}`, label, kind: "check", now: "", found };
}
