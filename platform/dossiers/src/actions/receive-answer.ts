import type { Effect } from "@motlan/catalogue";
import type { JsonObject } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type CommandView, findCommand } from "@motlan/registries";
import { commandKey, type RefusedAnswer, reasonOf } from "../domain/commands.ts";
import { type Dossier, openSteps } from "../domain/dossier.ts";
import { putAt, without } from "../domain/values.ts";
import { lockForNode } from "./lock-for-official.ts";
import { moveDossier } from "./move-dossier.ts";
import { type Rulebook, readRulebook } from "./read-rulebook.ts";
import { completeRecord, runEffects } from "./run-effects.ts";

type CommandEffect = Extract<Effect, { readonly command: string }>;
type Answered = readonly (readonly [CommandEffect, CommandView])[];

/**
 * The other owner's signed receipt has come. Once every command of the step has its receipt, the answers go into the outcome, what the declaration hangs on them is
 * carried out, and the dossier goes on. Where an owner refused, the dossier comes back to the step that records, with the owner's reason. A second delivery of
 * the same receipt finds the dossier gone on and changes nothing.
 */
export function receiveAnswer(work: Work, answered: { readonly dossierId: string; readonly effectId: string }): Promise<void> {
  return work.transaction(async (tx) => {
    const dossier = await lockForNode(tx, answered.dossierId);
    const rulebook = await readRulebook(work, dossier.versionId);
    const at = recordingStep(dossier, rulebook, answered.effectId);
    if (at === undefined) return;
    const all = await answersOf(tx, dossier, rulebook, at);
    if (all === undefined) return;
    const refused = all.flatMap(([effect, { state, answer }]) =>
      state === "refused" ? [{ effectId: effect.id, to: effect.to, reason: reasonOf(answer) }] : [],
    );
    if (refused.length > 0) await comeBack(work, tx, dossier, at, refused);
    else await goOn(work, tx, dossier, rulebook, at, all);
  });
}

/** The step that waits for this effect's owner, if one does. */
function recordingStep(dossier: Dossier, { version }: Rulebook, effectId: string): string | undefined {
  const waiting = openSteps(dossier).filter(({ stands }) => stands === "recording");
  const at = version.effects.find(({ id }) => id === effectId)?.at;
  return (waiting.find(({ step }) => step === at) ?? waiting[0])?.step;
}

/** Every command of the step with its receipt; nothing while one is still waited for. */
async function answersOf(tx: Tx, dossier: Dossier, { version }: Rulebook, at: string): Promise<Answered | undefined> {
  const answers: [CommandEffect, CommandView][] = [];
  for (const effect of version.effects) {
    if (!("command" in effect) || effect.at !== at) continue;
    const command = await findCommand(tx, commandKey(dossier, effect.id));
    if (command === undefined || command.state === "waiting") return undefined;
    answers.push([effect, command]);
  }
  return answers;
}

async function comeBack(work: Work, tx: Tx, dossier: Dossier, at: string, refused: readonly RefusedAnswer[]): Promise<void> {
  const rows = refused.map((row) => ({ ...row }));
  const note = { refused: rows, words: rows.map(({ to, reason }) => (reason === "" ? to : `${to}: ${reason}`)).join("; ") };
  await moveDossier(work, tx, dossier, "answer-refused", { at, note, change: { outcome: { ...dossier.outcome, refusedAnswers: rows } } });
}

async function goOn(work: Work, tx: Tx, dossier: Dossier, { version, rules }: Rulebook, at: string, answers: Answered): Promise<void> {
  let outcome = without(dossier.outcome, "refusedAnswers");
  for (const [effect, { answer }] of answers) {
    outcome = putAnswer(outcome, effect.answer, answer ?? {});
    outcome = (await runEffects(work, tx, { ...dossier, outcome }, effect.id)).outcome;
    await completeRecord(work, { ...dossier, outcome }, effect, rules, version.effects);
  }
  await moveDossier(work, tx, dossier, "answered", { at, change: { outcome } });
}

function putAnswer(outcome: JsonObject, places: Readonly<Record<string, string>>, answer: JsonObject): JsonObject {
  return Object.entries(places).reduce((made, [member, path]) => {
    const value = answer[member];
    return value === undefined || value === null ? made : putAt(made, path.split("."), value);
  }, outcome);
}
