import { addDays, type Language } from "@motlan/kernel";
import { countOffers, type ServiceCounts } from "@motlan/proactive";
import { Table } from "@motlan/ui";
import { PROACTIVE as T } from "../desk/texts/proactive.ts";
import type { Visit } from "../frame/types.ts";
import type { Asked } from "./period.ts";

/** Below this a count could be somebody: it is not told exactly. */
const FEW = 5;
const COUNTED = ["told", "taken", "submitted", "declined", "acted", "undone", "failed"] as const;

/** What the State did without being asked (Decree 224/2026/NĐ-CP, article 19: proactive services are measured). Nothing where nobody was told. */
export async function ProactiveTable({ lang, work }: Visit, { fromDay, toDay }: Asked) {
  const counts = (await countOffers(work, { from: fromDay, to: addDays(toDay, 1) })).filter(({ told }) => told > 0);
  return counts.length === 0 ? null : <CountsTable lang={lang} counts={counts} />;
}

export function CountsTable({ lang, counts }: { readonly lang: Language; readonly counts: readonly ServiceCounts[] }) {
  const columns = [
    { key: "service", label: T.service[lang] },
    { key: "level", label: T.level[lang], numeric: true },
    ...COUNTED.map((key) => ({ key, label: T[key][lang], numeric: true })),
  ];
  const say = (count: number) => (count > 0 && count < FEW ? T.few[lang] : String(count));
  const rows = counts.map((one) => ({
    key: one.code,
    cells: {
      service: one.title[lang],
      level: String(one.level),
      ...Object.fromEntries(COUNTED.map((key) => [key, say(one[key])])),
    },
  }));
  return <Table lang={lang} caption={T.title[lang]} columns={columns} rows={rows} stacks />;
}
