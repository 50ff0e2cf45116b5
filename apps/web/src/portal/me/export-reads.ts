import { findUsage } from "@motlan/data-rights";
import { csvFile, formatDate, formatTime } from "@motlan/formats";
import { localDateOf } from "@motlan/kernel";
import { findMyAccesses } from "@motlan/registries";
import type { Answer, Visit } from "../../frame/types.ts";
import { DATA } from "../texts/me.ts";
import { EXPORT } from "../texts/my-reads.ts";
import { readerNames } from "./readers.ts";
import { readsAsked } from "./reads-asked.ts";

/** What a file holds at most; the machine door gives more, a part at a time. */
const MOST = 10_000;

/** GET /du-lieu-cua-toi/tai-ve?dang=csv|json&ho-so=&co-quan=&ky=&ca-toi=: the readings to take away, as the page narrows them; the data tracker's shape has one's own among them always. */
export async function exportReads(visit: Visit): Promise<Answer> {
  const { work, lang, query } = visit;
  const asked = readsAsked(visit);
  if (query.get("dang") === "json") {
    const { from, agencyId, dossierId } = asked;
    const narrowed = { ...(from !== undefined && { periodStart: from }), ...(agencyId && { agencyId }), ...(dossierId && { dossierId }) };
    const found = await findUsage(work, { ...narrowed, limit: MOST, includeBulkProcessing: true });
    return { bytes: Buffer.from(JSON.stringify(found, undefined, 2)), type: "application/json", name: "luot-xem-du-lieu.json" };
  }
  const { items } = await findMyAccesses(work, { ...asked, limit: MOST, offset: 0 });
  const who = await readerNames(work, items, lang);
  const head = [EXPORT.day, DATA.when, DATA.who, DATA.what, DATA.why, EXPORT.law, EXPORT.dossier, EXPORT.outcome].map((text) => text[lang]);
  const rows = items.map((view) => [
    formatDate(localDateOf(view.at)),
    formatTime(view.at),
    who(view),
    view.registryTitle[lang],
    view.purposeTitle[lang],
    view.law,
    view.dossierId ?? (view.idle ? DATA.idle[lang] : ""),
    view.outcome === "given" ? EXPORT.given[lang] : DATA.refusedRead[lang],
  ]);
  return { bytes: Buffer.from(csvFile([head, ...rows])), type: "text/csv; charset=utf-8", name: "luot-xem-du-lieu.csv" };
}
