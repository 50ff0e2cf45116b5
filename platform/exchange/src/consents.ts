import type { Work } from "@motlan/kernel/db";

/** Whom the exchange asks whether a person agreed; the room that keeps consents stands behind it. */
export interface ConsentDesk {
  /** Rights of a service that need a consent: right → the purpose it must be for. */
  conditionsOf(work: Work, service: string): Promise<ReadonlyMap<string, string>>;
  /** From now on this right needs one. */
  require(work: Work, wish: { readonly rightId: string; readonly service: string; readonly code: string }): Promise<void>;
  /** Whose consent holds at this moment: person → consent. Asked anew for every call. */
  forCall(
    work: Work,
    asked: {
      readonly persons: readonly string[];
      readonly code: string;
      readonly service: string;
      readonly clients: readonly string[];
      /** What the call would be given: a consent to less is none to this. */
      readonly fields: readonly string[];
    },
  ): Promise<ReadonlyMap<string, string>>;
}
