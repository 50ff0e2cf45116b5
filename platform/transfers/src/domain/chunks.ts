/** A chunk (phần): what travels in one message. 4 MiB unless the sender says less, for a slow line. */
export const CHUNK = 4 * 1024 * 1024;
export const SMALLEST_CHUNK = 64 * 1024;
/** Of one file; with chunks of 4 MiB that is 390 GiB. What a manifest can name within one message: ours. */
export const MOST_CHUNKS = 100_000;

export interface Sized {
  readonly size: number;
  readonly chunkSize: number;
}

export function chunksOf({ size, chunkSize }: Sized): number {
  return Math.ceil(size / chunkSize);
}

export function lengthOf({ size, chunkSize }: Sized, number: number): number {
  return Math.min(chunkSize, size - number * chunkSize);
}

export function isSize({ size, chunkSize }: Sized): boolean {
  return (
    Number.isSafeInteger(size) &&
    Number.isSafeInteger(chunkSize) &&
    size > 0 &&
    chunkSize >= SMALLEST_CHUNK &&
    chunkSize <= CHUNK &&
    chunksOf({ size, chunkSize }) <= MOST_CHUNKS
  );
}

/** Numbers as ranges of neighbours, first and last: what a system still has to send, in few words. */
export function rangesOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}
