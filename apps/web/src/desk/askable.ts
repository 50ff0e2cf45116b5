import type { Paper } from "@motlan/catalogue/declare";
import type { AskedFault } from "@motlan/dossiers";
import type { Language } from "@motlan/kernel";
import type { Values } from "../frame/types.ts";
import { valueAt } from "./attached-files.ts";
import { say } from "./fill.ts";
import { type FormSource, shownPages } from "./form-values.ts";
import { ASK, PHRASES } from "./texts/ask.ts";

/** Something of a dossier that more can be asked for: a question of its form, or a paper that is not there. */
export interface Askable {
  readonly at: string;
  readonly label: string;
  readonly kind: "file" | "value" | "check";
  /** What stands there now. */
  readonly now: string;
  /** What the machine found wrong, as the applicant would read it. */
  readonly found?: string;
}

/** Everything that may be asked about, in the form's order; questions this applicant was not asked are left out. */
export function askables(source: FormSource, lang: Language): readonly Askable[] {
  const values = shownPages(source, lang)
    .flatMap((page) => page.values)
    .filter(({ computed }) => !computed);
  const answers = values.map(({ path, label, text, files, isList }) => ({
    at: path,
    label,
    kind: files.length > 0 && !isList ? ("file" as const) : ("value" as const),
    now: text,
  }));
  const papers = source.version.papers.filter((paper) => isLacking(paper, source));
  return [...answers, ...papers.map(({ id, title }) => ({ at: id, label: title[lang], kind: "file" as const, now: "" }))];
}

/** A paper that nothing takes in, or that everybody may attach and this applicant did not. One that hangs on another answer comes by that answer. */
function isLacking({ field: path, accepts = [] }: Paper, { version, dossier }: FormSource): boolean {
  if (path === undefined) return true;
  const page = version.pages.find(({ fields }) => fields.some(({ name }) => name === path));
  const field = page?.fields.find(({ name }) => name === path);
  const isOpen = field?.kind === "file" && field.when === undefined && page?.when === undefined;
  return isOpen && accepts.every(({ as }) => as !== "registry") && (valueAt(dossier.answers, path) ?? null) === null;
}

export interface AskRead {
  readonly faults: readonly AskedFault[];
  readonly errors: readonly { readonly name?: string; readonly message: string }[];
}

/** Reads the ticked items with their phrase and words. Each ticked one has to say what to do; at least one thing has to be asked. */
export function readAsked(list: readonly Askable[], form: Values, lang: Language): AskRead {
  const items = list.filter(({ at }) => form.all("muc").includes(at));
  const asked = items.map((item) => ({ item, words: wordsOf(item, form) }));
  const other = form.get("khac").trim();
  const silent = asked.filter(({ words }) => words === "");
  const errors = silent.map(({ item }) => ({ name: `loi.${item.at}`, message: say(ASK.say, lang, { label: item.label }) }));
  const faults: AskedFault[] = asked.map(({ item, words }) => (item.kind === "check" ? { words } : { at: item.at, words }));
  if (other !== "") faults.push({ words: other });
  return { faults, errors: faults.length === 0 ? [{ name: "muc", message: ASK.choose[lang] }] : errors };
}

/** The phrase, then the official's own words; what the applicant reads is Vietnamese. */
function wordsOf({ at, kind, label }: Askable, form: Values): string {
  const phrase = PHRASES[kind].find(({ id }) => id === form.get(`mau.${at}`));
  const own = form.get(`loi.${at}`).trim();
  return [phrase === undefined ? "" : say(phrase.text, "vi", { label }), own].filter((part) => part !== "").join(" ");
}
