import type { Consultation, Step } from "@motlan/catalogue/declare";
import { foldVietnamese } from "@motlan/formats";

import { nameInEnglish } from "./english.ts";

type Branch = NonNullable<Step["may"]>[number];

/** Words of a row by the way off a step they speak of, without marks. */
const SAID: readonly (readonly [Branch, RegExp])[] = [
  ["ask", /(yeu cau bo sung|bo sung ho so|bo sung,? hoan thien|chua day du|thieu (giay to|thanh phan))/],
  ["consult", /(lay y kien|xin y kien|tham van|co y kien bang van ban|gui y kien)/],
  ["refuse", /(tu choi|khong du dieu kien|khong dat (yeu cau|dieu kien)?|tra lai ho so (va|kem|cho (nguoi|cong dan|to chuc)))/],
  ["stop", /(dung giai quyet|thong bao dung|dinh chi giai quyet|dung thu ly)/],
  ["extend", /(gia han|keo dai thoi (gian|han))/],
  [
    "send-back",
    /(tra lai (buoc|chuyen vien|phong|cho (chuyen vien|phong|can bo))|yeu cau (chinh sua|lam lai)|chuyen lai (buoc|chuyen vien|phong))/,
  ],
];

/** What an act allows by custom: a table that says more adds to it, it never takes the law's own ways away. */
const ORDINARY: Readonly<Record<Step["does"], readonly Branch[]>> = {
  ...{ "take-in": ["ask", "refuse"], examine: ["ask", "refuse"], draft: ["ask", "refuse", "send-back"], confirm: [] },
  ...{ record: ["refuse", "send-back"], sign: ["refuse", "send-back"], seal: [], return: [] },
};

/** The ways off the step that its row speaks of. */
export function branchesSaid(words: string): readonly Branch[] {
  const folded = foldVietnamese(words);
  return SAID.filter(([, pattern]) => pattern.test(folded)).map(([branch]) => branch);
}

/** `may` of a step whose row speaks of ways off it; nothing where it says none beyond what the act allows anyway. */
export function mayOf(does: Step["does"], said: readonly Branch[], consulted: boolean): Step["may"] {
  const ordinary = ORDINARY[does];
  const more = said.filter((branch) => !ordinary.includes(branch) && (branch !== "consult" || consulted));
  return more.length === 0 ? undefined : [...ordinary, ...more];
}

/** Whose opinion a row asks for, if it names them: "lấy ý kiến Phòng Kinh tế trong 02 ngày" → the division, and what is said of time. */
export function consultedIn(words: string): { readonly whom: string; readonly rest: string } | undefined {
  const found =
    /(?:[Ll]ấy|[Xx]in)\s+ý\s+kiến\s+(?:bằng\s+văn\s+bản\s+)?(?:của\s+|từ\s+|tham\s+gia\s+của\s+)?(\p{Lu}[^,.;:()\n]{2,100}?)(?=\s+(?:trong|về|trước|để|nếu|đối với|có thời hạn|thời hạn)(?:\s|$)|[,.;:()\n]|$)(.{0,60})/su.exec(
      words.normalize("NFC"),
    );
  return found?.[1] === undefined ? undefined : { whom: found[1].trim(), rest: found[2] ?? "" };
}

/** A consultation as far as the row says it: its own time if it names one. What silence means it never says: then it is reported, not taken for consent. */
export function consultationOf(whom: string, hours: number): Consultation {
  const days = Math.max(1, Math.round(hours / 8));
  const term = hours > 0 && hours < 8 ? { count: Math.ceil(hours), unit: "hour" as const } : { count: days, unit: "working-day" as const };
  return { whom: { vi: whom, en: nameInEnglish(whom) }, term, silence: "reported" };
}

/** True where a row says that it runs beside another. */
export function isParallelSaid(words: string): boolean {
  return /(song song|dong thoi)/.test(foldVietnamese(words));
}

/** The number of the step a row says it runs beside: "song song với bước 3". */
export function besideWhich(words: string): string | undefined {
  return /(?:song song|dong thoi)\s+(?:voi\s+)?(?:cac\s+)?buoc\s+(\d+)/.exec(foldVietnamese(words))?.[1];
}
