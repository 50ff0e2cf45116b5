import {
  beginProcess,
  decideMove,
  legalMoves,
  type Move,
  type Process,
  type ProcessState,
  type ProcessStep,
  ruleHolds,
} from "@motlan/dossiers";
import { factsWithDates } from "@motlan/forms";
import { parseRule } from "@motlan/kernel/rules/parse";
import { median } from "./measure.ts";
import { type Figure, perSecond } from "./report.ts";

const TURNS = 100_000;
const ROUNDS = 6;
const PLAIN_AIM = 100_000;
const CONDITION_AIM = 50_000;
const CONDITION = 'site.area > 20 and (stall.sells = "food" or site.metOn >= date("2026-11-01"))';

const step = (id: string, does: ProcessStep["does"], more: Partial<ProcessStep> = {}): ProcessStep => ({ id, does, post: id, ...more });

/** A process with everything a table may have: two steps side by side, one that consults, one that says what it may, one whose condition is open until it is reached. */
const STEPS: Process = [
  step("take-in", "take-in"),
  step("site", "examine", { parallel: "look", consults: true }),
  step("papers", "examine", { parallel: "look" }),
  step("draft", "draft", { may: ["send-back", "extend", "stop"] }),
  step("record", "record"),
  step("sign", "sign"),
  step("seal", "seal"),
  step("return", "return"),
];
const CONDITIONAL: Process = STEPS.map((row) =>
  row.id === "papers" || row.id === "record" || row.id === "sign" ? { ...row, when: CONDITION } : row,
);

interface Case {
  readonly state: ProcessState;
  readonly move: Move;
  readonly at: string;
}

/** Every move that is legal anywhere on the way, and as many that are refused. */
function casesOf(process: Process): readonly Case[] {
  const seen = new Map<string, ProcessState>();
  const queue = [beginProcess(process, true)];
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    const key = JSON.stringify(state);
    if (seen.has(key)) continue;
    seen.set(key, state);
    for (const { move, at } of legalMoves(process, state)) {
      const next = decideMove(process, state, move, { at });
      if (next.ok) queue.push(next.value);
    }
  }
  const legal = [...seen.values()].flatMap((state) => legalMoves(process, state).map(({ move, at }) => ({ state, move, at })));
  const refused = legal.map(({ state, at }, turn) => ({ state, move: (["sealed", "pay", "hand-over"] as const)[turn % 3] ?? "pay", at }));
  return legal.flatMap((one, turn) => [one, refused[turn] ?? one]);
}

/**
 * The rule of the process, pure: which state a move leads to. Over every state that can be reached, allowed moves and refused ones alike. A dossier comes from the
 * database with a process of its own, so each decision compiles the process anew.
 */
export function benchDecision(): readonly Figure[] {
  const parsed = parseRule(CONDITION);
  if (!parsed.ok) throw new Error(parsed.why);
  const rules = { [CONDITION]: parsed.value };
  const facts = factsWithDates({ site: { area: 25, metOn: "2026-11-20" }, stall: { sells: "cloth" } });
  const holds = (when: string) => ruleHolds(rules, when, facts);
  const cases = casesOf(STEPS);
  const entering = casesOf(CONDITIONAL).filter(({ move }) => move === "complete" || move === "answered" || move === "pay");
  const byHand = rateOf((turn) => decideByHand(cases[turn % cases.length]));
  const plain = rateOf((turn) => decide(STEPS, cases[turn % cases.length]));
  const conditional = rateOf((turn) => decide(CONDITIONAL, entering[turn % entering.length], holds));
  const rule = rateOf(() => holds(CONDITION));
  return [
    figure(`process decision, pure, one core; floor: a hand-written switch over ${cases.length} cases`, byHand, plain, PLAIN_AIM),
    figure("process decision that reads a compiled condition; floor: the condition alone", rule, conditional, CONDITION_AIM),
  ];
}

function figure(work: string, floor: number, measured: number, aim: number): Figure {
  return { work, floor: perSecond(floor), measured: perSecond(measured), aim: `≥ ${perSecond(aim)}`, met: measured >= aim };
}

function decide(process: Process, one: Case | undefined, holds?: (when: string) => boolean): boolean {
  if (one === undefined) return false;
  return decideMove([...process], one.state, one.move, { at: one.at, ...(holds && { holds }) }).ok;
}

/** The least that could tell whether such a move is allowed: no table, no branches, no next state to reckon. */
function decideByHand(one: Case | undefined): boolean {
  switch (one?.move) {
    case "pay":
    case "lapse":
      return one.state.status === "awaiting-payment";
    case "supplement":
      return one.state.status === "waiting";
    case "sealed":
      return one.state.status === "sealing";
    case "hand-over":
      return one.state.status === "decided";
    default:
      return one?.state.status === "open";
  }
}

/** The median of turns a second, the first round left out. */
function rateOf(turn: (turn: number) => boolean): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    let allowed = 0;
    for (let at = 0; at < TURNS; at += 1) if (turn(at)) allowed += 1;
    if (allowed === 0) throw new Error("every move was refused");
    return (TURNS * 1000) / (performance.now() - began);
  });
  return median(rounds.slice(1));
}
