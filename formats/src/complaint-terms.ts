import { type LocalDate, localDate } from "@motlan/kernel";

/** First and second instance (lần đầu, lần hai). */
export type Instance = 1 | 2;

/** The terms of one instance while a law holds, in days of the calendar. */
export interface ComplaintTerms {
  readonly instance: Instance;
  readonly from: LocalDate;
  readonly law: { readonly act: string; readonly article: string };
  /** True while nobody compared the row with the text in force. */
  readonly unconfirmed: boolean;
  readonly takeUp: number;
  readonly decide: number;
  readonly complex: number;
  readonly remote: number;
  readonly remoteComplex: number;
  /** Days after the decision in which the next instance, or the court, is asked. */
  readonly next: number;
  readonly remoteNext: number;
}

const LAW = "Luật Khiếu nại 02/2011/QH13";
const IN_FORCE = localDate("2012-07-01");
const TERMS: Readonly<Record<Instance, readonly [ComplaintTerms, ...ComplaintTerms[]]>> = {
  1: [
    {
      ...{ instance: 1, from: IN_FORCE, law: { act: LAW, article: "Điều 27, 28, 33" }, unconfirmed: true },
      ...{ takeUp: 10, decide: 30, complex: 45, remote: 45, remoteComplex: 60, next: 30, remoteNext: 45 },
    },
  ],
  2: [
    {
      ...{ instance: 2, from: IN_FORCE, law: { act: LAW, article: "Điều 36, 37" }, unconfirmed: true },
      ...{ takeUp: 10, decide: 45, complex: 60, remote: 60, remoteComplex: 70, next: 30, remoteNext: 45 },
    },
  ],
};

/** The terms of an instance on the day a complaint came: those of the latest law that held by then. Before the first we know, nobody complained here. */
export function complaintTermsOn(instance: Instance, day: LocalDate): ComplaintTerms {
  const rows = TERMS[instance];
  return rows.findLast(({ from }) => from <= day) ?? rows[0];
}

/** In words, for the papers that tell people where they may complain: by when it is taken up and decided. */
export function sayComplaintTerms({ takeUp, decide, complex, law }: ComplaintTerms): string {
  return `đơn được xem xét thụ lý trong ${takeUp} ngày và có quyết định trong ${decide} ngày kể từ khi thụ lý (${complex} ngày nếu phức tạp), theo ${law.article} ${law.act}`;
}
