import type { Owner } from "./document.ts";

export type MediaType = "application/pdf" | "image/jpeg" | "image/png" | "image/heic";

/** A stored file, without its bytes. */
export interface StoredFile {
  readonly id: string;
  /** Lower-case hexadecimal: the receipt by which anyone can check that the bytes are the same. */
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: MediaType;
  readonly size: number;
  readonly owner: Owner;
  readonly agencyId?: string;
  /** The person or official who stored it; absent for the node itself. */
  readonly storedBy?: string;
  readonly storedAt: Date;
}

/** 10 MB: four times what a telephone's photograph of a page takes. */
export const LARGEST_FILE = 10 * 1024 * 1024;
