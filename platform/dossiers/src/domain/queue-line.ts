import { type Dossier, openSteps, stepOf } from "./dossier.ts";
import { isOpen } from "./state.ts";

/** A dossier at a post that has a step of it, as the queue shows it. */
export interface Line {
  readonly post: string;
  readonly status: string;
  readonly step: string;
}

/** The post that leads first: the one that holds the step the dossier is said to be in. */
export function linesOf(d: Pick<Dossier, "process" | "status" | "step" | "marks">): readonly Line[] {
  const step = stepOf(d);
  if (!isOpen(d.status) || step === undefined) return [];
  if (d.status === "awaiting-payment" || d.status === "waiting") return [{ post: "applicant", status: d.status, step: step.id }];
  const lines = openSteps(d).map(({ stands, row }) => ({ post: row.post, status: stands, step: row.id }));
  // Where a post has several steps, the one it can work on speaks for it.
  const byPost = new Map<string, Line>([[step.post, { post: step.post, status: d.status, step: step.id }]]);
  for (const line of lines.toSorted((one, other) => Number(other.status === "open") - Number(one.status === "open")))
    if (!byPost.has(line.post)) byPost.set(line.post, line);
  return [...byPost.values()];
}
