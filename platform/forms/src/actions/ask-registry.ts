import { isFault } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type RecordView, readRecords } from "@motlan/registries";
import type { Draft, KnownState } from "../domain/draft.ts";
import type { Wanted } from "../domain/wanted.ts";
import { attempt } from "../store/attempt.ts";

export interface Question {
  readonly registry: string;
  readonly by: string;
  readonly purpose: string;
}

/**
 * Asks a registry on the person's behalf: the one place where this room meets registries, which leave the access entry. A registry that does not answer is
 * `away`, and the form goes on without it; a refusal (a purpose nobody published) is a defect of the declaration and is thrown.
 */
export async function askRegistry(
  work: Work,
  tx: Tx,
  draft: Pick<Draft, "id">,
  question: Question,
  wanted: Wanted,
  misses: number,
): Promise<KnownState> {
  const asked = { find: wanted.find, match: wanted.match, readAt: work.clock.now().toISOString() };
  const { registry, by, purpose } = question;
  try {
    const request = { registry, by, purpose, value: wanted.find, match: wanted.match, draftId: draft.id };
    return { ...asked, ...answerOf(await attempt(tx, () => readRecords(work, request)), wanted, misses) };
  } catch (error) {
    if (isFault(error) && !isFault(error, "registries/upstream-away")) throw error;
    return { ...asked, state: "away", found: 0, misses };
  }
}

/** Beside the record's own values rules see its id as `personId` (in the population registry it is the person's), and whether anything of it is contested. */
function answerOf(
  records: readonly RecordView[],
  { match }: Wanted,
  misses: number,
): Pick<KnownState, "state" | "found" | "misses" | "record"> {
  const [first] = records;
  if (first === undefined) return { state: "none", found: 0, misses: Object.keys(match).length > 0 ? misses + 1 : misses };
  const { values, disputed, recordId, receipt } = first;
  const told = { ...values, personId: recordId, disputed: values.disputed === true || disputed.length > 0 };
  return { state: "given", found: records.length, misses, record: { values: told, found: records.length, receipt } };
}
