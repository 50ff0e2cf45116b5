import { storeFile } from "@motlan/documents";
import type { FieldView, Typed } from "@motlan/forms";
import { type Json, localDateOf } from "@motlan/kernel";
import { getStepFields } from "../../actions/get-step-fields.ts";
import type { Dossier } from "../../domain/dossier.ts";
import type { Desk } from "../world.ts";
import type { WalkGround } from "./ground.ts";
import { A_FILE, inventAnswer } from "./invent.ts";

/** More rounds than the longest chain of questions that hang on one another. */
const ROUNDS = 4;

/**
 * What the official at the desk fills in at a step: what the test says by path, else a sound answer to whatever is needed. An answer may bring another question
 * up, so the step is looked at again until it asks for nothing new.
 */
export async function fillFields(ground: WalkGround, desk: Desk, dossier: Dossier, step: string, said: Typed): Promise<Typed> {
  let typed: Record<string, Json> = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    const { fields } = await getStepFields(desk.work(), { dossierId: dossier.id, step, given: typed });
    const before = JSON.stringify(typed);
    for (const field of fields) if (!field.computed) typed = { ...typed, ...(await answerTo(ground, desk, dossier, field, said, typed)) };
    if (JSON.stringify(typed) === before) break;
  }
  return typed;
}

async function answerTo(ground: WalkGround, desk: Desk, dossier: Dossier, field: FieldView, said: Typed, typed: Typed): Promise<Typed> {
  const own = Object.entries(said).filter(([path]) => path === field.name || path.startsWith(`${field.name}.`));
  if (own.length > 0) return Object.fromEntries(own);
  if (Object.hasOwn(typed, field.name) || field.prefilled === "locked" || !field.required) return {};
  if (field.kind === "file") return { [field.name]: await aStoredFile(desk, dossier) };
  const { communeId, clock } = ground;
  const options = field.options === undefined ? {} : { options: field.options };
  const format = field.format === undefined ? {} : { format: field.format };
  const answer = inventAnswer(
    { kind: field.kind, label: field.label, ...options, ...format },
    { communeId, today: localDateOf(clock.now()) },
  );
  return answer === undefined ? {} : { [field.name]: answer };
}

async function aStoredFile(desk: Desk, dossier: Dossier): Promise<Json> {
  const owner = { kind: "dossier", id: dossier.id };
  const { id, name, sha256, size, mediaType } = await storeFile(desk.work(), { ...A_FILE, owner, agencyId: dossier.agencyId });
  return { fileId: id, name, sha256, size, mediaType };
}
