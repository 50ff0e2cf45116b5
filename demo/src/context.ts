import type { Clock, Module } from "@motlan/kernel";
import type { Pool } from "@motlan/kernel/db";

/** A transfer of the past as the bank carried it out. */
export interface PastPayment {
  readonly transactionId: string;
  readonly bin: string;
  readonly account: string;
  readonly amount: bigint;
  readonly content: string;
  readonly at: Date;
}

/** What filling the demo country needs of the node it fills. */
export interface DemoContext {
  readonly pool: Pool;
  /** The node's own clock: what is filled never lies after it. */
  readonly clock: Clock;
  /** Every room of the node, wired: the past runs their jobs and listeners by its own clock. */
  readonly modules: readonly Module[];
  /** Told what the applicants of the past paid, so that their bank's statements show it. */
  readonly tellBank?: (paid: readonly PastPayment[]) => void;
  /** Told how long each part took. */
  readonly log?: (line: Readonly<Record<string, unknown>>) => void;
}
