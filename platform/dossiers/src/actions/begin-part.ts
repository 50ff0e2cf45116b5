import { factsOfAgency, findAgencyOfPlace, findCompetentAgency, getAgency, officeHoursOf } from "@motlan/agencies";
import { findVersionInForce, holdVersion, type LinkedPart, type ProcedureVersion } from "@motlan/catalogue";
import { checkAnswers } from "@motlan/forms";
import { type JsonObject, localDateOf } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Dossier } from "../domain/dossier.ts";
import type { PartRow } from "../domain/linked.ts";
import { putAt, valueAt } from "../domain/values.ts";
import { evaluateRule, factsOf, ruleHolds, valuesOf } from "../facts.ts";
import { faults } from "../faults.ts";
import { insertDossier } from "../store/dossiers.ts";
import { insertHistory } from "../store/history.ts";
import { savePartBegun, savePartState } from "../store/linked-parts.ts";
import { enterQueue } from "./enter-queue.ts";
import { factsNow } from "./facts-now.ts";
import { factsOfParts } from "./facts-of-parts.ts";
import { keepWatch } from "./keep-watch.ts";
import { LEVELS, makeDossier, numberDossier } from "./make-dossier.ts";
import { planWhatFollows } from "./plan-what-follows.ts";
import { readRegistriesAnew } from "./read-registries-anew.ts";
import { type Rulebook, readRulebook } from "./read-rulebook.ts";

/** A part about to begin: its place in the whole, what is declared of it and the version of its procedure. */
interface Beginning {
  readonly whole: Dossier;
  readonly part: LinkedPart;
  readonly row: PartRow;
  readonly own: Rulebook & { readonly versionId: string };
}

/**
 * Begins a part: an ordinary dossier at its own agency, made from the common answers and from what earlier parts brought forth. Nobody is asked anything again. A part
 * whose condition does not hold is left out. The whole must be locked: so the part begins once.
 */
export async function beginPart(work: Work, tx: Tx, whole: Dossier, part: LinkedPart, rows: readonly PartRow[]): Promise<void> {
  const row = rows.find((one) => one.part === part.id);
  const group = await readRulebook(work, whole.versionId);
  const facts = await factsNow(work, whole, { parts: await factsOfParts(tx, rows) });
  if (row === undefined) return;
  if (!ruleHolds(group.rules, part.when, facts)) return savePartState(tx, whole.id, part.id, "left-out", work.clock.now());
  const own = await findVersionInForce(work.db, part.code, localDateOf(whole.submittedAt));
  if (own === undefined) throw faults["no-version"]();
  const given = answersFor(whole, part, own.version, valuesOf(group.rules, part.answers, facts));
  const actingFor = String(evaluateRule(group.rules, part.actingFor, facts));
  await save(work, tx, { whole, part, row, own }, await makePart(work, tx, { whole, part, row, own }, given, actingFor));
}

/** The common form's answers to questions of the same name, and over them what the group says. */
function answersFor(whole: Dossier, part: LinkedPart, version: ProcedureVersion, said: JsonObject): JsonObject {
  return version.pages
    .flatMap(({ fields }) => fields)
    .reduce<JsonObject>((answers, { name }) => {
      const path = name.split(".");
      const value = part.answers[name] === undefined ? valueAt(whole.answers, path) : valueAt(said, path);
      return value === undefined || value === null ? answers : putAt(answers, path, value);
    }, {});
}

/** `open`: questions that nothing answered after all; whoever takes the part in sees them named. */
interface Made {
  readonly made: Dossier;
  readonly open: readonly string[];
}

async function makePart(work: Work, tx: Tx, { whole, part, own }: Beginning, given: JsonObject, actingFor: string): Promise<Made> {
  const { id, code, personId, language, submittedAt } = whole;
  const read = await readRegistriesAnew(work, { ...whole, actingFor, answers: given, outcome: {}, filled: {} }, own);
  const delivery = own.version.result.delivery.includes(whole.delivery) ? whole.delivery : (own.version.result.delivery[0] ?? "online");
  const agencyId = await agencyFor(work, whole, { ...read, answers: given }, own);
  const agency = await factsOfAgency(work.db, agencyId, localDateOf(submittedAt));
  const { versionId } = own;
  const { answers, faults: open } = await checkAnswers(work, {
    ...{ versionId, answers: given, known: read.known, actingFor, personId, delivery, agency },
    submittedOn: localDateOf(submittedAt),
  });
  const nothing = { known: {}, found: {}, receipts: {}, overrides: [], disputes: [], changedSince: [], total: 0n };
  const unnumbered = await makeDossier(work, {
    personId,
    draft: { ...nothing, procedureCode: part.code, versionId, actingFor, answers, seal: whole.origins.seal ?? "" },
    submission: { agencyId, delivery, language },
    rulebook: own,
    part: { whole: { id, code, versionId: whole.versionId, part: part.id, deadline: part.deadline }, known: read.known },
  });
  const made = await numberDossier(work, tx, unnumbered);
  return { made, open: open.map(({ path }) => path) };
}

/** The agency the applicant chose for the whole, where it settles this part as well and the law leaves the choice; else the one the law names. */
async function agencyFor(work: Work, whole: Dossier, part: Dossier, { version, rules }: Rulebook): Promise<string> {
  const { matter, level, elsewhere, first } = version.competence;
  const on = localDateOf(work.clock.now());
  const chosen = await getAgency(work.db, whole.agencyId);
  if (elsewhere && chosen.level === LEVELS[level] && chosen.placeId !== undefined) {
    const there = await findAgencyOfPlace(work.db, chosen.placeId, matter, on);
    if (there !== undefined) return there.id;
  }
  const communeId = evaluateRule(rules, first, factsOf(part, work.clock.now()));
  const named = typeof communeId === "string" ? await findCompetentAgency(work.db, { matter, level, communeId, on }) : undefined;
  if (named === undefined) throw faults["not-competent"]();
  return named.id;
}

async function save(work: Work, tx: Tx, { whole, part, row, own }: Beginning, { made, open }: Made): Promise<void> {
  await holdVersion(work, tx, made.versionId);
  await insertDossier(tx, made, `linked:${whole.id}:${part.id}:${row.attempt + 1}`);
  const { id, agencyId, status, step, submittedAt, code, personId, procedureCode, channel, dueAt } = made;
  await savePartBegun(tx, { wholeId: whole.id, part: part.id, dossierId: id, agencyId, state: status }, submittedAt);
  const note = { whole: whole.code, part: part.id, ...(open.length > 0 && { open: [...open] }) };
  await insertHistory(tx, work.actor, { dossierId: id, at: submittedAt, move: "submit", from: undefined, to: status, step, note });
  await keepWatch(tx, await officeHoursOf(work.db, agencyId), made);
  await enterQueue(work, tx, made, own);
  const data = { code, procedureCode, personId, channel, status, due: dueAt?.toISOString() ?? null };
  await work.announce(tx, { type: "dossiers.submitted", subject: id, agencyId, data });
  await planWhatFollows(work, tx, made, "submit", own);
}
