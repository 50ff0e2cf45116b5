import { parseArgs } from "node:util";
import type { Work } from "@motlan/kernel/db";
import { MOST_BEHIND, STANDS_STILL } from "@motlan/kernel/jobs";
import { migrationsOf, openBeside, readConfig, systemWork, wireRooms } from "@motlan/node";
import {
  hearPassedEvent,
  passEvent,
  passJob,
  readFailingJobs,
  readUpkeep,
  retryJob,
  retryJobs,
  retryTurn,
  tryListener,
  type Upkeep,
  type UpkeepRead,
  upkeepOf,
} from "@motlan/upkeep";
import { Mistyped } from "./exchange-follow.ts";

export const JOBS_HELP = `motlan jobs list                                  việc hệ thống tự làm mà bị dừng, bị lỗi       what the node does by itself and cannot
motlan jobs list LOẠI                             từng việc bị lỗi thuộc một loại              each failing job of a kind
motlan jobs retry TÊN | SỐ                        thử lại ngay: phần việc, loại việc, một việc  try a listener, a kind of job, a job again
motlan jobs skip TÊN SỰ-KIỆN --reason "Vì sao"    bỏ qua một sự kiện của phần việc              pass over one event of a listener
motlan jobs skip SỐ --reason "Vì sao"             bỏ qua một việc                               pass over one job
motlan jobs hear TÊN SỰ-KIỆN                      cho nghe lại sự kiện đã bỏ qua                let it be heard after all
`;

type Write = (line: string) => void;

/** `motlan jobs`: what stands still or fails on this node, beside it while it runs; its worker does what is asked. */
export async function jobsCommand(args: readonly string[]): Promise<void> {
  const config = readConfig(process.env);
  const rooms = wireRooms(config);
  const database = await openBeside(config, migrationsOf(rooms), () => undefined);
  try {
    await runJobs(systemWork(database.pool, "cli.jobs"), upkeepOf(rooms), args, (line) => process.stdout.write(`${line}\n`));
  } catch (error) {
    if (!(error instanceof Mistyped)) throw error;
    process.stderr.write(`${error.message}\n\n${JOBS_HELP}`);
    process.exitCode = 2;
  } finally {
    await database.close();
  }
}

/** The same, where the database is open already. */
export async function runJobs(work: Work, upkeep: Upkeep, args: readonly string[], write: Write): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], options: { reason: { type: "string" } }, allowPositionals: true });
  const [what = "list", name = "", eventKey = ""] = positionals;
  const why = values.reason ?? "";
  if (what === "list") return name === "" ? sayAll(await readUpkeep(work, upkeep), upkeep, write) : sayKind(work, name, write);
  if (name === "") throw new Mistyped("Hãy ghi tên hoặc số của việc. / Give a name or a number.");
  if (what === "retry") await retry(work, upkeep, name);
  else if (what === "skip" && isNumber(name)) await passJob(work, { id: name, why });
  else if (eventKey === "") throw new Mistyped("Hãy ghi mã sự kiện; xem: motlan jobs list. / Give the event's key; see: motlan jobs list.");
  else if (what === "skip") await passEvent(work, { listener: name, eventKey, why });
  else if (what === "hear") await hearPassedEvent(work, { listener: name, eventKey });
  else throw new Mistyped(`Không có lệnh “${what}”. / There is no “${what}”.`);
  write(`✓ ${name}${eventKey === "" ? "" : ` ${eventKey}`}`);
}

const isNumber = (name: string): boolean => /^\d+$/.test(name);

async function retry(work: Work, upkeep: Upkeep, name: string): Promise<void> {
  if (isNumber(name)) return retryJob(work, name);
  if (upkeep.listeners.includes(name)) return tryListener(work, name);
  const { turns } = await readUpkeep(work, upkeep);
  if (turns.some(({ task }) => task === name)) return retryTurn(work, name);
  await retryJobs(work, name);
}

function sayAll({ listeners, jobs, turns, passedEvents, passedJobs }: UpkeepRead, { sentenceOf }: Upkeep, write: Write): void {
  const said = (code: string) => `${code}${sentenceOf(code) === undefined ? "" : `  ${sentenceOf(code)?.vi} / ${sentenceOf(code)?.en}`}`;
  for (const { name, behind, trouble } of listeners) {
    if (trouble === undefined) continue;
    const state = trouble.tries >= STANDS_STILL ? "đang dừng / stands still" : "đang thử lại / being tried again";
    write(`! ${name}  ${state}`);
    write(`    ${trouble.type} ${trouble.eventKey}  ${trouble.subject}  ${trouble.at.toISOString()}`);
    write(`    ${said(trouble.fault)}`);
    write(
      `    ${trouble.tries} × từ / since ${trouble.since.toISOString()}; lần tới / next ${trouble.nextAt.toISOString()}; đang chờ / waiting ${saidBehind(behind)}`,
    );
  }
  for (const { task, n, givenUp, tries, since, nextAt, fault } of jobs) {
    write(`! ${task}  ${n} việc / jobs  ${givenUp ? "thôi thử / tried no more" : `lần tới / next ${nextAt.toISOString()}`}`);
    write(`    ${said(fault)}  ${tries} × từ / since ${since.toISOString()}`);
  }
  for (const { task, tries, since, fault } of turns)
    write(`! ${task}  việc định kỳ / recurring  ${said(fault)}  ${tries} × từ / since ${since.toISOString()}`);
  for (const { listener, eventKey, why, heardAt } of passedEvents)
    write(
      `- ${listener} ${eventKey}  ${heardAt === null ? "đã bỏ qua / passed over" : `đã nghe lại / heard ${heardAt.toISOString()}`}: ${why}`,
    );
  for (const { id, task, why } of passedJobs) write(`- ${task} ${id}  đã bỏ qua / passed over: ${why}`);
  const wrong = jobs.length + turns.length + listeners.filter(({ trouble }) => trouble !== undefined).length;
  if (wrong === 0) write(`✓ Mọi việc đều chạy: ${listeners.length} phần việc. / All goes well: ${listeners.length} listeners.`);
}

function saidBehind(behind: number): string {
  return behind > MOST_BEHIND ? `> ${MOST_BEHIND}` : String(behind);
}

async function sayKind(work: Work, task: string, write: Write): Promise<void> {
  const jobs = await readFailingJobs(work, task);
  if (jobs.length === 0) write(`Không có việc nào như vậy bị lỗi. / No such job fails. motlan jobs list`);
  for (const { id, fault, givenUp, tries, since, nextAt } of jobs)
    write(`${id}  ${fault}  ${tries} × từ / since ${since.toISOString()}  ${givenUp ? "thôi thử / tried no more" : nextAt.toISOString()}`);
}
