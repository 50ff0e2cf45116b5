import type { Typed } from "@motlan/forms";
import { LinkButton, QueueList, Tabs, Timeline } from "@motlan/ui";
import { officialOf } from "../frame/official-here.ts";
import type { Answer, Visit } from "../frame/types.ts";
import { deskPage } from "./desk-frame.tsx";
import { historyEntries } from "./history-entries.tsx";
import { type DeskDossier, loadDossier } from "./load-dossier.ts";
import { ActBar, ActPart } from "./parts/act-part.tsx";
import { DraftPart } from "./parts/draft-part.tsx";
import { FilledPart } from "./parts/filled-part.tsx";
import { FormPart } from "./parts/form-part.tsx";
import { Head } from "./parts/head.tsx";
import { MoneyPart } from "./parts/money-part.tsx";
import { Notices } from "./parts/notices.tsx";
import { PapersPane } from "./parts/papers-pane.tsx";
import { ProcessPart } from "./parts/process-part.tsx";
import { ReviewPart } from "./parts/review-part.tsx";
import { queueItems } from "./queue-table.tsx";
import { type Refusal, RefusalNotice } from "./refusal.tsx";
import { BRANCHES } from "./texts/branches.ts";
import { DOSSIER } from "./texts/dossier.ts";

/** One dossier on one screen: the queue at its left, its papers at its right. */
export function dossierPage(visit: Visit): Promise<Answer> {
  return showDossier(visit);
}

/** The same page after an act that was not done, or not yet meant (a file taken away): what was typed and ticked is still there. */
export async function showDossier(visit: Visit, refusal?: Refusal, given?: Typed): Promise<Answer> {
  const { lang, work, form, query } = visit;
  const desk = await loadDossier(visit, { ticked: refusal === undefined && given === undefined ? undefined : form.all("checked"), given });
  const now = work.clock.now();
  return deskPage(visit, {
    title: `${desk.file.dossier.code} · ${desk.file.version.title[lang]}`,
    queue: <QueueBeside desk={desk} visit={visit} />,
    papers: <PapersPane desk={desk} lang={lang} shownId={query.get("xem")} />,
    body: <Body desk={desk} visit={visit} refusal={refusal} now={now} />,
    // A form that is answered with its own page again says so by its status: browsers' scripts take no other page for an answer.
    ...(given && { status: 422 }),
    ...(refusal && { status: refusal.status, hasErrors: true }),
  });
}

function QueueBeside({ desk, visit: { lang, work } }: { readonly desk: DeskDossier; readonly visit: Visit }) {
  return (
    <>
      <QueueList items={queueItems(desk.queue, work.clock.now(), lang, desk.file.dossier.id)} />
      <LinkButton href="/ban-lam-viec" kind="quiet" small>
        {DOSSIER.moreInQueue[lang]}
      </LinkButton>
    </>
  );
}

interface BodyProps {
  readonly desk: DeskDossier;
  readonly visit: Visit;
  readonly refusal: Refusal | undefined;
  readonly now: Date;
}

function Body({ desk, visit, refusal, now }: BodyProps) {
  const { lang, form } = visit;
  const { file, names } = desk;
  return (
    <>
      <RefusalNotice refusal={refusal} file={file} lang={lang} />
      <Head desk={desk} now={now} lang={lang} />
      <Notices desk={desk} lang={lang} />
      <Parts lang={lang} />
      <FormPart desk={desk} lang={lang} />
      <FilledPart desk={desk} lang={lang} />
      <DraftPart desk={desk} lang={lang} />
      <ActPart desk={desk} lang={lang} typed={{ note: form.get("note"), to: form.get("to") }} refusal={refusal} />
      {desk.toReview ? <ReviewPart dossierId={file.dossier.id} visit={visit} refusal={refusal} /> : null}
      <MoneyPart desk={desk} official={officialOf(visit)} lang={lang} />
      <ProcessPart desk={desk} lang={lang} />
      <section id="qua-trinh" aria-label={DOSSIER.history[lang]}>
        <h2>{DOSSIER.history[lang]}</h2>
        <Timeline entries={historyEntries(file, names, lang)} />
      </section>
      <ActBar desk={desk} lang={lang} />
    </>
  );
}

/** A long dossier on a small screen: the parts one press away. */
function Parts({ lang }: { readonly lang: Visit["lang"] }) {
  const tabs = [
    { href: "#to-khai", label: DOSSIER.form[lang] },
    { href: "#giay-to", label: DOSSIER.papers[lang] },
    { href: "#kiem-tra", label: DOSSIER.check[lang] },
    { href: "#quy-trinh", label: BRANCHES.process[lang] },
    { href: "#qua-trinh", label: DOSSIER.history[lang] },
  ];
  return <Tabs label={DOSSIER.parts[lang]} tabs={tabs} />;
}
