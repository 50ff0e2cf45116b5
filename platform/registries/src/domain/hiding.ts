import { type Decision, type LocalDate, localDate, localDateOf, no, type Text, yes } from "@motlan/kernel";

/** For which reason a read may be kept from its person, and for how long at most, while a law holds. */
export interface HidingRule {
  readonly code: string;
  readonly title: Text;
  readonly law: string;
  readonly from: LocalDate;
  readonly to?: LocalDate;
  readonly mostDays: number;
  /** True while nobody compared the row with the text in force; the days are ours. */
  readonly unconfirmed: true;
}

export const HIDING: readonly HidingRule[] = [
  {
    code: "criminal-investigation",
    title: { vi: "Điều tra vụ án hình sự", en: "A criminal investigation" },
    law: "Bộ luật Tố tụng hình sự 101/2015/QH13",
    from: localDate("2018-01-01"),
    mostDays: 120,
    unconfirmed: true,
  },
  {
    code: "victim-protection",
    title: { vi: "Bảo vệ nạn nhân, nhân chứng", en: "Protection of a victim or witness" },
    law: "Bộ luật Tố tụng hình sự 101/2015/QH13, Điều 484–490",
    from: localDate("2018-01-01"),
    mostDays: 180,
    unconfirmed: true,
  },
  {
    code: "national-security",
    title: { vi: "Bảo vệ an ninh quốc gia", en: "National security" },
    law: "Luật An ninh quốc gia 32/2004/QH11",
    from: localDate("2005-07-01"),
    mostDays: 365,
    unconfirmed: true,
  },
];

/** The rule of that code on the day of the read. */
export function hidingRule(code: string, day: LocalDate): HidingRule | undefined {
  return HIDING.find((rule) => rule.code === code && rule.from <= day && (rule.to === undefined || day < rule.to));
}

const DAY_MS = 86_400_000;

/** Beyond it a read of `at` is never hidden. */
export function lastMoment({ mostDays }: Pick<HidingRule, "mostDays">, at: Date): Date {
  return new Date(at.getTime() + mostDays * DAY_MS);
}

/** A read of `at` may be hidden until a day that is still to come and within the limit; the limit runs from the read and never anew. */
export function decideHiding(
  code: string,
  at: Date,
  now: Date,
  until: Date,
): Decision<HidingRule, "unknown-hiding" | "hiding-over" | "hidden-too-long"> {
  const rule = hidingRule(code, localDateOf(at));
  if (rule === undefined) return no("unknown-hiding", { codes: HIDING.map((one) => one.code).join(", ") });
  if (until <= now) return no("hiding-over");
  return until > lastMoment(rule, at) ? no("hidden-too-long", { days: rule.mostDays }) : yes(rule);
}
