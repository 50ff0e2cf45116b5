import { formatDateTime, minutesOfWorkingDay, workingMinutesBetween } from "@motlan/formats";
import type { Language } from "@motlan/kernel";
import type { ClockProps } from "@motlan/ui";

const HOUR = 60;
/** Half a working day: from here on the clock is a warning. */
const SOON = 4 * HOUR;

/** How long is left until a deadline, in working time, as an official says it: "còn 3 giờ làm việc", "quá hạn 1 ngày". */
export function clockWords(due: Date | null | undefined, now: Date, lang: Language): ClockProps {
  if (due === null || due === undefined) return { tone: "neutral", text: { vi: "chưa tính hạn", en: "no deadline yet" }[lang] };
  const exact = formatDateTime(due);
  const minutes = workingMinutes(now, due);
  if (minutes === undefined) return { tone: "neutral", text: `${{ vi: "hạn", en: "due" }[lang]} ${exact}`, exact };
  const span = spanWords(Math.abs(minutes), lang);
  if (now > due) return { tone: "error", text: { vi: `quá hạn ${span}`, en: `${span} late` }[lang], exact };
  const text = { vi: `còn ${span} làm việc`, en: `${span} of work left` }[lang];
  return { tone: minutes <= SOON ? "warning" : "neutral", text, exact };
}

/** The clock of a dossier: standing while the applicant is asked. */
export function dossierClock(
  dossier: { readonly dueAt?: Date | null | undefined; readonly pausedAt?: Date | undefined },
  now: Date,
  lang: Language,
): ClockProps {
  if (dossier.pausedAt === undefined) return clockWords(dossier.dueAt, now, lang);
  const left = clockWords(dossier.dueAt, dossier.pausedAt, lang).text;
  return { tone: "neutral", text: { vi: `tạm dừng, ${left}`, en: `paused, ${left}` }[lang] };
}

/** Undefined beyond the years whose holidays are known. */
function workingMinutes(from: Date, to: Date): number | undefined {
  try {
    return Math.round(workingMinutesBetween(from, to));
  } catch {
    return undefined;
  }
}

function spanWords(minutes: number, lang: Language): string {
  const day = minutesOfWorkingDay();
  const days = Math.floor(minutes / day);
  const hours = Math.floor((minutes % day) / HOUR);
  const words = {
    vi: { day: `${days} ngày`, hour: `${hours} giờ`, minute: `${minutes} phút` },
    en: { day: `${days} ${days === 1 ? "day" : "days"}`, hour: `${hours} ${hours === 1 ? "hour" : "hours"}`, minute: `${minutes} min` },
  }[lang];
  if (days > 0) return hours > 0 && days < 3 ? `${words.day} ${words.hour}` : words.day;
  return hours > 0 ? words.hour : words.minute;
}
