import { foldVietnamese } from "@motlan/formats";

/** What people write around their question and what says nothing about the procedure: dropped before searching. Folded. */
const AROUND = [
  "(can|phai)( nop| mang| chuan bi| co)? (nhung )?(giay to|ho so|thu tuc)?( nhung)? gi",
  "(o|tai|den) (dau|cho nao|co quan nao)",
  "(nhu )?the nao",
  "lam sao( de)?",
  "bao (nhieu tien|nhieu|lau|gio)",
  "mat (bao lau|may ngay|bao nhieu tien)",
  "(duoc|co duoc|co|hay) (khong|ko|k)$",
  "gap ai",
  "thu tuc( hanh chinh)?",
  "huong dan",
  "cho (toi|em|minh|chau) hoi",
  "(toi|em|minh|chau|nha toi|nha em) (muon|can|dang can|muon hoi|bi)",
  "thi (lam|phai|can|sao|di)",
  "(o|tren) mang$",
];
const NOISE = new RegExp(`(^| )(${AROUND.join("|")})(?= |$)`, "g");

/** Short ways of writing, and words of one region: rewritten to the word the catalogue and our phrases use. Folded. */
const SAME: Readonly<Record<string, string>> = {
  cccd: "can cuoc",
  cmnd: "chung minh nhan dan",
  cmt: "chung minh thu",
  gplx: "bang lai",
  dk: "dang ky",
  dki: "dang ky",
  dky: "dang ky",
  ki: "ky",
  bhyt: "bao hiem y te",
  bhxh: "bao hiem xa hoi",
  bhtn: "bao hiem that nghiep",
  ubnd: "uy ban",
  hk: "ho khau",
  hokhau: "ho khau",
  ks: "khai sinh",
  lltp: "ly lich tu phap",
  tncn: "thu nhap ca nhan",
  pccc: "phong chay chua chay",
  attp: "an toan thuc pham",
  vsattp: "an toan thuc pham",
  heo: "lon",
  nvqs: "nghia vu quan su",
  mst: "ma so thue",
  passport: "ho chieu",
  visa: "thi thuc",
  oto: "o to",
  tp: "thanh pho",
};

/** Words that tell little, because they stand in every question; they count for a tenth of others. Folded. */
const LIGHT = new Set(
  "xin lam can muon cho cua toi em minh chau va thi la co duoc bi khi de voi ve tu nay do ra di den tai o theo da dang se phai gi nhu mot cac nhung ai hay hoac thu tuc giay nguoi nha viec lai cap dang ky".split(
    " ",
  ),
);

export interface Spoken {
  /** Folded words and pairs of neighbouring words ("khai", "sinh", "khai_sinh"). */
  readonly units: readonly string[];
  /** Words as written, small, where they bear a mark. */
  readonly marked: readonly string[];
}

/** A question as units to search by. */
export function unitsOfQuestion(question: string): Spoken {
  const folded = wordsOf(foldVietnamese(question)).join(" ");
  const kept = folded.replace(NOISE, " ").trim();
  const words = wordsOf(kept === "" ? folded : kept).flatMap((word) => (SAME[word] ?? word).split(" "));
  const units = unitsOf(words);
  const telling = units.filter((unit) => !LIGHT.has(unit));
  return { units: telling.length > 0 ? telling : units, marked: markedOf(question) };
}

/** A title or an everyday phrase as units. */
export function unitsOfText(text: string): Spoken {
  const words = wordsOf(foldVietnamese(text)).flatMap((word) => (SAME[word] ?? word).split(" "));
  return { units: unitsOf(words), marked: markedOf(text) };
}

export function isLight(unit: string): boolean {
  return LIGHT.has(unit);
}

function unitsOf(words: readonly string[]): readonly string[] {
  const pairs = words.slice(1).map((word, index) => `${words[index]}_${word}`);
  return [...new Set([...words, ...pairs])];
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

/** Beyond plain letters and digits: a letter with a mark. */
const MARKED = /[^\p{ASCII}]/u;

function markedOf(text: string): readonly string[] {
  return [...new Set(wordsOf(text.normalize("NFC").toLowerCase()).filter((word) => MARKED.test(word)))];
}
