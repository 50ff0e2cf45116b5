import { type DossierFile, getMyDossier } from "@motlan/dossiers";
import type { Work } from "@motlan/kernel/db";
import type { RatedDossier } from "../domain/rating.ts";

/** Tells of the signed-in person's own dossier, or refuses. */
export type DossierOf = (work: Work, dossierId: string) => Promise<RatedDossier>;

/** As `dossiers` knows it: only its applicant sees it. @throws dossiers/not-found */
export const dossierOf: DossierOf = async (work, dossierId) => settled(await getMyDossier(work, dossierId));

/** What a rating needs of a dossier, with the officials who had it in hand. */
export function settled({ dossier, history }: DossierFile): RatedDossier {
  const hands = history.flatMap(({ actor }) => (actor.kind === "official" && actor.id !== undefined ? [actor.id] : []));
  return { ...dossier, officials: [...new Set(hands)] };
}
