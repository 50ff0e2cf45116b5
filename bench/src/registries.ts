import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { inventPeople } from "@motlan/demo";
import { type ImportLine, type ImportState, readJsonLines, runImport } from "@motlan/registries";
import { lookUps, makeFloor, measureLookUps } from "./look-up.ts";
import { clocked, percentile } from "./measure.ts";
import { type Figure, rates } from "./report.ts";
import { THE_BENCH, type World } from "./world.ts";

const SMALL = 10_000;
const SAID_EVERY = 500_000;
/** Beyond so many the rows they became are not copied once more: that takes as long again and says nothing new. */
const MOST_COPIED = 1_000_000;
const AIMS = { copy: 0.3, p50: 1.3, p95: 1.5 } as const;

/** People taken over from a file beside COPY of the same bytes, and look-ups among few and among many. */
export async function benchRegistries(world: World, many: number): Promise<readonly Figure[]> {
  const floor = await makeFloor(world);
  const figures = [...(await taken(world, 0, SMALL))];
  const few = await lookedUp(world, floor, SMALL);
  figures.push(...few.figures, ...(await taken(world, SMALL, many)));
  const among = await lookedUp(world, floor, many);
  figures.push(...among.figures);
  const grown = (name: "p50" | "p95") => {
    const growth = among[name] / few[name];
    return {
      work: `look-up alone, ${name}, among ${many} beside ${SMALL}`,
      floor: `${few[name].toFixed(2)} ms`,
      measured: `${among[name].toFixed(2)} ms = ${growth.toFixed(2)} ×`,
      aim: `≤ ${AIMS[name]} ×`,
      met: growth <= AIMS[name],
    };
  };
  return [...figures, grown("p50"), grown("p95")];
}

/** The people of a file from one to the other, and beside it COPY: of the file's bytes as they are, and of the rows they became into tables with the same indexes, and with foreign keys and a constraint for our checks. */
async function taken(world: World, from: number, to: number): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "motlan-bench-registries-"));
  try {
    const file = join(folder, "people.ndjson");
    await pipeline(Readable.from(jsonOf(inventPeople(to, from))), createWriteStream(file));
    await world.owner.query("create table bench_bytes (line text)");
    const bytes = await clocked(() =>
      world.owner.query(`copy bench_bytes from '${file}' with (format csv, delimiter e'\\x01', quote e'\\x02')`),
    );
    await world.owner.query("drop table bench_bytes");
    const lines = async function* (after: number) {
      let passed = 0;
      for await (const line of readJsonLines(createReadStream(file, "utf8"))) if (++passed > after) yield line;
    };
    const name = `${from}-${to}`;
    const onMove = ({ rowsDone }: ImportState) => rowsDone % SAID_EVERY === 0 && console.log(`  ${rowsDone} people taken over`);
    const imported = await clocked(() =>
      runImport(() => world.work(THE_BENCH), { registry: "population", name, digest: name, lines, onMove }),
    );
    const same = to > MOST_COPIED ? undefined : await clockRowsCopied(world, folder, name);
    await world.owner.query("vacuum analyze registries.record, registries.record_key, registries.record_version");
    const rate = (ms: number) => ((to - from) * 1000) / ms;
    const [subject, size] = [rate(imported), (statSync(file).size / (1 << 20)).toFixed(0)];
    const work = `${to - from} people taken over from a file of ${size} MB`;
    const beside = (what: string, ms: number) => rates(`${work}, beside COPY of ${what}`, { subject, floor: rate(ms) }, AIMS.copy);
    return [
      beside("its bytes into one column", bytes),
      ...(same === undefined ? [] : [beside("the rows they became, with the same keys, indexes and checks", same)]),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function* jsonOf(people: AsyncIterable<ImportLine>): AsyncGenerator<string> {
  for await (const line of people) if ("json" in line) yield `${JSON.stringify(line.json)}\n`;
}

/** What the import wrote, out to files and by COPY into tables of the same shape. */
async function clockRowsCopied({ owner }: World, folder: string, name: string): Promise<number> {
  const mine = `select id from registries.record_version where request_key = (select 'import:' || id from registries.import where digest = '${name}')`;
  const records = `select record_id from registries.record_version where id in (${mine})`;
  const tables = [
    ["record", `select r.* from registries.record r where r.id in (${records})`],
    ["record_version", `select v.* from registries.record_version v where v.id in (${mine})`],
    ["record_key", `select k.* from registries.record_key k where k.record_id in (${records})`],
  ] as const;
  await owner.query("drop schema if exists copied cascade");
  await owner.query("create schema copied");
  for (const [table, rows] of tables) {
    await owner.query(`copy (${rows}) to '${join(folder, table)}'`);
    await owner.query(`create table copied.${table} (like registries.${table} including all)`);
  }
  // What our tables hold by triggers over sets, as one declares it by hand.
  await owner.query(
    `alter table copied.record_version add exclude using gist
      (uuid_hash_extended(record_id, 0) with =, daterange(valid_from, valid_to) with &&, tstzrange(recorded_from, recorded_to) with &&)`,
  );
  await owner.query("alter table copied.record_version add foreign key (record_id) references copied.record");
  await owner.query("alter table copied.record_key add foreign key (record_id) references copied.record");
  const ms = await clocked(async () => {
    for (const [table] of tables) await owner.query(`copy copied.${table} from '${join(folder, table)}'`);
  });
  await owner.query("drop schema copied cascade");
  return ms;
}

interface LookedUp {
  readonly figures: readonly Figure[];
  readonly p50: number;
  readonly p95: number;
}

/** Look-ups by key with their access entry, durable before the answer: beside one statement by hand, and their times alone. */
async function lookedUp(world: World, floor: (number: string) => Promise<unknown>, among: number): Promise<LookedUp> {
  const { rows } = await world.owner.query<{ value: string }>(
    "select value from registries.record_key where registry = 'population' and name = 'personalNumber' order by random() limit 20000",
  );
  let next = 0;
  const both = lookUps(world, floor, () => rows[next++ % rows.length]?.value ?? "");
  const figures = await measureLookUps(both, `look-up among ${among}`);
  const times: number[] = [];
  for (let at = 0; at < 2_000; at += 1) {
    const began = performance.now();
    await both.subject();
    times.push(performance.now() - began);
  }
  return { figures, p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}
