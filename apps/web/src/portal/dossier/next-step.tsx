import type { DossierFile } from "@motlan/dossiers";
import type { Language } from "@motlan/kernel";
import { ButtonRow, LinkButton, Notice } from "@motlan/ui";
import { fillText } from "../show/say.ts";
import { CHANNELS } from "../texts/common.ts";
import { DOSSIER } from "../texts/dossier.ts";
import { type KnownPaper, paperHref } from "./papers.tsx";

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

function Finished({ lang, file: { dossier }, papers, rated }: Omit<NextStepProps, "paid">) {
  const wanted = dossier.status === "refused" ? "refusal" : dossier.status === "stopped" ? "stop" : "result";
  const paper = papers.find(({ kind, document }) => kind === wanted && document.state === "sealed");
  const waits = dossier.status === "decided" && dossier.delivery !== "online";
  return (
    <>
      {waits ? <p>{fillText(DOSSIER.resultAt, { where: CHANNELS[dossier.delivery][lang] })[lang]}</p> : null}
      <ButtonRow>
        {paper === undefined ? null : (
          <LinkButton href={paperHref(paper)} kind="main" icon="download" download>
            {DOSSIER.download[lang]}
          </LinkButton>
        )}
        {dossier.status === "decided" ? null : <LinkButton href={`/ho-so/${dossier.id}/danh-gia`}>{DOSSIER.rate[lang]}</LinkButton>}
      </ButtonRow>
      {rated ? <p role="status">{DOSSIER.rated[lang]}</p> : null}
    </>
  );
}
