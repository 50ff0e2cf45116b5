import { newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import {
  findFailingJob,
  listPassedJobs,
  passJob as passOver,
  retryJobsOf,
  retryJob as retryOne,
  retryTurn as retryOneTurn,
} from "@motlan/kernel/jobs";
import { faults } from "../faults.ts";
import { nameOf, reasonIn, refuseOthers, tell } from "../rights.ts";

/** Every failing job of a kind is tried again now, those given up too; how many. @throws upkeep/not-yours, upkeep/not-failing */
export async function retryJobs(work: Work, task: string): Promise<number> {
  await refuseOthers(work);
  return work.transaction(async (tx) => {
    const n = await retryJobsOf(tx, task, work.clock.now());
    if (n === 0) throw faults["not-failing"]();
    await tellTried(work, tx, task, n);
    return n;
  });
}

/** One is tried again now, also one that was passed over. @throws upkeep/not-yours, upkeep/not-failing */
export async function retryJob(work: Work, id: string): Promise<void> {
  await refuseOthers(work);
  await work.transaction(async (tx) => {
    const found = (await failing(tx, id)) ?? (await listPassedJobs(tx)).find((one) => one.id === id);
    if (found === undefined || !(await retryOne(tx, id, work.clock.now()))) throw faults["not-failing"]();
    await tellTried(work, tx, found.task, 1);
  });
}

/** One is tried no more: said why, kept, taken up again by `retryJob`. @throws upkeep/not-yours, upkeep/say-why, upkeep/not-failing */
export async function passJob(work: Work, { id, why }: { readonly id: string; readonly why: string }): Promise<void> {
  await refuseOthers(work);
  const said = reasonIn(why);
  await work.transaction(async (tx) => {
    const found = await failing(tx, id);
    const passing = found && { id, task: found.task, fault: found.fault, why: said, by: nameOf(work), at: work.clock.now() };
    if (passing === undefined || !(await passOver(tx, passing))) throw faults["not-failing"]();
    await tell(work, tx, { type: "upkeep.job-passed", subject: newId(work.clock.now()), data: { task: passing.task, job: id } });
  });
}

/** A recurring job takes its failed turn now, not at its next hour. @throws upkeep/not-yours, upkeep/not-failing */
export async function retryTurn(work: Work, task: string): Promise<void> {
  await refuseOthers(work);
  await work.transaction(async (tx) => {
    if (!(await retryOneTurn(tx, task, work.clock.now()))) throw faults["not-failing"]();
    await tell(work, tx, { type: "upkeep.turn-tried", subject: newId(work.clock.now()), data: { task } });
  });
}

function failing(tx: Tx, id: string) {
  return /^\d{1,18}$/.test(id) ? findFailingJob(tx, id) : undefined;
}

function tellTried(work: Work, tx: Tx, task: string, n: number): Promise<void> {
  return tell(work, tx, { type: "upkeep.jobs-tried", subject: newId(work.clock.now()), data: { task, n } });
}
