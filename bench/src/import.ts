import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findAgencyByCode, listAgenciesUnder } from "@motlan/agencies";
import { listedProcedures, writeExport } from "@motlan/demo";
import { localDateOf, systemClock } from "@motlan/kernel";
import { folderOf, readExport, readImport, runImport } from "@motlan/takeover";
import type { Figure } from "./report.ts";
import { THE_BENCH, type World } from "./world.ts";

const OPEN = { small: 2_000, large: 20_000 } as const;
const CLOSED = { small: 20_000, large: 200_000 } as const;
const number = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

/** A province's export read, run dry and taken, rows a second, beside COPY of the same rows as text into one table. */
export async function benchImport(world: World, large: boolean): Promise<readonly Figure[]> {
  const size = large ? "large" : "small";
  const folder = mkdtempSync(join(tmpdir(), "motlan-bench-import-"));
  try {
    const work = () => world.work(THE_BENCH);
    const agency = await findAgencyByCode(work().db, "H26");
    if (agency === undefined) throw new Error("there is no agency H26");
    const under = await listAgenciesUnder(work().db, { parentId: agency.id, q: "", on: localDateOf(systemClock.now()), limit: 40 });
    const [units, procedures] = [under.map(({ code }) => code), listedProcedures().map(({ MaTTHC }) => MaTTHC)];
    const rows = OPEN[size] + CLOSED[size];
    await writeExport(folder, {
      seed: 1,
      open: OPEN[size],
      closed: CLOSED[size],
      units,
      procedures,
      on: systemClock.now(),
      scanEvery: 20,
      faultEvery: 100,
    });
    const files = await folderOf(folder);
    const clock = stopwatch();
    const { id } = await readExport(work(), { agencyId: agency.id, system: "bench", begunName: "bench", files });
    const read = clock();
    await runImport(work, { importId: id, scans: files, to: "examined" });
    const examined = clock();
    await runImport(work, { importId: id, scans: files, to: "taken" });
    const taken = clock();
    const { balance } = await readImport(work(), id);
    const floor = await copied(world, folder);
    const perSecond = (ms: number) => `${number.format((rows * 1000) / ms)}/s`;
    const total = read + examined + taken;
    return [
      { work: `${number.format(rows)} dossiers read from files`, floor: perSecond(floor), measured: perSecond(read), aim: "", met: true },
      { work: "the same run dry, scans examined", floor: "", measured: perSecond(examined), aim: "", met: true },
      { work: "the same taken", floor: "", measured: perSecond(taken), aim: "≥ 300/s", met: (balance.sum.taken * 1000) / taken >= 300 },
      {
        work: "all of it, balanced",
        floor: perSecond(floor),
        measured: `${perSecond(total)} = ${(floor / total).toFixed(3)} of COPY`,
        aim: "balances",
        met: balance.differs.length === 0 && balance.sum.waiting === 0,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function stopwatch(): () => number {
  let began = performance.now();
  return () => {
    const now = performance.now();
    const ms = now - began;
    began = now;
    return ms;
  };
}

/** The floor: the dossiers' rows as they now are, through PostgreSQL's own COPY into a table without an index; answers its milliseconds. */
async function copied({ owner }: World, folder: string): Promise<number> {
  const path = join(folder, "dossiers.copy").replaceAll("'", "''");
  await owner.query(`copy dossiers.dossier to '${path}'`);
  await owner.query("create table bench_copy (like dossiers.dossier including defaults)");
  const clock = stopwatch();
  await owner.query(`copy bench_copy from '${path}'`);
  const ms = clock();
  await owner.query("drop table bench_copy");
  return ms;
}
