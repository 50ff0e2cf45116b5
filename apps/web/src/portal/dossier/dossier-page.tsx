import { getAgency } from "@motlan/agencies";
import { type DossierFile, getMyDossier, isOpen, listMyParts, promisedAt } from "@motlan/dossiers";
import { getMyOrder, listMyRefunds, type Order } from "@motlan/payments";
import { Button, ButtonRow, Form, LinkButton, Live, Notice, PageTitle, SummaryList, Tag, Timeline, type TimelineEntry } from "@motlan/ui";
import { findMyRating } from "@motlan/voice";
import type { PageAnswer, Visit } from "../../frame/types.ts";
import { disagreePart } from "../complain/who-hears.tsx";
import { unsolvedPart } from "../rate/unsolved-part.tsx";
import { fillText, sayAppointment, sayInstant } from "../show/say.ts";
import { COMING } from "../texts/coming-up.ts";
import { CHANNELS } from "../texts/common.ts";
import { DOSSIER } from "../texts/dossier.ts";
import { LINKED } from "../texts/linked.ts";
import { STATUS, STATUS_TONES } from "../texts/status.ts";
import { Answers } from "./answers.tsx";
import { feeWords } from "./fee-words.ts";
import { NewDay, NextStep } from "./next-step.tsx";
import { type KnownPaper, Papers, papersOf } from "./papers.tsx";
import { Parts } from "./parts.tsx";
import { partFilesOf, storyOfWhole } from "./whole.ts";

const LIVE_SECONDS = 10;
const WITHDRAWABLE = ["awaiting-payment", "open", "consulting", "waiting", "confirming"];

/** GET /ho-so/:id: the dossier as a story, with what to do next on top. */
export async function dossierPage(visit: Visit): Promise<PageAnswer> {
  const { lang, work, params } = visit;
  const file = await getMyDossier(work, params.id ?? "");
  const { dossier, version } = file;
  const papers = await papersOf(work, file);
  const order = dossier.orderId === undefined ? undefined : await getMyOrder(work, dossier.orderId);
  const parts = await listMyParts(work, dossier);
  const partFiles = await partFilesOf(work, parts);
  const closed = !isOpen(dossier.status);
  const rating = closed ? await findMyRating(work, dossier.id) : undefined;
  const settled = closed && papers.every(({ document }) => document.state !== "waiting");
  return {
    title: `${version.title[lang]} – ${dossier.code}`,
    personal: true,
    body: (
      <>
        <PageTitle title={version.title[lang]} over={dossier.code} />
        <Live id="tinh-hinh" seconds={LIVE_SECONDS} done={settled}>
          <p>
            <Tag tone={STATUS_TONES[dossier.status]}>{STATUS[dossier.status][lang]}</Tag>
          </p>
          <NextStep lang={lang} file={file} papers={papers} rated={rating !== undefined} paid={order?.state === "paid"} />
          <NewDay lang={lang} file={file} papers={papers} />
          <WaitingFor visit={visit} file={file} />
          {parts.length === 0 ? null : <Parts visit={visit} wholeId={dossier.id} parts={parts} files={partFiles} />}
          <PartOf visit={visit} file={file} />
          <h2>{DOSSIER.story[lang]}</h2>
          <Story entries={await storyOfWhole(visit, file, partFiles)} lang={lang} />
          <PaperList visit={visit} papers={papers} />
          <AskReceipt visit={visit} file={file} />
        </Live>
        {await unsolvedPart(visit, dossier.id)}
        {await disagreePart(visit, dossier.id)}
        <SummaryList lang={lang} rows={await factRows(visit, file, order)} />
        <details>
          <summary>{DOSSIER.showAnswers[lang]}</summary>
          <Answers lang={lang} file={file} />
        </details>
        <ButtonRow>
          <LinkButton href={`/du-lieu-cua-toi?ho-so=${dossier.id}`} kind="quiet" icon="eye">
            {DOSSIER.accesses[lang]}
          </LinkButton>
          <LinkButton href={`/ho-so/${dossier.id}/bien-nhan`} kind="quiet">
            {DOSSIER.proofs[lang]}
          </LinkButton>
          {WITHDRAWABLE.includes(dossier.status) ? (
            <LinkButton href={`/ho-so/${dossier.id}/rut`} kind="quiet">
              {DOSSIER.withdraw[lang]}
            </LinkButton>
          ) : null}
        </ButtonRow>
      </>
    ),
  };
}

function PaperList({ visit: { lang }, papers }: { readonly visit: Visit; readonly papers: readonly KnownPaper[] }) {
  if (papers.length === 0) return null;
  return (
    <>
      <h2>{DOSSIER.papers[lang]}</h2>
      <Papers lang={lang} papers={papers} />
    </>
  );
}

/** A result that came at once has no receipt, unless its applicant wants one. */
function AskReceipt({ visit: { lang }, file: { dossier, papers } }: { readonly visit: Visit; readonly file: DossierFile }) {
  if (dossier.status !== "returned" || dossier.clockFrom === undefined || papers.some(({ kind }) => kind === "receipt")) return null;
  return (
    <Form lang={lang} action={`/ho-so/${dossier.id}/giay-tiep-nhan`}>
      <Button kind="quiet">{DOSSIER.askReceipt[lang]}</Button>
    </Form>
  );
}

/** The way from a part back to the whole. */
function PartOf({ visit: { lang }, file: { dossier } }: { readonly visit: Visit; readonly file: DossierFile }) {
  const { whole } = dossier.origins;
  return whole === undefined ? null : (
    <p>
      {LINKED.partOf[lang]} <a href={`/ho-so/${whole.id}`}>{whole.code}</a>
    </p>
  );
}

/** Another registry's owner has been asked: who, and that nothing is to be done. */
function WaitingFor({ visit: { lang }, file }: { readonly visit: Visit; readonly file: DossierFile }) {
  return (
    <>
      {file.waiting.map(({ effectId, to, attempts }) => (
        <Notice key={effectId} lang={lang} tone="info" title={fillText(DOSSIER.waitingFor, { who: OWNERS[to]?.[lang] ?? to })[lang]}>
          <p>{attempts > 1 ? fillText(DOSSIER.waitingText, { n: attempts })[lang] : DOSSIER.waitingFirst[lang]}</p>
        </Notice>
      ))}
    </>
  );
}

const OWNERS: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  population: { vi: "Cơ sở dữ liệu quốc gia về dân cư", en: "the National Population Database" },
};

/** A story this long is told from its last steps; what came before is a press away. */
const LONG = 12;
const LAST = 6;

function Story({ entries, lang }: { readonly entries: readonly TimelineEntry[]; readonly lang: Visit["lang"] }) {
  const past = entries.filter(({ state }) => state === "done" || state === "stopped").length;
  const folded = past > LONG ? past - LAST : 0;
  return (
    <>
      {folded === 0 ? null : (
        <details>
          <summary>{fillText(DOSSIER.earlier, { n: folded })[lang]}</summary>
          <Timeline entries={entries.slice(0, folded)} />
        </details>
      )}
      <Timeline entries={entries.slice(folded)} />
    </>
  );
}

async function factRows({ lang, work }: Visit, { dossier }: DossierFile, order: Order | undefined) {
  const agency = await getAgency(work.db, dossier.agencyId);
  const refunds = order === undefined ? [] : await listMyRefunds(work, order.id);
  const fee = feeWords(dossier, order, refunds);
  const due =
    dossier.pausedAt !== undefined
      ? DOSSIER.duePaused[lang]
      : dossier.dueAt === undefined
        ? DOSSIER.dueAfterPay[lang]
        : sayAppointment(dossier.dueAt, lang);
  const anew = dossier.marks.extended === true && due !== DOSSIER.duePaused[lang] ? promisedAt(dossier) : undefined;
  return [
    { label: DOSSIER.code[lang], value: dossier.code },
    { label: DOSSIER.agency[lang], value: <a href={`/co-quan/${agency.id}`}>{agency.name[lang]}</a> },
    { label: DOSSIER.submitted[lang], value: sayInstant(dossier.submittedAt) },
    ...(dossier.origins.source?.from === "proactive"
      ? [{ label: DOSSIER.forYou[lang], value: <a href="/viec-sap-toi">{COMING.undoHere[lang]}</a> }]
      : []),
    { label: DOSSIER.due[lang], value: due },
    ...(anew === undefined ? [] : [{ label: DOSSIER.promised[lang], value: sayAppointment(anew, lang) }]),
    { label: DOSSIER.delivery[lang], value: CHANNELS[dossier.delivery][lang] },
    { label: DOSSIER.fee[lang], value: fee[lang] },
  ];
}
