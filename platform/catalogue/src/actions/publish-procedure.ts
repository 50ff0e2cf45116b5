import { createHash } from "node:crypto";
import { type Actor, canonicalJson, type FieldFault, type JsonObject, newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { Ajv } from "ajv";
import addFormatsModule from "ajv-formats";
import { checkProcedure } from "../domain/check/index.ts";
import { compileRules } from "../domain/compile.ts";
import { ProcedureVersion } from "../domain/procedure.ts";
import { faults } from "../faults.ts";
import { findSameVersion, insertVersion } from "../store/versions.ts";

const addFormats = addFormatsModule.default ?? addFormatsModule;
const hasShape = addFormats(new Ajv({ allErrors: true, strict: false })).compile<ProcedureVersion>(ProcedureVersion);

/**
 * Publishes a version of a procedure: its shape and sense are examined, its rules parsed; from then on it never changes. Publishing the same document again
 * answers the version that stands.
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
  try {
    await insertVersion(tx, { id, version, rules: compileRules(version).rules, hash, at });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "23P01") throw faults["periods-overlap"]({ code: version.code });
    throw error;
  }
  const { code, effective } = version;
  const data = { code, version: version.version, from: effective.from, to: effective.to ?? null, hash };
  await work.announce(tx, { type: "catalogue.published", subject: id, data });
  return id;
}

/** Publishing is for the whole node: the right counts in whatever agency the post is. */
function mayPublish(actor: Actor): boolean {
  return actor.kind === "system" || (actor.kind === "official" && actor.permissions.has("catalogue.publish"));
}

function examine(document: unknown): ProcedureVersion {
  if (!hasShape(document)) {
    const fields = (hasShape.errors ?? []).slice(0, 50).map((error): FieldFault => {
      const path = error.instancePath.slice(1).replaceAll("/", ".");
      return { path, vi: `Chưa đúng khuôn: ${error.message ?? ""}`, en: error.message ?? "" };
    });
    throw faults.malformed({}, fields);
  }
  const findings = checkProcedure(document);
  if (findings.length > 0)
    throw faults.unsound(
      {},
      findings.map(({ place, vi, en }) => ({ path: place, vi, en })),
    );
  return document;
}

/** The document as plain JSON: what is stored and hashed, without members that are undefined. */
function asJson(version: ProcedureVersion): JsonObject {
  return JSON.parse(JSON.stringify(version));
}
