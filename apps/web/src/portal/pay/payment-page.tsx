import { formatDong } from "@motlan/formats";
import { getMyOrder, type Order, qrSvg } from "@motlan/payments";
import {
  Button,
  ButtonRow,
  CopyButton,
  Form,
  LinkButton,
  Live,
  Notice,
  PageTitle,
  QrPanel,
  SummaryList,
  type SummaryRow,
} from "@motlan/ui";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { fillText, sayAppointment, sayInstant } from "../show/say.ts";
import { DOSSIER } from "../texts/dossier.ts";
import { PAY } from "../texts/pay.ts";

const LIVE_SECONDS = 3;
/** Without scripts the page comes again by itself, slowly enough to be read. */
const RELOAD_SECONDS = 20;

/** GET /thanh-toan/:orderId */
export async function paymentPage(visit: Visit): Promise<PageAnswer> {
  const { lang, work, params } = visit;
  const order = await getMyOrder(work, params.orderId ?? "");
  return {
    title: PAY.title[lang],
    personal: true,
    body: (
      <>
        <PageTitle title={PAY.title[lang]} over={order.code} lead={order.state === "open" ? PAY.lead[lang] : undefined} />
        {order.state === "open" ? (
          <noscript>
            <meta http-equiv="refresh" content={String(RELOAD_SECONDS)} />
          </noscript>
        ) : null}
        <Live id="thanh-toan" seconds={LIVE_SECONDS} done={order.state !== "open"}>
          {order.state === "open" ? <ToPay visit={visit} order={order} /> : <Settled visit={visit} order={order} />}
        </Live>
        <SummaryList
          lang={lang}
          title={PAY.lines[lang]}
          rows={order.lines.map((line) => ({ label: line.title[lang], value: `${formatDong(line.amount)} (${line.law})` }))}
        />
      </>
    ),
  };
}

/** POST /thanh-toan/:orderId: "I have paid" looks again; the bank's word alone books the order. */
export async function lookAgain({ work, params }: Visit): Promise<Answer> {
  const order = await getMyOrder(work, params.orderId ?? "");
  return { redirect: order.state === "paid" ? `/ho-so/${order.dossierId}/da-nop` : `/thanh-toan/${order.id}?cho=1` };
}

function ToPay({ visit, order }: { readonly visit: Visit; readonly order: Order }) {
  const { lang, options, query } = visit;
  const { amount, account, purpose } = order;
  const alt = fillText(PAY.qrAlt, { amount: formatDong(amount), account, purpose })[lang];
  return (
    <>
      <QrPanel title={PAY.qr[lang]} src={`data:image/svg+xml;base64,${Buffer.from(qrSvg(order)).toString("base64")}`} alt={alt}>
        <SummaryList lang={lang} rows={transferRows(visit, order)} />
      </QrPanel>
      {options.stubsUrl === undefined ? null : (
        <Notice lang={lang} tone="info">
          <p>{PAY.openBankHint[lang]}</p>
          <LinkButton href={bankHref(options.stubsUrl, options.publicUrl, order)} kind="main" icon="wallet">
            {PAY.openBank[lang]}
          </LinkButton>
        </Notice>
      )}
      <p role="status">{query.has("cho") ? PAY.notYet[lang] : PAY.waiting[lang]}</p>
      <Form lang={lang} action={`/thanh-toan/${order.id}`}>
        <ButtonRow>
          <Button kind={options.stubsUrl === undefined ? "main" : "secondary"}>{PAY.sent[lang]}</Button>
        </ButtonRow>
      </Form>
      <p>{fillText(PAY.until, { at: sayAppointment(order.expiresAt, lang) })[lang]}</p>
      <p class="field__hint">{PAY.wrongAmount[lang]}</p>
    </>
  );
}

function transferRows({ lang }: Visit, { amount, bankName, account, holder, purpose }: Order): SummaryRow[] {
  const copied = (text: string, shown: string, hint?: string) => (
    <>
      {shown} <CopyButton lang={lang} text={text} />
      {hint === undefined ? null : <p class="field__hint">{hint}</p>}
    </>
  );
  return [
    { label: PAY.amount[lang], value: copied(String(amount), formatDong(amount)) },
    { label: PAY.account[lang], value: copied(account, account) },
    { label: PAY.purpose[lang], value: copied(purpose, purpose, PAY.purposeHint[lang]) },
    { label: PAY.bank[lang], value: bankName },
    { label: PAY.holder[lang], value: holder },
  ];
}

function bankHref(stubsUrl: string, publicUrl: string, { qr, id }: Order): string {
  return `${stubsUrl}/bank/?${new URLSearchParams({ qr, back: `${publicUrl}/thanh-toan/${id}` })}`;
}

function Settled({ visit: { lang }, order }: { readonly visit: Visit; readonly order: Order }) {
  const amount = formatDong(order.amount);
  const [tone, title, text] = SETTLED[order.state === "open" ? "cancelled" : order.state];
  const paid = order.state === "paid" && order.paidAt !== undefined;
  return (
    <>
      <Notice lang={lang} tone={tone} title={fillText(title, { amount })[lang]} live>
        <p>{fillText(text, { amount, at: order.paidAt === undefined ? "" : sayInstant(order.paidAt) })[lang]}</p>
        {order.receipt === undefined ? null : (
          <p>{fillText(PAY.receipt, { symbol: order.receipt.symbol, number: order.receipt.number })[lang]}</p>
        )}
      </Notice>
      <LinkButton href={paid ? `/ho-so/${order.dossierId}/da-nop` : `/ho-so/${order.dossierId}`} kind="main">
        {paid ? PAY.goOn[lang] : DOSSIER.mine[lang]}
      </LinkButton>
    </>
  );
}

const SETTLED = {
  paid: ["success", PAY.paid, PAY.paidAt],
  expired: ["warning", PAY.expired, PAY.expiredText],
  cancelled: ["info", PAY.cancelled, PAY.cancelledText],
  "refund-due": ["info", PAY.refund, PAY.refundText],
} as const;
