import { faultTable } from "@motlan/kernel";
import { expect, test } from "vitest";
import { faults } from "../faults.ts";
import { CAUSES, isCause } from "./causes.ts";
import { FINDINGS } from "./diagnosis.ts";
import { checkOf } from "./link-checks.ts";
import { explain, FINDING_REMEDIES, OFFICES, REMEDIES } from "./remedies.ts";

/** Faults of administering, which no query is refused with: each says itself who does what. */
const OF_THE_DESK = [
  "not-yours",
  "bad-declaration",
  "no-such-thing",
  "not-the-centre",
  "directory-",
  "centre-key-",
  "say-why",
  "joining-",
  "consent-impossible",
  "renewal-",
  "centre-stays",
  "last-of-its-kind",
  "revoked-before",
  "key-unreadable",
];

const words = Object.keys(faults[faultTable].rows);

test("every code of the room is a cause with its office, its remedy and its place in the diagnosis, or a refusal at a desk", () => {
  expect(words.length).toBeGreaterThan(40);
  for (const word of words) expect(isCause(word) || OF_THE_DESK.some((start) => word.startsWith(start)), word).toBe(true);
});

test.each(Object.entries(CAUSES))("%s: what happened, what to do, who must act, in both languages", (word, { office }) => {
  if (!isCause(word)) throw new Error(word);
  expect(words).toContain(word);
  const { cause, remedy } = REMEDIES[word];
  for (const text of [cause, remedy, OFFICES[office]])
    for (const said of [text.vi, text.en]) {
      expect(said.length).toBeGreaterThan(4);
      expect(said).not.toContain("{");
    }
  expect(remedy.vi).toMatch(/\.$/);
  expect(remedy.vi).not.toBe(remedy.en);
  expect(checkOf(word)).toBeDefined();
});

test.each(Object.entries(FINDINGS))("what a test finds, %s, says the same three things", (word, office) => {
  const found = Object.entries(FINDING_REMEDIES).find(([name]) => name === word)?.[1];
  expect(found?.cause.vi.length).toBeGreaterThan(4);
  expect(found?.remedy.vi).toMatch(/\.$/);
  expect(found?.cause.en).not.toBe(found?.cause.vi);
  expect(OFFICES[office].vi).toBeTruthy();
});

test("either kind of word is explained", () => {
  expect(explain("own-clock").office).toBe("asking-node");
  expect(explain("not-granted").office).toBe("giving-agency");
});
