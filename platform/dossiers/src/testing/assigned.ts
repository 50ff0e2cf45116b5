import { type AbsenceScope, enterAbsence } from "@motlan/agencies";
import { localDate, newId } from "@motlan/kernel";
import { assignDossier } from "../actions/assign-dossier.ts";
import { type NewAssignmentRule, setAssignmentRule } from "../actions/assignment-rules.ts";
import { findOfficialOfLine } from "../store/assignments.ts";
import { aStaff, type Staff } from "./walk.ts";
import type { Desk, World } from "./world.ts";

/** A staff with a second officer and a chair, and what tests of sharing work do with them. */
export interface Unit extends Staff {
  readonly second: Desk;
  readonly chair: Desk;
  whose(dossierId: string, post?: string): Promise<string | undefined>;
  /** From today for two days. */
  isAway(who: Desk, standIn: Desk, scope?: AbsenceScope): Promise<void>;
  give(dossierId: string, to: Desk, post?: string): Promise<void>;
  rule(parts: Partial<NewAssignmentRule>): Promise<void>;
}

const OFFICER = "civil-status-officer";

export async function aUnitOf(world: World): Promise<Unit> {
  const staff = await aStaff(world);
  const [second, chair] = [await world.anOfficialOf(OFFICER), await world.anOfficialOf("chair")];
  const whose: Unit["whose"] = (dossierId, post = OFFICER) => world.node().transaction((tx) => findOfficialOfLine(tx, dossierId, post));
  return {
    ...{ ...staff, second, chair, whose },
    isAway: async (who, standIn, scope = "sign") => {
      const [officialId, standInId] = [who.actor.officialId, standIn.actor.officialId];
      const days = { from: localDate("2026-11-20"), to: localDate("2026-11-22") };
      await enterAbsence(who.work(), { officialId, standInId, reason: "leave", scope, ...days, requestKey: newId() });
    },
    give: async (dossierId, to, post = OFFICER) =>
      assignDossier(chair.work(), { dossierId, post, from: await whose(dossierId, post), to: to.actor.officialId }),
    rule: (parts) => setAssignmentRule(chair.work(), { post: OFFICER, strategy: "nobody", keeps: true, shares: {}, revision: 0, ...parts }),
  };
}
