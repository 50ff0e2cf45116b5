import type { FormCheck } from "@motlan/forms";
import { may } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { findDossier } from "../store/dossiers.ts";
import { judge } from "./mend-answers.ts";

/**
 * What the machine finds wrong with a dossier's answers by the form's own rules: the same check as before it was filed, so that whoever asks for more sees all of it.
 * @throws dossiers/not-found, dossiers/not-yours
 */
export async function listFormFaults(work: Work, dossierId: string): Promise<FormCheck["faults"]> {
  const { actor } = work;
  const dossier = actor.kind === "official" ? await work.transaction((tx) => findDossier(tx, dossierId)) : undefined;
  if (dossier === undefined) throw faults["not-found"]();
  if (!may(actor, "dossiers.read", dossier.agencyId)) throw faults["not-yours"]();
  return (await judge(work, dossier, dossier.answers)).faults;
}
