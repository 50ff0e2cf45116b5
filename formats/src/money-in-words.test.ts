import fc from "fast-check";
import { expect, test } from "vitest";
import { dongInWords } from "./money.ts";

const DIGIT: Readonly<Record<string, bigint>> = {
  ...{ không: 0n, một: 1n, mốt: 1n, hai: 2n, ba: 3n, bốn: 4n, tư: 4n, năm: 5n, lăm: 5n },
  ...{ sáu: 6n, bảy: 7n, tám: 8n, chín: 9n },
};
const SCALE: Readonly<Record<string, bigint>> = { nghìn: 1_000n, triệu: 1_000_000n };

/** Reads a sum as a listener would, word by word: another way than it was written. */
function heard(text: string): bigint {
  let [billions, rest, group, digit] = [0n, 0n, 0n, 0n];
  const endGroup = (scale: bigint) => {
    rest += (group + digit) * scale;
    [group, digit] = [0n, 0n];
  };
  for (const word of text.replace(/ đồng$/, "").split(" ")) {
    const scale = SCALE[word];
    if (scale !== undefined) endGroup(scale);
    else if (word === "trăm") [group, digit] = [group + digit * 100n, 0n];
    else if (word === "mươi") [group, digit] = [group + digit * 10n, 0n];
    else if (word === "mười") group += 10n;
    else if (word === "tỷ") {
      endGroup(1n);
      [billions, rest] = [(billions + rest) * 1_000_000_000n, 0n];
    } else if (word !== "linh") digit = DIGIT[word] ?? -(10n ** 15n);
  }
  endGroup(1n);
  return billions + rest;
}

test("a sum in words is heard as the same sum, from one đồng to a thousand billion", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), (amount) => {
      expect(heard(dongInWords(amount))).toBe(amount);
    }),
    { numRuns: 2_000 },
  );
  for (const amount of [1n, 10n, 11n, 15n, 21n, 24n, 25n, 101n, 1_000n, 10_005n, 1_000_000n, 1_000_000_000n, 10n ** 12n])
    expect(heard(dongInWords(amount))).toBe(amount);
});
