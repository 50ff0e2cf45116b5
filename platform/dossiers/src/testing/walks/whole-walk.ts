import { getAgency } from "@motlan/agencies";
import { getVersion } from "@motlan/catalogue";
import type { Dossier } from "../../domain/dossier.ts";
import type { PartRow } from "../../domain/linked.ts";
import { listParts } from "../../store/linked-parts.ts";
import type { Citizen, Desk } from "../world.ts";
import { aCitizenOf, applyFor } from "./apply.ts";
import type { WalkGround } from "./ground.ts";
import { deskAt, dossierNow, walkDossier } from "./walk-dossier.ts";
import { sayWhatIsMissing, type WalkParts } from "./walk-parts.ts";

/** A linked application on its way. */
export interface WholeWalk {
  readonly by: Citizen;
  whole(): Promise<Dossier>;
  /** Where the parts stand, by their ids. */
  parts(): Promise<Readonly<Record<string, PartRow>>>;
  partDossier(part: string): Promise<Dossier>;
  /** Whoever holds the step at which the part now stands. */
  deskOf(part: string): Promise<Desk>;
  /** Walks a part that has begun to its end, each step by whoever holds it at its own agency. */
  walkPart(part: string): Promise<Dossier>;
}

export async function applyForGroup(ground: WalkGround, code: string, parts: WalkParts): Promise<WholeWalk> {
  const version = ground.versions.find((row) => row.code === code);
  if (version === undefined) throw new Error(`${code} is not among the versions of these walks`);
  const by = parts.by ?? (await aCitizenOf(ground, parts.applicant));
  const { answers = {}, files = {}, replies = {}, officialFields = {} } = parts;
  const actingFor = parts.actingFor ?? version.applicant.actingFor[0]?.value ?? "";
  const agency = ground.agencyAt(version.competence.level);
  const { id } = await applyFor({ ground, version, agency, by, actingFor, answers, files, delivery: "online" }).catch(sayWhatIsMissing);
  const rows = async () => {
    const found = await ground.node().transaction((tx) => listParts(tx, id));
    return Object.fromEntries(found.map((row) => [row.part, row]));
  };
  const partDossier = async (part: string) => dossierNow(ground, (await rows())[part]?.dossierId ?? "");
  const walkerOf = async (dossier: Dossier) => ({
    ...{ ground, by, replies, officialFields },
    agency: await getAgency(ground.node().db, dossier.agencyId),
    version: (await getVersion(ground.node().db, dossier.versionId)).version,
  });
  return {
    by,
    whole: () => dossierNow(ground, id),
    parts: rows,
    partDossier,
    deskOf: async (part) => {
      const dossier = await partDossier(part);
      return deskAt(await walkerOf(dossier), dossier);
    },
    walkPart: async (part) => {
      const dossier = await partDossier(part);
      return walkDossier(await walkerOf(dossier), dossier.id);
    },
  };
}
