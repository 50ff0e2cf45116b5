import type { JsonObject, Text } from "@motlan/kernel";

/**
 * Where it stands: told; taken up (đã mở hồ sơ); submitted; declined; acted (the node submitted, level 4); undone; failed (the node could not); over, the day being
 * long past.
 */
export type OfferState = "told" | "taken" | "submitted" | "declined" | "acted" | "undone" | "failed" | "over";

export interface OfferedWay {
  readonly id: string;
  /** Whole đồng; absent where it cannot be said. */
  readonly cost?: number;
  /** What is filled in, by question; only where a dossier is prepared. */
  readonly answers?: Readonly<Record<string, string | readonly string[]>>;
  /** Level 4: the patch that takes each record back, by the effect's id. */
  readonly restores?: Readonly<Record<string, JsonObject>>;
}

/** Which record was read for it, and by what law. */
export interface OfferSource {
  readonly registry: string;
  readonly source: Text;
  readonly law: string;
}

/** What one person was told of for one occasion. */
export interface Offer {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly recordId: string;
  readonly occasion: string;
  readonly personId: string;
  readonly communeId: string | null;
  readonly level: 1 | 2 | 3 | 4;
  readonly about: string | null;
  readonly ways: readonly OfferedWay[];
  readonly best: string | null;
  readonly bestRow: number | null;
  readonly sources: readonly OfferSource[];
  readonly state: OfferState;
  readonly toldAt: Date;
  readonly stateAt: Date;
  /** Level 4: when the node acts, unless it is refused before. */
  readonly actsAt: Date | null;
  /** The last day it is of use. */
  readonly endsOn: string;
  readonly draftId: string | null;
  readonly dossierId: string | null;
  readonly undoUntil: Date | null;
  readonly fault: string | null;
}

/** A short sign of an offer for telephones: it says nothing of the matter or the person. */
export function signOf(offerId: string): string {
  return `VC-${offerId.replaceAll("-", "").slice(-6).toUpperCase()}`;
}
