import type { Card } from "../card.ts";

/** Special cases that most people do not mean, unless they say so: what the title says, and the folded words that ask for it. */
const SPECIAL: readonly (readonly [RegExp, RegExp])[] = [
  [/nước ngoài|lãnh sự|đại diện Việt Nam/iu, /nuoc ngoai|tay|han quoc|dai loan|nhat|trung quoc|my|viet kieu|visa|thi thuc|dai su|quoc te/],
  [/biên giới/iu, /bien gioi|lao|campuchia|trung quoc/],
  [/lưu động/iu, /luu dong|tai nha/],
  [/đăng ký lại/iu, /lai/],
  [/cấp trung ương|tại cấp trung ương|Bộ Công an/iu, /trung uong|bo cong an/],
  [/quân đội|Bộ Quốc phòng|Công an nhân dân|quân nhân/iu, /quan doi|cong an|bo doi|quan nhan|linh/],
  [/thu hồi|chấm dứt|hủy bỏ/iu, /thu hoi|cham dut|huy|dong cua|nghi|xoa|thoi|bo/],
];
const NOT_ASKED = 0.8;
const KIND = { standard: 1, provincial: 0.85, internal: 0.5, ours: 1 } as const;

/** How likely anybody means a procedure, before a word of the question is weighed: citizens' common matters above rare ones and offices' own. */
export interface Prior {
  readonly base: number;
  /** Which special cases its title names. */
  readonly special: readonly number[];
}

export function priorOf(card: Card): Prior {
  const citizen = card.audiences.includes("citizen") ? 1 : 0.85;
  const known = card.details ? 1.1 : 1;
  const near = card.executing.some((name) => /cấp xã|xã, phường/iu.test(name)) ? 1.04 : 1;
  const special = SPECIAL.flatMap(([title], index) => (title.test(card.title) ? [index] : []));
  return { base: KIND[card.kind] * citizen * known * near, special };
}

/** Which special cases a folded question asks for. */
export function specialAsked(question: string): ReadonlySet<number> {
  return new Set(SPECIAL.flatMap(([, asked], index) => (asked.test(question) ? [index] : [])));
}

export function weighPrior({ base, special }: Prior, asked: ReadonlySet<number>): number {
  return special.reduce((factor, index) => (asked.has(index) ? factor : factor * NOT_ASKED), base);
}
