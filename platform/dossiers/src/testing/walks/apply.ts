import type { Agency } from "@motlan/agencies";
import type { Field, ProcedureVersion } from "@motlan/catalogue";
import { storeFile } from "@motlan/documents";
import { askSignatures, attachFile, openDraft, saveDraft, signApplication, type Typed } from "@motlan/forms";
import { anInhabitant } from "@motlan/forms/testing";
import { type JsonObject, newId } from "@motlan/kernel";
import { aPerson } from "@motlan/kernel/testing";
import { submitDossier } from "../../actions/submit-dossier.ts";
import type { Channel, Dossier } from "../../domain/dossier.ts";
import type { Citizen } from "../world.ts";
import type { WalkGround } from "./ground.ts";
import { A_FILE, aNumber } from "./invent.ts";

export interface AFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly declaredType: string;
}

export interface Applying {
  readonly ground: WalkGround;
  readonly version: ProcedureVersion;
  readonly agency: Agency;
  readonly by: Citizen;
  readonly actingFor: string;
  /** As typed, by path; a date as "2020-05-17", an entry of a group as `<group>.<index>.<item>`. */
  readonly answers: Typed;
  /** A file for a question, or null for none; an invented one where nothing is said. */
  readonly files: Readonly<Record<string, AFile | null>>;
  readonly delivery: Channel;
}

let people = 100_000;

/** Somebody of whom the population registry holds a record: a woman of thirty-six who lives in the commune, unless said otherwise. */
export async function aCitizenOf({ db, clock, communeId, node }: WalkGround, parts: JsonObject = {}): Promise<Citizen> {
  people += 1;
  const values = {
    ...{ fullName: "Trần Thị Bình", sex: "female", dateOfBirth: "1990-05-01", ethnicity: "Kinh", nationality: "Việt Nam" },
    ...{ phone: "0912345678", nativePlace: "Phường Láng, Thành phố Hà Nội", maritalStatus: "single" },
    residence: { communeId, communeCode: "00004", line: "12 phố Láng", text: "12 phố Láng, Phường Láng, Thành phố Hà Nội" },
    ...parts,
  };
  const sex = values.sex === "male" ? "male" : "female";
  const personalNumber = aNumber(sex, String(values.dateOfBirth), people);
  const made = await anInhabitant(node(), { personalNumber, ...values });
  const actor = aPerson({ personId: made.personId });
  return { actor, values: made.values, work: () => db.work(actor, clock) };
}

/** Opens a draft, answers, attaches what is asked for and submits, all through the doors a citizen uses. */
export async function applyFor(applying: Applying): Promise<Dossier> {
  const { version, agency, by, actingFor, answers, delivery } = applying;
  const draft = await openDraft(by.work(), { procedureCode: version.code, actingFor, requestKey: newId() });
  await saveDraft(by.work(), { draftId: draft.id, revision: draft.revision, answers });
  for (const path of filePaths(version, answers)) await hand(applying, draft.id, path);
  await everybodySigns(applying, draft.id);
  return submitDossier(by.work(), { draftId: draft.id, agencyId: agency.id, delivery, language: "vi", requestKey: newId() });
}

/** Whoever else must sign is asked and signs what they were shown; they have to be in the population registry. */
async function everybodySigns({ ground: { db, clock }, version, by }: Applying, draftId: string): Promise<void> {
  if (version.pages.every(({ fields }) => fields.every(({ kind }) => kind !== "signatures"))) return;
  for (const { id: signingId, signerId, seal } of await askSignatures(by.work(), { draftId, language: "vi" }))
    await signApplication(db.work(aPerson({ personId: signerId }), clock), { signingId, seal });
}

/** Every place a file may be asked for; one that turns out not to be asked is left out by the form itself. */
function filePaths({ pages }: ProcedureVersion, answers: Typed): string[] {
  const fields = pages.flatMap((page) => page.fields);
  return fields.flatMap((field) => (field.kind === "file" ? [field.name] : itemPaths(field, answers)));
}

function itemPaths({ name, group }: Field, answers: Typed): string[] {
  const items = (group?.items ?? []).filter(({ kind }) => kind === "file");
  const entries = new Set(
    Object.keys(answers).flatMap((path) => (path.startsWith(`${name}.`) ? [path.slice(name.length + 1).split(".")[0] ?? ""] : [])),
  );
  return [...entries].flatMap((entry) => items.map((item) => `${name}.${entry}.${item.name}`));
}

async function hand({ by, files, answers }: Applying, draftId: string, path: string): Promise<void> {
  const file = files[path];
  if (file === null || answers[path] !== undefined) return;
  const stored = await storeFile(by.work(), { ...(file ?? A_FILE), owner: { kind: "draft", id: draftId } });
  const { id: fileId, name, sha256, size, mediaType } = stored;
  await attachFile(by.work(), { draftId, path, file: { fileId, name, sha256, size, mediaType } });
}
