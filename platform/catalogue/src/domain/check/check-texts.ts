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
    return;
  }
  for (const [key, member] of Object.entries(value)) visit(member, place === "" ? key : `${place}.${key}`, found);
}
