import type { Language } from "@motlan/kernel";
import type { AttachedFile } from "../attached-files.ts";

export interface FileLinksProps {
  readonly lang: Language;
  readonly dossierId: string;
  readonly text: string;
  /** The files of the value: none for most. */
  readonly files: readonly AttachedFile[];
  /** The value is a list of entries, some of which bring files. */
  readonly isList: boolean;
}

/** A value as text, or its files as links that open them beside the form; a list of entries is said, with its files below. */
export function FileLinks({ lang, dossierId, text, files, isList }: FileLinksProps) {
  if (files.length === 0) return <>{text}</>;
  return (
    <>
      {isList ? text : null}
      {files.map((file) => (
        <p key={file.fileId}>
          {isList ? `${file.label[lang]}: ` : null}
          <a href={`/ban-lam-viec/${dossierId}?xem=${file.fileId}#giay-to`}>{file.name}</a>
        </p>
      ))}
    </>
  );
}
