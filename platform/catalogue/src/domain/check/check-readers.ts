import { factsRead } from "@motlan/kernel/rules";
import type { ProcedureVersion } from "../procedure.ts";
import type { Finding } from "./finding.ts";
import type { ParsedRules } from "./parsed-rules.ts";

/** What is looked up or written down is read by somebody: a record of the State that no rule and no paper needs is not to be read at all. */
export function checkReaders(version: ProcedureVersion, parsed: ParsedRules): readonly Finding[] {
  const read = new Set(parsed.all.flatMap(({ rule }) => factsRead(rule)));
  const instead = new Set(
    version.papers.flatMap(({ accepts = [] }) => accepts.flatMap((one) => (one.as === "registry" ? [one.known] : []))),
  );
  return version.known.flatMap(({ name }, index) => {
    const used = [...read].some((path) => path === `found.${name}` || path.startsWith(`known.${name}.`) || path === `known.${name}`);
    if (used || instead.has(name)) return [];
    return [
      {
        place: `known.${index}`,
        vi: `Tra cứu “${name}” mà không quy tắc hay giấy tờ nào dùng tới: đừng đọc dữ liệu không cần.`,
        en: `“${name}” is looked up, but no rule or paper uses it: do not read what is not needed.`,
      },
    ];
  });
}
