import { type Agency, getAgency, POST_KINDS, type PostKind } from "@motlan/agencies";
import { aHolder, anAgency } from "@motlan/agencies/testing";
import type { ProcedureVersion } from "@motlan/catalogue/declare";
import { publishAll } from "@motlan/catalogue/testing";
import { documentsModule } from "@motlan/documents/module";
import { startTestSealing, type TestSealing } from "@motlan/documents/testing";
import { openDraft, saveDraft, type Typed } from "@motlan/forms";
import { anInhabitant, population } from "@motlan/forms/testing";
import { type JsonObject, newId, type Official, type Person } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import {
  anOfficial,
  aPerson,
  fixedClock,
  type MovingClock,
  runJobsUntilQuiet,
  type TestDatabase,
  testDatabase,
} from "@motlan/kernel/testing";
import { examplePack } from "@motlan/pack-example";
import { bookTransfer, findOrder } from "@motlan/payments";
import { aTransfer } from "@motlan/payments/testing";
import { aUnit } from "@motlan/places/testing";
import { publishRegistry, type RegistryDeclaration, receiveReceipt } from "@motlan/registries";
import { registriesModule } from "@motlan/registries/module";
import { type AnOwner, anOwner } from "@motlan/registries/testing";
import { submitDossier } from "../actions/submit-dossier.ts";
import type { Channel, Dossier } from "../domain/dossier.ts";
import { module as dossiers } from "../module.ts";
import { findDossier } from "../store/dossiers.ts";
import { BADGE_OFFICE, honour, honourBook } from "./honour-book.ts";

/** Somebody with their own work for each act. */
export interface Citizen {
  readonly actor: Person;
  readonly values: JsonObject;
  work(): Work;
}

export interface Desk {
  readonly actor: Official;
  readonly name: string;
  work(): Work;
}

export interface Application {
  readonly procedure?: string;
  readonly actingFor?: string;
  readonly answers?: Typed;
  readonly agencyId?: string;
  readonly delivery?: Channel;
  readonly by?: Citizen;
  readonly requestKey?: string;
}

export interface WorldParts {
  readonly at?: string;
  readonly registries?: readonly RegistryDeclaration[];
  readonly procedures?: readonly ProcedureVersion[];
  /** The matter the agencies are competent for. */
  readonly matter?: string;
}

/** One commune with its officials, inhabitants, registries and procedures, on a database of its own, with every job that a dossier needs. */
export interface World extends AsyncDisposable {
  readonly db: TestDatabase;
  readonly clock: MovingClock;
  readonly agency: Agency;
  /** Another commune's committee, competent for the same matter. */
  readonly elsewhere: Agency;
  readonly communeId: string;
  readonly provinceId: string;
  readonly sealing: TestSealing;
  node(): Work;
  aCitizen(parts?: JsonObject): Promise<Citizen>;
  anOfficialOf(post: PostKind, agencyId?: string): Promise<Desk>;
  /** Opens and fills a draft; a library card of the small size unless said otherwise. */
  aDraft(application?: Application): Promise<{ readonly draftId: string; readonly by: Citizen }>;
  aSubmitted(application?: Application): Promise<Dossier & { readonly by: Citizen }>;
  /** Submitted and paid in full; jobs have not run yet. */
  aPaid(application?: Application): Promise<Dossier & { readonly by: Citizen }>;
  pay(dossier: Dossier): Promise<void>;
  /** Listeners and due jobs, until nothing is left to do. */
  runJobs(): Promise<void>;
  /** The dossier as it stands now, seen by the node. */
  now(dossierId: string): Promise<Dossier>;
  /** The owner's signed receipt for the latest command of that effect: the badge's unless said otherwise. */
  answer(
    dossierId: string,
    said: { readonly state?: "answered" | "refused"; readonly answer: JsonObject; readonly effectId?: string },
  ): Promise<void>;
}

const DEFAULT: Required<Pick<Application, "procedure" | "actingFor" | "answers" | "delivery">> = {
  procedure: "x.library-card",
  actingFor: "self",
  answers: { "card.size": "small" },
  delivery: "online",
};

export async function aWorld(parts: WorldParts = {}): Promise<World> {
  const db = await testDatabase();
  const clock = fixedClock(parts.at ?? "2026-11-20T09:00:00+07:00");
  const sealing = await startTestSealing();
  const owners = new Map<string, AnOwner>();
  for (const name of [BADGE_OFFICE, "population"]) owners.set(name, await anOwner(name));
  const node = () => db.work(undefined, clock);
  for (const registry of parts.registries ?? [population, ...examplePack.registries, honourBook]) await publishRegistry(node(), registry);
  await publishAll(node(), parts.procedures ?? [...examplePack.procedures, honour]);
  const provinceId = await aUnit(node(), { level: "province", code: "01", type: "Thành phố", name: "Hà Nội" });
  const communeId = await aUnit(node(), { level: "commune", code: "00004", type: "Phường", name: "Láng", parentId: provinceId });
  const competentFor = [parts.matter ?? "library"];
  const agency = await anAgency(node(), {
    name: { vi: "Ủy ban nhân dân phường Láng", en: "People's Committee of Láng Ward" },
    placeId: communeId,
    competentFor,
  });
  const elsewhere = await anAgency(node(), { competentFor });
  const modules = [registriesModule({ owners: addressesOf(owners) }), documentsModule(sealing), dossiers];
  const ground: Ground = { db, clock, sealing, agency, elsewhere, communeId, provinceId, node };
  return {
    ...ground,
    ...makersOf(ground),
    runJobs: () => runJobsUntilQuiet(db.pool, clock, modules),
    answer: (dossierId, said) => answerCommand(ground, owners, dossierId, said),
    [Symbol.asyncDispose]: async () => {
      await sealing[Symbol.asyncDispose]();
      await db[Symbol.asyncDispose]();
    },
  };
}

type Ground = Pick<World, "db" | "clock" | "sealing" | "agency" | "elsewhere" | "communeId" | "provinceId" | "node">;

function makersOf(ground: Ground): Pick<World, "aCitizen" | "anOfficialOf" | "aDraft" | "aSubmitted" | "aPaid" | "pay" | "now"> {
  const { db, clock, agency, node } = ground;
  const aCitizen: World["aCitizen"] = async (parts = {}) => {
    const residence = {
      communeId: ground.communeId,
      communeCode: "00004",
      line: "12 phố Láng",
      text: "12 phố Láng, Phường Láng, Thành phố Hà Nội",
    };
    const { personId, values } = await anInhabitant(node(), { residence, ...parts });
    const actor = aPerson({ personId });
    return { actor, values, work: () => db.work(actor, clock) };
  };
  const aDraft: World["aDraft"] = async (application = {}) => {
    const by = application.by ?? (await aCitizen());
    const { procedure, actingFor, answers } = { ...DEFAULT, ...application };
    const draft = await openDraft(by.work(), { procedureCode: procedure, actingFor, requestKey: newId() });
    await saveDraft(by.work(), { draftId: draft.id, revision: draft.revision, answers });
    return { draftId: draft.id, by };
  };
  const aSubmitted: World["aSubmitted"] = async (application = {}) => {
    const { draftId, by } = await aDraft(application);
    const { delivery = DEFAULT.delivery, agencyId = agency.id, requestKey = newId() } = application;
    return { ...(await submitDossier(by.work(), { draftId, agencyId, delivery, language: "vi", requestKey })), by };
  };
  const now = (id: string) => node().transaction(async (tx) => known(await findDossier(tx, id), id));
  const pay = (dossier: Dossier) => payInFull(ground, dossier);
  const aPaid: World["aPaid"] = async (application) => {
    const submitted = await aSubmitted(application);
    await pay(submitted);
    return submitted;
  };
  return { aCitizen, anOfficialOf: (post, at = agency.id) => holderOf(ground, post, at), aDraft, aSubmitted, aPaid, pay, now };
}

function known(dossier: Dossier | undefined, id: string): Dossier {
  if (dossier === undefined) throw new Error(`no dossier ${id}`);
  return dossier;
}

async function holderOf({ db, clock, node }: Ground, post: PostKind, agencyId: string): Promise<Desk> {
  const name = `Phạm Thị ${POST_KINDS[post].title.vi.split(" ").at(-1) ?? "Thử"}`;
  const { id } = await getAgency(node().db, agencyId);
  const { officialId, postId, personId } = await aHolder(node(), { agencyId: id, kind: post, name });
  const actor = anOfficial({ agencyId: id, officialId, postId, personId, post, permissions: POST_KINDS[post].permissions });
  return { actor, name, work: () => db.work(actor, clock) };
}

async function payInFull({ node }: Ground, dossier: Dossier): Promise<void> {
  const order = dossier.orderId === undefined ? undefined : await findOrder(node().db, dossier.orderId);
  if (order === undefined) throw new Error("nothing to pay");
  const transfer = aTransfer({ account: order.account, bin: order.bin, amount: order.amount });
  await bookTransfer(node(), { provider: "bank", transfer, evidence: "test" });
}

function addressesOf(owners: ReadonlyMap<string, AnOwner>) {
  return Object.fromEntries([...owners].map(([name, { owner }]) => [name, owner]));
}

async function answerCommand(
  { db, node }: Ground,
  owners: ReadonlyMap<string, AnOwner>,
  dossierId: string,
  { state = "answered", answer, effectId = "badge" }: Parameters<World["answer"]>[1],
): Promise<void> {
  const sql =
    "select key, owner, body_hash from registries.command where dossier_id = $1 and effect_id = $2 order by sent_at desc, key desc limit 1";
  const [command] = await db.asOwner<{ key: string; owner: string; body_hash: string }>(sql, [dossierId, effectId]);
  const owner = owners.get(command?.owner ?? "");
  if (command === undefined || owner === undefined) throw new Error("no command was sent");
  const receipt = await owner.receipt({ key: command.key, bodyHash: command.body_hash, state, answer });
  await receiveReceipt(node(), { key: command.key, receipt }, { owners: addressesOf(owners) });
}
