import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Row } from "./rules.ts";

/** A dossier as the portal was told of it. */
export interface Told {
  readonly row: Row;
  readonly acts: readonly Row[];
  /** Every state in the order in which it was told. */
  readonly states: readonly string[];
  /** How many rows were taken. */
  readonly times: number;
}

/** Something a citizen did here about one dossier, to be fetched by the province's system. The members are ours. */
export interface Filing {
  /** The portal's running number over everything: the cursor. */
  readonly so: number;
  readonly MaHoSoQuocGia: string;
  /** 1, 2, 3… within the dossier. */
  readonly ThuTu: number;
  readonly Loai: "NopHoSo" | "BoSung" | "RutHoSo" | "ThanhToan";
  readonly ThoiDiem: string;
  readonly NoiDung: Row;
}

/** What came back about one of them. */
export interface Acknowledged {
  readonly KetQua: string;
  readonly MaHoSo: string;
  readonly LyDo: string;
  readonly times: number;
}

/** A result in somebody's own store (kho dữ liệu cá nhân). */
export interface Stored {
  readonly owner: string;
  readonly documentId: string;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly code: string;
}

export interface Contents {
  readonly told: Readonly<Record<string, Told>>;
  readonly filings: readonly Filing[];
  readonly acknowledged: Readonly<Record<string, Acknowledged>>;
  readonly stored: readonly Stored[];
}

export const EMPTY: Contents = { told: {}, filings: [], acknowledged: {}, stored: [] };

export interface Book {
  read(): Contents;
  write(next: Contents): void;
  /** A file a citizen attached. */
  keepFile(name: string, bytes: Uint8Array): void;
  readFile(name: string): Buffer | undefined;
}

/** Kept on disk before anything is answered, so that a stand-in that is killed knows what it took. */
export function openBook(folder: string): Book {
  mkdirSync(join(folder, "files"), { recursive: true });
  const path = join(folder, "book.json");
  let contents = load(path);
  return {
    read: () => contents,
    write: (next) => {
      writeFileSync(`${path}.new`, JSON.stringify(next));
      renameSync(`${path}.new`, path);
      contents = next;
    },
    keepFile: (name, bytes) => writeFileSync(join(folder, "files", safe(name)), bytes),
    readFile: (name) => {
      try {
        return readFileSync(join(folder, "files", safe(name)));
      } catch {
        return undefined;
      }
    },
  };
}

function load(path: string): Contents {
  try {
    const read: Partial<Contents> = JSON.parse(readFileSync(path, "utf8"));
    return { ...EMPTY, ...read };
  } catch {
    return EMPTY;
  }
}

function safe(name: string): string {
  return name.replace(/[^A-Za-z0-9-]/g, "");
}
