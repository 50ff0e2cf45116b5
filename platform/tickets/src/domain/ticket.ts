import type { LocalDate } from "@motlan/kernel";

/** A number in the line of a hall (phiếu số thứ tự). */
export interface Ticket {
  readonly id: string;
  readonly agencyId: string;
  readonly day: LocalDate;
  readonly number: number;
  readonly state: "waiting" | "called" | "served" | "missed";
  readonly takenAt: Date;
  /** The counter it was called to. */
  readonly counter?: string;
  readonly calledAt?: Date;
  /** How often it was called. */
  readonly calls: number;
}

/** A hall of an agency, and the key that its machines carry in their address. */
export interface Hall {
  readonly agencyId: string;
  readonly key: string;
}

/** Ours: more in a day is no longer a line that is called to its end. */
export const MOST_A_DAY = 999;
const LONGEST_COUNTER = 12;

/** The counter's name as it stands on the board; undefined where nothing readable was typed. */
export function counterName(typed: string): string | undefined {
  const name = typed.replaceAll(/\s+/g, " ").trim().slice(0, LONGEST_COUNTER);
  return name === "" ? undefined : name;
}
