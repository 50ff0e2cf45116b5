import type { ProcedureVersion } from "../procedure.ts";
import { checkProcess } from "./check-process.ts";
import { checkQuestions } from "./check-questions.ts";
import { checkRules } from "./check-rules.ts";
import { checkTexts } from "./check-texts.ts";
import type { Finding } from "./finding.ts";

export type { Finding } from "./finding.ts";

/** The platform's examiner: everything that is wrong with a declaration of the right shape, all at once. Nothing is published while it finds something. */
export function checkProcedure(version: ProcedureVersion): readonly Finding[] {
  return [...checkRules(version), ...checkQuestions(version), ...checkProcess(version), ...checkTexts(version)];
}
