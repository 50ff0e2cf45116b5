import type { ProactiveService } from "@motlan/catalogue/declare";
import { documentsModule } from "@motlan/documents/module";
import { module as dossiers } from "@motlan/dossiers/module";
import { aWorld, type Citizen, type World } from "@motlan/dossiers/testing";
import { localDate, newId } from "@motlan/kernel";
import { runJobsUntilQuiet } from "@motlan/kernel/testing";
import { examplePack } from "@motlan/pack-example";
import { loadRecords } from "@motlan/registries";
import { registriesModule } from "@motlan/registries/module";
import { sweepDue } from "../actions/act-on-offer.ts";
import { lookForDays } from "../actions/look-for-days.ts";
import { publishProactive } from "../actions/publish-proactive.ts";
import { module as proactive } from "../module.ts";
import { freeCard, passes, people } from "./services.ts";

/** A commune whose people have birthdays and passes, and a node that looks for them. */
export interface ProactiveVillage extends AsyncDisposable {
  readonly world: World;
  publish(service: ProactiveService): Promise<unknown>;
  born(day: string, parts?: Parameters<World["aCitizen"]>[0]): Promise<Citizen>;
  /** Gives somebody a pass that ends that day; answers the record's id. */
  pass(holder: Citizen, ends: string): Promise<string>;
  /** One day's look, and every job and listener that follows from it. */
  look(): Promise<void>;
  runJobs(): Promise<void>;
  /** What the node was to do by itself until now. */
  actOnDue(): Promise<void>;
}

export async function aProactiveVillage(services: readonly ProactiveService[]): Promise<ProactiveVillage> {
  const world = await aWorld({
    at: "2026-11-20T07:00:00+07:00",
    registries: [people, passes, ...examplePack.registries],
    procedures: [...examplePack.procedures, freeCard],
  });
  const { db, clock, sealing, node } = world;
  for (const service of services) await publishProactive(node(), service);
  const modules = [proactive, dossiers, registriesModule({}), documentsModule(sealing)];
  const runJobs = () => runJobsUntilQuiet(db.pool, clock, modules);
  return {
    ...{ world, runJobs },
    actOnDue: async () => {
      await sweepDue(node());
      await runJobs();
    },
    publish: (service) => publishProactive(node(), service),
    born: (day, parts = {}) => world.aCitizen({ dateOfBirth: day, ...parts }),
    pass: async ({ actor, values }, ends) => {
      const holder = { personId: actor.personId, personalNumber: String(values.personalNumber) };
      const row = { values: { number: newId(), holder, ends }, validFrom: localDate("2020-01-01") };
      const [made] = await loadRecords(node(), "passes", [row]);
      return made?.recordId ?? "";
    },
    look: async () => {
      await lookForDays(node());
      await runJobs();
    },
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  };
}
