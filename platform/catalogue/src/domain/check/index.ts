import type { ProcedureVersion } from "../procedure.ts";
import { checkBranches } from "./check-branches.ts";
import { checkFees, toldByCells } from "./check-fees.ts";
import { checkHours } from "./check-hours.ts";
import { checkKinds } from "./check-kinds.ts";
import { checkLinked, type IsCode } from "./check-linked.ts";
import { checkPapers } from "./check-papers.ts";
import { checkParts, type VersionOf } from "./check-parts.ts";
import { checkProcess } from "./check-process.ts";
import { checkQuestions } from "./check-questions.ts";
import { checkReach } from "./check-reach.ts";
import { checkReaders } from "./check-readers.ts";
import { checkResult } from "./check-result.ts";
import { checkRules } from "./check-rules.ts";
import { checkTexts } from "./check-texts.ts";
import type { Finding } from "./finding.ts";
import { parseRules } from "./parsed-rules.ts";

export type { Finding } from "./finding.ts";

/** What the examiner may be told of the world around the declaration. */
export interface Surroundings {
  /** Whether the catalogue has a code; without it every code counts as one. */
  readonly isCode?: IsCode;
  /** The version of a part's procedure that is in force when this one begins; without it parts are only examined among themselves. */
  readonly versionOf?: VersionOf;
}

/** The platform's examiner: everything that is wrong with a declaration of the right shape, all at once. Nothing is published while it finds something. */
export function checkProcedure(version: ProcedureVersion): readonly Finding[] {
  return checkWithin(version, {});
}

/** The same, with what is known of the world around it. */
export function checkWithin(version: ProcedureVersion, { isCode, versionOf }: Surroundings): readonly Finding[] {
  const parsed = parseRules(version);
  const fees = checkFees(version, parsed);
  const told = toldByCells(version, fees);
  const rules = checkRules(version, parsed).filter(({ place }) => !told.has(place));
  return [
    ...rules,
    ...checkQuestions(version, parsed),
    ...checkKinds(version),
    ...checkReach(version, parsed),
    ...checkPapers(version),
    ...fees,
    ...checkHours(version, parsed),
    ...checkProcess(version),
    ...checkBranches(version),
    ...checkReaders(version, parsed),
    ...checkLinked(version, isCode),
    ...checkParts(version, versionOf),
    ...checkResult(version),
    ...checkDays(version),
    ...checkTexts(version),
  ];
}

function checkDays({ effective: { from, to } }: ProcedureVersion): readonly Finding[] {
  return to !== undefined && to < from
    ? [{ place: "effective.to", vi: "Hết hiệu lực trước ngày có hiệu lực.", en: "It ends before it begins." }]
    : [];
}
