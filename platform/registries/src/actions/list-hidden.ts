import { localDateOf, type Text } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { HIDING, hidingRule, lastMoment } from "../domain/hiding.ts";
import { officialWith } from "../rights.ts";
import { listHiddenOf } from "../store/hiding.ts";
import { namesOfRead } from "../store/registries.ts";

/** A read that this office hid: what for and until when, never whose record it was. */
export interface HiddenView {
  readonly accessId: string;
  readonly at: Date;
  readonly registry: Text;
  readonly purpose: Text;
  readonly reason: Text;
  readonly law: string;
  readonly until: Date;
  /** Its person sees it. */
  readonly open: boolean;
  /** Until when it could be hidden at the latest. */
  readonly latest: Date;
}

const MOST = 200;

/** The newest first. @throws registries/not-yours */
export function listHidden(work: Work): Promise<readonly HiddenView[]> {
  const { agencyId } = officialWith(work, "registries.hide");
  return work.transaction(async (tx) => {
    const now = work.clock.now();
    const views: HiddenView[] = [];
    for (const { id, at, until, reason, registry, purpose } of await listHiddenOf(tx, agencyId, MOST)) {
      const rule = hidingRule(reason, localDateOf(at)) ?? HIDING.find(({ code }) => code === reason);
      const said = { reason: rule?.title ?? { vi: reason, en: reason }, law: rule?.law ?? "" };
      const latest = rule === undefined ? until : lastMoment(rule, at);
      views.push({ accessId: String(id), at, until, open: until <= now, latest, ...said, ...(await namesOfRead(tx, registry, purpose)) });
    }
    return views;
  });
}
