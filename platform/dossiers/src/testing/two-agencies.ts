import type { Agency } from "@motlan/agencies";
import { anAgency } from "@motlan/agencies/testing";
import { aUnit } from "@motlan/places/testing";
import { aStaff, type Staff } from "./walk.ts";
import type { World } from "./world.ts";

/** A second committee in the same province, with its own people. */
export async function aNeighbour(world: World, code = "00007"): Promise<{ readonly agency: Agency; readonly staff: Staff }> {
  const placeId = await aUnit(world.node(), { level: "commune", code, type: "Phường", name: "Cửa Nam", parentId: world.provinceId });
  const agency = await anAgency(world.node(), { placeId, competentFor: ["library"] });
  return { agency, staff: await aStaff(world, agency.id) };
}
