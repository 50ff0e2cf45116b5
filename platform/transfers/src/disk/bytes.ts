import { createReadStream, type ReadStream } from "node:fs";
import { mkdir, open, rm, statfs } from "node:fs/promises";
import { join } from "node:path";

/** How many bytes of files a node keeps at most, unless its operator says otherwise: 100 GiB, ours. */
const MOST = 100 * 1024 ** 3;
/** So much of the disk stays free for everything else of the node. */
const RESERVE = 1024 ** 3;

/** Where the bytes of files lie: a folder of the node's data, one file each, written at the place where a chunk belongs. */
export interface Bytes {
  readonly most: number;
  /** Resolves once they are on the disk. @throws what the file system says, ENOSPC among it */
  write(id: string, offset: number, bytes: Uint8Array): Promise<void>;
  /** Fewer than asked for where there are no more. */
  read(id: string, offset: number, length: number): Promise<Buffer>;
  /** Both ends belong to it. */
  stream(id: string, start: number, end: number): ReadStream;
  forget(id: string): Promise<void>;
  /** What may still be written, in bytes. */
  free(): Promise<number>;
}

export function openBytes(folder: string, { most = MOST, reserve = RESERVE }: { most?: number; reserve?: number } = {}): Bytes {
  const at = (id: string) => join(folder, id);
  let made: Promise<unknown> | undefined;
  const ready = () => {
    made ??= mkdir(folder, { recursive: true, mode: 0o700 });
    return made;
  };
  const free = async () => {
    await ready();
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize - reserve;
  };
  return {
    most,
    async write(id, offset, bytes) {
      if ((await free()) < bytes.length) throw Object.assign(new Error("what is left of the disk is not for files"), { code: "ENOSPC" });
      const file = await openToWrite(at(id));
      try {
        for (let done = 0; done < bytes.length; ) done += (await file.write(bytes, done, bytes.length - done, offset + done)).bytesWritten;
        await file.datasync();
      } finally {
        await file.close();
      }
    },
    async read(id, offset, length) {
      const file = await open(at(id), "r");
      try {
        const bytes = Buffer.allocUnsafe(length);
        let done = 0;
        for (let got = 1; got > 0 && done < length; done += got)
          got = (await file.read(bytes, done, length - done, offset + done)).bytesRead;
        return bytes.subarray(0, done);
      } finally {
        await file.close();
      }
    },
    stream: (id, start, end) => createReadStream(at(id), { start, end }),
    forget: (id) => rm(at(id), { force: true }),
    free,
  };
}

/** Opened where it is, made where it is not: never emptied. */
async function openToWrite(path: string) {
  try {
    return await open(path, "r+");
  } catch (error) {
    if (!isCode(error, "ENOENT")) throw error;
    await (await open(path, "a", 0o600)).close();
    return open(path, "r+");
  }
}

export function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "string" && codes.includes(error.code);
}
