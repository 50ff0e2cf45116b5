import type { countBreaches } from "@motlan/breaches";
import { groupThousands } from "@motlan/formats";
import type { Language } from "@motlan/kernel";
import { Table } from "@motlan/ui";
import { BREACH as T } from "../texts/breach.ts";

interface BreachCountsProps {
  readonly lang: Language;
  readonly counts: Awaited<ReturnType<typeof countBreaches>>;
}

/** The public figures of breaches. */
export function BreachCounts({ lang, counts }: BreachCountsProps) {
  const columns = [
    { key: "month", label: T.month[lang] },
    { key: "number", label: T.number[lang], numeric: true },
    { key: "people", label: T.people[lang], numeric: true },
    { key: "inTime", label: T.inTime[lang], numeric: true },
    { key: "closed", label: T.closed[lang], numeric: true },
  ];
  return (
    <section>
      <h2>{T.counts[lang]}</h2>
      <p>{T.countsLead[lang]}</p>
      {counts.length === 0 ? (
        <p>{T.noCounts[lang]}</p>
      ) : (
        <Table
          {...{ lang, columns, caption: T.counts[lang] }}
          rows={counts.map(({ month, breaches, people, notifiedInTime, closed }) => ({
            key: month,
            cells: {
              month: month.split("-").toReversed().join("/"),
              number: String(breaches),
              people: groupThousands(BigInt(people)),
              inTime: String(notifiedInTime),
              closed: String(closed),
            },
          }))}
        />
      )}
    </section>
  );
}
