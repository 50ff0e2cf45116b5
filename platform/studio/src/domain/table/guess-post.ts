import { foldVietnamese } from "@motlan/formats";
import { guessAct } from "./guess-act.ts";

/** Who holds a step, as a kind of post; `sure` while the words name it plainly. */
export interface PostGuess {
  readonly post: string;
  readonly sure: boolean;
}

const APPLICANT =
  /^(nguoi (nop|yeu cau|dan)|cong dan|(cac )?to chuc\s*(,|\/|va|-)\s*ca nhan|(cac )?ca nhan\s*(,|\/|va|-)\s*to chuc|khach hang|doanh nghiep$)/;

/** True for whoever applies. */
export function isApplicant(person: string): boolean {
  return APPLICANT.test(foldVietnamese(person));
}

/** How tables name the persons, without marks. The first line that fits decides: deputies before their chiefs, leaders before the general words. */
const PERSONS: readonly (readonly [RegExp, string, boolean])[] = [
  [/(he thong|phan mem|tu dong)/, "node", true],
  [APPLICANT, "applicant", true],
  [/pho truong cong an/, "deputy-police-chief", true],
  [/(truong cong an|lanh dao cong an|chi huy cong an)/, "police-chief", true],
  [/(van thu)/, "registry-clerk", true],
  [/(tu phap\s*[-–]?\s*ho tich|cong chuc ho tich|ho tich vien)/, "civil-status-officer", true],
  [
    /(mot cua|tiep nhan( va|,| &)? ?(tra|ho so|giao)|tra ket qua|tn\s*&\s*tkq|tntkq|trung tam phuc vu hanh chinh cong|ttphcc|pvhcc|hanh chinh cong)/,
    "one-stop-clerk",
    true,
  ],
  [/pho chu tich/, "vice-chair", true],
  [/(pho giam doc)/, "deputy-director", true],
  [/(truong phong|lanh dao (phong|don vi|bo phan|ban)|pho phong|phu trach phong|truong bo phan|to truong)/, "head-of-division", true],
  [/(giam doc|lanh dao so|thu truong co quan)/, "director", true],
  [/chu tich/, "chair", true],
  [/(lanh dao (ubnd|uy ban)|lanh dao (xa|phuong|dac khu))/, "vice-chair", false],
  [/(can bo|chien si|cong an vien|canh sat).*(cong an|dang ky|quan ly)|cong an (xa|phuong)|canh sat/, "police-officer", true],
  [/(chuyen vien|cong chuc|vien chuc|can bo|tham dinh|thu ly|nhan vien|chuyen mon)/, "specialist", true],
  [/(lanh dao|thu truong|nguoi co tham quyen)/, "director", false],
];

/** The kind of post a cell of the person column means; where it is empty or strange, the unit tells, and a specialist is put down to be checked. */
export function guessPost(person: string, unit: string): PostGuess {
  const words = foldVietnamese(person);
  const where = foldVietnamese(unit);
  const own = PERSONS.find(([pattern]) => pattern.test(words));
  const clerkHere = /(mot cua|hanh chinh cong|hcc\b|tiep nhan|tn\s*&\s*tkq)/.test(where);
  if (own?.[1] === "specialist" && clerkHere) return { post: "one-stop-clerk", sure: true };
  if (own?.[1] === "specialist" && /cong an/.test(where)) return { post: "police-officer", sure: true };
  if (own?.[1] === "director" && !own[2]) return leaderOf(where);
  if (own !== undefined) return { post: own[1], sure: own[2] };
  const byUnit = PERSONS.find(([pattern]) => pattern.test(where));
  return byUnit === undefined ? { post: "specialist", sure: false } : { post: byUnit[1], sure: words === "" && byUnit[2] };
}

/** Where a table names nobody: taking in and handing over is the counter's, signing the head's; never sure. */
export function guessPostOfTask(task: string): PostGuess {
  const said = guessAct(task, "specialist", 1, 3);
  if (said === "take-in" || said === "return") return { post: "one-stop-clerk", sure: false };
  return { post: /(^|\s)(ký|phê duyệt|quyết định)(\s|$)/iu.test(task.normalize("NFC")) ? "director" : "specialist", sure: false };
}

/** "Lãnh đạo" alone: whose, the unit says. */
function leaderOf(where: string): PostGuess {
  if (/cong an/.test(where)) return { post: "police-chief", sure: true };
  if (/phong|ban\b|bo phan/.test(where)) return { post: "head-of-division", sure: true };
  if (/(ubnd|uy ban)/.test(where)) return { post: "vice-chair", sure: false };
  return { post: "director", sure: /\bso\b/.test(where) };
}

/** The persons a cell names, each on its own. */
export function personsIn(cell: string): readonly string[] {
  if (isApplicant(cell)) return [cell];
  return cell
    .split(/\n|;|\/|,(?!\d)|\s[-–]\s(?=\p{Lu})|\s\+\s|\s+và\s+(?=\p{Lu})/u)
    .map((part) => part.replace(/^[-–+•*\s]+/, "").trim())
    .filter((part) => part !== "");
}
