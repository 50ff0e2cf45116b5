import type { DocumentRecord } from "@motlan/documents";
import { formatDateTime } from "@motlan/formats";
import type { Language } from "@motlan/kernel";
import { DocumentCard, Tag } from "@motlan/ui";
import { CONTROL } from "../texts/books.ts";
import { DOSSIER } from "../texts/dossier.ts";

interface MadeProps {
  readonly lang: Language;
  readonly title: string;
  /** Where the papers are read. */
  readonly at: string;
  readonly documents: readonly DocumentRecord[];
}

/** Papers the desk had made, with whether the seal is on them. */
export function MadePapers({ lang, title, at, documents }: MadeProps) {
  if (documents.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {documents.map(({ id, name, number = "", state, preparedAt }) =>
        state === "sealed" ? (
          <DocumentCard
            key={id}
            lang={lang}
            title={name[lang]}
            href={`${at}/${id}`}
            detail={`${number} · ${formatDateTime(preparedAt)}`}
            tag={<Tag tone="success">{DOSSIER.sealed[lang]}</Tag>}
          />
        ) : (
          <p key={id}>{`${number}: ${CONTROL.waits[lang]}`}</p>
        ),
      )}
    </section>
  );
}
