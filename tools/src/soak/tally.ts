/** What a crowd did and was told. */
export interface Tally {
  readonly submitted: string[];
  readonly faults: string[];
  transfers: number;
  acts: number;
  /** Answers by kind, counted. */
  readonly notes: Map<string, number>;
  fault(sentence: string): void;
  note(what: string): void;
  /** An act on a dossier as it stood at that revision was answered as done: a second one is a step done twice. */
  did(dossierId: string, revision: string): void;
}

export function startTally(): Tally {
  const seen = new Set<string>();
  const tally: Tally = {
    submitted: [],
    faults: [],
    transfers: 0,
    acts: 0,
    notes: new Map(),
    fault: (sentence) => void tally.faults.push(sentence),
    note: (what) => void tally.notes.set(what, (tally.notes.get(what) ?? 0) + 1),
    did: (dossierId, revision) => {
      const key = `${dossierId}@${revision}`;
      if (seen.has(key)) tally.fault(`a step of ${dossierId} was done twice from revision ${revision}`);
      seen.add(key);
      tally.acts += 1;
    },
  };
  return tally;
}
