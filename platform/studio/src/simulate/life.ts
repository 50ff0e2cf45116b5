import type { ProcedureVersion, Step } from "@motlan/catalogue/declare";
import { isOpen, linesDue, type Move, type MoveOptions, nextWatch, openSteps, reappointedAt } from "@motlan/dossiers";
import { dueAt as dueOf } from "@motlan/formats";
import type { Agenda } from "./agenda.ts";
import type { Floor, Task } from "./floor.ts";
import type { Parameters } from "./parameters.ts";
import { type Chance, chanceOf } from "./random.ts";
import { beginDossier, type Ground, moved, type SimDossier } from "./sim-dossier.ts";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Shares that nobody sets: a fee never paid, a dossier of another agency's competence, a request never answered, a draft on which the applicant is silent. */
const UNPAID = 0.03;
const ELSEWHERE = 0.03;
const NEVER = 0.04;
const SILENT = 0.4;

export interface LifeParts {
  readonly version: ProcedureVersion;
  readonly asked: Parameters;
  readonly ground: Ground;
  readonly agenda: Agenda;
  readonly floors: ReadonlyMap<string, Floor>;
}

/** A dossier with what is drawn for it: by its own number, so that one rule struck changes nobody else's luck. */
interface Case {
  dossier: SimDossier;
  readonly chance: Chance;
  readonly incomplete: boolean;
  readonly refused: boolean;
  readonly consulted: boolean;
  readonly elsewhere: boolean;
  readonly said: Set<string>;
  readonly queued: Set<string>;
  watchAt: number | undefined;
  /** What the next look hangs on: most moves change none of it. */
  watched: string;
}

/** Everything that can happen to the dossiers of the year. */
export class Lives {
  readonly #parts: LifeParts;
  readonly #cases: Case[] = [];
  #lateSteps = 0;

  constructor(parts: LifeParts) {
    this.#parts = parts;
  }

  get lateSteps(): number {
    return this.#lateSteps;
  }

  get dossiers(): readonly SimDossier[] {
    return this.#cases.map(({ dossier }) => dossier);
  }

  #move(one: Case, what: Move, now: Date, options: MoveOptions = {}): boolean {
    const after = moved(this.#parts.ground, one.dossier, what, now, options);
    if (after === undefined) return false;
    one.dossier = after;
    this.#follow(one, now);
    return true;
  }

  #follow(one: Case, now: Date): void {
    const { dossier } = one;
    const watched = `${dossier.dueAt?.getTime()} ${dossier.pausedAt?.getTime()} ${dossier.decidedAt?.getTime()} ${dossier.marks.extended} ${isOpen(dossier.status)}`;
    if (watched !== one.watched) this.#watch(one, now);
    one.watched = watched;
    const later = (ms: number, does: (at: Date) => void) => {
      const at = new Date(now.getTime() + ms);
      this.#parts.agenda.say(at.getTime(), () => does(at));
    };
    if (dossier.status === "waiting" && !one.chance.happens(NEVER))
      later(one.chance.spell(this.#parts.asked.answerDays) * DAY_MS, (at) => void this.#move(one, "supplement", at));
    if (dossier.status === "confirming") this.#confirm(one, now);
    if (dossier.status === "sealing") later(60_000, (at) => void this.#move(one, "sealed", at));
    if (dossier.status === "decided") this.#queue(one, dossier.step, now);
    for (const { step, stands } of openSteps(dossier)) if (dossier.status === "open" && stands === "open") this.#queue(one, step, now);
  }

  #confirm(one: Case, now: Date): void {
    const silent = one.chance.happens(SILENT);
    const term = one.dossier.stepDueAt;
    const spell = new Date(now.getTime() + one.chance.spell(0.5) * DAY_MS);
    const at = term !== undefined && (silent || spell > term) ? term : spell;
    this.#parts.agenda.say(at.getTime(), () => void this.#move(one, at === term ? "silence" : "confirm", at));
  }

  #queue(one: Case, id: string | undefined, now: Date): void {
    const row = this.#parts.version.steps.find((step) => step.id === id);
    const floor = this.#parts.floors.get(row?.post ?? "");
    if (row === undefined || floor === undefined || one.queued.has(row.id)) return;
    one.queued.add(row.id);
    const minutes = Math.max(
      1,
      row.hours * 60 * Math.min(1, this.#parts.asked.effort * (1 + this.#parts.asked.spread * (2 * one.chance.next() - 1))),
    );
    const dueAt = one.dossier.dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
    floor.take({ number: one.dossier.number, step: row.id, dueAt, minutes }, now);
  }

  #watch(one: Case, now: Date, after?: Date): void {
    const next = nextWatch(one.dossier, this.#parts.ground.rules.office, after, this.#parts.ground.rules.scheduler);
    const at = next && Math.max(next.getTime(), now.getTime());
    if (at === one.watchAt) return;
    one.watchAt = at;
    if (at !== undefined) this.#parts.agenda.say(at, () => void (one.watchAt === at && this.#look(one, new Date(at))));
  }

  #look(one: Case, now: Date): void {
    one.watchAt = undefined;
    const due = one.dossier.dueAt?.getTime() ?? 0;
    for (const { id } of linesDue(one.dossier, this.#parts.ground.rules.office, now, this.#parts.ground.rules.scheduler)) {
      if (one.said.has(`${id} ${due}`)) continue;
      one.said.add(`${id} ${due}`);
      this.#parts.ground.fired(id);
      if (id === "apologise") this.#apologise(one, now);
    }
    this.#watch(one, now, now);
  }

  #apologise(one: Case, now: Date): void {
    const due = reappointedAt(one.dossier, this.#parts.version, now, this.#parts.ground.rules.office);
    const after = moved(this.#parts.ground, one.dossier, "apologise", now);
    if (after !== undefined) one.dossier = { ...after, outcome: { extension: { due: due.toISOString() } } };
  }

  #consult(one: Case, row: Step, now: Date): boolean {
    if (row.consult === undefined || !one.consulted || one.said.has(`consult ${row.id}`)) return false;
    one.said.add(`consult ${row.id}`);
    if (!this.#move(one, "consult", now, { at: row.id })) return false;
    const term = dueOf(now, row.consult.term, this.#parts.ground.rules.office);
    const silent = one.chance.happens(0.5);
    const at = silent ? term : new Date(now.getTime() + one.chance.next() * (term.getTime() - now.getTime()));
    this.#parts.agenda.say(at.getTime(), () => {
      if (this.#move(one, silent ? "consult-silence" : "consult-answered", at, { at: row.id }))
        this.#parts.ground.fired(silent ? "consult-silence" : "consult-answered");
    });
    return true;
  }

  worked({ number, step }: Task, now: Date): void {
    const one = this.#cases[number];
    const row = this.#parts.version.steps.find(({ id }) => id === step);
    if (one === undefined || row === undefined) return;
    one.queued.delete(step);
    const { dossier } = one;
    if (dossier.status === "decided") return void this.#move(one, "hand-over", now);
    if (dossier.status !== "open" || !openSteps(dossier).some((open) => open.step === step && open.stands === "open")) return;
    if (one.elsewhere && row.does === "take-in" && !one.said.has("transfer") && this.#move(one, "transfer", now, { at: step }))
      return void one.said.add("transfer");
    if (one.incomplete && !one.said.has("ask") && asksHere(this.#parts.version, row) && this.#move(one, "ask", now, { at: step }))
      return void one.said.add("ask");
    if (this.#consult(one, row, now)) return;
    if (one.refused && row.does !== "take-in" && this.#move(one, "refuse", now, { at: step })) return;
    const { stepDueAt } = one.dossier;
    if (stepDueAt !== undefined && now > stepDueAt) this.#lateSteps += 1;
    this.#move(one, "complete", now, { at: step });
  }

  received(now: Date): void {
    const chance = chanceOf(this.#parts.asked.seed * 1_000_003 + this.#cases.length * 97);
    const [incomplete, refused, consulted] = [this.#parts.asked.incomplete, this.#parts.asked.refused, this.#parts.asked.consulted].map(
      (share) => chance.happens(share),
    );
    const owesFee = this.#parts.version.fees.length > 0;
    const drawn = {
      incomplete: incomplete === true,
      refused: refused === true,
      consulted: consulted === true,
      elsewhere: chance.happens(ELSEWHERE),
    };
    const dossier = beginDossier(this.#parts.ground, this.#cases.length, now, owesFee);
    const one: Case = { dossier, chance, ...drawn, said: new Set(), queued: new Set(), watchAt: undefined, watched: "" };
    this.#cases.push(one);
    if (owesFee) this.#pay(one, now);
    else this.#follow(one, now);
  }

  #pay(one: Case, now: Date): void {
    const unpaid = one.chance.happens(UNPAID);
    const at = new Date(now.getTime() + (unpaid ? 3 * DAY_MS : one.chance.spell(2) * HOUR_MS));
    this.#parts.agenda.say(at.getTime(), () => void this.#move(one, unpaid ? "lapse" : "pay", at));
  }
}

/** What is missing is noticed half the time when it is taken in, else by whoever examines it. */
function asksHere({ steps }: ProcedureVersion, { does, id }: Step): boolean {
  const examines = steps.find((step) => step.does === "examine" || step.does === "draft");
  return examines === undefined ? does === "take-in" : examines.id === id;
}
