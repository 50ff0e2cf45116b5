import { type LocalDate, localDate } from "@motlan/kernel";

/** The terms of a denunciation while a law holds. */
export interface Terms {
  readonly from: LocalDate;
  readonly law: { readonly act: string; readonly article: string };
  /** True while nobody compared the row with the text in force. */
  readonly unconfirmed: boolean;
  /** Working days to check and take it up; where it is checked in many places. */
  readonly takeUp: number;
  readonly takeUpWide: number;
  /** Days to conclude from then on, and how many each lengthening adds. */
  readonly conclude: number;
  readonly longer: number;
  /** How often it may be lengthened; where it is complex. */
  readonly times: number;
  readonly timesComplex: number;
}

const TERMS: readonly [Terms, ...Terms[]] = [
  {
    ...{ from: localDate("2019-01-01"), law: { act: "Luật Tố cáo 25/2018/QH14", article: "Điều 24, 30" }, unconfirmed: true },
    ...{ takeUp: 7, takeUpWide: 10, conclude: 30, longer: 30, times: 1, timesComplex: 2 },
  },
];

/** The terms on the day a denunciation came: those of the latest law that held by then. */
export function termsOn(day: LocalDate): Terms {
  return TERMS.findLast(({ from }) => from <= day) ?? TERMS[0];
}
