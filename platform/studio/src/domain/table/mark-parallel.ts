import type { Step } from "@motlan/catalogue/declare";
import { doubts } from "./doubts.ts";
import { besideWhich, isParallelSaid } from "./guess-branches.ts";
import type { Read } from "./read-step.ts";
import type { TableFault } from "./table.ts";

/** Puts neighbouring steps that say so into one parallel group; one that says it alone is listed to be checked. */
export function markParallel(reads: readonly Read[]): { readonly steps: readonly Step[]; readonly toCheck: readonly TableFault[] } {
  const groups = reads.map(() => 0);
  let last = 0;
  for (const [index, { row }] of reads.entries()) {
    if (!isParallelSaid(row.words) || groups[index] !== 0) continue;
    const beside = partnerOf(reads, index);
    if (beside === undefined) continue;
    if (groups[beside] === 0) last += 1;
    const group = groups[beside] || last;
    for (let at = Math.min(index, beside); at <= Math.max(index, beside); at += 1) groups[at] = group;
  }
  const toCheck = reads.flatMap(({ row }, index) =>
    groups[index] === 0 && isParallelSaid(row.words) ? [{ row: row.index, ...doubts.alone }] : [],
  );
  const steps = reads.map(({ step }, index) => (groups[index] === 0 ? step : { ...step, parallel: `song-song-${groups[index]}` }));
  return { steps, toCheck };
}

/** The step it names, where that is next to it or only parallel steps lie between; else a neighbour that says the same. */
function partnerOf(reads: readonly Read[], index: number): number | undefined {
  const named = besideWhich(reads[index]?.row.words ?? "");
  if (named !== undefined) {
    const at = reads.findIndex(
      ({ row }) => row.cell("number").replace(/\D/g, "") === named || (row.cell("number") === "" && named === String(row.index + 1)),
    );
    return at >= 0 && at !== index && Math.abs(at - index) <= 3 ? at : undefined;
  }
  const says = (at: number) => isParallelSaid(reads[at]?.row.words ?? "") && besideWhich(reads[at]?.row.words ?? "") === undefined;
  if (says(index + 1)) return index + 1;
  return says(index - 1) ? index - 1 : undefined;
}
