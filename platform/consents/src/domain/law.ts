import { type LocalDate, localDate } from "@motlan/kernel";

/** One article, and whether anybody compared it with the text in force. */
interface Article {
  readonly text: string;
  readonly unconfirmed: boolean;
}

/** What the law of a day says about consent. */
export interface ConsentLaw {
  readonly from: LocalDate;
  readonly act: string;
  /** Clear, for each purpose, provable; silence and a box ticked beforehand are none. */
  readonly form: Article;
  readonly withdrawal: Article;
  readonly children: Article;
  /** From this age the child is asked beside a parent. */
  readonly childSaysFrom: number;
  /** Under this age a parent is asked. */
  readonly childUnder: number;
}

const LAWS: readonly [ConsentLaw, ...ConsentLaw[]] = [
  {
    from: localDate("2023-07-01"),
    act: "Nghị định 13/2023/NĐ-CP",
    form: { text: "Điều 11", unconfirmed: false },
    withdrawal: { text: "Điều 12", unconfirmed: true },
    children: { text: "Điều 20", unconfirmed: true },
    childSaysFrom: 7,
    childUnder: 16,
  },
  {
    from: localDate("2026-01-01"),
    act: "Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP",
    form: { text: "Điều 6 Nghị định 356/2025/NĐ-CP", unconfirmed: false },
    withdrawal: { text: "Điều 4 Luật 91/2025/QH15; Điều 5 Nghị định 356/2025/NĐ-CP", unconfirmed: false },
    // No article on children was seen; the ages are those of the decree before it.
    children: { text: "Luật 91/2025/QH15", unconfirmed: true },
    childSaysFrom: 7,
    childUnder: 16,
  },
];

/** The law in force on the day somebody is asked. */
export function consentLawOn(day: LocalDate): ConsentLaw {
  return LAWS.findLast(({ from }) => from <= day) ?? LAWS[0];
}

export function sayConsentLaw({ act, form }: ConsentLaw): string {
  return form.text.includes("/") ? form.text : `${form.text} ${act}`;
}
