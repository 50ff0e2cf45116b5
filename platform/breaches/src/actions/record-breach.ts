import { localDateOf, newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { type Breach, decidePeople, decideTimes, tidy } from "../domain/breach.ts";
import { breachLawOn, notifyBy, sayBreachLaw } from "../domain/breach-law.ts";
import { faults } from "../faults.ts";
import { findOfRequest, insertBreach, insertStep } from "../store/breaches.ts";
import { handlerOf, handlersAt } from "./handlers.ts";
import { findPersons, tellPersons } from "./tell-persons.ts";

export interface BreachInput {
  readonly what: string;
  /** What was done about it so far. */
  readonly measures: string;
  readonly advice: string;
  readonly registry?: string;
  readonly people: number;
  /** Their numbers as far as they are known. */
  readonly numbers: string;
  readonly harm: boolean;
  readonly happenedAt: Date;
  readonly foundAt: Date;
  readonly requestKey: string;
}

/**
 * An official records a breach; from here the clock runs and those concerned are told. Said twice with one key it is one breach.
 * @throws breaches/not-yours, breaches/words-missing, breaches/words-too-long, breaches/times-wrong, breaches/time-unread, breaches/people-wrong,
 * breaches/person-unknown, breaches/too-many-people
 */
export async function recordBreach(work: Work, input: BreachInput): Promise<Breach> {
  const { agencyId, officialId } = handlerOf(work);
  const key = `${officialId}:${input.requestKey}`;
  const first = await work.transaction((tx) => findOfRequest(tx, key));
  if (first !== undefined) return first;
  const { what = "", measures = "", advice = "" } = wordsOf(input);
  const now = work.clock.now();
  const times = decideTimes(input.happenedAt, input.foundAt, now);
  if (!times.ok) throw faults[times.why]();
  const people = decidePeople(input.people);
  if (!people.ok) throw faults[people.why]();
  const persons = await findPersons(work, input.numbers);
  return work.transaction(async (tx) => {
    const before = await findOfRequest(tx, key);
    if (before !== undefined) return before;
    const law = breachLawOn(localDateOf(input.foundAt));
    const { happenedAt, foundAt, harm, registry = null } = input;
    const breach: Breach = {
      ...{ id: newId(now), agencyId, what, advice, registry, harm, happenedAt, foundAt, recordedAt: now },
      people: Math.max(persons.length, people.value),
      law: sayBreachLaw(law),
      notifyBy: notifyBy(law, { happened: happenedAt, found: foundAt }),
      ...{ state: "open", notifiedAt: null, documentId: null, closedAt: null, revision: 1 },
    };
    await insertBreach(tx, breach, key);
    await insertStep(tx, breach.id, { at: now, move: "record", officialId, words: measures });
    await tellPersons(work, tx, breach, persons);
    const data = { notifyBy: breach.notifyBy.toISOString(), people: breach.people, tell: await handlersAt(work, agencyId) };
    await work.announce(tx, { type: "breaches.recorded", subject: breach.id, agencyId, data });
    return breach;
  });
}

function wordsOf({ what, measures, advice }: BreachInput) {
  const words = tidy({ what, measures, advice });
  if (!words.ok) throw faults[words.why](words.about);
  return words.value;
}
