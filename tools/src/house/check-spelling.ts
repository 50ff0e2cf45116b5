import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listTree } from "./check-files.ts";

/** Open syllables in oa, oe and uy with the tone on the last letter; after q the u belongs to the consonant, and the tone stands on y either way. */
const TONE_ON_LAST = /(?<!\p{L})\p{L}*(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/giu;

/** Words whose tone stands on the last letter of oa, oe or uy, where this tree sets it on the first: ủy, hủy, khóa, hòa. */
export function otherSpelling(text: string): readonly string[] {
  return [...text.normalize("NFC").matchAll(TONE_ON_LAST)].map(([word]) => word);
}

/** Vietnamese is spelled one way in what is written here; data keep the spelling of their source, migrations stay as they were run. */
export function checkSpelling(root: string): readonly string[] {
  return listTree(root)
    .filter((file) => /\.(tsx?|mjs|js|md)$/.test(file))
    .flatMap((file) =>
      readFileSync(join(root, file), "utf8")
        .split("\n")
        .flatMap((line, at) => otherSpelling(line).map((word) => `${file}:${at + 1}: “${word}” has its tone on the last letter`)),
    );
}
