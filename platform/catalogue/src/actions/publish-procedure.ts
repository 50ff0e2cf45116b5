import { createHash } from "node:crypto";
import { addDays, canonicalJson, type FieldFault, type JsonObject, localDate, newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { checkProcedure, type Finding } from "../domain/check/index.ts";
import { hasShape, shapeFaults } from "../domain/check/shape.ts";
import { compileRules } from "../domain/compile.ts";
import type { ProcedureVersion } from "../domain/procedure.ts";
import { faults } from "../faults.ts";
import { turnVersions } from "../store/revision.ts";
import { findSameVersion } from "../store/versions.ts";
import { endVersion, insertVersion, lockOpenVersion, lockVersionsOf } from "../store/write-versions.ts";
import { mayPublish } from "./may-publish.ts";

/**
 * Publishes a version of a procedure: its shape and sense are examined, its rules parsed; from then on it never changes. A version that had no end
 * ends the day before this one's first. Publishing the same document again answers the version that stands.
 * @refuses catalogue/not-allowed, malformed, unsound (each fault at its place), already-published, periods-overlap.
 */
export function publishProcedure(work: Work, document: unknown): Promise<{ readonly versionId: string }> {
  return work.transaction(async (tx) => {
    if (!mayPublish(work.actor)) throw faults["not-allowed"]();
    const version = examine(document);
    const hash = createHash("sha256")
      .update(canonicalJson(asJson(version)))
      .digest("hex");
    const standing = await findSameVersion(tx, version.code, version.version);
    if (standing?.hash === hash) return { versionId: standing.id };
    if (standing) throw faults["already-published"]({ code: version.code, version: version.version });
    return { versionId: await publish(work, tx, version, hash) };
  });
}

async function publish(work: Work, tx: Tx, version: ProcedureVersion, hash: string): Promise<string> {
  const at = work.clock.now();
  const id = newId(at);
  const { code, effective } = version;
  await endPredecessor(work, tx, { id, code, from: effective.from });
  try {
    await insertVersion(tx, { id, version, rules: compileRules(version).rules, hash, at });
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

function examine(document: unknown): ProcedureVersion {
  if (!hasShape(document)) throw faults.malformed({}, asFields(shapeFaults(document)));
  const findings = checkProcedure(document);
  if (findings.length > 0) throw faults.unsound({}, asFields(findings));
  return document;
}

const MOST_TOLD = 50;
function asFields(findings: readonly Finding[]): readonly FieldFault[] {
  return findings.slice(0, MOST_TOLD).map(({ place, vi, en }) => ({ path: place, vi, en }));
}

/** The document as plain JSON: what is stored and hashed, without members that are undefined. */
function asJson(version: ProcedureVersion): JsonObject {
  return JSON.parse(JSON.stringify(version));
}
