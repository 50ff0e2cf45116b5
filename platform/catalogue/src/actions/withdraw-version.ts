import { localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { turnVersions } from "../store/revision.ts";
import { lockVersion, lockVersionsOf, takeBack } from "../store/write-versions.ts";
import { mayPublish } from "./may-publish.ts";

/**
 * Takes a published version back before its first day; the version it was to follow runs on as it had. Said twice, done once.
 * @refuses catalogue/not-allowed, version-not-found, reason-missing, in-force, in-use.
 */
export function withdrawVersion(work: Work, { versionId, reason }: { readonly versionId: string; readonly reason: string }): Promise<void> {
  return work.transaction(async (tx) => {
    if (!(await mayPublish(tx, work.actor))) throw faults["not-allowed"]();
    const found = await lockVersion(tx, versionId);
    if (found === undefined) throw faults["version-not-found"]();
    const why = reason.trim();
    if (why === "") throw faults["reason-missing"]();
    const { code, version } = found;
    if (found.withdrawn) return;
    if (found.first <= localDateOf(work.clock.now())) throw faults["in-force"]({ code, version });
    if (found.used) throw faults["in-use"]({ code, version });
    await lockVersionsOf(tx, code);
    const again = await takeBack(tx, versionId, work.clock.now(), why);
    await turnVersions(tx);
    await work.announce(tx, { type: "catalogue.withdrawn", subject: versionId, data: { code, version, again: again ?? null } });
  });
}
