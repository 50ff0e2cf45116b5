import type { SentPaper } from "@motlan/denunciations";
import { LARGEST_FILE } from "@motlan/documents";
import { FileField } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { DENOUNCE } from "../texts/denounce.ts";

/** Where papers are attached; no script sends one ahead, since a file sent ahead would know its sender. */
export function PapersField({ lang, error }: { readonly lang: Visit["lang"]; readonly error: string | undefined }) {
  return (
    <FileField
      lang={lang}
      name="giay"
      label={DENOUNCE.papers[lang]}
      hint={DENOUNCE.papersHint[lang]}
      accept=".pdf,.jpg,.jpeg,.png,.heic"
      types="PDF, JPG, PNG, HEIC"
      maxBytes={LARGEST_FILE}
      multiple
      error={error}
    />
  );
}

export function papersOf({ files }: Visit): readonly SentPaper[] {
  return files.filter(({ field }) => field === "giay").map(({ name, type, bytes }) => ({ name, type, bytes }));
}
