import type { Work } from "@motlan/kernel/db";
import {
  countStopped,
  type FailingJob,
  type FailingJobs,
  type FailingTurn,
  type ListenerState,
  listFailingJobs,
  listFailingJobsOf,
  listFailingTurns,
  listListenerStates,
  listPassedEvents,
  listPassedJobs,
  type PassedEvent,
  type PassedJob,
} from "@motlan/kernel/jobs";
import { refuseOthers, runsNode } from "../rights.ts";
import type { Upkeep } from "../upkeep.ts";

export interface UpkeepRead {
  /** Every listener of this node that has run, by name. */
  readonly listeners: readonly ListenerState[];
  readonly jobs: readonly FailingJobs[];
  readonly turns: readonly FailingTurn[];
  readonly passedEvents: readonly PassedEvent[];
  readonly passedJobs: readonly PassedJob[];
}

/** What the node does by itself and cannot, and what was passed over. @throws upkeep/not-yours */
export async function readUpkeep(work: Work, { listeners }: Upkeep): Promise<UpkeepRead> {
  await refuseOthers(work);
  const { db } = work;
  return {
    listeners: await listListenerStates(db, listeners),
    jobs: await listFailingJobs(db),
    turns: await listFailingTurns(db),
    passedEvents: await listPassedEvents(db),
    passedJobs: await listPassedJobs(db),
  };
}

/** The single failing jobs of one kind, two hundred at most. @throws upkeep/not-yours */
export async function readFailingJobs(work: Work, task: string): Promise<readonly FailingJob[]> {
  await refuseOthers(work);
  return listFailingJobsOf(work.db, task);
}

/** How much waits for whoever runs the node: listeners that stand still, and jobs that are tried no more; none for anybody else. */
export async function countUpkeep(work: Work, { listeners }: Upkeep): Promise<number> {
  if (!(await runsNode(work))) return 0;
  const givenUp = (await listFailingJobs(work.db)).filter((one) => one.givenUp);
  return givenUp.reduce((sum, { n }) => sum + n, await countStopped(work.db, listeners));
}
