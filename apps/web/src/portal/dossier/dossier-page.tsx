import { getAgency } from "@motlan/agencies";
import { type DossierFile, getMyDossier, isOpen } from "@motlan/dossiers";
import { formatDong } from "@motlan/formats";
import { getMyOrder, type Order } from "@motlan/payments";
import { ButtonRow, LinkButton, Live, Notice, PageTitle, SummaryList, Tag, Timeline } from "@motlan/ui";
import { findMyRating } from "@motlan/voice";
import type { PageAnswer, Visit } from "../../frame/types.ts";
import { fillText, sayAppointment, sayInstant } from "../show/say.ts";
import { CHANNELS, COMMON } from "../texts/common.ts";
import { DOSSIER } from "../texts/dossier.ts";
import { STATUS, STATUS_TONES } from "../texts/status.ts";
import { actorNames } from "./actors.ts";
import { Answers } from "./answers.tsx";
import { NextStep } from "./next-step.tsx";
import { type KnownPaper, Papers, papersOf } from "./papers.tsx";
import { storyOf } from "./story.tsx";

const LIVE_SECONDS = 10;
const WITHDRAWABLE = ["awaiting-payment", "open", "consulting", "waiting", "confirming"];

/** GET /ho-so/:id: the dossier as a story, with what to do next on top. */
export async function dossierPage(visit: Visit): Promise<PageAnswer> {
  const { lang, work, params } = visit;
  const file = await getMyDossier(work, params.id ?? "");
  const { dossier, version } = file;
  const papers = await papersOf(work, file);
  const order = dossier.orderId === undefined ? undefined : await getMyOrder(work, dossier.orderId);
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
          <WaitingFor visit={visit} file={file} />
          <h2>{DOSSIER.story[lang]}</h2>
          <Timeline entries={storyOf(file, await actorNames(work, dossier.agencyId, lang), lang)} />
          <PaperList visit={visit} papers={papers} />
        </Live>
        <SummaryList lang={lang} rows={await factRows(visit, file, order)} />
        <details>
          <summary>{DOSSIER.showAnswers[lang]}</summary>
          <Answers lang={lang} file={file} />
        </details>
        <ButtonRow>
          <LinkButton href={`/du-lieu-cua-toi?ho-so=${dossier.id}`} kind="quiet" icon="eye">
            {DOSSIER.accesses[lang]}
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

async function factRows({ lang, work }: Visit, { dossier }: DossierFile, order: Order | undefined) {
  const agency = await getAgency(work.db, dossier.agencyId);
  const fee =
    dossier.fee === 0n
      ? COMMON.free
      : fillText(order?.state === "paid" ? DOSSIER.paid : DOSSIER.unpaid, { amount: formatDong(dossier.fee) });
  const due =
    dossier.pausedAt !== undefined
      ? DOSSIER.duePaused[lang]
      : dossier.dueAt === undefined
        ? DOSSIER.dueAfterPay[lang]
        : sayAppointment(dossier.dueAt, lang);
  return [
    { label: DOSSIER.code[lang], value: dossier.code },
    { label: DOSSIER.agency[lang], value: <a href={`/co-quan/${agency.id}`}>{agency.name[lang]}</a> },
    { label: DOSSIER.submitted[lang], value: sayInstant(dossier.submittedAt) },
    { label: DOSSIER.due[lang], value: due },
    { label: DOSSIER.delivery[lang], value: CHANNELS[dossier.delivery][lang] },
    { label: DOSSIER.fee[lang], value: fee[lang] },
  ];
}
