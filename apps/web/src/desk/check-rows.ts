import { type DossierFile, factsOf, ruleHolds } from "@motlan/dossiers";
import type { Language } from "@motlan/kernel";
import type { ChecklistItem } from "@motlan/ui";

/**
 * The declaration's checklist for this dossier: what the machine found by the version's own rules, and what a person has to tick. Rows ticked at an earlier
 * step stay ticked; whoever completes the step answers for all of them.
 */
export function checkRows(
  { dossier, version, rules, history, agency }: Pick<DossierFile, "dossier" | "version" | "rules" | "history" | "agency">,
  now: Date,
  lang: Language,
  ticked?: readonly string[],
): readonly ChecklistItem[] {
  const facts = factsOf({ ...dossier, agency }, now);
  const before = ticked ?? tickedBefore(history);
  return version.checklist
    .filter((row) => ruleHolds(rules, row.when, facts))
    .map(({ id, text, rule }) => {
      const passed = rule === undefined ? undefined : ruleHolds(rules, rule, facts);
      const checked = before.includes(id) || (ticked === undefined && passed === true);
      return { value: id, label: text[lang], checked, ...(passed !== undefined && { machine: { passed } }) };
    });
}

/** The rows without a tick: the step is not complete while there is one. */
export function untickedRows(rows: readonly ChecklistItem[]): readonly ChecklistItem[] {
  return rows.filter(({ checked }) => !checked);
}

/** True when the machine found nothing wrong and nothing needs a person's eye that was not ticked already: such dossiers may be done many at once. */
export function isSimple(rows: readonly ChecklistItem[]): boolean {
  return rows.every(({ machine }) => machine?.passed !== false);
}

function tickedBefore(history: DossierFile["history"]): readonly string[] {
  const last = history.findLast(({ note }) => Array.isArray(note.checked));
  const checked = last?.note.checked;
  return Array.isArray(checked) ? checked.filter((one): one is string => typeof one === "string") : [];
}
