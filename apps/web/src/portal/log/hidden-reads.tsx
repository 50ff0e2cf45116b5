import type { Language } from "@motlan/kernel";
import { HIDING, type HiddenCount } from "@motlan/registries";
import { Table } from "@motlan/ui";
import { fillText } from "../show/say.ts";
import { LOG } from "../texts/log.ts";

/** How many reads are kept from their persons for a time: public at once, so that secrecy is counted though it is not told of whom. */
export function HiddenReads({ lang, counts }: { readonly lang: Language; readonly counts: readonly HiddenCount[] }) {
  const columns = [
    { key: "month", label: LOG.hiddenMonth[lang] },
    { key: "reason", label: LOG.hiddenReason[lang] },
    { key: "total", label: LOG.hiddenTotal[lang] },
    { key: "hidden", label: LOG.hiddenStill[lang] },
  ];
  const rows = counts.map(({ month, reason, total, hidden }) => ({
    key: `${month} ${reason}`,
    cells: { month: monthOf(month), reason: hidingReason(reason, lang), total: String(total), hidden: String(hidden) },
  }));
  return (
    <>
      <h2>{LOG.hidden[lang]}</h2>
      <p>{LOG.hiddenLead[lang]}</p>
      {rows.length === 0 ? <p>{LOG.hiddenNone[lang]}</p> : null}
      {rows.length === 0 ? null : <Table lang={lang} caption={LOG.hidden[lang]} captionHidden columns={columns} rows={rows} stacks />}
      <ul>
        {HIDING.map((rule) => (
          <li key={rule.code}>{fillText(LOG.hiddenRule, { title: rule.title[lang], days: rule.mostDays, law: rule.law })[lang]}</li>
        ))}
      </ul>
    </>
  );
}

/** "11/2026" */
function monthOf(day: string): string {
  const [year, month] = day.split("-");
  return `${month}/${year}`;
}

export function hidingReason(code: string, lang: Language): string {
  return HIDING.find((rule) => rule.code === code)?.title[lang] ?? code;
}
