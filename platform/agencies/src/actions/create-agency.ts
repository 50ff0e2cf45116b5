import { parseAgencyCode } from "@motlan/formats";
import { newId } from "@motlan/kernel";
import { isUniqueViolation, type Tx, type Work } from "@motlan/kernel/db";
import type { Agency, Matter } from "../domain/agency.ts";
import { decidePeriod } from "../domain/period.ts";
import { faults } from "../faults.ts";
import { findAgencyById, insertAgencies, insertCompetences } from "../store/agencies.ts";
import { mayManage } from "./may-manage.ts";

/** An agency to be entered; `competentFor` gives it those matters in its own place. */
export interface NewAgency extends Omit<Agency, "id" | "parentName"> {
  readonly competentFor?: readonly Matter[];
}

/**
 * Enters an agency. Only the administrator of the agency above, or the node itself, may.
 * @refuses agencies/not-found, agencies/not-yours, agencies/code-malformed, agencies/code-taken, agencies/period-malformed
 */
export function createAgency(work: Work, { competentFor = [], ...input }: NewAgency): Promise<Agency> {
  return work.transaction(async (tx) => {
    const id = newId(work.clock.now());
    if (input.parentId !== undefined && !(await findAgencyById(tx, input.parentId))) throw faults["not-found"]();
    if (!mayManage(work.actor, { id, ...(input.parentId === undefined ? {} : { parentId: input.parentId }) })) throw faults["not-yours"]();

    const code = parseAgencyCode(input.code);
    if (!code.ok) throw faults["code-malformed"](code.about);
    const period = decidePeriod(input.period);
    if (!period.ok) throw faults[period.why]();

    const agency: Agency = { ...input, id, code: code.value.code };
    await insertUnlessTaken(tx, agency);
    const { placeId } = agency;
    if (placeId !== undefined)
      await insertCompetences(
        tx,
        competentFor.map((matter) => ({ agencyId: id, matter, placeId, period: agency.period })),
      );
    await work.announce(tx, { type: "agencies.created", subject: id, agencyId: id, data: { code: agency.code } });
    return agency;
  });
}

async function insertUnlessTaken(tx: Tx, agency: Agency): Promise<void> {
  try {
    await insertAgencies(tx, [agency]);
  } catch (error) {
    if (isUniqueViolation(error, "agency_code")) throw faults["code-taken"]({ code: agency.code });
    throw error;
  }
}
