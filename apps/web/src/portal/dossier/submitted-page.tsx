import { getAgency } from "@motlan/agencies";
import { type DossierFile, getMyDossier } from "@motlan/dossiers";
import { formatTerm } from "@motlan/formats";
import type { Language } from "@motlan/kernel";
import { getMyOrder } from "@motlan/payments";
import { ButtonRow, ConfirmationPanel, LinkButton, Live } from "@motlan/ui";
import type { PageAnswer, Visit } from "../../frame/types.ts";
import { fillText, sayAppointment } from "../show/say.ts";
import { DOSSIER, SUBMITTED } from "../texts/dossier.ts";
import { type KnownPaper, paperHref, papersOf } from "./papers.tsx";

const LIVE_SECONDS = 5;

/** GET /ho-so/:id/da-nop: it is done; the code, the appointment and how it was reckoned, the receipt, what comes next. */
export async function submittedPage(visit: Visit): Promise<PageAnswer> {
  const { lang, work, params } = visit;
  const file = await getMyDossier(work, params.id ?? "");
  const { dossier, version } = file;
  const owes = dossier.status === "awaiting-payment";
  const paid = owes && dossier.orderId !== undefined && (await getMyOrder(work, dossier.orderId)).state === "paid";
  const receipt = (await papersOf(work, file)).find(({ kind, document }) => kind === "receipt" && document.state === "sealed");
  const unpaid = owes && !paid;
  return {
    title: SUBMITTED.title[lang],
    personal: true,
    body: (
      <>
        <ConfirmationPanel lang={lang} title={SUBMITTED.title[lang]} code={{ label: DOSSIER.code[lang], value: dossier.code }}>
          <p>{version.title[lang]}</p>
        </ConfirmationPanel>
        <Live id="hen-tra" seconds={LIVE_SECONDS} done={unpaid || receipt !== undefined || dossier.status === "returned"}>
          <Reckoned lang={lang} file={file} />
          {unpaid ? null : <ReceiptLine lang={lang} receipt={receipt} file={file} />}
        </Live>
        <h2>{SUBMITTED.next[lang]}</h2>
        <ul>
          {unpaid ? <li>{SUBMITTED.nextPay[lang]}</li> : null}
          <li>{fillText(SUBMITTED.nextLook, { agency: (await getAgency(work.db, dossier.agencyId)).name[lang] })[lang]}</li>
          {dossier.delivery === "online" && version.parts === undefined ? <li>{SUBMITTED.nextNothing[lang]}</li> : null}
        </ul>
        <ButtonRow>
          <LinkButton href={unpaid ? `/thanh-toan/${dossier.orderId ?? ""}` : `/ho-so/${dossier.id}`} kind="main">
            {unpaid ? DOSSIER.payNow[lang] : SUBMITTED.follow[lang]}
          </LinkButton>
        </ButtonRow>
      </>
    ),
  };
}

interface ReceiptLineProps {
  readonly lang: Language;
  readonly receipt: KnownPaper | undefined;
  readonly file: DossierFile;
}

function ReceiptLine({ lang, receipt, file: { dossier, version } }: ReceiptLineProps) {
  if (receipt === undefined) {
    const atOnce = version.automatic !== undefined && dossier.delivery === "online";
    if (dossier.status === "returned") return <p>{SUBMITTED.receiptNotNeeded[lang]}</p>;
    return <p>{(atOnce ? SUBMITTED.receiptIfWaiting : SUBMITTED.receiptSoon)[lang]}</p>;
  }
  return (
    <LinkButton href={paperHref(receipt)} icon="download" download>
      {SUBMITTED.receipt[lang]}
    </LinkButton>
  );
}

/** How the appointment was reckoned, so that nobody has to take it on trust. */
function Reckoned({ lang, file: { dossier, version, history } }: { readonly lang: Language; readonly file: DossierFile }) {
  const term = version.channels.find(({ kind }) => kind === dossier.channel)?.deadline;
  if (term === undefined || dossier.clockFrom === undefined) return null;
  const complete = history.find(({ move }) => move === "pay")?.at ?? dossier.submittedAt;
  const values = {
    complete: sayAppointment(complete, lang),
    term: formatTerm(term)[lang],
    from: sayAppointment(dossier.clockFrom, lang),
  };
  const moved = dossier.clockFrom.getTime() - complete.getTime() > 60_000;
  return (
    <>
      {dossier.dueAt === undefined ? null : (
        <p>
          <strong>{fillText(SUBMITTED.appointment, { at: sayAppointment(dossier.dueAt, lang) })[lang]}</strong>
        </p>
      )}
      <p>
        {fillText(SUBMITTED.computed, values)[lang]} {moved ? SUBMITTED.after15[lang] : null}
      </p>
    </>
  );
}
