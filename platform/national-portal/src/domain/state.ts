/** The ten dossier states that are exchanged with the portal, as `NATIONAL_STATES` of the dossiers names them. */
export type NationalState = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/**
 * Which of the ten states may follow which. Derived from the process rules of the one-stop mechanism as the exchanged data shows them; ours, since no text says so for a dossier
 * whose fee is due before it is taken in (1→6, 6→1), and for withdrawing while more is asked or to be paid (2→7, 5→7, 6→7).
 */
export const NEXT: Readonly<Record<NationalState, readonly NationalState[]>> = {
  1: [2, 3, 5, 6, 7],
  2: [4, 7],
  3: [],
  4: [5, 6, 7, 8, 9],
  5: [4, 7, 8],
  6: [1, 4, 7, 8],
  7: [],
  8: [],
  9: [10],
  10: [],
};

/** States a dossier may be said to have passed through in one act: taken in, being worked on, decided. */
const PASSED: ReadonlySet<NationalState> = new Set([2, 4, 9]);
/** What is nearest where the portal knows no way to the state wanted: after more was asked, a dossier does not become "newly filed" again. */
const NEAREST: Partial<Record<NationalState, NationalState>> = { 1: 4, 2: 4, 3: 8 };

/**
 * The states to be told one after another so that each step is one the portal allows. The last is where the dossier then stands there; where nothing leads on, the state
 * before is told again.
 */
export function statesToTell(before: NationalState | undefined, wanted: NationalState): readonly [NationalState, ...NationalState[]] {
  if (before === undefined) return wanted === 1 ? [1] : [1, ...statesToTell(1, wanted)];
  if (before === wanted) return [wanted];
  const nearest = NEAREST[wanted];
  const way = wayTo(before, wanted) ?? (nearest === undefined ? undefined : wayTo(before, nearest));
  const [first, ...more] = way ?? [];
  return first === undefined ? [before] : [first, ...more];
}

/** The shortest way, without the state it starts from; empty where one stands there already. */
function wayTo(from: NationalState, to: NationalState): readonly NationalState[] | undefined {
  if (from === to) return [];
  const ways: (readonly NationalState[])[] = NEXT[from].map((state) => [state]);
  for (const way of ways) {
    const last = way.at(-1);
    if (last === to) return way;
    if (last === undefined || !PASSED.has(last) || way.length > 4) continue;
    ways.push(...NEXT[last].map((state) => [...way, state]));
  }
  return undefined;
}
