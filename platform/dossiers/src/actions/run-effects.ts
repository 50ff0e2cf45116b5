import { getAgency } from "@motlan/agencies";
import type { Effect } from "@motlan/catalogue";
import { type JsonObject, localDate, localDateOf } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { amendRecord, findCommand, nextRegisterNumber, registerRecord, sendCommand } from "@motlan/registries";
import { commandKey, countTry } from "../domain/commands.ts";
import type { Dossier } from "../domain/dossier.ts";
import { putAt, valueAt } from "../domain/values.ts";
import { type RuleTrees, valuesOf } from "../facts.ts";
import { factsNow } from "./facts-now.ts";
import { readRulebook } from "./read-rulebook.ts";

export interface EffectsRun {
  /** The dossier's outcome with register numbers and record ids added. */
  readonly outcome: JsonObject;
  /** True when another owner was asked and has to answer first. */
  readonly waits: boolean;
}

/**
 * Carries out what the version declares for a step (or for the answer to a command, whose id then stands for the step). A record in the agency's own
 * register is written in this transaction; a command to another owner leaves by the outbox of the same transaction. Carried out again after an owner's refusal:
 * the entry is amended under its number, and only what was refused is asked again.
 */
export async function runEffects(work: Work, tx: Tx, dossier: Dossier, at: string): Promise<EffectsRun> {
  const { version, rules } = await readRulebook(work, dossier.versionId);
  let outcome = dossier.outcome;
  let waits = false;
  for (const effect of version.effects.filter((row) => row.at === at)) {
    if ("record" in effect) outcome = await record(work, tx, { ...dossier, outcome }, effect, rules);
    else {
      const asked = await command(work, tx, { ...dossier, outcome }, effect, rules);
      outcome = asked.outcome;
      waits ||= asked.waits;
    }
  }
  return { outcome, waits };
}

type RecordEffect = Extract<Effect, { readonly record: string }>;
type CommandEffect = Extract<Effect, { readonly command: string }>;

async function record(work: Work, tx: Tx, dossier: Dossier, effect: RecordEffect, rules: RuleTrees): Promise<JsonObject> {
  if (typeof valueAt(dossier.outcome, ["records", effect.id]) === "string") {
    await amend(work, dossier, effect, rules, `${dossier.id}:${effect.id}:${dossier.revision}`);
    return dossier.outcome;
  }
  const today = localDateOf(work.clock.now());
  const numbered = effect.number === undefined ? undefined : await number(tx, dossier, effect, today);
  const outcome = numbered === undefined ? dossier.outcome : putAt(dossier.outcome, [effect.number ?? ""], numbered);
  const made = await registerRecord(node(work, dossier), {
    registry: effect.record,
    kind: effect.kind,
    values: await valuesFor(work, { ...dossier, outcome }, effect, rules),
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
  return { number: next, year, book: `${year}`, on: today };
}

/** The values of an effect, evaluated now; the agency's name is a fact of the dossier's agency. */
async function valuesFor(work: Work, dossier: Dossier, effect: Effect, rules: RuleTrees): Promise<JsonObject> {
  const { name } = await getAgency(work.db, dossier.agencyId);
  return valuesOf(rules, effect.values, await factsNow(work, dossier, { dossier: { agencyName: name.vi } }));
}

/** The same values again with what is known now, true from the entry's own day: a completed entry, not a later change. */
async function amend(work: Work, dossier: Dossier, effect: RecordEffect, rules: RuleTrees, requestKey: string): Promise<void> {
  const recordId = valueAt(dossier.outcome, ["records", effect.id]);
  const on = valueAt(dossier.outcome, [effect.number ?? "", "on"]);
  if (typeof recordId !== "string") return;
  await amendRecord(node(work, dossier), {
    recordId,
    values: await valuesFor(work, dossier, effect, rules),
    validFrom: typeof on === "string" ? localDate(on) : localDateOf(work.clock.now()),
    reason: dossier.procedureCode,
    dossierId: dossier.id,
    requestKey,
  });
}

/** The answer to a command completes the record it was asked for, as an amendment. */
export async function completeRecord(
  work: Work,
  dossier: Dossier,
  asked: CommandEffect,
  rules: RuleTrees,
  effects: readonly Effect[],
): Promise<void> {
  const effect = effects.find((row): row is RecordEffect => "record" in row && row.id === asked.completes);
  if (effect !== undefined) await amend(work, dossier, effect, rules, `${commandKey(dossier, asked.id)}:completes`);
}

function node(work: Work, dossier: Dossier): Work {
  return work.as({ kind: "system", name: "dossiers.effects", agencyId: dossier.agencyId });
}

/** Asks the owner, unless it has answered before; what it refused is asked under a new key. */
async function command(work: Work, tx: Tx, dossier: Dossier, effect: CommandEffect, rules: RuleTrees): Promise<EffectsRun> {
  const before = await findCommand(tx, commandKey(dossier, effect.id));
  if (before?.state === "answered") return { outcome: dossier.outcome, waits: false };
  const outcome = before?.state === "refused" ? countTry(dossier.outcome, effect.id) : dossier.outcome;
  await sendCommand(node(work, dossier), {
    to: effect.to,
    command: effect.command,
    key: commandKey({ id: dossier.id, outcome }, effect.id),
    body: await valuesFor(work, dossier, effect, rules),
    replyTo: { dossierId: dossier.id, effectId: effect.id },
  });
  return { outcome, waits: true };
}
