import type { Typed } from "@motlan/forms";
import { ButtonRow, LinkButton, QueueList, Tabs, Timeline } from "@motlan/ui";
import { councilOf } from "@motlan/work";
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
import { toldPart } from "./parts/told-part.tsx";
import { queueItems } from "./queue-table.tsx";
import { type Refusal, RefusalNotice } from "./refusal.tsx";
import { CONTROL } from "./texts/books.ts";
import { BRANCHES } from "./texts/branches.ts";
import { COUNCIL } from "./texts/council.ts";
import { DOSSIER } from "./texts/dossier.ts";
import { NOTES, TRANSFERS } from "./texts/together.ts";
import { loadNotes, NotesPart, type ShownNotes } from "./together/notes-part.tsx";
import { loadWhose, type ShownWhose, WhosePart } from "./whose/whose-part.tsx";

/** One dossier on one screen: the queue at its left, its papers at its right. */
export function dossierPage(visit: Visit): Promise<Answer> {
  return showDossier(visit);
}

/** The same page after an act that was not done, or not yet meant (a file taken away): what was typed and ticked is still there. */
export async function showDossier(visit: Visit, refusal?: Refusal, given?: Typed): Promise<Answer> {
  const { lang, work, form, query } = visit;
  const desk = await loadDossier(visit, { ticked: refusal === undefined && given === undefined ? undefined : form.all("checked"), given });
  const now = work.clock.now();
  const notes = await loadNotes(visit, desk.file.dossier.id);
  const whose = await loadWhose(visit, desk.file);
  return deskPage(visit, {
    title: `${desk.file.dossier.code} · ${desk.file.version.title[lang]}`,
    queue: <QueueBeside desk={desk} visit={visit} />,
    papers: (
      <>
        <PapersPane desk={desk} lang={lang} shownId={query.get("xem")} />
        {await toldPart(visit, desk.file.dossier)}
      </>
    ),
    body: <Body desk={desk} visit={visit} refusal={refusal} now={now} notes={notes} whose={whose} />,
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
  readonly notes: ShownNotes;
  readonly whose: ShownWhose;
}

function Body({ desk, visit, refusal, now, notes, whose }: BodyProps) {
  const { lang, form } = visit;
  const { file, names } = desk;
  return (
    <>
      <RefusalNotice refusal={refusal} file={file} names={names} lang={lang} />
      <Head desk={desk} now={now} lang={lang} />
      <Notices desk={desk} lang={lang} />
      <Parts desk={desk} lang={lang} />
      <FormPart desk={desk} lang={lang} />
      <FilledPart desk={desk} lang={lang} />
      <DraftPart desk={desk} lang={lang} />
      <ActPart desk={desk} lang={lang} typed={{ note: form.get("note"), to: form.get("to") }} refusal={refusal} />
      <WhosePart shown={whose} visit={visit} refusal={refusal} />
      {desk.toReview ? <ReviewPart dossierId={file.dossier.id} visit={visit} refusal={refusal} /> : null}
      <NotesPart
        shown={notes}
        dossierId={file.dossier.id}
        visit={visit}
        error={refusal?.errors.find(({ name }) => name === "ghi-chu")?.message}
      />
      <ButtonRow>
        {councilOf(file)?.step.post === officialOf(visit).post ? (
          <LinkButton href={`/ban-lam-viec/hoi-dong/moi?ho-so=${file.dossier.id}`} kind="secondary" small>
            {COUNCIL.link[lang]}
          </LinkButton>
        ) : null}
        <LinkButton href={`/ban-lam-viec/giao-nhan/moi?ho-so=${file.dossier.id}`} kind="quiet" small>
          {TRANSFERS.link[lang]}
        </LinkButton>
        <LinkButton href={`/ban-lam-viec/${file.dossier.id}/phieu-kiem-soat`} kind="quiet" small>
          {CONTROL.title[lang]}
        </LinkButton>
      </ButtonRow>
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
function Parts({ desk, lang }: { readonly desk: DeskDossier; readonly lang: Visit["lang"] }) {
  const checks = desk.rows.length > 0 || desk.offers.size > 0;
  const tabs = [
    { href: "#to-khai", label: DOSSIER.form[lang] },
    { href: "#giay-to", label: DOSSIER.papers[lang] },
    ...(checks ? [{ href: "#kiem-tra", label: DOSSIER.check[lang] }] : []),
    { href: "#ghi-chu", label: NOTES.title[lang] },
    { href: "#quy-trinh", label: BRANCHES.process[lang] },
    { href: "#qua-trinh", label: DOSSIER.history[lang] },
  ];
  return <Tabs label={DOSSIER.parts[lang]} tabs={tabs} />;
}
