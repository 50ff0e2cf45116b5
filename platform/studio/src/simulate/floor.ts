import { addWorkingMinutes, type OfficeHours, workingInstant } from "@motlan/formats";
import type { Agenda } from "./agenda.ts";
import type { Chance } from "./random.ts";

/** A piece of work that waits at a post. */
export interface Task {
  readonly number: number;
  readonly step: string;
  /** The most urgent is done first, as the desk's queue has it. */
  readonly dueAt: number;
  readonly minutes: number;
}

/** The officials of one kind of post over the year, and what waits for them. */
export interface PostFigures {
  readonly post: string;
  readonly officials: number;
  /** Working minutes spent, and those there were: of officials present. */
  readonly busy: number;
  readonly present: number;
  readonly longestQueue: number;
}

export interface FloorParts {
  readonly agenda: Agenda;
  readonly office: OfficeHours;
  readonly chance: Chance;
  readonly officials: number;
  readonly absence: number;
  readonly done: (task: Task, now: Date) => void;
}

/** One kind of post: who is there, who is busy, what waits. */
export interface Floor {
  take(task: Task, now: Date): void;
  /** The office opens: who is away today is drawn. */
  opens(now: Date, minutes: number): void;
  waiting(): number;
  figures(post: string): PostFigures;
}

export function aFloor({ agenda, office, chance, officials, absence, done }: FloorParts): Floor {
  const queue: Task[] = [];
  let free = officials;
  let away = 0;
  let [busy, present, longestQueue] = [0, 0, 0];
  let calledAt = 0;
  const begin = (now: Date) => {
    const opening = workingInstant(now, office);
    if (opening > now) return call(opening);
    while (queue.length > 0 && free > away) {
      const task = mostUrgent(queue);
      free -= 1;
      busy += task.minutes;
      const end = addWorkingMinutes(now, task.minutes, office);
      agenda.say(end.getTime(), () => {
        free += 1;
        done(task, end);
        begin(end);
      });
    }
  };
  const call = (at: Date) => {
    if (calledAt === at.getTime()) return;
    calledAt = at.getTime();
    agenda.say(calledAt, () => begin(at));
  };
  return {
    take: (task, now) => {
      queue.push(task);
      longestQueue = Math.max(longestQueue, queue.length);
      begin(now);
    },
    opens: (now, minutes) => {
      away = Array.from({ length: officials }, () => chance.happens(absence)).filter(Boolean).length;
      present += (officials - away) * minutes;
      begin(now);
    },
    waiting: () => queue.length,
    figures: (post) => ({ post, officials, busy, present, longestQueue }),
  };
}

function mostUrgent(queue: Task[]): Task {
  let first = 0;
  queue.forEach((task, at) => {
    if (task.dueAt < (queue[first]?.dueAt ?? Number.POSITIVE_INFINITY)) first = at;
  });
  const [task] = queue.splice(first, 1);
  if (task === undefined) throw new RangeError("nothing waits");
  return task;
}
