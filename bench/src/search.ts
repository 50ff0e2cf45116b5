import { readFileSync } from "node:fs";
import { listProcedures } from "@motlan/catalogue";
import { localDateOf } from "@motlan/kernel";
import { clocked, percentile } from "./measure.ts";
import type { Figure } from "./report.ts";
import type { World } from "./world.ts";

interface Question {
  readonly ask: string;
  readonly accept: readonly string[];
}

const FIRST = 3;
const TODAY = localDateOf(new Date());

/** Search in the whole catalogue: how long an everyday question takes, and how often the right procedure is among the first three. */
export async function benchSearch({ pool }: World): Promise<readonly Figure[]> {
  const sets = ["questions.json", "questions-held-out.json", "questions-unseen.json"].map((name) => ({
    name,
    questions: readQuestions(name),
  }));
  const all = sets.flatMap(({ questions }) => questions);
  for (const { ask } of all) await listProcedures(pool, TODAY, { q: ask, limit: FIRST });
  const times: number[] = [];
  const cpu: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    for (const { ask } of all) {
      const before = process.threadCpuUsage();
      times.push(await clocked(() => listProcedures(pool, TODAY, { q: ask, limit: FIRST })));
      const { user, system } = process.threadCpuUsage(before);
      cpu.push((user + system) / 1000);
    }
  }
  const hits = await Promise.all(
    sets.map(async ({ name, questions }) => ({ name, asked: questions.length, right: await countRight(pool, questions) })),
  );
  const p95 = percentile(times, 0.95);
  return [
    {
      work: `search: ${all.length} everyday questions in 5,670 procedures`,
      floor: "",
      measured: `p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (of processor: p95 ${percentile(cpu, 0.95).toFixed(1)} ms)`,
      aim: "p95 ≤ 20 ms",
      met: p95 <= 20,
    },
    ...hits.map(({ name, asked, right }) => ({
      work: `search: right procedure among the first ${FIRST} (${name})`,
      floor: "",
      measured: `${right} of ${asked} = ${((100 * right) / asked).toFixed(0)} %`,
      aim: "≥ 95 %",
      met: right >= asked * 0.95,
    })),
  ];
}

async function countRight(pool: World["pool"], questions: readonly Question[]): Promise<number> {
  let right = 0;
  for (const { ask, accept } of questions) {
    const { items } = await listProcedures(pool, TODAY, { q: ask, limit: FIRST });
    if (items.some(({ code }) => accept.includes(code))) right += 1;
  }
  return right;
}

function readQuestions(name: string): readonly Question[] {
  const rows: readonly Question[] = JSON.parse(readFileSync(new URL(`../data/${name}`, import.meta.resolve("@motlan/catalogue")), "utf8"));
  return rows;
}
