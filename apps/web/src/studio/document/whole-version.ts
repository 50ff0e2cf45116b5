import { COMPLAINT_TO, everyChannel, hasShape, type ProcedureVersion, t } from "@motlan/catalogue/declare";
import type { Json, JsonObject } from "@motlan/kernel";
import { isObject } from "./json-paths.ts";

const NOT_WRITTEN = t("(chưa viết)", "(not written yet)");
const NO_LAW = { act: "(chưa ghi căn cứ)" };

/** A declaration with nothing in it but the words that say so. */
const BLANK: ProcedureVersion = {
  code: "x.blank",
  version: "0",
  effective: { from: "2099-01-01" },
  title: NOT_WRITTEN,
  field: NOT_WRITTEN,
  summary: NOT_WRITTEN,
  guide: [],
  law: [NO_LAW],
  applicant: { who: NOT_WRITTEN, assurance: 2, actingFor: [{ value: "self", label: t("Cho tôi", "For myself") }] },
  competence: { level: "commune", matter: "none", first: "applicant.residence.communeId", elsewhere: true, law: NO_LAW },
  channels: everyChannel(5),
  known: [],
  pages: [{ id: "trang", title: NOT_WRITTEN, fields: [] }],
  papers: [],
  fees: [],
  steps: [{ id: "buoc", does: "take-in", task: NOT_WRITTEN, unit: NOT_WRITTEN, post: "one-stop-clerk", hours: 0 }],
  checklist: [],
  refusals: [{ id: "none", text: NOT_WRITTEN, law: NO_LAW }],
  effects: [],
  result: { kind: "letter", title: NOT_WRITTEN, template: {}, data: {}, signedBy: ["chair"], notation: "CV", delivery: ["online"] },
  complaint: COMPLAINT_TO.communeChair,
};

/**
 * The half-made document as a declaration that can be shown: what is missing says "(not written yet)", what is no declaration is left out. For previews alone;
 * what is published is examined as it stands.
 */
export function wholeVersion(document: JsonObject): ProcedureVersion {
  let whole: ProcedureVersion = BLANK;
  for (const [member, value] of Object.entries(document)) {
    if (value === undefined) continue;
    for (const fitting of candidates(member, value)) {
      const tried: unknown = { ...whole, [member]: fitting };
      if (!hasShape(tried)) continue;
      whole = tried;
      break;
    }
  }
  return whole;
}

/** The member as it stands, then with the blanks filled, then without the entries that do not fit. */
function candidates(member: string, value: Json): readonly unknown[] {
  const written = withWords(value);
  if (Array.isArray(written)) {
    const entries = written.filter((entry: Json) => hasShape({ ...BLANK, [member]: [entry] }));
    return [written, ...(entries.length > 0 ? [entries] : [])];
  }
  const blank: unknown = Reflect.get(BLANK, member);
  const filled = isObject(written) && typeof blank === "object" ? { ...blank, ...written } : written;
  return [written, filled];
}

/** Empty words say that they are not written yet; one language stands in for the other. */
function withWords(value: Json): Json {
  if (Array.isArray(value)) return value.map((entry: Json) => withWords(entry));
  if (!isObject(value)) return value;
  if (isWords(value)) {
    const { vi, en } = value;
    const said = (text: Json | undefined, other: Json | undefined, blank: string) => text || other || blank;
    return { vi: said(vi, en, NOT_WRITTEN.vi), en: said(en, vi, NOT_WRITTEN.en) };
  }
  return Object.fromEntries(Object.entries(value).flatMap(([name, inner]) => (inner === undefined ? [] : [[name, withWords(inner)]])));
}

function isWords(value: JsonObject): boolean {
  const names = Object.keys(value);
  return names.length > 0 && names.every((name) => (name === "vi" || name === "en") && typeof value[name] === "string");
}
