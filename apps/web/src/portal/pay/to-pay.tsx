import { formatDong } from "@motlan/formats";
import { type LinkedOrder, openSum, qrSvg } from "@motlan/payments";
import { Button, ButtonRow, CopyButton, Form, LinkButton, Notice, QrPanel, SummaryList, type SummaryRow } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { fillText, sayAppointment } from "../show/say.ts";
import { PAY } from "../texts/pay.ts";

/** As much of an order as its payment needs. */
export type Payable = LinkedOrder;

interface ToPayProps {
  readonly visit: Visit;
  readonly order: Payable;
  /** The address of the page it stands on, to which the payer comes back. */
  readonly here: string;
  /** What is lost after the term. */
  readonly afterwards?: string;
}

/** What is still owed, and where the money goes: the code to scan, the same in words, and how long. */
export function ToPay({ visit, order, here, afterwards }: ToPayProps) {
  const { lang, options, query } = visit;
  const { account, purpose } = order;
  const amount = openSum(order);
  const alt = fillText(PAY.qrAlt, { amount: formatDong(amount), account, purpose })[lang];
  return (
    <>
      {order.received === 0n ? null : (
        <Notice
          lang={lang}
          tone="warning"
          title={fillText(PAY.partly, { received: formatDong(order.received), rest: formatDong(amount) })[lang]}
          live
        >
          <p>{PAY.partlyText[lang]}</p>
        </Notice>
      )}
      <QrPanel title={PAY.qr[lang]} src={`data:image/svg+xml;base64,${Buffer.from(qrSvg(order)).toString("base64")}`} alt={alt}>
        <SummaryList lang={lang} rows={transferRows(visit, order)} />
      </QrPanel>
      {options.stubsUrl === undefined ? null : (
        <Notice lang={lang} tone="info">
          <p>{PAY.openBankHint[lang]}</p>
          <LinkButton href={bankHref(options.stubsUrl, `${options.publicUrl}${here}`, order)} kind="main" icon="wallet">
            {PAY.openBank[lang]}
          </LinkButton>
        </Notice>
      )}
      <p role="status">{query.has("cho") ? PAY.notYet[lang] : PAY.waiting[lang]}</p>
      <Form lang={lang} action={here}>
        <ButtonRow>
          <Button kind={options.stubsUrl === undefined ? "main" : "secondary"}>{PAY.sent[lang]}</Button>
        </ButtonRow>
      </Form>
      <p>
        {fillText(PAY.until, { at: sayAppointment(order.expiresAt, lang) })[lang]} {afterwards}
      </p>
      <p class="field__hint">{PAY.wrongAmount[lang]}</p>
    </>
  );
}

function transferRows({ lang }: Visit, order: Payable): SummaryRow[] {
  const { bankName, account, holder, purpose } = order;
  const amount = openSum(order);
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

function bankHref(stubsUrl: string, back: string, { qr }: Payable): string {
  return `${stubsUrl}/bank/?${new URLSearchParams({ qr, back })}`;
}

/** What the sum is made of, each with the act it rests on. */
export function OrderLines({ order, lang }: { readonly order: Payable; readonly lang: Visit["lang"] }) {
  return (
    <SummaryList
      lang={lang}
      title={PAY.lines[lang]}
      rows={order.lines.map((line) => ({ label: line.title[lang], value: `${formatDong(line.amount)} (${line.law})` }))}
    />
  );
}
