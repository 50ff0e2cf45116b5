import type { JsonObject } from "../json.ts";
import { statement, type Tx } from "./statement.ts";

export interface JobOptions {
  /** Said twice with one key, done once (while it waits): the later saying replaces the earlier. */
  readonly key?: string;
  readonly runAt?: Date;
  /** Jobs of one queue run one after another. */
  readonly queue?: string;
  readonly maxAttempts?: number;
}

const add = statement(
  "kernel.add_job",
  `select graphile_worker.add_job(identifier => $1, payload => $2::json, queue_name => $3, run_at => $4, max_attempts => $5, job_key => $6)`,
);

export async function addJob(
  tx: Tx,
  task: string,
  payload: JsonObject,
  { key, runAt, queue, maxAttempts }: JobOptions = {},
): Promise<void> {
  await add.run(tx, [task, JSON.stringify(payload), queue ?? null, runAt ?? null, maxAttempts ?? 25, key ?? null]);
}
