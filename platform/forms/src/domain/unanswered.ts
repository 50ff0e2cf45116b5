import { readsOf, treeOf } from "./facts.ts";
import type { RuleTrees } from "./form.ts";
import type { Resolved } from "./resolved.ts";

/**
 * The paths that cannot be spoken of yet: questions that need an answer and have none, the groups around them, and whatever is computed from these. FEEL says
 * `null = 3` is false, so that a rule alone does not tell "no" from "not yet".
 */
export function unanswered(fields: readonly Resolved[], rules: RuleTrees): (path: string) => boolean {
  const open = fields.filter(isLacking).map(({ field }) => field.name);
  const computed = fields.flatMap(({ field: { name, computed: rule } }) =>
    rule === undefined ? [] : [{ name, reads: readsOf(treeOf(rules, rule)) }],
  );
  const isOpen = (path: string) => open.some((name) => around(name, path));
  for (let before = -1; before < open.length; ) {
    before = open.length;
    for (const { name, reads } of computed) if (!open.includes(name) && reads.some(isOpen)) open.push(name);
  }
  return isOpen;
}

function isLacking({ needed, value, entries }: Resolved): boolean {
  return (needed && value === undefined) || (entries ?? []).some(({ fields }) => fields.some(isLacking));
}

/** True where one path is the other, part of it, or around it. */
export function around(name: string, path: string): boolean {
  return `${name}.`.startsWith(`${path}.`) || path.startsWith(`${name}.`);
}
