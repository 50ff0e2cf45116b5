import { isPostKind, listHolders, officeHoursOf, postKindsAllowing } from "@motlan/agencies";
import type { OfficeHours } from "@motlan/formats";
import { localDateOf } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type Dossier, openSteps } from "../domain/dossier.ts";
import { linesDue, nextWatch, reappointedAt, type SchedulerLine } from "../domain/scheduler.ts";
import { insertWarning, listWatchDue, putWatch } from "../store/watch.ts";
import { lockForNode } from "./lock-for-official.ts";
import { moveDossier } from "./move-dossier.ts";
import { readRulebook } from "./read-rulebook.ts";

/** Each dossier is looked at in a job and a transaction of its own: one that fails holds no other up. */
const AT_ONCE = 1000;

/** Finds the dossiers whose time has come. */
export async function watchDossiers(work: Work): Promise<number> {
  return work.transaction(async (tx) => {
    const due = await listWatchDue(tx, work.clock.now(), AT_ONCE);
    for (const dossierId of due) await work.enqueue(tx, "dossiers.watch-one", { dossierId }, { key: `dossiers.watch:${dossierId}` });
    return due.length;
  });
}

/**
 * Does what is due on one dossier: warns its holder, then the superior, and when it is late sends the apology with a new day (NĐ 61/2018/NĐ-CP, art. 19(9)). Run
 * twice it is done once.
 */
export function watchDossier(work: Work, dossierId: string): Promise<void> {
  return work.transaction(async (tx) => {
    const dossier = await lockForNode(tx, dossierId);
    const office = await officeHoursOf(work.db, dossier.agencyId);
    const now = work.clock.now();
    let moved = dossier;
    for (const { id: line, at } of linesDue(dossier, office, now)) {
      if (!(await insertWarning(tx, { dossierId, line, dueAt: dossier.dueAt ?? at, at: now }))) continue;
      if (line === "apologise") moved = await apologise(work, tx, moved, office);
      else await warn(work, tx, moved, line);
    }
    await putWatch(tx, dossierId, nextWatch(moved, office, now));
  });
}

/** The deadline stays what it was, and late stays late: only a new day is named, with the steps not done yet in mind. */
async function apologise(work: Work, tx: Tx, dossier: Dossier, office: OfficeHours): Promise<Dossier> {
  const { version } = await readRulebook(work, dossier.versionId);
  const due = reappointedAt(dossier, version, work.clock.now(), office);
  const task = version.steps.find(({ id }) => id === dossier.step)?.task.vi ?? "";
  const words = `Đến hạn trả kết quả, hồ sơ đang ở bước “${task}” và chưa giải quyết xong.`;
  const law = { act: "NĐ 61/2018/NĐ-CP", article: "Khoản 9 Điều 19" };
  const note = { words, before: dossier.dueAt?.toISOString() ?? "", due: due.toISOString(), law, itself: true };
  return moveDossier(work, tx, dossier, "apologise", { note, change: { outcome: { ...dossier.outcome, extension: note } } });
}

async function warn(work: Work, tx: Tx, dossier: Dossier, line: SchedulerLine["id"]): Promise<void> {
  const kinds = line === "warn-holder" ? openSteps(dossier).map(({ row }) => row.post) : postKindsAllowing("dossiers.assign");
  const on = localDateOf(work.clock.now());
  const tell: string[] = [];
  for (const postKind of new Set(kinds))
    if (isPostKind(postKind))
      tell.push(...(await listHolders(work.db, { agencyId: dossier.agencyId, postKind, on })).map(({ personId }) => personId));
  const { id, code, agencyId, procedureCode, step } = dossier;
  const data = { code, procedureCode, line, step: step ?? null, due: dossier.dueAt?.toISOString() ?? null, tell };
  await work.announce(tx, { type: "dossiers.warned", subject: id, agencyId, data });
}
