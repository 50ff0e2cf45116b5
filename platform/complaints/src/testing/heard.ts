import type { Agency } from "@motlan/agencies";
import { aHolder, anAgency } from "@motlan/agencies/testing";
import { refuseDossier } from "@motlan/dossiers";
import { aWorld, type Citizen, type Desk, type World } from "@motlan/dossiers/testing";
import { localDate, newId } from "@motlan/kernel";
import { anOfficial } from "@motlan/kernel/testing";
import { aUnit } from "@motlan/places/testing";
import { complain } from "../actions/complain.ts";
import type { Complaint } from "../domain/complaint.ts";

/** A commune under a province, with leaders at both. */
export interface Hearing extends AsyncDisposable {
  readonly world: World;
  readonly province: Agency;
  readonly communeAgencyId: string;
  readonly clerk: Desk;
  readonly chair: Desk;
  readonly provinceChair: Desk;
  /** A dossier the clerk refused. */
  aRefused(): Promise<{ readonly dossierId: string; readonly by: Citizen }>;
  /** One that lies at the clerk's post past its day. */
  aLate(): Promise<{ readonly dossierId: string; readonly by: Citizen }>;
  aComplaint(): Promise<Complaint & { readonly by: Citizen }>;
}

/** `lone`: the clerk is vice-chair too, and the only leader of the commune until `chair` is asked for. */
export async function aHearing(at?: string, lone = false): Promise<Hearing> {
  const world = await aWorld(at === undefined ? {} : { at });
  const province = await anAgency(world.node(), {
    kind: "province-committee",
    level: "province",
    name: { vi: "Ủy ban nhân dân thành phố Hà Nội", en: "People's Committee of Hà Nội" },
  });
  const parentId = world.provinceId;
  const communeId = await aUnit(world.node(), { level: "commune", code: "00007", type: "Phường", name: "Ô Chợ", parentId });
  const commune = await anAgency(world.node(), {
    name: { vi: "Ủy ban nhân dân phường Ô Chợ", en: "People's Committee of Ô Chợ Ward" },
    parentId: province.id,
    placeId: communeId,
    competentFor: ["library"],
    period: { from: localDate("2025-07-01") },
  });
  const clerk = await world.anOfficialOf("one-stop-clerk", commune.id);
  const chair = lone ? await alsoLeading(world, clerk) : await world.anOfficialOf("chair", commune.id);
  const aSubmitted = async () => {
    const residence = { communeId, communeCode: "00007", line: "3 phố Ô Chợ", text: "3 phố Ô Chợ, Phường Ô Chợ, Thành phố Hà Nội" };
    const applicant = await world.aCitizen({ residence });
    const answers = { "entry.name": "Lê Thị Hoa", "entry.years": "12" };
    return world.aSubmitted({ procedure: "x.honour", answers, agencyId: commune.id, by: applicant });
  };
  const aRefused: Hearing["aRefused"] = async () => {
    const dossier = await aSubmitted();
    const refusal = { dossierId: dossier.id, revision: dossier.revision, ground: "stranger", words: "Không có tên trong sổ." };
    await refuseDossier(clerk.work(), refusal);
    return { dossierId: dossier.id, by: dossier.by };
  };
  return {
    world,
    province,
    communeAgencyId: commune.id,
    clerk,
    chair,
    provinceChair: await world.anOfficialOf("chair", province.id),
    aRefused,
    aLate: async () => {
      const { id: dossierId, by, dueAt } = await aSubmitted();
      world.clock.set(new Date((dueAt?.getTime() ?? 0) + 60_000));
      return { dossierId, by };
    },
    aComplaint: async () => {
      const { dossierId, by } = await aRefused();
      const made = await complain(by.work(), { dossierId, about: "refusal", words: "Tôi có tên trong sổ.", requestKey: newId() });
      return { ...made, by };
    },
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  };
}

/** The same official at a second post, from which complaints are heard. */
async function alsoLeading(world: World, { actor, name }: Desk): Promise<Desk> {
  const { agencyId, personId } = actor;
  const held = await aHolder(world.node(), { agencyId, kind: "vice-chair", personId, name });
  const { officialId, postId } = held;
  const leading = anOfficial({ agencyId, personId, officialId, postId, post: "vice-chair", permissions: ["complaints.hear"] });
  return { actor: leading, name, work: () => world.db.work(leading, world.clock) };
}
