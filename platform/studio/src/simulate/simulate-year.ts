import type { ProcedureVersion } from "@motlan/catalogue/declare";
import { deadlineOf } from "@motlan/dossiers";
import { dayNumber, dayText, minutesOfWorkingDay } from "@motlan/formats";
import { instantOf } from "@motlan/kernel";
import { processStep } from "../trial/trial-process.ts";
import { anAgenda } from "./agenda.ts";
import { figuresOf, type YearFigures } from "./figures.ts";
import { aFloor, type Floor } from "./floor.ts";
import { Lives } from "./life.ts";
import { type Parameters, SEASON } from "./parameters.ts";
import { chanceOf } from "./random.ts";
import { rulesWithout } from "./rules.ts";

const CLOSED_DAY = 0.25;

/**
 * A year of one procedure on virtual time: dossiers come in, officials work by the calendar, applicants answer late or not at all, and every dossier moves by the
 * machine, the clock and the scheduler of real ones. Pure, and the same for the same parameters. Nothing where the version has no deadline or nobody works on it.
 * @param struck a rule left out, to see what it is for.
 */
export function simulateYear(version: ProcedureVersion, asked: Parameters, struck?: string): YearFigures | undefined {
  const deadline = deadlineOf(version, { caseId: undefined, channel: version.channels[0]?.kind ?? "online" });
  if (deadline === undefined || deadline.count <= 0 || version.steps.length === 0) return undefined;
  const agenda = anAgenda();
  const rules = rulesWithout(struck);
  const fired = new Map<string, number>();
  const ground = {
    ...{ steps: version.steps, process: version.steps.map(processStep), deadline, rules },
    fired: (rule: string) => void fired.set(rule, (fired.get(rule) ?? 0) + 1),
  };
  const floors = new Map<string, Floor>();
  const life = new Lives({ version, asked, ground, agenda, floors });
  const chance = chanceOf(asked.seed);
  for (const post of new Set(version.steps.map((step) => step.post)))
    if (post !== "applicant" && post !== "node") {
      const officials = Math.max(1, Math.round(asked.staff[post] ?? 1));
      const { office } = rules;
      floors.set(
        post,
        aFloor({
          agenda,
          office,
          chance: chanceOf(asked.seed + post.length * 7919),
          officials,
          absence: asked.absence,
          done: (task, now) => life.worked(task, now),
        }),
      );
    }
  const [first, end] = [dayNumber(`${asked.year}-01-01`), dayNumber(`${asked.year + 1}-01-01`)];
  const byWeek: { week: number; waiting: Record<string, number> }[] = [];
  for (let day = first; day < end; day += 1) {
    const midnight = instantOf(dayText(day)).getTime();
    const isWorked = rules.office.isWorkingDay?.(day) ?? true;
    const month = Number(dayText(day).slice(5, 7)) - 1;
    const comes = chance.count(asked.perDay * (SEASON[month] ?? 1) * (isWorked ? 1 : CLOSED_DAY));
    for (let one = 0; one < comes; one += 1) {
      const minute = chance.happens(asked.afterThree) ? 901 + chance.next() * 480 : 420 + chance.next() * 480;
      const at = new Date(midnight + Math.floor(minute) * 60_000);
      agenda.say(at.getTime(), () => life.received(at));
    }
    if (isWorked)
      agenda.say(midnight + 450 * 60_000, () => opens(floors, new Date(midnight + 450 * 60_000), minutesOfWorkingDay(rules.office)));
    agenda.say(midnight + 720 * 60_000, () => noteWeek(byWeek, Math.floor((day - first) / 7), floors));
  }
  const over = instantOf(dayText(end));
  agenda.run(over.getTime() - 1);
  const byPost = [...floors].map(([post, floor]) => floor.figures(post));
  return figuresOf({ dossiers: life.dossiers, byPost, byWeek, fired, lateSteps: life.lateSteps, end: over });
}

function opens(floors: ReadonlyMap<string, Floor>, now: Date, minutes: number): void {
  for (const floor of floors.values()) floor.opens(now, minutes);
}

/** The most that waited at a noon of the week. */
function noteWeek(byWeek: { week: number; waiting: Record<string, number> }[], week: number, floors: ReadonlyMap<string, Floor>): void {
  const last = byWeek.at(-1);
  const row = last?.week === week ? last : { week, waiting: {} };
  if (row !== last) byWeek.push(row);
  for (const [post, floor] of floors) row.waiting[post] = Math.max(row.waiting[post] ?? 0, floor.waiting());
}
