import { type CompiledRules, compileRules, examineDocument, type Finding } from "@motlan/catalogue";
import { hasShape, type ProcedureVersion } from "@motlan/catalogue/declare";
import type { JsonObject } from "@motlan/kernel";

/** A document that can be tried out: it has its shape, its rules are parsed. */
export interface Ready {
  readonly version: ProcedureVersion;
  readonly rules: CompiledRules;
}

/** A design's document as a version that runs, whatever its faults of sense; nothing where its shape is not whole yet or a rule does not parse. */
export function readyVersion(document: JsonObject): Ready | undefined {
  const dated: unknown = { ...document, version: document.version ?? "1", effective: document.effective ?? { from: "2000-01-01" } };
  if (!hasShape(dated)) return undefined;
  const { rules, bad } = compileRules(dated);
  return bad.length > 0 ? undefined : { version: dated, rules };
}

/** Why it cannot be tried yet. */
export function whyNotReady(document: JsonObject): readonly Finding[] {
  return examineDocument({ ...document, version: document.version ?? "1", effective: document.effective ?? { from: "2000-01-01" } });
}
