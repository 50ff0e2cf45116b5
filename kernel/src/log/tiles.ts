/** C2SP tlog-tiles: 256 hashes a tile, eight levels of the tree a tile. */
export const TILE_WIDTH = 256;
const TILE_HEIGHT = 8;

/** A tile of hashes at a level, or a bundle of entries; `width` below 256 is a partial one at the right edge. */
export interface TileName {
  readonly level: number | "entries";
  readonly index: bigint;
  readonly width: number;
}

const PATH = /^(entries|0|[1-9]\d?)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** Reads `<L>/<N>[.p/<W>]`; what is not spelled exactly so is no tile. */
export function readTileName(path: string): TileName | undefined {
  const [, level, index, width] = PATH.exec(path) ?? [];
  if (level === undefined || index === undefined) return undefined;
  const digits = index.replace(/[x/]/g, "");
  const superfluous = index.startsWith("x000/");
  if (superfluous || digits.length > 18 || Number(level) > 63 || Number(width ?? 1) >= TILE_WIDTH) return undefined;
  return {
    level: level === "entries" ? level : Number(level),
    index: BigInt(digits),
    width: width === undefined ? TILE_WIDTH : Number(width),
  };
}

/** The level of the binary tree whose nodes a tile of that level holds. */
export function nodeLevelOf(level: number): number {
  return level * TILE_HEIGHT;
}

/** Entries one after the other, each behind its length in two bytes, big-endian. */
export function bundleEntries(entries: readonly Buffer[]): Buffer {
  return Buffer.concat(
    entries.flatMap((entry) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(entry.length);
      return [length, entry];
    }),
  );
}
