import { type LocalDate, localDate, type Text } from "@motlan/kernel";
import type { Period } from "./agency.ts";
import { holdsOn } from "./period.ts";
import { POST_KINDS, type PostKind } from "./post.ts";

/** The head's written word that somebody signs by their authority (ủy quyền ký): by which decision, how long, for what. */
export interface Delegation {
  readonly id: string;
  readonly agencyId: string;
  /** The post of the head who gave it. */
  readonly fromPost: PostKind;
  readonly officialId: string;
  readonly postId: string;
  readonly decisionNumber: string;
  readonly decidedOn: LocalDate;
  /** Codes of procedures; none: whatever the head signs. */
  readonly matters: readonly string[];
  readonly from: LocalDate;
  /** The first day on which it no longer holds. */
  readonly to: LocalDate;
}

/** True where it lets the official sign that procedure's result on that day in the place of one of these posts. */
export function delegates(
  delegation: Delegation,
  asked: {
    readonly officialId: string;
    readonly postId: string;
    readonly procedureCode: string;
    readonly signedBy: readonly string[];
    readonly on: LocalDate;
  },
): boolean {
  const { officialId, postId, matters, fromPost } = delegation;
  if (officialId !== asked.officialId || postId !== asked.postId || !holdsOn(delegation, asked.on)) return false;
  return asked.signedBy.includes(fromPost) && (matters.length === 0 || matters.includes(asked.procedureCode));
}

const LINES = {
  chair: { vi: "Chủ tịch", en: "Chair" },
  "vice-chair": { vi: "Phó Chủ tịch", en: "Vice-chair" },
} as const satisfies Partial<Record<PostKind, Text>>;

/** The head for whom a deputy signs. */
const HEAD_OF: Partial<Record<PostKind, PostKind>> = {
  "vice-chair": "chair",
  "deputy-director": "director",
  "deputy-police-chief": "police-chief",
};

/** A rule of law with the day from which it holds. */
const DECREE_30: Period = { from: localDate("2020-03-05") };

function lineOf(kind: PostKind): string {
  const short: Partial<Record<PostKind, Text>> = LINES;
  return (short[kind] ?? POST_KINDS[kind].title).vi;
}

/**
 * What stands above a signature (quyền hạn, chức vụ của người ký; Decree 30/2020/NĐ-CP art. 13 and Appendix I, in force since 5 March 2020): a deputy signs
 * "KT." for the head, whoever has the head's written word "TUQ.", a head alone for themselves. Decisions of before that day keep the one line they had.
 */
export function signatureLines(kind: PostKind, on: LocalDate, fromPost?: PostKind): readonly string[] {
  const head = fromPost ?? HEAD_OF[kind];
  if (head === undefined || !holdsOn(DECREE_30, on)) return [lineOf(kind)];
  return [`${fromPost === undefined ? "KT." : "TUQ."} ${lineOf(head).toLocaleUpperCase("vi")}`, lineOf(kind)];
}
