import { getMyDossier } from "@motlan/dossiers";
import type { Work } from "@motlan/kernel/db";
import type { RatedDossier } from "../domain/rating.ts";

/** Tells of the signed-in person's own dossier, or refuses. */
export type DossierOf = (work: Work, dossierId: string) => Promise<RatedDossier>;

/** As `dossiers` knows it: only its applicant sees it. @throws dossiers/not-found */
export const dossierOf: DossierOf = async (work, dossierId) => (await getMyDossier(work, dossierId)).dossier;
