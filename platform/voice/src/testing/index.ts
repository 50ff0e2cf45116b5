import { newId } from "@motlan/kernel";
import { httpFaults } from "@motlan/kernel/http";
import type { DossierOf } from "../actions/dossier-of.ts";
import type { RatedDossier } from "../domain/rating.ts";

export interface SettledDossier extends RatedDossier {
  readonly id: string;
}

/** A dossier whose result was handed over, of an invented applicant. */
export function aSettledDossier(parts: Partial<SettledDossier> = {}): SettledDossier {
  return { id: newId(), agencyId: newId(), personId: newId(), procedureCode: "2.000635", status: "returned", ...parts };
}

/** Knows these dossiers, each for its applicant alone, as `dossiers` does. */
export function dossiersOf(...known: readonly SettledDossier[]): DossierOf {
  return async ({ actor }, dossierId) => {
    const found = known.find(({ id, personId }) => id === dossierId && actor.kind === "person" && actor.personId === personId);
    if (found === undefined) throw httpFaults["no-such-page"]();
    return found;
  };
}
