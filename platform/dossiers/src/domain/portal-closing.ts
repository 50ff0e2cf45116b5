import type { LocalDate } from "@motlan/kernel";

/** The day from which people file on the national portal alone, as an administrator set it. */
export interface PortalClosing {
  readonly id: string;
  readonly closesOn: LocalDate;
}

/** Whether the local portal still takes something in on that day. */
export function isClosed({ closesOn }: Pick<PortalClosing, "closesOn">, on: LocalDate): boolean {
  return on >= closesOn;
}

/** Why a day cannot be set, or what was set not be undone. */
export type ClosingFault = "closing-too-soon" | "closing-set-already" | "closing-begun" | "no-closing";

/** People need a day's notice at least: never today, never the past; one day stands at a time. */
export function mayClose(standing: PortalClosing | undefined, closesOn: LocalDate, today: LocalDate): ClosingFault | undefined {
  if (standing !== undefined) return "closing-set-already";
  return closesOn > today ? undefined : "closing-too-soon";
}

/** What has begun is law for everybody and is not undone with a press. */
export function mayUndo(standing: PortalClosing | undefined, today: LocalDate): ClosingFault | undefined {
  if (standing === undefined) return "no-closing";
  return isClosed(standing, today) ? "closing-begun" : undefined;
}
