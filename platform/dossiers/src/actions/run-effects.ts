import type { Effect } from "@motlan/catalogue";
import { type JsonObject, localDateOf } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { nextRegisterNumber, registerRecord, sendCommand } from "@motlan/registries";
import type { Dossier } from "../domain/dossier.ts";
import { factsOf, putAt, type RuleTrees, valuesOf } from "../domain/facts.ts";
import { readRulebook } from "./read-rulebook.ts";

export interface EffectsRun {
  /** The dossier's outcome with register numbers and record ids added. */
  readonly outcome: JsonObject;
  /** True when another owner was asked and has to answer first. */
  readonly waits: boolean;
}

/**
 * Carries out what the version declares for a step (or for the answer to a command, whose id then stands for the step). A record in the agency's own
 * register is written in this transaction; a command to another owner leaves by the outbox of the same transaction.
 */
export async function runEffects(work: Work, tx: Tx, dossier: Dossier, at: string): Promise<EffectsRun> {
  const { version, rules } = await readRulebook(work, dossier.versionId);
  let outcome = dossier.outcome;
  let waits = false;
  for (const effect of version.effects.filter((row) => row.at === at)) {
    if ("record" in effect) outcome = await record(work, tx, { ...dossier, outcome }, effect, rules);
    else {
      await command(work, { ...dossier, outcome }, effect, rules);
      waits = true;
    }
  }
  return { outcome, waits };
}

type RecordEffect = Extract<Effect, { readonly record: string }>;
type CommandEffect = Extract<Effect, { readonly command: string }>;

async function record(work: Work, tx: Tx, dossier: Dossier, effect: RecordEffect, rules: RuleTrees): Promise<JsonObject> {
  const today = localDateOf(work.clock.now());
  const numbered = effect.number === undefined ? undefined : await number(tx, dossier, effect, today);
  const outcome = numbered === undefined ? dossier.outcome : putAt(dossier.outcome, [effect.number ?? ""], numbered);
  const values = valuesOf(rules, effect.values, factsOf({ ...dossier, outcome }, work.clock.now(), { agencyId: dossier.agencyId }));
  const made = await registerRecord(work.as({ kind: "system", name: "dossiers.effects", agencyId: dossier.agencyId }), {
    registry: effect.record,
    kind: effect.kind,
    values,
    validFrom: today,
    reason: dossier.procedureCode,
    agencyId: dossier.agencyId,
    dossierId: dossier.id,
    requestKey: `${dossier.id}:${effect.id}`,
  });
  return putAt(outcome, ["records", effect.id], made.recordId);
}

/** The next number of the agency's register of that kind for the year (số, quyển số). */
async function number(tx: Tx, dossier: Dossier, effect: RecordEffect, today: string): Promise<JsonObject> {
  const year = Number(today.slice(0, 4));
  const next = await nextRegisterNumber(tx, { registry: effect.record, kind: effect.kind, agencyId: dossier.agencyId, year });
  return { number: next, year };
}

async function command(work: Work, dossier: Dossier, effect: CommandEffect, rules: RuleTrees): Promise<void> {
  const body = valuesOf(rules, effect.values, factsOf(dossier, work.clock.now()));
  await sendCommand(work.as({ kind: "system", name: "dossiers.effects", agencyId: dossier.agencyId }), {
    to: effect.to,
    command: effect.command,
    key: `${dossier.id}:${effect.id}`,
    body,
    replyTo: { dossierId: dossier.id, effectId: effect.id },
  });
}
