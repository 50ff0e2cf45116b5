import { randomInt } from "node:crypto";
import { type JsonObject, newId } from "@motlan/kernel";
import { loadRecords, readRecord } from "@motlan/registries";
import { sideBySide, throughput } from "./measure.ts";
import { type Figure, rates } from "./report.ts";
import { findCitizens, THE_BENCH, type World } from "./world.ts";

const RECORDS = 20_000;
const AIM = 0.7;
const WARM_MS = 4_000;
const OFFICE = { registry: "population", by: "personalNumber", purpose: "identify" } as const;

/** A registry look-up by key, its access entry durable before the answer, beside one statement written by hand that selects and inserts. */
export async function benchLookUp(world: World): Promise<readonly Figure[]> {
  const numbers = await fillPopulation(world);
  return measureLookUps(
    lookUps(world, await makeFloor(world), () => numbers[randomInt(numbers.length)] ?? ""),
    "registry look-up",
  );
}

/** Somebody looked up here, and by the floor's statement. */
export interface LookUps {
  subject(): Promise<void>;
  floor(): Promise<unknown>;
}

/** `any`: the number of somebody who is there. */
export function lookUps(world: World, floor: (number: string) => Promise<unknown>, any: () => string): LookUps {
  return {
    floor: () => floor(any()),
    subject: async () => {
      if ((await readRecord(world.work(THE_BENCH), { ...OFFICE, value: any() })) === undefined) throw new Error("nobody was found");
    },
  };
}

/** Both warmed for some seconds first: a node runs for months, and its first thousands of calls cost twice what the later ones do. */
export async function measureLookUps({ subject, floor }: LookUps, work: string): Promise<readonly Figure[]> {
  for (const act of [floor, subject]) for (const connections of [1, 16]) await throughput(act, connections, WARM_MS);
  const figures: Figure[] = [];
  for (const connections of [1, 16]) {
    const measured = await sideBySide(
      12,
      () => throughput(subject, connections, 700),
      () => throughput(floor, connections, 700),
    );
    figures.push(rates(`${work}, ${connections} connection${connections === 1 ? "" : "s"}`, measured, AIM));
  }
  return figures;
}

/** People who look like the first ones, with numbers of their own. */
async function fillPopulation(world: World): Promise<readonly string[]> {
  const [citizen] = await findCitizens(world);
  const model = await readRecord(world.work(THE_BENCH), { ...OFFICE, value: citizen?.persona.personalNumber ?? "" });
  if (model === undefined) throw new Error("the demo country has no people");
  const { relatives: _, ...common } = model.values;
  const numbers = Array.from({ length: RECORDS }, (_one, at) => `0792${String(at % 100).padStart(2, "0")}${String(at).padStart(6, "0")}`);
  const rowOf = (personalNumber: string) => ({
    recordId: newId(),
    values: { ...common, personalNumber } satisfies JsonObject,
    validFrom: model.validFrom,
  });
  for (let at = 0; at < numbers.length; at += 2_000) {
    await loadRecords(world.work(THE_BENCH), "population", numbers.slice(at, at + 2_000).map(rowOf));
  }
  await world.owner.query("vacuum analyze registries.record, registries.record_key, registries.record_version");
  return numbers;
}

/** The same records and an access log with the same columns and indexes, and the least that could be asked of the database for it: no policy, no purpose, no right. */
export async function makeFloor({ owner }: World): Promise<(number: string) => Promise<unknown>> {
  await owner.query(
    "drop schema if exists floor cascade; create schema floor; create table floor.entry (like registries.access_entry including all)",
  );
  const text = `with found as (
      select v.record_id, v.id, v.values from registries.record_key k join registries.record_version v on v.record_id = k.record_id
       where k.registry = 'population' and k.name = 'personalNumber' and k.value = $1
         and v.recorded_to = 'infinity' and v.valid_from <= current_date and v.valid_to > current_date),
    kept as (insert into floor.entry (at, registry, record_id, version_id, person_id, reader_kind, reader_id, purpose, law, fields, outcome)
      select now(), 'population', record_id, id, record_id, 'system', 'floor', 'identify', 'Luật Căn cước', array['*'], 'given' from found)
    select record_id, id, values from found`;
  return (number) => owner.query({ name: "floor.look-up", text, values: [number] });
}
