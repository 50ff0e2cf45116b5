import type { TaskList } from "graphile-worker";
import type { Pool } from "../db/connect.ts";
import { startWork, type Work } from "../db/work.ts";
import { codeOf } from "../fault.ts";
import type { JsonObject } from "../json.ts";
import type { Job } from "../module.ts";
import type { Clock } from "../time.ts";
import { keepTurn, turnKey } from "./job-troubles.ts";

/** What the queue keeps of a failure: its code. The error itself may name values; it is the `cause`. */
class JobFailed extends Error {
  override readonly name = "JobFailed";
  constructor(cause: unknown) {
    super(codeOf(cause), { cause });
  }
}

/** The jobs as graphile-worker runs them. */
export function taskList(pool: Pool, clock: Clock, jobs: readonly Job[]): TaskList {
  const tasks: TaskList = {};
  for (const job of jobs) {
    tasks[job.name] = async (payload, { job: { key } }) => {
      const work = startWork({ pool, clock, actor: { kind: "system", name: job.name } });
      const ended = (error?: unknown) => (key === turnKey(job.name) ? keepEnd(work, job, error) : undefined);
      try {
        await job.run(work, (payload ?? {}) as JsonObject);
      } catch (error) {
        await ended(error);
        throw new JobFailed(error);
      }
      await ended();
    };
  }
  return tasks;
}

/** Kept where the database is there to keep it: the job has failed or not all the same. */
async function keepEnd(work: Work, { name }: Job, error: unknown): Promise<void> {
  const fault = error === undefined ? undefined : codeOf(error);
  await keepTurn(work.db, name, fault, work.clock.now()).catch(() => undefined);
}
