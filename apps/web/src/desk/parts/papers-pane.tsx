import type { DocumentRecord } from "@motlan/documents";
import { formatDateTime } from "@motlan/formats";
import type { Language } from "@motlan/kernel";
import { DocumentCard, fileSize, Tag } from "@motlan/ui";
import { type AttachedFile, attachedFiles } from "../attached-files.ts";
import type { DeskDossier } from "../load-dossier.ts";
import { DOSSIER } from "../texts/dossier.ts";

interface PapersProps {
  readonly desk: Pick<DeskDossier, "file" | "documents">;
  readonly lang: Language;
  /** The file asked to be shown; the first one otherwise. */
  readonly shownId: string;
}

/** The papers beside the form: what the applicant sent, one of them open, and what the agency issued. */
export function PapersPane({ desk: { file, documents }, lang, shownId }: PapersProps) {
  const files = attachedFiles(file);
  const shown = files.find(({ fileId }) => fileId === shownId) ?? files[0];
  const { id } = file.dossier;
  return (
    <div id="giay-to">
      <h2>{DOSSIER.papers[lang]}</h2>
      {files.length === 0 ? <p class="queue__detail">{DOSSIER.noPapers[lang]}</p> : null}
      {files.map((one) => (
        <FileCard key={one.fileId} file={one} dossierId={id} label={one.label[lang]} lang={lang} />
      ))}
      {shown === undefined ? null : <Viewer file={shown} dossierId={id} lang={lang} />}
      {documents.length === 0 ? null : <h2>{DOSSIER.issued[lang]}</h2>}
      {documents.map((one) => (
        <IssuedCard key={one.id} document={one} lang={lang} />
      ))}
    </div>
  );
}

interface FileCardProps {
  readonly file: AttachedFile;
  readonly dossierId: string;
  readonly label: string;
  readonly lang: Language;
}

function FileCard({ file, dossierId, label, lang }: FileCardProps) {
  return (
    <DocumentCard
      lang={lang}
      title={label}
      href={`/ban-lam-viec/${dossierId}/tep/${file.fileId}`}
      detail={`${file.name} · ${fileSize(file.size, lang)}`}
      tag={file.verified ? <Tag tone="success">{DOSSIER.verified[lang]}</Tag> : undefined}
      actions={[{ href: `/ban-lam-viec/${dossierId}?xem=${file.fileId}#giay-to`, label: DOSSIER.view[lang] }]}
    />
  );
}

/** A picture or a PDF, shown where it is; anything else is for the reader's own program. */
function Viewer({ file, dossierId, lang }: { readonly file: AttachedFile; readonly dossierId: string; readonly lang: Language }) {
  const src = `/ban-lam-viec/${dossierId}/tep/${file.fileId}`;
  if (file.mediaType === "application/pdf")
    return <iframe class="viewer" frameBorder="0" src={src} title={file.name} width="100%" height="560" />;
  if (file.mediaType === "image/jpeg" || file.mediaType === "image/png") {
    return (
      <a href={src} data-turbo="false">
        <img class="viewer" src={src} alt={file.name} width="320" />
      </a>
    );
  }
  return <p class="queue__detail">{DOSSIER.cannotShow[lang]}</p>;
}

function IssuedCard({ document, lang }: { readonly document: DocumentRecord; readonly lang: Language }) {
  const { id, name, number, state, preparedAt, sealedAt } = document;
  const at = formatDateTime(sealedAt ?? preparedAt);
  return (
    <DocumentCard
      lang={lang}
      title={name[lang]}
      href={`/ban-lam-viec/giay-to/${id}`}
      detail={number === undefined ? at : `${number} · ${at}`}
      tag={<Tag tone={state === "sealed" ? "success" : "neutral"}>{(state === "sealed" ? DOSSIER.sealed : DOSSIER.waitingSeal)[lang]}</Tag>}
    />
  );
}
