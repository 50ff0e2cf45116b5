import type { ProcedureVersion } from "../procedure.ts";
import type { Finding } from "./finding.ts";

/** Every text for people says something in both languages. The result's template is Vietnamese alone, as official papers are. */
export function checkTexts(version: ProcedureVersion): readonly Finding[] {
  const found: Finding[] = [];
  visit({ ...version, result: { ...version.result, template: undefined } }, "", found);
  return found;
}

function visit(value: unknown, place: string, found: Finding[]): void {
  if (value === null || typeof value !== "object") return;
  if ("vi" in value && "en" in value) {
    for (const language of ["vi", "en"] as const) {
      if (String(value[language]).trim() === "")
        found.push({ place: `${place}.${language}`, vi: "Thiếu lời cho người đọc.", en: "The text is missing." });
    }
    if (isUntranslated(String(value.vi), String(value.en)))
      found.push({ place: `${place}.en`, vi: "Lời tiếng Anh còn nguyên tiếng Việt.", en: "The English text is still Vietnamese." });
    return;
  }
  for (const [key, member] of Object.entries(value)) visit(member, place === "" ? key : `${place}.${key}`, found);
}

const MARKS = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu;

/** A sentence, not a mere name, that stands the same in both languages. */
function isUntranslated(vi: string, en: string): boolean {
  return vi === en && MARKS.test(en) && en.trim().split(/\s+/).length >= 4;
}
