import { type Agency, POST_KINDS, type PostKind } from "@motlan/agencies";
import { aHolder, anAgency } from "@motlan/agencies/testing";
import type { ProcedureVersion } from "@motlan/catalogue";
import { publishAll } from "@motlan/catalogue/testing";
import { documentsModule } from "@motlan/documents/module";
import { startTestSealing, type TestSealing } from "@motlan/documents/testing";
import type { Work } from "@motlan/kernel/db";
import { anOfficial, fixedClock, type MovingClock, runJobsUntilQuiet, type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { civilStatus } from "@motlan/pack-civil-status";
import { COUNTRY_ID } from "@motlan/places";
import { aUnit } from "@motlan/places/testing";
import { publishRegistry, type RegistryDeclaration } from "@motlan/registries";
import { registriesModule } from "@motlan/registries/module";
import { type AnOwner, anOwner } from "@motlan/registries/testing";
import { module as dossiers } from "../../module.ts";
import type { Desk } from "../world.ts";

type Level = ProcedureVersion["competence"]["level"];

/** Where the walks of several procedures happen: one commune in one province of the country, an authority at each level, whoever works there. */
export interface WalkGround extends AsyncDisposable {
  readonly db: TestDatabase;
  readonly clock: MovingClock;
  readonly communeId: string;
  readonly provinceId: string;
  readonly versions: readonly ProcedureVersion[];
  readonly owners: ReadonlyMap<string, AnOwner>;
  node(): Work;
  agencyAt(level: Level): Agency;
  /** Whoever holds a post of that kind there, appointed when first asked for. */
  deskOf(agency: Agency, post: PostKind): Promise<Desk>;
  /** Publishes one more version, and makes the authority of its level competent for it. */
  publish(version: ProcedureVersion): Promise<void>;
  runJobs(): Promise<void>;
  /** Jobs of the dossiers that are not run while they are named here: their process died. */
  readonly held: Set<string>;
}

export interface GroundParts {
  readonly versions: readonly ProcedureVersion[];
  /** Beside the population and the civil-status registry; one of the same code takes their place. */
  readonly registries?: readonly RegistryDeclaration[];
  /** Matters with an authority of their own at their level: `[["residence", "identity-card"]]` for the commune's police beside its committee. */
  readonly apart?: readonly (readonly string[])[];
  /** When the walks begin: a Friday morning unless said otherwise. */
  readonly at?: string;
}

export async function openGround({
  versions,
  registries = [],
  apart = [],
  at = "2026-11-20T09:00:00+07:00",
}: GroundParts): Promise<WalkGround> {
  const db = await testDatabase();
  const clock = fixedClock(at);
  const sealing = await startTestSealing();
  const node = () => db.work(undefined, clock);
  const owners = await ownersOf(versions);
  const standard = civilStatus.registries.filter(({ code }) => registries.every((own) => own.code !== code));
  for (const registry of [...standard, ...registries]) await publishRegistry(node(), registry);
  const provinceId = await aUnit(node(), { level: "province", code: "01", type: "Thành phố", name: "Hà Nội" });
  const communeId = await aUnit(node(), { level: "commune", code: "00004", type: "Phường", name: "Láng", parentId: provinceId });
  await publishAll(
    node(),
    versions.filter((version) => isWhole(version, versions)),
  );
  const agencies = await authorities(node(), versions, { communeId, provinceId, apart });
  const addresses = Object.fromEntries([...owners].map(([name, { owner }]) => [name, owner]));
  const modules = [registriesModule({ owners: addresses }), documentsModule(sealing)];
  const held = new Set<string>();
  const desks = new Map<string, Promise<Desk>>();
  return {
    ...{ db, clock, communeId, provinceId, versions, owners, node, held },
    agencyAt: (level) => agencies[level],
    deskOf: (agency, post) => {
      const key = `${agency.id} ${post}`;
      const desk = desks.get(key) ?? appoint({ db, clock, node }, agency, post, desks.size);
      desks.set(key, desk);
      return desk;
    },
    publish: async (version) => void (await publishAll(node(), [version])),
    runJobs: () => {
      const jobs = dossiers.jobs.filter(({ name }) => !held.has(name));
      return runJobsUntilQuiet(db.pool, clock, [...modules, { ...dossiers, jobs }]);
    },
    [Symbol.asyncDispose]: () => closeAll(sealing, db),
  };
}

async function closeAll(sealing: TestSealing, db: TestDatabase): Promise<void> {
  await sealing[Symbol.asyncDispose]();
  await db[Symbol.asyncDispose]();
}

/** A linked group is published where the procedures of its parts are among the versions; a pack alone does not have them all. */
function isWhole({ parts = [] }: ProcedureVersion, versions: readonly ProcedureVersion[]): boolean {
  return parts.every(({ code }) => versions.some((one) => one.code === code));
}

/** Whoever the versions' commands go to, each with a key of its own. */
async function ownersOf(versions: readonly ProcedureVersion[]): Promise<ReadonlyMap<string, AnOwner>> {
  const names = new Set(versions.flatMap(({ effects }) => effects.flatMap((effect) => ("command" in effect ? [effect.to] : []))));
  const owners = new Map<string, AnOwner>();
  for (const name of names) owners.set(name, await anOwner(name));
  return owners;
}

/** One authority a level, competent for everything the versions leave to that level. */
async function authorities(
  work: Work,
  versions: readonly ProcedureVersion[],
  { communeId, provinceId, apart }: Pick<WalkGround, "communeId" | "provinceId"> & Required<Pick<GroundParts, "apart">>,
): Promise<Record<Level, Agency>> {
  const matters = (level: Level) => [
    ...new Set(versions.flatMap(({ competence }) => (competence.level === level ? [competence.matter] : []))),
  ];
  const others = (level: Level) => matters(level).filter((matter) => !apart.flat().includes(matter));
  const commune = await anAgency(work, {
    name: { vi: "Ủy ban nhân dân phường Láng", en: "People's Committee of Láng Ward" },
    placeId: communeId,
    competentFor: others("commune"),
  });
  for (const [index, competentFor] of apart.entries()) {
    const level = competentFor.some((matter) => matters("province").includes(matter)) ? "province" : "commune";
    await anAgency(work, {
      ...{ kind: "other", level, placeId: level === "province" ? provinceId : communeId, competentFor: [...competentFor] },
      name: { vi: `Cơ quan chuyên ngành ${index + 1}`, en: `Authority ${index + 1}` },
    });
  }
  const province = await anAgency(work, {
    ...{ kind: "other", level: "province", placeId: provinceId, competentFor: others("province") },
    name: { vi: "Sở Thử nghiệm thành phố Hà Nội", en: "Hà Nội Department of Trials" },
  });
  const ministry = await anAgency(work, {
    ...{ kind: "ministry", level: "central", placeId: COUNTRY_ID, competentFor: matters("ministry") },
    name: { vi: "Bộ Thử nghiệm", en: "Ministry of Trials" },
  });
  return { commune, province, ministry };
}

const GIVEN_NAMES = ["An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Khánh", "Lâm", "Mai", "Nam", "Oanh", "Phúc"];

async function appoint(
  { db, clock, node }: Pick<WalkGround, "db" | "clock" | "node">,
  { id: agencyId }: Agency,
  post: PostKind,
  serial: number,
): Promise<Desk> {
  const name = `Phạm Thị ${GIVEN_NAMES[serial % GIVEN_NAMES.length]}`;
  const { officialId, postId, personId } = await aHolder(node(), { agencyId, kind: post, name });
  const actor = anOfficial({ agencyId, officialId, postId, personId, post, permissions: POST_KINDS[post].permissions });
  return { actor, name, work: () => db.work(actor, clock) };
}
