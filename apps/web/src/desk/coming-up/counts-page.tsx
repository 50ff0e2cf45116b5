import { formatDate } from "@motlan/formats";
import { addMonths, localDateOf } from "@motlan/kernel";
import { countOffersHere } from "@motlan/proactive";
import { EmptyState, PageTitle } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { CountsTable } from "../../observatory/proactive-table.tsx";
import { fillText } from "../../portal/show/say.ts";
import { deskPage } from "../desk-frame.tsx";
import { PROACTIVE as T } from "../texts/proactive.ts";

export const PROACTIVE_PATH = "/ban-lam-viec/viec-chu-dong";
const MONTHS = 12;

/** GET /ban-lam-viec/viec-chu-dong: counts of one's area over a year, this month among them. */
export async function proactiveCountsPage(visit: Visit): Promise<Answer> {
  const { lang, work } = visit;
  const today = localDateOf(work.clock.now());
  const span = { from: addMonths(today, -MONTHS), to: addMonths(today, 1) };
  const counts = (await countOffersHere(work, span)).filter(({ told }) => told > 0);
  const body = (
    <>
      <PageTitle title={T.title[lang]} lead={T.lead[lang]} />
      <p>{fillText(T.period, { from: formatDate(span.from), to: formatDate(today) })[lang]}</p>
      {counts.length === 0 ? <EmptyState title={T.none[lang]} icon="inbox" /> : <CountsTable lang={lang} counts={counts} />}
    </>
  );
  return deskPage(visit, { title: T.title[lang], body });
}
