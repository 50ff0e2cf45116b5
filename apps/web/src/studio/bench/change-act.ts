import { isFault, type Json, newId } from "@motlan/kernel";
import { type Change, changeDesign } from "@motlan/studio";
import type { Answer, Visit } from "../../frame/types.ts";
import { anchorOf } from "../boxes/context.ts";
import { buildCondition, isComparison, joinConditions } from "../conditions/build-condition.ts";
import { factsOfDesign } from "../conditions/facts.ts";
import { textAt, valueAt, withValueAt } from "../document/json-paths.ts";
import { readChanges, shownOf } from "../document/read-changes.ts";
import { BOXES } from "../texts/boxes.ts";
import { showBench } from "./bench-page.tsx";
import { conflictPage } from "./conflict-page.tsx";
import { type Bench, benchHref, loadBench } from "./load-bench.ts";
import { type NotDone, refusalOf } from "./not-done.ts";
import { readRowAct } from "./row-act.ts";

/** POST /studio/:id/sua — what was typed on a part and, with it, what a button beside the boxes does: one change of the design. */
export async function changeAct(visit: Visit): Promise<Answer> {
  const bench = await loadBench(visit);
  const read = readTyped(visit, bench);
  if ("status" in read) return showBench(visit, bench, read);
  const back = { redirect: read.at === undefined ? benchHref(bench, read.go) : hrefAt(benchHref(bench, read.go), read.at) };
  if (read.changes.length === 0) return back;
  const revision = Number(visit.form.get("ban"));
  const input = {
    designId: bench.design.id,
    revision: Number.isInteger(revision) ? revision : bench.design.revision,
    changes: read.changes,
    requestKey: visit.form.get("khoa") || newId(),
  };
  try {
    await changeDesign(visit.work, input);
  } catch (error) {
    if (isFault(error, "studio/changed-elsewhere")) return conflictPage(visit, bench, error, input);
    return showBench(visit, bench, refusalOf(error, visit));
  }
  return back;
}

/** A place on the page. Script that follows a redirect is not told what stands after `#`, so the address says it twice. */
function hrefAt(href: string, path: string): string {
  return `${href}&cho=${anchorOf(path)}#${anchorOf(path)}`;
}

const UNREAD = { number: BOXES.notNumber, json: BOXES.notJson, pairs: BOXES.notPairs } as const;

interface ReadTyped {
  readonly changes: readonly Change[];
  /** The place the page goes back to. */
  readonly at?: string;
  readonly go?: { readonly page: number };
}

function readTyped({ form, lang }: Visit, { design, part, page }: Bench): ReadTyped | NotDone {
  if (part === undefined) return { changes: [] };
  const { changes, unread } = readChanges(design.document, shownOf(form.get("goc")), form);
  if (unread.length > 0) {
    const errors = new Map(unread.map(({ name, as }) => [name, UNREAD[as][lang]]));
    return {
      status: 422,
      messages: [...new Set(errors.values())],
      errors,
      typed: new Map(unread.map(({ name, as }) => [name, as === "pairs" ? JSON.stringify(form.all(name)) : form.get(name)])),
    };
  }
  const typed: Change[] = changes.map(({ op, path, value }) => (op === "set" ? { op, path, value: value ?? null } : { op, path }));
  const after = changes.reduce<Json>((document, { path, value }) => withValueAt(document, path, value), design.document);
  const act = form.get("lam");
  if (act.startsWith("mo|")) return { changes: typed, at: act.slice(3) };
  if (act.startsWith("dk|")) return withCondition(form, lang, after, typed, act.slice(3));
  const row = readRowAct(after, part.sections(after, page), act);
  if (row === undefined) return { changes: typed };
  const added = /^pages\.(\d+)$/.exec(row.at)?.[1];
  return {
    changes: [...typed, ...row.changes],
    at: row.at,
    ...(added !== undefined && act.startsWith("them") && { go: { page: Number(added) } }),
  };
}

/** The condition that was put together from the pick lists goes into its box. */
function withCondition(
  form: Visit["form"],
  lang: Visit["lang"],
  document: Json,
  typed: readonly Change[],
  path: string,
): ReadTyped | NotDone {
  const key = `dk:${path}`;
  const picked = { gi: form.get(`${key}:gi`), so: form.get(`${key}:so`), gt: form.get(`${key}:gt`), noi: form.get(`${key}:noi`) };
  const fact = factsOfDesign(document).find((one) => one.path === picked.gi);
  const built =
    fact === undefined || !isComparison(picked.so)
      ? { ok: false as const, why: BOXES.pickFact }
      : buildCondition({ fact, comparison: picked.so, value: picked.gt });
  if (!built.ok) {
    const kept = Object.entries(picked).map(([part, value]): [string, string] => [`${key}:${part}`, value]);
    return { status: 422, messages: [built.why[lang]], errors: new Map([[key, built.why[lang]]]), typed: new Map(kept) };
  }
  const joined = picked.noi === "or" || picked.noi === "instead" ? picked.noi : "and";
  const value = joinConditions(textAt(document, path), joined, built.text);
  if (valueAt(document, path) === value) return { changes: typed, at: path };
  return { changes: [...typed, { op: "set", path, value }], at: path };
}
