import type { JsonObject } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { findCommand } from "@motlan/registries";
import { putAt } from "../facts.ts";
import { lockForNode } from "./lock-for-official.ts";
import { moveDossier } from "./move-dossier.ts";
import { readRulebook } from "./read-rulebook.ts";
import { completeRecord, runEffects } from "./run-effects.ts";

/**
 * The other owner's signed receipt has come: its values go into the outcome, what the declaration hangs on it is carried out, and the dossier goes on once
 * every command of the step is answered. A second delivery of the same receipt finds the dossier gone on and changes nothing.
 */
export function receiveAnswer(work: Work, answered: { readonly dossierId: string; readonly effectId: string }): Promise<void> {
  return work.transaction(async (tx) => {
    const dossier = await lockForNode(tx, answered.dossierId);
    if (dossier.status !== "recording") return;
    const { version, rules } = await readRulebook(work, dossier.versionId);
    const commands = version.effects.filter((effect) => "command" in effect && effect.at === dossier.step);
    let outcome = dossier.outcome;
    for (const effect of commands) {
      if (!("command" in effect)) continue;
      const command = await findCommand(tx, `${dossier.id}:${effect.id}`);
      if (command?.state !== "answered") return;
      outcome = putAnswer(outcome, effect.answer, command.answer ?? {});
      outcome = (await runEffects(work, tx, { ...dossier, outcome }, effect.id)).outcome;
      await completeRecord(work, { ...dossier, outcome }, effect, rules, version.effects);
    }
    await moveDossier(work, tx, dossier, "answered", { change: { outcome } });
  });
}

function putAnswer(outcome: JsonObject, places: Readonly<Record<string, string>>, answer: JsonObject): JsonObject {
  return Object.entries(places).reduce((made, [member, path]) => {
    const value = answer[member];
    return value === undefined || value === null ? made : putAt(made, path.split("."), value);
  }, outcome);
}
