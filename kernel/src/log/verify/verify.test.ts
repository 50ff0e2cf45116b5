import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { hashNodes } from "../hash.ts";
import { consistencyRanges, inclusionRanges, nodesOf, type Range } from "../ranges.ts";
import { provesConsistency, provesInclusion } from "./proofs.ts";

/** The seven inputs and roots by which implementations of RFC 6962 have always been tried. */
const INPUTS = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
const ROOTS = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

const LEAVES = Array.from({ length: 70 }, (_, index) => {
  const input = Buffer.from(INPUTS[index] ?? index.toString(16).padStart(2, "0"), "hex");
  return createHash("sha256")
    .update(Buffer.concat([Buffer.of(0), input]))
    .digest();
});

/** RFC 6962, section 2.1, as it is written. */
function treeHead(hashes: readonly Buffer[]): Buffer {
  const [only] = hashes;
  if (hashes.length === 1 && only !== undefined) return only;
  let split = 1;
  while (split * 2 < hashes.length) split *= 2;
  return hashNodes(treeHead(hashes.slice(0, split)), treeHead(hashes.slice(split)));
}

const head = (size: number) => treeHead(LEAVES.slice(0, size));
const bytes = (hash: Buffer) => new Uint8Array(hash);
const hashesOf = (ranges: readonly Range[]) => ranges.map(({ from, to }) => bytes(treeHead(LEAVES.slice(Number(from), Number(to)))));

test("roots are those everybody finds", () => {
  expect(ROOTS.map((_, index) => head(index + 1).toString("hex"))).toEqual(ROOTS);
});

test("a stretch is made of complete subtrees that lie side by side", () => {
  for (const range of inclusionRanges(5n, 70n)) {
    const nodes = nodesOf(range);
    let at = range.from;
    for (const { level, index } of nodes) {
      expect(index << BigInt(level)).toBe(at);
      at += 1n << BigInt(level);
    }
    expect(at).toBe(range.to);
  }
});

test("every leaf of every tree is proven, and by no other leaf, place, size or root", async () => {
  for (const size of [1, 2, 3, 7, 8, 9, 31, 64, 65, 70]) {
    for (let index = 0; index < size; index += 1) {
      const leaf = bytes(LEAVES[index] ?? Buffer.alloc(0));
      const path = hashesOf(inclusionRanges(BigInt(index), BigInt(size)));
      const root = bytes(head(size));
      const proves = (at: number, of: number, by = path, to = root) => provesInclusion(leaf, BigInt(at), BigInt(of), by, to);
      expect(await proves(index, size)).toBe(true);
      expect(await proves(index, size, path, bytes(head(size + 1 > 70 ? 69 : size + 1)))).toBe(false);
      expect(await proves(size, size)).toBe(false);
      expect(await proves(index, size, [...path, root])).toBe(false);
      if (path.length > 0) expect(await proves(index, size, path.slice(1))).toBe(false);
      if (size > 1) expect(await proves(index === 0 ? 1 : index - 1, size)).toBe(false);
    }
  }
});

test("every tree is proven to begin with every smaller one, and with nothing else", async () => {
  for (let old = 1; old <= 70; old += 1) {
    for (const size of [old, old + 1, old + 5, 64, 70].filter((one) => one >= old && one <= 70)) {
      const path = hashesOf(consistencyRanges(BigInt(old), BigInt(size)));
      const proves = (was: Buffer, is: Buffer, by = path) =>
        provesConsistency({ size: BigInt(old), root: bytes(was) }, { size: BigInt(size), root: bytes(is) }, by);
      expect(await proves(head(old), head(size))).toBe(true);
      const other = createHash("sha256").update("another history").digest();
      expect(await proves(other, head(size))).toBe(false);
      expect(await proves(head(old), other)).toBe(false);
      expect(await proves(head(old), head(size), [...path, bytes(other)])).toBe(false);
      if (path.length > 0) expect(await proves(head(old), head(size), path.slice(0, -1))).toBe(false);
    }
  }
  const [empty, ten] = [createHash("sha256").digest(), bytes(head(10))];
  expect(await provesConsistency({ size: 0n, root: bytes(empty) }, { size: 10n, root: ten }, [])).toBe(true);
  expect(await provesConsistency({ size: 10n, root: ten }, { size: 0n, root: bytes(empty) }, [])).toBe(false);
});
