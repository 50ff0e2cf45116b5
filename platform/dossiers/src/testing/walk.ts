import { answerDraft } from "../actions/answer-draft.ts";
import { completeStep } from "../actions/complete-step.ts";
import type { Dossier } from "../domain/dossier.ts";
import type { Application, Citizen, Desk, World } from "./world.ts";

/** Who works at the agency: the posts that hold the steps of the invented procedures. */
export interface Staff {
  readonly clerk: Desk;
  readonly officer: Desk;
  readonly viceChair: Desk;
}

export async function aStaff(world: World, agencyId: string = world.agency.id): Promise<Staff> {
  return {
    clerk: await world.anOfficialOf("one-stop-clerk", agencyId),
    officer: await world.anOfficialOf("civil-status-officer", agencyId),
    viceChair: await world.anOfficialOf("vice-chair", agencyId),
  };
}

export type HonourPlace = "take-in" | "draft" | "confirm" | "record" | "recording" | "sign";

/** An entry in the book of honour, walked through the doors to where a test begins. */
export async function anHonourAt(
  world: World,
  staff: Staff,
  place: HonourPlace,
  parts: Application = {},
): Promise<Dossier & { readonly by: Citizen }> {
  const answers = { "entry.name": "Lê Văn Cường", "entry.years": "30" };
  const submitted = await world.aSubmitted({ procedure: "x.honour", answers, ...parts });
  const { id: dossierId, by } = submitted;
  const complete = async (desk: Desk) => completeStep(desk.work(), { dossierId, revision: (await world.now(dossierId)).revision });
  const way: readonly (readonly [HonourPlace, () => Promise<unknown>])[] = [
    ["take-in", () => complete(staff.clerk)],
    ["draft", () => complete(staff.officer)],
    ["confirm", async () => answerDraft(by.work(), { dossierId, revision: (await world.now(dossierId)).revision, right: true })],
    ["record", () => complete(staff.officer)],
    ["recording", () => answered(world, dossierId)],
  ];
  for (const [at, go] of way) {
    if (at === place) break;
    await go();
  }
  return { ...(await world.now(dossierId)), by };
}

async function answered(world: World, dossierId: string): Promise<void> {
  await world.answer(dossierId, { answer: { badge: "7" } });
  await world.runJobs();
}
