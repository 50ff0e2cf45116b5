import { addDays, type FieldFault, localDate, newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { VersionOf } from "../domain/check/check-parts.ts";
import { checkWithin, type Finding, type Surroundings } from "../domain/check/index.ts";
import { hasShape, isMembers, shapeFaults } from "../domain/check/shape.ts";
import type { Reasons } from "../domain/compare/compare-versions.ts";
import { compileRules } from "../domain/compile.ts";
import type { LinkedPart, ProcedureVersion } from "../domain/procedure.ts";
import { faults } from "../faults.ts";
import { turnVersions } from "../store/revision.ts";
import { findSameVersion } from "../store/versions.ts";
import { endVersion, insertVersion, lockOpenVersion, lockVersionsOf } from "../store/write-versions.ts";
import { catalogueInMemory } from "./catalogue-in-memory.ts";
import { findVersionInForce } from "./find-version-in-force.ts";
import { hashOf } from "./generic-of.ts";
import { mayPublish } from "./may-publish.ts";
import { periodsInMemory } from "./versions-in-memory.ts";

/**
 * Publishes a version of a procedure: its shape and sense are examined, its rules parsed; from then on it never changes. A version that had no end
 * ends the day before this one's first. Publishing the same document again answers the version that stands, which was examined when it came. `why`: the designers'
 * reasons by place, kept beside the document.
 * @refuses catalogue/not-allowed, malformed, unsound (each fault at its place), already-published, periods-overlap.
 */
export function publishProcedure(work: Work, document: unknown, why: Reasons = {}): Promise<{ readonly versionId: string }> {
  return work.transaction(async (tx) => {
    if (!(await mayPublish(tx, work.actor))) throw faults["not-allowed"]();
    const same = await findStanding(tx, document);
    if (same !== undefined) return { versionId: same };
    const version = await examine(tx, document);
    const { code, version: number } = version;
    if (await findSameVersion(tx, code, number)) throw faults["already-published"]({ code, version: number });
    return { versionId: await publish(work, tx, version, why) };
  });
}

/** The standing version that is this very document: at each start the packs say all of theirs again. */
async function findStanding(tx: Tx, document: unknown): Promise<string | undefined> {
  if (!isMembers(document) || typeof document.code !== "string" || typeof document.version !== "string") return undefined;
  const standing = await findSameVersion(tx, document.code, document.version);
  return standing !== undefined && standing.hash === hashOf(document) ? standing.id : undefined;
}

async function publish(work: Work, tx: Tx, version: ProcedureVersion, why: Reasons): Promise<string> {
  const hash = hashOf(version);
  const at = work.clock.now();
  const id = newId(at);
  const { code, effective } = version;
  await endPredecessor(work, tx, { id, code, from: effective.from });
  try {
    await insertVersion(tx, { id, version, rules: compileRules(version).rules, hash, at, why });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "23P01") throw faults["periods-overlap"]({ code });
    throw error;
  }
  await turnVersions(tx);
  const data = { code, version: version.version, from: effective.from, to: effective.to ?? null, hash };
  await work.announce(tx, { type: "catalogue.published", subject: id, data });
  return id;
}

/** The version that ran on without an end ends the day before its successor's first. */
async function endPredecessor(
  work: Work,
  tx: Tx,
  { id, code, from }: { readonly id: string; readonly code: string; readonly from: string },
) {
  await lockVersionsOf(tx, code);
  const before = await lockOpenVersion(tx, code, from);
  if (before === undefined) return;
  await endVersion(tx, before, { id, from });
  const to = addDays(localDate(from), -1);
  await work.announce(tx, { type: "catalogue.ended", subject: before, data: { code, to, by: id } });
}

async function examine(tx: Tx, document: unknown): Promise<ProcedureVersion> {
  if (!hasShape(document)) throw faults.malformed({}, asFields(shapeFaults(document)));
  const findings = checkWithin(document, await surroundingsOf(tx, document));
  if (findings.length > 0) throw faults.unsound({}, asFields(findings));
  return document;
}

/** Linked codes are looked up where there is a catalogue to look them up in. */
async function surroundingsOf(tx: Tx, version: ProcedureVersion): Promise<Surroundings> {
  const { linked = [], parts } = version;
  const versionOf = parts === undefined ? {} : { versionOf: await partsInForce(tx, parts, version.effective.from) };
  if (linked.length === 0) return versionOf;
  const { byCode } = await catalogueInMemory(tx);
  const declared = await periodsInMemory(tx);
  return { ...versionOf, ...(byCode.size > 0 && { isCode: (code: string) => byCode.has(code) || declared.has(code) }) };
}

/** The parts of a linked group as they stand on its first day. */
async function partsInForce(tx: Tx, parts: readonly LinkedPart[], from: string): Promise<VersionOf> {
  const versions = new Map<string, ProcedureVersion>();
  for (const { code } of parts) {
    const found = await findVersionInForce(tx, code, localDate(from));
    if (found !== undefined) versions.set(code, found.version);
  }
  return (code) => versions.get(code);
}

const MOST_TOLD = 50;
function asFields(findings: readonly Finding[]): readonly FieldFault[] {
  return findings.slice(0, MOST_TOLD).map(({ place, vi, en }) => ({ path: place, vi, en }));
}
