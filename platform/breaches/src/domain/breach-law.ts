import { type LocalDate, localDate } from "@motlan/kernel";

/** Within what time a breach is notified, to whom, while a law holds. */
export interface BreachLaw {
  readonly from: LocalDate;
  readonly act: string;
  readonly article: string;
  /** True while nobody compared the row with the text in force. */
  readonly unconfirmed: boolean;
  readonly hours: number;
  /** From when the hours run. */
  readonly since: "happened" | "found";
}

/** The Ministry of Public Security's department; its name is that of the sources read, no act of 2026 was seen to name it. */
export const AUTHORITY = "Bộ Công an (Cục An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao – A05)";

const LAWS: readonly [BreachLaw, ...BreachLaw[]] = [
  {
    from: localDate("2023-07-01"),
    act: "Nghị định 13/2023/NĐ-CP",
    article: "Điều 23",
    unconfirmed: true,
    hours: 72,
    since: "happened",
  },
  { from: localDate("2026-01-01"), act: "Luật 91/2025/QH15", article: "Điều 23", unconfirmed: false, hours: 72, since: "found" },
];

/** The law of the day it was found on. */
export function breachLawOn(day: LocalDate): BreachLaw {
  return LAWS.findLast(({ from }) => from <= day) ?? LAWS[0];
}

export function sayBreachLaw({ article, act, unconfirmed }: BreachLaw): string {
  return `${article} ${act}${unconfirmed ? " (chưa đối chiếu với văn bản gốc)" : ""}`;
}

export function notifyBy({ hours, since }: BreachLaw, at: { readonly happened: Date; readonly found: Date }): Date {
  return new Date(at[since].getTime() + hours * 3_600_000);
}
