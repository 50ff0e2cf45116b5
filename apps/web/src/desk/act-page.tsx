import { listDocumentsOf } from "@motlan/documents";
import type { DossierFile } from "@motlan/dossiers";
import { BackLink, PageTitle } from "@motlan/ui";
import type { ComponentChildren } from "preact";
import type { PageAnswer, Visit } from "../frame/types.ts";
import { deskPage } from "./desk-frame.tsx";
import { namesIn } from "./load-dossier.ts";
import { PapersPane } from "./parts/papers-pane.tsx";
import { type Refusal, RefusalNotice } from "./refusal.tsx";
import { ASK } from "./texts/ask.ts";

export interface ActPage {
  readonly file: DossierFile;
  readonly title: string;
  readonly lead: string;
  readonly refusal?: Refusal | undefined;
  readonly body: ComponentChildren;
}

/** The page of one act on a dossier (ask, refuse, send back), with the papers still beside it. */
export async function actPage(visit: Visit, { file, title, lead, refusal, body }: ActPage): Promise<PageAnswer> {
  const { lang, query, work } = visit;
  const { dossier } = file;
  const documents = await listDocumentsOf(work.db, { kind: "dossier", id: dossier.id });
  const names = await namesIn(visit, file);
  return deskPage(visit, {
    title: `${title} · ${dossier.code}`,
    papers: <PapersPane desk={{ file, documents }} lang={lang} shownId={query.get("xem")} />,
    body: (
      <>
        <BackLink lang={lang} href={`/ban-lam-viec/${dossier.id}`} label={ASK.back[lang]} />
        <RefusalNotice refusal={refusal} file={file} names={names} lang={lang} />
        <PageTitle title={title} over={dossier.code} lead={lead} />
        {body}
      </>
    ),
    ...(refusal && { status: refusal.status, hasErrors: true }),
  });
}
