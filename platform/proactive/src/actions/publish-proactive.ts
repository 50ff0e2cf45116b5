import { createHash } from "node:crypto";
import { findVersionInForce } from "@motlan/catalogue";
import { ProactiveService, type ProcedureVersion } from "@motlan/catalogue/declare";
import { canonicalJson, type Json, type LocalDate, localDateOf, newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { listByDay, readRecord } from "@motlan/registries";
import { Value } from "typebox/value";
import { examine, WORDS } from "../domain/examine.ts";
import { faults } from "../faults.ts";
import { findService, insertService } from "../store/services.ts";

/**
 * Examines a declaration of a proactive service and puts it in force. Said again unchanged it does nothing; changed, it is the next version: whoever was told by the one
 * before keeps what they were told.
 * @throws proactive/bad-declaration, proactive/not-yours
 */
export function publishProactive(work: Work, service: ProactiveService): Promise<{ readonly version: number | undefined }> {
  return work.transaction(async (tx) => {
    if (work.actor.kind !== "system") throw faults["not-yours"]();
    await refuseWrong(work, service);
    const hash = hashOf(service);
    const before = await findService(tx, service.code);
    if (before?.hash === hash) return { version: undefined };
    const version = (before?.version ?? 0) + 1;
    const at = work.clock.now();
    if (!(await insertService(tx, { code: service.code, version, declaration: service, hash }, at))) return { version: undefined };
    await work.announce(tx, { type: "proactive.published", subject: newId(at), data: { code: service.code, version } });
    return { version };
  });
}

async function refuseWrong(work: Work, service: ProactiveService): Promise<void> {
  const { code } = service;
  if (!Value.Check(ProactiveService, service)) throw faults["bad-declaration"]({ code, where: "shape" });
  const today = localDateOf(work.clock.now());
  const versions = await versionsOf(work, service, today);
  const found = examine(service, (procedure) => versions.get(procedure));
  if (found.length > 0)
    throw faults["bad-declaration"]({ code, where: found.map(({ place, word }) => `${place}: ${WORDS[word]}`).join("; ") });
  await tryWatch(work, service, today);
}

async function versionsOf(work: Work, { ways }: ProactiveService, today: LocalDate): Promise<ReadonlyMap<string, ProcedureVersion>> {
  const versions = new Map<string, ProcedureVersion>();
  for (const { procedure } of ways) {
    const found = procedure === undefined ? undefined : await findVersionInForce(work.db, procedure, today);
    if (procedure !== undefined && found !== undefined) versions.set(procedure, found.version);
  }
  return versions;
}

/** The registries themselves say whether they may be asked so: the index, whom to tell by, and the purposes. */
async function tryWatch(work: Work, { watch, known }: ProactiveService, today: LocalDate): Promise<void> {
  const { registry, index, purpose, tell = [] } = watch;
  await listByDay(work, { registry, index, tell: tell.map((one) => one.index), from: today, to: today, limit: 1 });
  const nobody = newId();
  await readRecord(work, { registry, by: "id", value: nobody, purpose });
  for (const one of known) await readRecord(work, { registry: one.registry, by: one.by, value: nobody, purpose: one.purpose });
}

function hashOf(service: ProactiveService): string {
  const plain: Json = JSON.parse(JSON.stringify(service));
  return createHash("sha256").update(canonicalJson(plain)).digest("hex");
}
