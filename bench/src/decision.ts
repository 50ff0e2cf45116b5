import { decideMove, type Move, type ProcessStep, type Status } from "@motlan/dossiers";
import { civilStatus } from "@motlan/pack-civil-status";
import { median } from "./measure.ts";
import { type Figure, perSecond } from "./report.ts";

const TURNS = 200_000;
const AIM = 100_000;

/** The rule of the process, pure: which state a move leads to. Run over every step of a real process, allowed moves and refused ones alike. */
export function benchDecision(): readonly Figure[] {
  const steps: readonly ProcessStep[] = civilStatus.procedures.flatMap(({ code, steps: all }) => (code === "1.001193" ? all : []));
  const moves: readonly Move[] = ["complete", "ask", "refuse", "withdraw", "send-back", "pay"];
  const status: Status = "open";
  const rounds = Array.from({ length: 6 }, () => {
    const began = performance.now();
    let allowed = 0;
    for (let turn = 0; turn < TURNS; turn += 1) {
      const step = steps[turn % steps.length];
      const move = moves[turn % moves.length];
      if (step !== undefined && move !== undefined && decideMove(steps, { status, step: step.id }, move).ok) allowed += 1;
    }
    if (allowed === 0) throw new Error("every move was refused");
    return (TURNS * 1000) / (performance.now() - began);
  });
  const rate = median(rounds.slice(1));
  return [{ work: "process decision, pure, one core", floor: "", measured: perSecond(rate), aim: `≥ ${perSecond(AIM)}`, met: rate >= AIM }];
}
