import type { Json, Text } from "@motlan/kernel";
import { isMembers } from "../check/shape.ts";
import type { ProcedureVersion } from "../procedure.ts";
import { capital, nameOfMember } from "../words/members.ts";
import { asJson, sameValue, sayValue } from "./say-value.ts";

/** One difference of two versions, as the law compares: what was added, struck or changed, in words, with the reason where one was given. */
export interface Change {
  /** The part of the declaration: its first member ("steps", "fees"). */
  readonly part: string;
  readonly partName: Text;
  readonly kind: "added" | "struck" | "changed";
  /** Where it stands in the newer version; in the older one where it was struck. */
  readonly place: string;
  /** "Bước “Thẩm định”: số giờ của bước" */
  readonly what: Text;
  readonly before?: Text;
  readonly after?: Text;
  readonly why?: string;
}

/** The designer's reasons by place; the reason of the nearest place above counts where a place has none of its own. */
export type Reasons = Readonly<Record<string, string>>;

/** What says nothing of the law: which document it is, and how its table was once typed. */
const SILENT = new Set(["version", "source", "processTable"]);

/** The differences of two versions of a procedure, part by part in the order of the declaration. */
export function compareVersions(before: ProcedureVersion, after: ProcedureVersion, why: Reasons = {}): readonly Change[] {
  const found: Found[] = [];
  compare(asJson(before), asJson(after), "", [], found);
  return found.map(({ place, trail, old, now }) => {
    const part = place.split(".")[0] ?? "";
    const what = trailOf(trail, place);
    const reason = reasonAt(why, place);
    const said = { before: sayValue(old, place), after: sayValue(now, place) };
    return {
      part,
      partName: capitalText(nameOfMember(part)),
      kind: old === undefined ? "added" : now === undefined ? "struck" : "changed",
      place,
      what,
      ...(said.before && { before: said.before }),
      ...(said.after && { after: said.after }),
      ...(reason !== undefined && { why: reason }),
    };
  });
}

interface Found {
  readonly place: string;
  readonly trail: readonly Text[];
  readonly old?: Json;
  readonly now?: Json;
}

function compare(old: Json | undefined, now: Json | undefined, place: string, trail: readonly Text[], found: Found[]): void {
  if (sameValue(old, now)) return;
  if (place === "result.template") {
    found.push({ place, trail, old: "mẫu cũ", now: "mẫu mới" });
    return;
  }
  if (isList(old) && isList(now) && [...old, ...now].every(isMembers)) compareLists(old, now, place, trail, found);
  else if (isMembers(old) && isMembers(now) && !isOneThought(old)) compareMembers(old, now, place, trail, found);
  else found.push({ place, trail, ...(old !== undefined && { old }), ...(now !== undefined && { now }) });
}

function compareMembers(
  old: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
  place: string,
  trail: readonly Text[],
  found: Found[],
): void {
  for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) {
    if (SILENT.has(name)) continue;
    const within = place === "" ? name : `${place}.${name}`;
    compare(present(old[name]), present(now[name]), within, trail, found);
  }
}

/** Entries are the same where their id, name, code or kind is; where neither list has such a mark, by their order. */
function compareLists(old: readonly Json[], now: readonly Json[], place: string, trail: readonly Text[], found: Found[]): void {
  const marked = [...old, ...now].every((entry) => markOf(entry) !== undefined);
  const keyOf = (entry: Json, index: number) => (marked ? (markOf(entry) ?? "") : String(index));
  const before = new Map(old.map((entry, index) => [keyOf(entry, index), { entry, index }]));
  const after = new Set(now.map(keyOf));
  for (const [index, entry] of now.entries()) {
    const was = before.get(keyOf(entry, index));
    const called = [...trail, titleOf(entry, `${place}.${index}`)];
    compare(was?.entry, entry, `${place}.${index}`, called, found);
  }
  for (const [key, { entry, index }] of before) {
    if (!after.has(key)) found.push({ place: `${place}.${index}`, trail: [...trail, titleOf(entry, place)], old: entry });
  }
}

function markOf(entry: Json): string | undefined {
  if (!isMembers(entry)) return undefined;
  const { id, name, code, value, act, article, province, from, kind } = entry;
  if (typeof act === "string") return `${act} ${typeof article === "string" ? article : ""}`;
  if (typeof province === "string") return `${province} ${String(from)}`;
  return [id, name, code, value, kind].find((mark) => typeof mark === "string");
}

function titleOf(entry: Json, place: string): Text {
  const said = isMembers(entry)
    ? [entry.title, entry.task, entry.label, entry.text].find((one) => isMembers(one) && typeof one.vi === "string")
    : undefined;
  if (isMembers(said)) return { vi: `“${String(said.vi)}”`, en: `“${String(said.en)}”` };
  const { kind, code } = isMembers(entry) ? entry : {};
  if (typeof code === "string") return { vi: code, en: code };
  if (typeof kind === "string") return sayValue(kind, `${place}.kind`) ?? { vi: kind, en: kind };
  return isMembers(entry) && "act" in entry ? (sayValue(asJson(entry), place) ?? NONE) : rowOf(place);
}

const NONE: Text = { vi: "", en: "" };

function rowOf(place: string): Text {
  const number = Number(/(\d+)$/.exec(place)?.[1] ?? 0) + 1;
  return { vi: `dòng ${number}`, en: `row ${number}` };
}

/** "Các bước giải quyết “Thẩm định”: số giờ của bước"; the part alone where it is the part itself that changed. */
function trailOf(trail: readonly Text[], place: string): Text {
  const head = nameOfMember(place.split(".")[0] ?? "");
  const leaf = nameOfMember(place);
  const say = (language: "vi" | "en") => {
    const of = [head[language], ...trail.map((one) => one[language])].filter((one) => one !== "").join(" ");
    const whole = /\.\d+$/.test(place) || !place.includes(".");
    return capital(whole ? of : `${of}: ${leaf[language]}`);
  };
  return { vi: say("vi"), en: say("en") };
}

function reasonAt(why: Reasons, place: string): string | undefined {
  const parts = place.split(".");
  for (let length = parts.length; length > 0; length -= 1) {
    const reason = why[parts.slice(0, length).join(".")];
    if (reason !== undefined && reason !== "") return reason;
  }
  return undefined;
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
/** A text, a term, an article: said whole, not word by word. */
const isOneThought = (value: Readonly<Record<string, unknown>>) => "vi" in value || "count" in value || "act" in value;
const present = (value: unknown): Json | undefined => (value === undefined ? undefined : asJson(value));
const capitalText = ({ vi, en }: Text): Text => ({ vi: capital(vi), en: capital(en) });
