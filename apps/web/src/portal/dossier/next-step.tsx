import { type DossierFile, isOpen, promisedAt } from "@motlan/dossiers";
import type { Language } from "@motlan/kernel";
import { ButtonRow, LinkButton, Notice } from "@motlan/ui";
import { fillText, sayAppointment } from "../show/say.ts";
import { CHANNELS } from "../texts/common.ts";
import { DOSSIER } from "../texts/dossier.ts";
import { type KnownPaper, paperHref } from "./papers.tsx";
import { whyEnded } from "./story.tsx";

export interface NextStepProps {
  readonly lang: Language;
  readonly file: DossierFile;
  readonly papers: readonly KnownPaper[];
  readonly rated: boolean;
  /** The order is booked; the dossier goes on in a moment. */
  readonly paid: boolean;
}

/** The one thing to do now, if there is one. */
export function NextStep({ lang, file, papers, rated, paid }: NextStepProps) {
  const { dossier } = file;
  const here = `/ho-so/${dossier.id}`;
  switch (dossier.status) {
    case "awaiting-payment":
      return paid ? (
        <p role="status">{DOSSIER.paidSoon[lang]}</p>
      ) : (
        <LinkButton href={`/thanh-toan/${dossier.orderId ?? ""}`} kind="main">
          {DOSSIER.payNow[lang]}
        </LinkButton>
      );
    case "waiting":
      return (
        <Notice lang={lang} tone="warning" title={DOSSIER.asked[lang]}>
          <p>{DOSSIER.askedLead[lang]}</p>
          <LinkButton href={`${here}/bo-sung`} kind="main">
            {DOSSIER.answerNow[lang]}
          </LinkButton>
        </Notice>
      );
    case "confirming":
      return (
        <Notice lang={lang} tone="warning" title={DOSSIER.draftReady[lang]}>
          <p>{DOSSIER.draftLead[lang]}</p>
          <LinkButton href={`${here}/du-thao`} kind="main">
            {DOSSIER.draftNow[lang]}
          </LinkButton>
        </Notice>
      );
    case "decided":
    case "returned":
    case "refused":
    case "stopped":
      return <Finished {...{ lang, file, papers, rated }} />;
    default:
      return null;
  }
}

const DOWNLOADS = { refusal: DOSSIER.downloadRefusal, stop: DOSSIER.downloadStop, result: DOSSIER.download } as const;

function Finished({ lang, file, papers, rated }: Omit<NextStepProps, "paid">) {
  const { dossier } = file;
  const wanted = dossier.status === "refused" ? "refusal" : dossier.status === "stopped" ? "stop" : "result";
  const paper = papers.find(({ kind, document }) => kind === wanted && document.state === "sealed");
  const why = whyEnded(file, lang);
  const waits = dossier.status === "decided" && dossier.delivery !== "online";
  return (
    <>
      {why === undefined || wanted === "result" ? null : (
        <Notice lang={lang} tone="warning" title={(wanted === "refusal" ? DOSSIER.refusedWhy : DOSSIER.stoppedWhy)[lang]}>
          {why}
        </Notice>
      )}
      {waits ? <p>{fillText(DOSSIER.resultAt, { where: CHANNELS[dossier.delivery][lang] })[lang]}</p> : null}
      <ButtonRow>
        {paper === undefined ? null : (
          <LinkButton href={paperHref(paper)} kind="main" icon="download" download>
            {DOWNLOADS[wanted][lang]}
          </LinkButton>
        )}
        {dossier.status === "decided" ? null : <LinkButton href={`/ho-so/${dossier.id}/danh-gia`}>{DOSSIER.rate[lang]}</LinkButton>}
      </ButtonRow>
      {rated ? <p role="status">{DOSSIER.rated[lang]}</p> : null}
    </>
  );
}

/** While a dossier is promised for another day than the law's: the apology, that day, and the paper that says so. */
export function NewDay({ lang, file: { dossier }, papers }: Pick<NextStepProps, "lang" | "file" | "papers">) {
  const promised = promisedAt(dossier);
  if (dossier.marks.extended !== true || promised === undefined || !isOpen(dossier.status)) return null;
  const paper = papers.find(({ kind, document }) => kind === "extension" && document.state === "sealed");
  return (
    <Notice lang={lang} tone="warning" title={DOSSIER.newDay[lang]}>
      <p>{fillText(DOSSIER.newDayLead, { at: sayAppointment(promised, lang) })[lang]}</p>
      {paper === undefined ? null : (
        <LinkButton href={paperHref(paper)} icon="download" download>
          {DOSSIER.apologyPaper[lang]}
        </LinkButton>
      )}
    </Notice>
  );
}
