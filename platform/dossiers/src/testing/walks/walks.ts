import type { Agency } from "@motlan/agencies";
import type { ProcedureVersion } from "@motlan/catalogue";
import { readDocument } from "@motlan/documents";
import { readPdfText } from "@motlan/documents/testing";
import { type JsonObject, localDateOf, newId } from "@motlan/kernel";
import { findOrder, type Order } from "@motlan/payments";
import { registerRecord } from "@motlan/registries";
import type { Dossier } from "../../domain/dossier.ts";
import { type HistoryRow, listHistory } from "../../store/history.ts";
import { type DossierPaper, listPapers } from "../../store/papers.ts";
import type { Citizen } from "../world.ts";
import { aCitizenOf, applyFor } from "./apply.ts";
import { type GroundParts, openGround, type WalkGround } from "./ground.ts";
import { walkDossier } from "./walk-dossier.ts";
import { sayWhatIsMissing, type WalkParts } from "./walk-parts.ts";
import { applyForGroup, type WholeWalk } from "./whole-walk.ts";

/** A dossier that came to its end. */
export interface Walked {
  readonly dossier: Dossier;
  readonly agency: Agency;
  readonly result: { readonly pdf: Uint8Array; readonly text: string };
  /** The receipt behind each answer the State held, by path. */
  readonly receipts: JsonObject;
  readonly papers: readonly DossierPaper[];
  readonly history: readonly HistoryRow[];
  readonly dueAt: Date | undefined;
  /** Whole đồng. */
  readonly fee: bigint;
  readonly order: Order | undefined;
}

/** Several procedures on one ground: sixty walks for the price of one database. Close it with `await using` or in `afterAll`. */
export interface Walks extends AsyncDisposable {
  readonly ground: WalkGround;
  aCitizen(values?: JsonObject): Promise<Citizen>;
  /** A record in a registry before the walk: an entry the procedure reads. Answers the record's id. */
  register(record: {
    readonly registry: string;
    readonly kind?: string;
    readonly values: JsonObject;
    readonly agencyId?: string;
  }): Promise<string>;
  /** Applies for the procedure of that code and walks the dossier to its end. @throws where it is refused or sticks */
  walk(code: string, parts?: WalkParts): Promise<Walked>;
  /** Applies for a linked group; its parts begin and wait. */
  applyForGroup(code: string, parts?: WalkParts): Promise<WholeWalk>;
}

export async function openWalks(parts: GroundParts): Promise<Walks> {
  const ground = await openGround(parts);
  return {
    ground,
    aCitizen: (values) => aCitizenOf(ground, values),
    register: async ({ registry, kind, values, agencyId = ground.agencyAt("commune").id }) => {
      const validFrom = localDateOf(ground.clock.now());
      const said = { registry, values, validFrom, agencyId, reason: "test", requestKey: newId(), ...(kind !== undefined && { kind }) };
      return (await registerRecord(ground.node(), said)).recordId;
    },
    walk: (code, walk = {}) => walkOne(ground, code, walk),
    applyForGroup: (code, walk = {}) => applyForGroup(ground, code, walk),
    [Symbol.asyncDispose]: () => ground[Symbol.asyncDispose](),
  };
}

/** One procedure on a ground of its own. */
export async function walkProcedure({
  version,
  registries,
  ...parts
}: WalkParts & { readonly version: ProcedureVersion } & Pick<GroundParts, "registries">): Promise<Walked> {
  await using walks = await openWalks({ versions: [version], ...(registries !== undefined && { registries }) });
  return await walks.walk(version.code, parts);
}

async function walkOne(ground: WalkGround, code: string, parts: WalkParts): Promise<Walked> {
  const version = ground.versions.find((row) => row.code === code);
  if (version === undefined) throw new Error(`${code} is not among the versions of these walks`);
  const agency = ground.agencyAt(version.competence.level);
  const by = parts.by ?? (await aCitizenOf(ground, parts.applicant));
  const { answers = {}, files = {}, replies = {}, officialFields = {} } = parts;
  const actingFor = parts.actingFor ?? version.applicant.actingFor[0]?.value ?? "";
  const delivery = parts.delivery ?? version.result.delivery[0] ?? "online";
  const { id } = await applyFor({ ground, version, agency, by, actingFor, answers, files, delivery }).catch(sayWhatIsMissing);
  await ground.runJobs();
  const dossier = await walkDossier({ ground, version, agency, by, replies, officialFields }, id);
  return { dossier, agency, ...(await gather(ground, dossier)) };
}

async function gather({ node }: WalkGround, dossier: Dossier): Promise<Omit<Walked, "dossier" | "agency">> {
  const { papers, history } = await node().transaction(async (tx) => ({
    papers: await listPapers(tx, dossier.id),
    history: await listHistory(tx, dossier.id),
  }));
  const result = papers.find(({ kind }) => kind === "result");
  if (result === undefined) throw new Error(`${dossier.procedureCode} ended ${dossier.status}, without a result`);
  const { bytes } = await readDocument(node(), result.documentId, () => Promise.resolve(true));
  const order = dossier.orderId === undefined ? undefined : await findOrder(node().db, dossier.orderId);
  const { dueAt, fee, origins } = dossier;
  return { result: { pdf: bytes, text: readPdfText(bytes) }, receipts: origins.receipts, papers, history, dueAt, fee, order };
}
