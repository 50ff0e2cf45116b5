import type { Work } from "@motlan/kernel/db";
import type { Dossier } from "../domain/dossier.ts";
import { followingOf, type PartChoice } from "../domain/linked.ts";
import { faults } from "../faults.ts";
import { listParts, savePartChoice } from "../store/linked-parts.ts";
import { followParts } from "./follow-parts.ts";
import { lockForApplicant } from "./lock-for-official.ts";
import { readRulebook } from "./read-rulebook.ts";

export interface PartChosen {
  readonly wholeId: string;
  readonly part: string;
  /** Which try the page showed: a choice made of an earlier one is none. */
  readonly attempt: number;
  /** Absent where the form named neither. */
  readonly choice: PartChoice | undefined;
}

/**
 * The applicant says what the parts after one without a result shall do where the group leaves it to them: go on without it, or stop. Said twice it is said once; until
 * it is said, or the part is tried again, those parts wait.
 * @throws dossiers/not-found, dossiers/no-choice
 */
export function chooseWithoutPart(work: Work, { wholeId, part, attempt, choice }: PartChosen): Promise<Dossier> {
  return work.transaction(async (tx) => {
    const whole = await lockForApplicant(work, tx, wholeId);
    const { version } = await readRulebook(work, whole.versionId);
    const rows = await listParts(tx, wholeId);
    const row = rows.find((one) => one.part === part);
    if (choice === undefined) throw faults["no-choice"]();
    if (row?.choice === choice && row.attempt === attempt) return whole;
    const declared = version.parts?.find(({ id }) => id === part);
    const asked = version.parts !== undefined && followingOf(version.parts, rows).ask.includes(part);
    if (whole.status !== "open" || declared?.without !== "ask" || !asked || row?.attempt !== attempt) throw faults["no-choice"]();
    await savePartChoice(tx, wholeId, part, choice, work.clock.now());
    await work.announce(tx, {
      type: "dossiers.part-chosen",
      subject: wholeId,
      agencyId: whole.agencyId,
      data: { code: whole.code, part, choice },
    });
    return followParts(work.as({ kind: "system", name: "dossiers.linked" }), tx, whole);
  });
}
