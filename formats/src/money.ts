const DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const SCALES = ["", "nghìn", "triệu"];
const BILLION = 1_000_000_000n;

/** A sum for people: `8.000 đ`, with a space that does not break, so that no line ends between the figure and its unit. */
export function formatDong(amount: bigint): string {
  return `${groupThousands(amount)}\u00a0đ`;
}

/** Digits in groups of three with dots, as Vietnamese writes numbers: 1.234.567. */
export function groupThousands(value: bigint | number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ".");
}

/** A sum in words, as receipts must carry it (NĐ 254/2026/NĐ-CP art. 23): 8000 → "tám nghìn đồng". */
export function dongInWords(amount: bigint): string {
  if (amount < 0n) return `âm ${dongInWords(-amount)}`;
  return `${amount === 0n ? "không" : wordsOf(amount, false)} đồng`;
}

/** Above a billion the billions are read first, then the rest in full ("một tỷ không trăm linh năm nghìn"). */
function wordsOf(value: bigint, inFull: boolean): string {
  const billions = value / BILLION;
  const rest = Number(value % BILLION);
  if (billions === 0n) return belowBillion(rest, inFull);
  const head = `${wordsOf(billions, inFull)} tỷ`;
  return rest === 0 ? head : `${head} ${belowBillion(rest, true)}`;
}

function belowBillion(value: number, inFull: boolean): string {
  const words: string[] = [];
  for (let scale = 2; scale >= 0; scale--) {
    const group = Math.floor(value / 1000 ** scale) % 1000;
    if (group === 0) continue;
    words.push(...groupWords(group, inFull || words.length > 0));
    const name = SCALES[scale];
    if (name) words.push(name);
  }
  return words.join(" ");
}

function groupWords(group: number, inFull: boolean): string[] {
  const hundreds = Math.floor(group / 100);
  const tens = Math.floor(group / 10) % 10;
  const ones = group % 10;
  const words = hundreds > 0 || inFull ? [digit(hundreds), "trăm"] : [];
  if (tens === 0) return ones === 0 ? words : [...words, ...(words.length > 0 ? ["linh"] : []), digit(ones)];
  words.push(...(tens === 1 ? ["mười"] : [digit(tens), "mươi"]));
  return ones === 0 ? words : [...words, lastDigit(ones, tens)];
}

/** After a ten, 1 is "mốt" (but "mười một"), 4 is "tư" (but "mười bốn") and 5 is "lăm". */
function lastDigit(ones: number, tens: number): string {
  if (ones === 5) return "lăm";
  if (tens > 1 && ones === 1) return "mốt";
  if (tens > 1 && ones === 4) return "tư";
  return digit(ones);
}

function digit(value: number): string {
  return DIGITS[value] ?? "";
}
