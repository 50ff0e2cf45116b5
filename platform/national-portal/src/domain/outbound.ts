import type { NationalState } from "./state.ts";

/** How far one dossier has been told. */
export interface Stream {
  readonly dossierId: string;
  readonly agencyId: string;
  readonly code: string;
  readonly state: NationalState;
  readonly planned: number;
  readonly sent: number;
  readonly progressSent: number;
  /** The step the dossier stands in since the last event heard; the next act is done in it. */
  readonly step: string | null;
  readonly stepBeganAt: Date | null;
  readonly stepDueAt: Date | null;
  readonly attempts: number;
  readonly cause: string | null;
}

/** One message of a dossier: its state once more (sync), or an act in the list of who did what (progress). */
export interface Outbound {
  readonly id: string;
  readonly dossierId: string;
  readonly sequence: number;
  readonly agencyId: string;
  readonly kind: "sync" | "progress";
  readonly state: NationalState;
  readonly move: string;
  readonly step: string | null;
  readonly actor: { readonly kind: string; readonly id?: string; readonly post?: string };
  readonly at: Date;
  readonly stepBeganAt: Date | null;
  readonly stepDueAt: Date | null;
  readonly triedAt: Date | null;
}

/** Moves after which the dossier's own row says something new though its national state may be the same. */
const CHANGING = new Set(["extend", "apologise", "ask", "supplement", "pay", "sealed", "consult-answered", "hand-over"]);

/** What to tell of one event: the states passed through, then the act. */
export function tellingOf(
  event: { readonly move: string; readonly before: NationalState | undefined },
  states: readonly NationalState[],
): readonly { readonly kind: "sync" | "progress"; readonly state: NationalState }[] {
  const last = states.at(-1);
  if (last === undefined) return [];
  const isNew = event.before === undefined || states.some((state) => state !== event.before) || CHANGING.has(event.move);
  const syncs = isNew ? states.map((state) => ({ kind: "sync", state }) as const) : [];
  return event.move === "submit" ? syncs : [...syncs, { kind: "progress", state: last }];
}
