import { groupThousands } from "@motlan/formats";
import type { Figures } from "@motlan/insight";
import type { Language } from "@motlan/kernel";
import { Stat, StatRow } from "@motlan/ui";
import type { UnsolvedCount } from "@motlan/voice";
import { fillText, sayShare } from "../portal/show/say.ts";
import { type Asked, sameSpan } from "./period.ts";
import { FIGURES_TEXT as T } from "./texts/figures.ts";

export interface FigureRowProps {
  readonly lang: Language;
  readonly asked: Asked;
  readonly figures: Figures;
  readonly unsolved: UnsolvedCount;
}

/** The figures of an agency, each leading to what is behind it as far as the public may see. */
export function FigureRow({ lang, asked, figures, unsolved }: FigureRowProps) {
  const { received, open, onTime, late, overdue, onlineShare, automaticShare, satisfaction, medianHours, secondRequests } = figures;
  const decided = onTime + late;
  const behind = (so: string) => sameSpan("/so-lieu/ho-so", asked, { so });
  const share = (part: number | undefined) => (part === undefined ? T.none[lang] : sayShare(part, lang));
  const satisfied = satisfaction.count === 0 ? undefined : satisfaction.satisfied / satisfaction.count;
  return (
    <StatRow>
      <Stat lang={lang} label={T.received[lang]} figure={groupThousands(received)} detail={T.receivedOf[lang]} href={behind("received")} />
      <Stat
        lang={lang}
        label={T.open[lang]}
        figure={groupThousands(open)}
        detail={fillText(T.openOf, { n: groupThousands(overdue) })[lang]}
        href={behind("open")}
      />
      <Stat
        lang={lang}
        label={T.onTime[lang]}
        figure={groupThousands(onTime)}
        detail={fillText(T.onTimeOf, { share: decided === 0 ? "–" : sayShare(onTime / decided, lang) })[lang]}
        href={behind("onTime")}
      />
      <Stat lang={lang} label={T.late[lang]} figure={groupThousands(late)} detail={T.lateOf[lang]} href={behind("late")} />
      <Stat lang={lang} label={T.second[lang]} figure={groupThousands(secondRequests)} detail={T.secondOf[lang]} />
      <Stat lang={lang} label={T.online[lang]} figure={share(onlineShare)} detail={T.onlineOf[lang]} />
      <Stat lang={lang} label={T.automatic[lang]} figure={share(automaticShare)} detail={T.automaticOf[lang]} />
      <Stat
        lang={lang}
        label={T.satisfaction[lang]}
        figure={share(satisfied)}
        detail={fillText(T.satisfactionOf, { n: groupThousands(satisfaction.count) })[lang]}
      />
      <Stat
        lang={lang}
        label={T.unsolved[lang]}
        figure={groupThousands(unsolved.open + unsolved.closed)}
        detail={fillText(T.unsolvedOf, { ...unsolved, late: unsolved.openLate })[lang]}
      />
      <Stat lang={lang} label={T.median[lang]} figure={sayHours(medianHours, lang)} detail={T.medianOf[lang]} />
    </StatRow>
  );
}

/** Minutes under an hour, hours under two days, days beyond. */
export function sayHours(hours: number | undefined, lang: Language): string {
  if (hours === undefined) return T.none[lang];
  const [text, n] = hours < 1 ? [T.minutes, hours * 60] : hours < 48 ? [T.hours, hours] : [T.days, hours / 24];
  const shown = n.toLocaleString(lang === "vi" ? "vi-VN" : "en-GB", { maximumFractionDigits: n < 10 ? 1 : 0 });
  return fillText(text, { n: shown })[lang];
}
