import { endOfTerm, endOfWorkingDays } from "@motlan/formats";
import { type LocalDate, localDate } from "@motlan/kernel";

/** Why (vì sao xem: quyền được biết, được cung cấp thông tin) or object (phản đối xử lý dữ liệu). */
export type Kind = "why" | "object";

/** How long an office has while a law holds. */
export interface Terms {
  readonly from: LocalDate;
  readonly act: string;
  readonly article: string;
  /** True while nobody compared the row with the text in force. */
  readonly unconfirmed: boolean;
  /** Working days until the first reply; absent where the law names none. */
  readonly reply?: number;
  /** Until the answer, in hours of the clock or days of the calendar. */
  readonly answer: Readonly<Record<Kind, { readonly hours: number } | { readonly days: number }>>;
  /** Days by which the term may be lengthened, once. */
  readonly longer: Readonly<Record<Kind, number>>;
}

const TERMS: readonly [Terms, ...Terms[]] = [
  {
    from: localDate("2023-07-01"),
    act: "Nghị định 13/2023/NĐ-CP",
    article: "Điều 9, 14",
    unconfirmed: true,
    answer: { why: { hours: 72 }, object: { hours: 72 } },
    longer: { why: 0, object: 0 },
  },
  {
    from: localDate("2026-01-01"),
    act: "Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP",
    article: "Điều 4; Điều 5",
    unconfirmed: true,
    reply: 2,
    answer: { why: { days: 10 }, object: { days: 15 } },
    longer: { why: 10, object: 15 },
  },
];

/** The terms of the law that holds on the day somebody asks. */
export function termsOn(day: LocalDate): Terms {
  return TERMS.findLast(({ from }) => from <= day) ?? TERMS[0];
}

export function sayTermsLaw({ act, article }: Terms): string {
  return `${article} ${act}`;
}

export function replyBy(terms: Terms, asked: Date): Date | undefined {
  return terms.reply === undefined ? undefined : endOfWorkingDays(asked, terms.reply);
}

export function answerBy(terms: Terms, kind: Kind, asked: Date): Date {
  const term = terms.answer[kind];
  return "hours" in term ? new Date(asked.getTime() + term.hours * 3_600_000) : endOfTerm(asked, term.days);
}
