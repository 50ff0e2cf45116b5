import { type DocumentRecord, listDocumentsOf } from "@motlan/documents";
import type { DossierFile } from "@motlan/dossiers";
import type { Language } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { DocumentCard, Tag } from "@motlan/ui";
import { sayInstant } from "../show/say.ts";
import { DOSSIER } from "../texts/dossier.ts";

/** A paper of the dossier with what its room knows of it. */
export interface KnownPaper {
  readonly kind: DossierFile["papers"][number]["kind"];
  readonly document: DocumentRecord;
}

/** The papers the node made for this dossier, the result first. */
export async function papersOf(work: Work, file: DossierFile): Promise<KnownPaper[]> {
  const documents = new Map((await listDocumentsOf(work.db, { kind: "dossier", id: file.dossier.id })).map((one) => [one.id, one]));
  const papers = file.papers.flatMap(({ kind, documentId }) => {
    const document = documents.get(documentId);
    return document === undefined ? [] : [{ kind, document }];
  });
  return papers.sort((a, b) => Number(b.kind === "result") - Number(a.kind === "result"));
}

export function paperHref({ document }: KnownPaper): string {
  return `/tai-lieu/${document.id}`;
}

export function Papers({ lang, papers }: { readonly lang: Language; readonly papers: readonly KnownPaper[] }) {
  return (
    <>
      {papers.map((paper) => (
        <PaperCard key={paper.document.id} lang={lang} paper={paper} />
      ))}
    </>
  );
}

function PaperCard({ lang, paper }: { readonly lang: Language; readonly paper: KnownPaper }) {
  const { document } = paper;
  const { state, number, sealedAt, preparedAt, verifyCode, agencyName } = document;
  const detail = ["PDF", number, sayInstant(sealedAt ?? preparedAt)].filter((one) => one !== undefined).join(" · ");
  const tag =
    state === "sealed" ? (
      <Tag tone="success">{DOSSIER.sealed[lang]}</Tag>
    ) : state === "withdrawn" ? (
      <Tag tone="error">{DOSSIER.withdrawnPaper[lang]}</Tag>
    ) : (
      <Tag tone="info">{DOSSIER.sealing[lang]}</Tag>
    );
  return (
    <DocumentCard
      lang={lang}
      title={document.name[lang]}
      href={paperHref(paper)}
      detail={detail}
      signers={state === "sealed" ? [agencyName] : []}
      tag={tag}
      actions={state === "waiting" ? [] : [{ href: `/kiem-tra/${verifyCode}`, label: DOSSIER.check[lang] }]}
    />
  );
}
