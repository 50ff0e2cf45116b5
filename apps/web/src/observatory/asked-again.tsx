import { type AskedAgain, askedAgain } from "@motlan/insight";
import { Table } from "@motlan/ui";
import type { Visit } from "../frame/types.ts";
import { sayShare } from "../portal/show/say.ts";
import type { Asked } from "./period.ts";
import { ASKED_AGAIN as T } from "./texts/asked-again.ts";
import { titlesOf } from "./titles.ts";

const SHOWN = 15;

/** Which procedures make people type what the State holds already: the share of such answers, the worst first. Nothing where nothing was held. */
export async function AskedAgainTable(visit: Visit, { from, to }: Asked) {
  const { lang, work } = visit;
  const rows = (await askedAgain(work.db, { from, to }, SHOWN)).filter(({ held }) => held > 0);
  if (rows.length === 0) return null;
  const codes = rows.map(({ procedureCode }) => procedureCode);
  const titles = await titlesOf(work, codes, lang);
  const columns = [
    { key: "what", label: T.procedure[lang] },
    { key: "count", label: T.applications[lang], numeric: true },
    { key: "share", label: T.share[lang], numeric: true },
  ];
  const cells = (row: AskedAgain) => ({
    what: <a href={`/thu-tuc/${row.procedureCode}`}>{titles.get(row.procedureCode) ?? row.procedureCode}</a>,
    count: String(row.applications),
    share: sayShare(row.typed / row.held, lang),
  });
  return (
    <>
      <p>{T.lead[lang]}</p>
      <Table
        lang={lang}
        caption={T.title[lang]}
        columns={columns}
        rows={rows.map((row) => ({ key: row.procedureCode, cells: cells(row) }))}
      />
    </>
  );
}
