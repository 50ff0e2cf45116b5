import { type DocumentRecord, listDocumentsOf } from "@motlan/documents";
import {
  type DossierFile,
  dossierFaults,
  getDossierForDesk,
  getStepFields,
  listPartsBeside,
  listReviews,
  type PartBeside,
  type ProcessStep,
  type QueueEntry,
  stepFor,
} from "@motlan/dossiers";
import type { FieldView, Typed } from "@motlan/forms";
import { isId, may } from "@motlan/kernel";
import { findOrder, type Order } from "@motlan/payments";
import type { ChecklistItem } from "@motlan/ui";
import { namesOf, officialOf } from "../frame/official-here.ts";
import type { Visit } from "../frame/types.ts";
import { partOf, textValue } from "../portal/apply/field-values.ts";
import { flatFields } from "../portal/apply/flat-fields.ts";
import { type PlaceOptions, placeOptions } from "../portal/apply/place-options.ts";
import { checkRows } from "./check-rows.ts";
import { type Offer, offersFor } from "./moves.ts";
import { listOwnQueue } from "./queues.ts";

/** Everything the page of one dossier shows. */
export interface DeskDossier {
  readonly file: DossierFile;
  readonly offers: ReadonlySet<Offer>;
  readonly rows: readonly ChecklistItem[];
  readonly names: ReadonlyMap<string, string>;
  readonly order: Order | undefined;
  readonly documents: readonly DocumentRecord[];
  readonly queue: readonly QueueEntry[];
  /** The step this official is at: theirs of several side by side, else the one the dossier is in. */
  readonly step: ProcessStep | undefined;
  /** What that step asks of them, where they hold it and it can be completed. */
  readonly questions: readonly FieldView[];
  /** The lists of places those questions need. */
  readonly places: ReadonlyMap<string, PlaceOptions>;
  /** The parts of the linked application this dossier is one of, as states alone. */
  readonly parts: readonly PartBeside[];
  /** An automatic decision that this official may review. */
  readonly toReview: boolean;
}

/** The queue beside a dossier: more would not be looked at. */
const BESIDE = 30;

/** The dossier of the address. @throws dossiers/not-found, dossiers/not-yours */
export async function readDossier({ params, work }: Pick<Visit, "params" | "work">): Promise<DossierFile> {
  const id = params.id ?? "";
  if (!isId(id)) throw dossierFaults["not-found"]();
  return getDossierForDesk(work, id);
}

/** What this official may do with it now. */
export function offersOn(
  visit: Pick<Visit, "work">,
  { dossier, version, request, consultations, holding, secondRequests }: DossierFile,
): ReadonlySet<Offer> {
  const [asked, official] = [request !== undefined, officialOf(visit)];
  const offers = offersFor(official, {
    dossier,
    signedBy: version.result.signedBy,
    asked,
    extends: version.extension !== undefined,
    holding,
  });
  // An agency with a desk here speaks for itself: nobody writes its answer down.
  const step = stepFor(dossier, official.post)?.id;
  const atDesk = consultations.some((row) => row.step === step && row.said === null && row.agencyId !== null);
  const waits = secondRequests.some(({ decidedAt }) => decidedAt === null);
  return new Set([...offers].filter((offer) => !(atDesk && offer === "opinion") && !(waits && offer === "ask-again")));
}

/** What a page shown again after a refusal still shows. */
export interface Shown {
  readonly ticked?: readonly string[] | undefined;
  readonly given?: Typed | undefined;
}

/** @throws dossiers/not-found, dossiers/not-yours */
export async function loadDossier(visit: Visit, { ticked, given }: Shown = {}): Promise<DeskDossier> {
  const { work, lang } = visit;
  const file = await readDossier(visit);
  const { dossier } = file;
  const offers = offersOn(visit, file);
  const step = stepFor(dossier, officialOf(visit).post);
  const questions = await questionsOf(visit, file, offers, given);
  return {
    parts: await listPartsBeside(work, dossier),
    file,
    ...{ offers, step, questions, places: await placesOf(visit, questions) },
    rows: checkRows(file, work.clock.now(), lang, ticked),
    names: await namesIn(visit, file),
    order: dossier.orderId === undefined ? undefined : await findOrder(work.db, dossier.orderId),
    documents: await listDocumentsOf(work.db, { kind: "dossier", id: dossier.id }),
    queue: await listOwnQueue(work, undefined, BESIDE),
    toReview: dossier.decidedBy === "node" && (await isDrawn(visit, dossier.id)),
  };
}

/** The names of the officials who acted on it. */
export function namesIn(visit: Visit, { history }: Pick<DossierFile, "history">): Promise<ReadonlyMap<string, string>> {
  const officials = history.flatMap(({ actor }) => (actor.kind === "official" && actor.id !== undefined ? [actor.id] : []));
  return namesOf(visit, officials);
}

async function questionsOf({ work }: Visit, file: DossierFile, offers: ReadonlySet<Offer>, given?: Typed): Promise<readonly FieldView[]> {
  const { dossier, version } = file;
  const step = stepFor(dossier, officialOf({ work }).post);
  const asks = version.steps.find(({ id }) => id === step?.id)?.fields ?? [];
  if (asks.length === 0 || step === undefined || !offers.has("complete")) return [];
  return (await getStepFields(work, { dossierId: dossier.id, step: step.id, ...(given && { given }) })).fields;
}

async function placesOf({ work }: Visit, questions: readonly FieldView[]): Promise<ReadonlyMap<string, PlaceOptions>> {
  const places = new Map<string, PlaceOptions>();
  for (const { name, kind, value } of flatFields(questions))
    if (kind === "commune" || kind === "address")
      places.set(name, await placeOptions(work, kind === "commune" ? textValue(value) : partOf(value, "communeId")));
  return places;
}

async function isDrawn({ work }: Visit, dossierId: string): Promise<boolean> {
  const { actor } = work;
  if (actor.kind !== "official" || !may(actor, "dossiers.examine", actor.agencyId)) return false;
  return (await listReviews(work)).some((review) => review.dossierId === dossierId);
}
