import type { Field } from "@motlan/catalogue/declare";
import type { FieldFault, Text } from "@motlan/kernel";
import { checkFails, type OpenFacts } from "./facts.ts";
import type { RuleTrees } from "./form.ts";
import { missingAnswer } from "./missing.ts";
import type { Entry, Resolution, Resolved } from "./resolved.ts";
import { around } from "./unanswered.ts";

/** Every fault of the questions, each at its path: unreadable, missing, or against one of its checks; within a group those of each entry. */
export function faultsOfForm({ facts, fields }: Resolution, rules: RuleTrees): FieldFault[] {
  const open = openPaths(fields);
  const isOpen = (path: string) => open.some((name) => around(name, path));
  return fields.flatMap((field) =>
    field.entries === undefined ? faultsAt(field, rules, facts, isOpen) : faultsOfGroup(field, field.entries, rules, facts, isOpen),
  );
}

type IsOpen = (path: string) => boolean;

function faultsAt({ field, shown, needed, value, fault }: Resolved, rules: RuleTrees, facts: OpenFacts, isOpen: IsOpen): FieldFault[] {
  if (!shown) return [];
  if (fault !== undefined) return [faultAt(field, fault)];
  // Who has to sign is told by `signers`, with the names.
  if (field.kind === "signatures") return [];
  if (value === undefined) return needed ? [faultAt(field, missingAnswer(field))] : [];
  return (field.checks ?? []).filter((check) => checkFails(rules, check.rule, facts, isOpen)).map((check) => faultAt(field, check.text));
}

/** The entries first; the list as a whole is judged by its own checks, and by how many entries there may be. */
function faultsOfGroup(group: Resolved, entries: readonly Entry[], rules: RuleTrees, facts: OpenFacts, isOpen: IsOpen): FieldFault[] {
  if (!group.shown) return [];
  const within = entries.flatMap((entry) => faultsOfEntry(entry, rules, facts, isOpen));
  const count = countFault(group, entries.length);
  // A list that is not finished says nothing yet about the list as a whole.
  const whole = entries.some(lacksAnswer) ? [] : faultsAt(group, rules, facts, isOpen);
  return [...(count === undefined ? [] : [faultAt(group.field, count)]), ...whole, ...within];
}

function faultsOfEntry({ fields, scope }: Entry, rules: RuleTrees, facts: OpenFacts, isOpen: IsOpen): FieldFault[] {
  const open = openPaths(fields).map((path) => `item.${path.slice(path.lastIndexOf(".") + 1)}`);
  const openHere = (path: string) => (path.startsWith("item.") ? open.includes(path) : isOpen(path));
  facts.set("item", scope);
  const faults = fields.flatMap((field) => faultsAt(field, rules, facts, openHere));
  facts.delete("item");
  return faults;
}

function countFault({ field: { group, label }, needed }: Resolved, count: number): Text | undefined {
  if (group === undefined) return undefined;
  if (count < group.least && (needed || count > 0)) {
    return {
      vi: `“${label.vi}” cần có ít nhất ${group.least} mục, đang có ${count}. Hãy bấm thêm.`,
      en: `“${label.en}” needs at least ${group.least}, it has ${count}. Add more.`,
    };
  }
  if (count <= group.most) return undefined;
  return {
    vi: `“${label.vi}” chỉ nhận tối đa ${group.most} mục, đang có ${count}. Hãy bỏ bớt.`,
    en: `“${label.en}” takes at most ${group.most}, it has ${count}. Remove some.`,
  };
}

function faultAt({ name }: Field, { vi, en }: Text): FieldFault {
  return { path: name, vi, en };
}

/** The paths of questions that are asked and have no answer; a group one of whose entries has such a question is open itself. */
function openPaths(fields: readonly Resolved[]): string[] {
  return fields
    .filter(({ shown, value, entries }) => shown && (value === undefined || (entries ?? []).some(isUnfinished)))
    .map(({ field }) => field.name);
}

function lacksAnswer({ fields }: Entry): boolean {
  return fields.some(({ needed, value }) => needed && value === undefined);
}

function isUnfinished({ fields }: Entry): boolean {
  return fields.some(({ shown, value }) => shown && value === undefined);
}
