import type { Json } from "@motlan/kernel";
import type { TrialMove } from "@motlan/studio";

/** A trial in progress: an invented person, what they typed, the moves made at the desk. It lives in this process alone and is gone within the hour. */
export interface Trial {
  readonly person: string;
  readonly actingFor: string | undefined;
  readonly channel: string | undefined;
  readonly answers: Readonly<Record<string, Json>>;
  readonly seen: readonly string[];
  readonly moves: readonly TrialMove[];
  readonly at: number;
}

const LARGEST = 500;
const LIVES_MS = 3_600_000;
const trials = new Map<string, Trial>();

const fresh: Omit<Trial, "at"> = { person: "an", actingFor: undefined, channel: undefined, answers: {}, seen: [], moves: [] };

/** An official's own trial of a design. */
export function trialOf(officialId: string, designId: string, now: Date): Trial {
  const found = trials.get(`${officialId} ${designId}`);
  return found !== undefined && now.getTime() - found.at < LIVES_MS ? found : { ...fresh, at: now.getTime() };
}

export function keepTrial(officialId: string, designId: string, trial: Trial, now: Date): void {
  if (trials.size >= LARGEST) trials.clear();
  trials.set(`${officialId} ${designId}`, { ...trial, at: now.getTime() });
}
