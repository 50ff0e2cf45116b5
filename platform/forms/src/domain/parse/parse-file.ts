import type { Field } from "@motlan/catalogue/declare";
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
  /** ISO instant at which the node took it in; absent in answers of before this was kept. */
  readonly takenAt?: string;
}

/** How many files a question takes: one, unless its `max` says more. */
export function mostFiles({ kind, max = 1 }: Pick<Field, "kind" | "max">): number {
  return kind === "file" ? Math.max(1, Math.trunc(max)) : 0;
}

/** One file is answered by its description, several by a list of them. */
export function parseFile(field: Field, typed: Json | undefined): Parsed {
  if (typed === undefined || typed === null || typed === "") return empty;
  if (mostFiles(field) === 1) return parseOne(Array.isArray(typed) ? typed[0] : typed);
  const files = (Array.isArray(typed) ? typed : [typed]).map(parseOne);
  if (files.length === 0) return empty;
  if (files.length > mostFiles(field)) {
    return fault(`Hãy bỏ bớt: mục này nhận tối đa ${mostFiles(field)} tệp.`, `Remove some: at most ${mostFiles(field)} files fit here.`);
  }
  const broken = files.find(({ is }) => is === "fault");
  return broken ?? value(files.flatMap((file) => (file.is === "value" ? [file.value] : [])));
}

/** The answer says its id twice, `id` for rules and `fileId` for rooms, so that neither has to translate. */
function parseOne(typed: Json | undefined): Parsed {
  const again = fault("Tệp này chưa tải lên được. Hãy đính kèm lại.", "This file was not taken in. Please attach it again.");
  if (!isObject(typed)) return again;
  const [fileId, name, sha256, mediaType, takenAt] = [typed.fileId, typed.name, typed.sha256, typed.mediaType, typed.takenAt].map(textOf);
  const size = typed.size;
  if (!fileId || !isId(fileId) || !name || !sha256 || !mediaType || typeof size !== "number") return again;
  return value({ id: fileId, fileId, name, sha256, size, mediaType, verified: typed.verified === true, ...(takenAt && { takenAt }) });
}
