import { availableParallelism, cpus, loadavg } from "node:os";

/** One line of the table. */
export interface Figure {
  readonly work: string;
  /** What it is measured beside: the same work without us; empty where there is none. */
  readonly floor: string;
  readonly measured: string;
  readonly aim: string;
  readonly met: boolean;
}

const number = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

export function rates(work: string, { subject, floor }: { readonly subject: number; readonly floor: number }, aim: number): Figure {
  const ratio = subject / floor;
  return {
    work,
    floor: `${number.format(floor)}/s`,
    measured: `${number.format(subject)}/s = ${ratio.toFixed(2)} of the floor`,
    aim: `≥ ${aim}`,
    met: ratio >= aim,
  };
}

export const perSecond = (value: number): string => `${number.format(value)}/s`;

/** A table that reads well on a terminal and as Markdown. */
export function tableOf(figures: readonly Figure[]): string {
  const head = ["work", "floor", "measured", "aim", ""];
  const rows = figures.map(({ work, floor, measured, aim, met }) => [
    work,
    floor === "" ? "–" : floor,
    measured,
    aim,
    met ? "met" : "NOT MET",
  ]);
  const widths = head.map((name, at) => Math.max(...[head, ...rows].map((row) => (row[at] ?? name).length)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`;
  return [line(head), `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`, ...rows.map(line)].join("\n");
}

/** The machine and how busy it is: figures of two machines, or of a busy one, are not to be compared. */
export function machine(): string {
  const [now = 0] = loadavg();
  const cores = availableParallelism();
  const busy = now > cores * 0.7 ? " (busy: read the ratios, not the times)" : "";
  return `${cpus()[0]?.model.trim() ?? "unknown processor"}, ${cores} cores, load ${now.toFixed(2)}${busy}, Node ${process.version}`;
}
