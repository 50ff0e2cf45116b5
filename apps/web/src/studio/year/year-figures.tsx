import { groupThousands } from "@motlan/formats";
import type { Language } from "@motlan/kernel";
import { ALL_RULES, type YearFigures } from "@motlan/studio";
import { LineChart, Stat, StatRow, Table } from "@motlan/ui";
import { postTitle } from "../../desk/post-title.ts";
import { fill } from "../texts/fill.ts";
import { YEAR } from "../texts/year.ts";

interface Props {
  readonly lang: Language;
  readonly figures: YearFigures;
}

const WEEKS_A_MONTH = 53 / 12;
const count = (value: number): string => groupThousands(Math.round(value));

/** What the year came to: figures, pictures that are tables too, people, and the rules that held. */
export function YearFiguresPart({ lang, figures }: Props) {
  return (
    <>
      <Totals lang={lang} figures={figures} />
      <LineChart
        lang={lang}
        title={YEAR.byMonth[lang]}
        note={YEAR.print[lang]}
        stepHead={YEAR.month[lang]}
        steps={figures.byMonth.map(({ month }) => String(month))}
        lines={(["received", "decided", "late"] as const).map((name) => ({
          label: YEAR[name][lang],
          points: figures.byMonth.map((row) => ({ value: row[name], text: count(row[name]) })),
          strong: name === "late",
        }))}
        scaleText={count}
      />
      <Queues lang={lang} figures={figures} />
      <People lang={lang} figures={figures} />
      <Rules lang={lang} figures={figures} />
    </>
  );
}

function Totals({ lang, figures }: Props) {
  const { received, decided, onTime, late, open, overdue, waiting, days } = figures;
  const share = (part: number) =>
    decided === 0 ? "0" : String(Math.round((part / decided) * 1000) / 10).replace(".", lang === "vi" ? "," : ".");
  const of = (part: number) => fill(YEAR.ofDecided, { share: share(part), n: count(decided) })[lang];
  return (
    <StatRow>
      <Stat lang={lang} label={YEAR.received[lang]} figure={count(received)} />
      <Stat lang={lang} label={YEAR.onTime[lang]} figure={count(onTime)} detail={of(onTime)} />
      <Stat lang={lang} label={YEAR.late[lang]} figure={count(late)} detail={of(late)} />
      <Stat
        lang={lang}
        label={YEAR.open[lang]}
        figure={count(open)}
        detail={fill(YEAR.overdue, { n: count(overdue), w: count(waiting) })[lang]}
      />
      <Stat
        lang={lang}
        label={YEAR.days[lang]}
        figure={(Math.round(days.decide * 10) / 10).toString().replace(".", lang === "vi" ? "," : ".")}
      />
    </StatRow>
  );
}

/** The fullest week of each month, post by post. */
function Queues({ lang, figures: { byWeek, byPost } }: Props) {
  const most = (post: string, month: number) =>
    Math.max(
      0,
      ...byWeek.filter(({ week }) => Math.min(11, Math.floor(week / WEEKS_A_MONTH)) === month).map(({ waiting }) => waiting[post] ?? 0),
    );
  const months = Array.from({ length: 12 }, (_, month) => month);
  return (
    <LineChart
      lang={lang}
      title={YEAR.queues[lang]}
      stepHead={YEAR.month[lang]}
      steps={months.map((month) => String(month + 1))}
      lines={byPost.map(({ post }) => ({
        label: postTitle(post, lang),
        points: months.map((month) => ({ value: most(post, month), text: count(most(post, month)) })),
      }))}
      scaleText={count}
    />
  );
}

function People({ lang, figures: { byPost } }: Props) {
  return (
    <Table
      lang={lang}
      caption={YEAR.people[lang]}
      stacks
      columns={[
        { key: "post", label: YEAR.post[lang] },
        { key: "officials", label: YEAR.officials[lang], numeric: true },
        { key: "busy", label: YEAR.busy[lang], numeric: true },
        { key: "longest", label: YEAR.longest[lang], numeric: true },
      ]}
      rows={byPost.map(({ post, officials, busy, present, longestQueue }) => ({
        key: post,
        cells: {
          post: postTitle(post, lang),
          officials: String(officials),
          busy: `${present === 0 ? 0 : Math.round((busy / present) * 100)} %`,
          longest: count(longestQueue),
        },
      }))}
    />
  );
}

function Rules({ lang, figures: { fired } }: Props) {
  return (
    <Table
      lang={lang}
      caption={YEAR.rules[lang]}
      stacks
      columns={[
        { key: "rule", label: YEAR.rule[lang] },
        { key: "law", label: YEAR.law[lang] },
        { key: "times", label: YEAR.times[lang], numeric: true },
      ]}
      rows={ALL_RULES.map(({ id, says, law }) => ({
        key: id,
        cells: {
          rule: says[lang],
          law: law === undefined ? "–" : [law.article, law.act].filter((part) => part !== "").join(" "),
          times: fired[id] === undefined ? YEAR.never[lang] : count(fired[id]),
        },
      }))}
    />
  );
}
