import { formatDong } from "@motlan/formats";
import { isFault } from "@motlan/kernel";
import { beginPayment, findLinkToPay, getMyOrder, linkToPay, type Order, openSum } from "@motlan/payments";
import { Button, ButtonRow, CopyButton, ErrorSummary, Form, LinkButton, Live, Notice, PageTitle } from "@motlan/ui";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { fillText, sayInstant } from "../show/say.ts";
import { DOSSIER } from "../texts/dossier.ts";
import { PAY } from "../texts/pay.ts";
import { OtherWays, returnNotice } from "./other-ways.tsx";
import { OrderLines, ToPay } from "./to-pay.tsx";

const LIVE_SECONDS = 3;
/** Without scripts the page comes again by itself, slowly enough to be read. */
const RELOAD_SECONDS = 20;

/** GET /thanh-toan/:orderId */
export async function paymentPage(visit: Visit, fault?: { readonly status: number; readonly message: string }): Promise<PageAnswer> {
  const { lang, work, params } = visit;
  const order = await getMyOrder(work, params.orderId ?? "");
  const isOpen = openSum(order) > 0n;
  return {
    title: PAY.title[lang],
    personal: true,
    ...(fault && { status: fault.status, hasErrors: true }),
    body: (
      <>
        <ErrorSummary lang={lang} errors={fault === undefined ? [] : [fault]} />
        <PageTitle title={PAY.title[lang]} over={order.code} lead={isOpen ? PAY.lead[lang] : undefined} />
        {isOpen ? (
          <noscript>
            <meta http-equiv="refresh" content={String(RELOAD_SECONDS)} />
          </noscript>
        ) : null}
        {isOpen ? await returnNotice(visit) : null}
        <Live id="thanh-toan" seconds={LIVE_SECONDS} done={!isOpen}>
          {isOpen ? (
            <ToPay visit={visit} order={order} here={`/thanh-toan/${order.id}`} afterwards={PAY.untilText[lang]} />
          ) : (
            <Settled visit={visit} order={order} />
          )}
        </Live>
        {isOpen ? <OtherWays visit={visit} order={order} here={`/thanh-toan/${order.id}`} /> : null}
        {isOpen ? await askSomebodyElse(visit, order) : null}
        <OrderLines lang={lang} order={order} />
      </>
    ),
  };
}

/** POST /thanh-toan/:orderId: "I have paid" looks again; the bank's word alone books the order. */
export async function lookAgain({ work, params }: Visit): Promise<Answer> {
  const order = await getMyOrder(work, params.orderId ?? "");
  const here = `/thanh-toan/${order.id}`;
  if (order.state !== "paid") return { redirect: `${here}?cho=1` };
  return { redirect: order.dossierId === undefined ? here : `/ho-so/${order.dossierId}/da-nop` };
}

/** POST /thanh-toan/:orderId/cach: the payer is sent to the provider they chose; where that cannot be, the page says so and keeps the other ways. */
export async function chooseWay(visit: Visit): Promise<Answer> {
  const { work, params, form, options, lang } = visit;
  const orderId = params.orderId ?? "";
  const provider = form.get("cach");
  const returnUrl = `${options.publicUrl}/thanh-toan/${orderId}?tu=${encodeURIComponent(provider)}`;
  try {
    return { redirect: await beginPayment(work, { orderId, provider, returnUrl }, options.payWays ?? {}) };
  } catch (error) {
    if (!isFault(error) || error.status === 404) throw error;
    return paymentPage(visit, { status: error.status, message: error.text[lang] });
  }
}

function Settled({ visit: { lang }, order }: { readonly visit: Visit; readonly order: Order }) {
  const amount = formatDong(order.amount);
  const [tone, title, text] = SETTLED[order.state === "open" || order.state === "partly-paid" ? "cancelled" : order.state];
  const paid = order.state === "paid" && order.paidAt !== undefined;
  return (
    <>
      <Notice lang={lang} tone={tone} title={fillText(title, { amount })[lang]} live>
        <p>{fillText(text, { amount, at: order.paidAt === undefined ? "" : sayInstant(order.paidAt) })[lang]}</p>
        {order.receipt === undefined ? null : (
          <p>
            {fillText(PAY.receipt, { symbol: order.receipt.symbol, number: order.receipt.number })[lang]}.{" "}
            <a href={`/thanh-toan/${order.id}/bien-lai`}>{PAY.receiptPaper[lang]}</a>
          </p>
        )}
      </Notice>
      {order.dossierId === undefined ? null : (
        <LinkButton href={paid ? `/ho-so/${order.dossierId}/da-nop` : `/ho-so/${order.dossierId}`} kind="main">
          {paid ? PAY.goOn[lang] : DOSSIER.mine[lang]}
        </LinkButton>
      )}
    </>
  );
}

/** The address by which somebody else pays; a button makes it, and from then on it stands here. */
async function askSomebodyElse({ lang, work, options }: Visit, order: Order) {
  const link = await findLinkToPay(work, order.id);
  return (
    <>
      <h2 id="nop-ho">{PAY.forMe[lang]}</h2>
      <p>{PAY.forMeHint[lang]}</p>
      {link === undefined ? (
        <Form lang={lang} action={`/thanh-toan/${order.id}/nop-ho`}>
          <ButtonRow>
            <Button kind="secondary">{PAY.makeLink[lang]}</Button>
          </ButtonRow>
        </Form>
      ) : (
        <p class="sent-address">
          <a href={link}>{`${options.publicUrl}${link}`}</a> <CopyButton lang={lang} text={`${options.publicUrl}${link}`} />
        </p>
      )}
    </>
  );
}

/** POST /thanh-toan/:orderId/nop-ho: an address by which somebody else pays. */
export async function makeLink({ work, params }: Visit): Promise<Answer> {
  const orderId = params.orderId ?? "";
  await linkToPay(work, orderId);
  return { redirect: `/thanh-toan/${orderId}#nop-ho` };
}

const SETTLED = {
  paid: ["success", PAY.paid, PAY.paidAt],
  expired: ["warning", PAY.expired, PAY.expiredText],
  cancelled: ["info", PAY.cancelled, PAY.cancelledText],
  "refund-due": ["info", PAY.refund, PAY.refundText],
  refunded: ["success", PAY.refunded, PAY.refundedText],
} as const;
