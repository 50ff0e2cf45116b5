import { publishProcedure } from "@motlan/catalogue";
import type { ProcedureVersion } from "@motlan/catalogue/declare";
import { type JsonObject, newId, type Person } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { aPerson, fixedClock, type MovingClock, type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { aUnit } from "@motlan/places/testing";
import { openDraft } from "../actions/open-draft.ts";
import type { Draft, Typed } from "../domain/draft.ts";
import { anInhabitant, publishPopulation } from "./population.ts";
import { readingRoom } from "./reading-room.ts";

/** A village with a commune, a population registry and a reading room one may apply to: what every test of this room stands on. */
export interface Village {
  readonly db: TestDatabase;
  readonly clock: MovingClock;
  readonly communeId: string;
  /** Answers that complete the form of a person who lives here. */
  readonly seat: Typed;
  /** A new inhabitant who lives in the commune. */
  person(parts?: JsonObject): Promise<Inhabitant>;
  publish(version: ProcedureVersion): Promise<unknown>;
}

export interface Inhabitant {
  readonly actor: Person;
  readonly values: JsonObject;
  /** One act of this person. */
  work(): Work;
  open(actingFor?: string): Promise<Draft>;
}

export async function aVillage(): Promise<Village> {
  const db = await testDatabase();
  const clock = fixedClock("2026-11-21T09:00:00+07:00");
  const node = () => db.work(undefined, clock);
  await publishPopulation(node());
  await publishProcedure(node(), readingRoom);
  const provinceId = await aUnit(node(), { level: "province", code: "01", type: "Thành phố", name: "Hà Nội" });
  const communeId = await aUnit(node(), { level: "commune", code: "00004", type: "Phường", name: "Ba Đình", parentId: provinceId });
  const residence = { communeId, communeCode: "00004", line: "12 Đội Cấn", text: "12 Đội Cấn, Phường Ba Đình, Thành phố Hà Nội" };
  return {
    ...{ db, clock, communeId },
    seat: { "seat.kind": "window", "seat.days": ["mon"], "seat.lamp": "no", "seat.branch": communeId, "seat.hours": "10" },
    publish: (version) => publishProcedure(node(), version),
    person: async (parts = {}) => {
      const { personId, values } = await anInhabitant(node(), { residence, ...parts });
      const actor = aPerson({ personId });
      const work = () => db.work(actor, clock);
      return {
        actor,
        values,
        work,
        open: (actingFor = "self") => openDraft(work(), { procedureCode: readingRoom.code, actingFor, requestKey: newId() }),
      };
    },
  };
}
