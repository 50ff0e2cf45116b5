import type { PlaceFact } from "@motlan/forms";
import { isId, type Json, localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { findUnit, formatPlace } from "@motlan/places";
import { type Design, getDesign, type TrialForm, type TrialInput, trialForm } from "@motlan/studio";
import { officialOf } from "../../frame/official-here.ts";
import type { Visit } from "../../frame/types.ts";
import { type Trial, trialOf } from "./trial-memory.ts";

export interface Trying {
  readonly design: Design;
  readonly trial: Trial;
  readonly form: TrialForm;
}

/** The design with the form as the invented person would see it at this page. */
export async function loadTrial(visit: Visit, pageId?: string): Promise<Trying> {
  const { work, params } = visit;
  const design = await getDesign(work, params.id ?? "");
  const trial = trialOf(officialOf(visit).officialId, design.id, work.clock.now());
  return { design, trial, form: await formOf(work, design, trial, pageId) };
}

/** The form of a trial, reckoned by the rules of the real one. */
export async function formOf(work: Work, design: Design, trial: Trial, pageId?: string): Promise<TrialForm> {
  const { answers, person, actingFor, channel, seen } = trial;
  const input: TrialInput = {
    ...{ answers, person, seen, now: work.clock.now(), places: await placesIn(work, answers) },
    ...(actingFor !== undefined && { actingFor }),
    ...(channel !== undefined && { channel }),
    ...(pageId !== undefined && { pageId }),
  };
  return trialForm(design.document, input);
}

/** The communes that answers name. */
async function placesIn(work: Work, answers: Readonly<Record<string, Json>>): Promise<Record<string, PlaceFact>> {
  const today = localDateOf(work.clock.now());
  const places: Record<string, PlaceFact> = {};
  for (const id of new Set(Object.values(answers).filter((one) => typeof one === "string" && isId(one)))) {
    const unit = await findUnit(work.db, String(id), today);
    if (unit !== undefined)
      places[unit.id] = { id: unit.id, code: unit.code, name: unit.name, text: formatPlace(unit), inForce: unit.level === "commune" };
  }
  return places;
}
