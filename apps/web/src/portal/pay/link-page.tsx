import { getAgency } from "@motlan/agencies";
import { formatDong } from "@motlan/formats";
import { isFault } from "@motlan/kernel";
import { beginPaymentByLink, getLinkedOrder, openSum } from "@motlan/payments";
import { ErrorSummary, Live, Notice, PageTitle } from "@motlan/ui";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { fillText } from "../show/say.ts";
import { PAY } from "../texts/pay.ts";
import { OtherWays, returnNotice } from "./other-ways.tsx";
import { OrderLines, type Payable, ToPay } from "./to-pay.tsx";

const LIVE_SECONDS = 3;
const linkOf = ({ params }: Visit): string => params.link ?? "";
const hereOf = (visit: Visit): string => `/nop-ho/${linkOf(visit)}`;

/** GET /nop-ho/:link, where somebody pays for another: the sum, what it is for, where it goes. Nothing of the person or the dossier. */
export async function linkPage(visit: Visit, fault?: { readonly status: number; readonly message: string }): Promise<PageAnswer> {
  const { lang, work } = visit;
  const order = await getLinkedOrder(work, linkOf(visit));
  const agency = await getAgency(work.db, order.agencyId);
  const isOpen = openSum(order) > 0n;
  const here = hereOf(visit);
  return {
    title: PAY.forAnother[lang],
    personal: true,
    ...(fault && { status: fault.status, hasErrors: true }),
    body: (
      <>
        <ErrorSummary lang={lang} errors={fault === undefined ? [] : [fault]} />
        <PageTitle title={PAY.forAnother[lang]} over={agency.name[lang]} lead={isOpen ? PAY.forAnotherLead[lang] : undefined} />
        {isOpen ? await returnNotice(visit) : null}
        <Live id="thanh-toan" seconds={LIVE_SECONDS} done={!isOpen}>
          {isOpen ? <ToPay visit={visit} order={order} here={here} /> : <Over order={order} lang={lang} />}
        </Live>
        {isOpen ? <OtherWays visit={visit} order={order} here={here} /> : null}
        <OrderLines lang={lang} order={order} />
      </>
    ),
  };
}

function Over({ order: { state, amount }, lang }: { readonly order: Payable; readonly lang: Visit["lang"] }) {
  const paid = state === "paid";
  const title = paid ? fillText(PAY.paid, { amount: formatDong(amount) }) : PAY.linkOver;
  return (
    <Notice lang={lang} tone={paid ? "success" : "info"} title={title[lang]} live>
      <p>{(paid ? PAY.paidForAnother : PAY.linkOverText)[lang]}</p>
    </Notice>
  );
}

/** POST /nop-ho/:link: "I have paid" looks again; the bank's word alone books the order. */
export async function lookAgainByLink(visit: Visit): Promise<Answer> {
  const order = await getLinkedOrder(visit.work, linkOf(visit));
  return { redirect: order.state === "paid" ? hereOf(visit) : `${hereOf(visit)}?cho=1` };
}

/** POST /nop-ho/:link/cach: the payer is sent to the provider they chose. */
export async function chooseWayByLink(visit: Visit): Promise<Answer> {
  const { work, form, options, lang } = visit;
  const provider = form.get("cach");
  const returnUrl = `${options.publicUrl}${hereOf(visit)}?tu=${encodeURIComponent(provider)}`;
  try {
    return { redirect: await beginPaymentByLink(work, { link: linkOf(visit), provider, returnUrl }, options.payWays ?? {}) };
  } catch (error) {
    if (!isFault(error) || error.status === 404) throw error;
    return linkPage(visit, { status: error.status, message: error.text[lang] });
  }
}
