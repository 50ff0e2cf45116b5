import { groupThousands } from "@motlan/formats";
import type { Figures, MonthFigures } from "@motlan/insight";
import type { Language } from "@motlan/kernel";
import { BarChart, type Line, LineChart } from "@motlan/ui";
import { fillText, sayInstant } from "../portal/show/say.ts";
import { type Asked, sameSpan } from "./period.ts";
import { FIGURES_TEXT as T } from "./texts/figures.ts";

export interface FigureChartsProps {
  readonly lang: Language;
  readonly asked: Asked;
  readonly figures: Figures;
  readonly titles: ReadonlyMap<string, string>;
}

const MOST = 10;

/** The same figures over time and by procedure: pictures that are tables too. */
export function FigureCharts({ lang, asked, figures, titles }: FigureChartsProps) {
  const note = fillText(T.source, { at: sayInstant(asked.now) })[lang];
  const downloadHref = sameSpan("/so-lieu/bang", asked);
  const lines: Line[] = [
    lineOf(T.received[lang], figures.byMonth, ({ received }) => received, true),
    lineOf(T.onTime[lang], figures.byMonth, ({ onTime }) => onTime),
    lineOf(T.late[lang], figures.byMonth, ({ late }) => late),
  ];
  return (
    <>
      {figures.byMonth.length < 2 ? null : (
        <LineChart
          lang={lang}
          title={T.byMonth[lang]}
          note={note}
          downloadHref={downloadHref}
          stepHead={T.month[lang]}
          steps={figures.byMonth.map(({ month }) => `${month.slice(5)}/${month.slice(0, 4)}`)}
          lines={lines}
          scaleText={(value) => groupThousands(Math.round(value))}
        />
      )}
      <BarChart
        lang={lang}
        title={T.byProcedure[lang]}
        note={note}
        downloadHref={downloadHref}
        labelHead={T.procedure[lang]}
        valueHead={T.count[lang]}
        bars={figures.byProcedure.slice(0, MOST).map(({ procedureCode, received }) => ({
          label: titles.get(procedureCode) ?? procedureCode,
          value: received,
          text: groupThousands(received),
          href: `/thu-tuc/${procedureCode}`,
        }))}
      />
    </>
  );
}

function lineOf(label: string, months: readonly MonthFigures[], value: (month: MonthFigures) => number, strong = false): Line {
  return { label, strong, points: months.map((month) => ({ value: value(month), text: groupThousands(value(month)) })) };
}
