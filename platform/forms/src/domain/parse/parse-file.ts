import { isId, type Json } from "@motlan/kernel";
import { empty, fault, isObject, type Parsed, textOf, value } from "./parsed.ts";

/** A file as the documents room took it in. `verified`: it is a signed electronic document whose signature was found good. */
export interface FileAnswer {
  readonly fileId: string;
  readonly name: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
  readonly verified?: boolean;
}

/** The answer says its id twice, `id` for rules and `fileId` for rooms, so that neither has to translate. */
export function parseFile(typed: Json | undefined): Parsed {
  if (typed === undefined || typed === null || typed === "") return empty;
  const again = fault("Tệp này chưa tải lên được. Hãy đính kèm lại.", "This file was not taken in. Please attach it again.");
  if (!isObject(typed)) return again;
  const [fileId, name, sha256, mediaType] = [typed.fileId, typed.name, typed.sha256, typed.mediaType].map(textOf);
  const size = typed.size;
  if (!fileId || !isId(fileId) || !name || !sha256 || !mediaType || typeof size !== "number") return again;
  return value({ id: fileId, fileId, name, sha256, size, mediaType, verified: typed.verified === true });
}
