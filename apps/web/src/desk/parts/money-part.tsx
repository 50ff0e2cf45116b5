import { formatDateTime, formatDong } from "@motlan/formats";
import { type Language, may, type Official } from "@motlan/kernel";
import { Button, Form, SummaryList } from "@motlan/ui";
import type { DeskDossier } from "../load-dossier.ts";
import { askRefundPath } from "../money/day-of.ts";
import { DOSSIER, ORDER_STATE } from "../texts/dossier.ts";
import { REFUNDS } from "../texts/refunds.ts";

interface MoneyProps {
  readonly desk: DeskDossier;
  readonly official: Official;
  readonly lang: Language;
}

/** What was to be paid and whether it was; a clerk who may take cash says here that they did. */
export function MoneyPart({ desk: { file, order }, official, lang }: MoneyProps) {
  if (order === undefined) {
    return <SummaryList lang={lang} title={DOSSIER.money[lang]} rows={[{ label: DOSSIER.amount[lang], value: DOSSIER.noFee[lang] }]} />;
  }
  const { state, paidAt, receipt, code, lines } = order;
  const rows = [
    ...lines.map((line) => ({ label: line.title[lang], value: `${formatDong(line.amount)} (${line.law})` })),
    { label: DOSSIER.feeState[lang], value: `${ORDER_STATE[state][lang]}${paidAt === undefined ? "" : `, ${formatDateTime(paidAt)}`}` },
    { label: DOSSIER.orderCode[lang], value: code },
    ...(receipt === undefined ? [] : [{ label: DOSSIER.receipt[lang], value: `${receipt.symbol} · ${receipt.number}` }]),
  ];
  const toTake = order.amount - order.received;
  const takesCash = (state === "open" || state === "partly-paid" || state === "expired") && may(official, "payments.see", order.agencyId);
  return (
    <>
      <SummaryList lang={lang} title={DOSSIER.money[lang]} rows={rows} />
      {order.paidAt !== undefined && may(official, "payments.ask-refund", order.agencyId) ? (
        <p>
          <a href={askRefundPath(code)}>{REFUNDS.ask[lang]}</a>
        </p>
      ) : null}
      {takesCash ? (
        <Form lang={lang} action={`/ban-lam-viec/${file.dossier.id}/thu-tien`}>
          <input type="hidden" name="order" value={order.id} />
          <input type="hidden" name="sum" value={String(toTake)} />
          <Button>{`${DOSSIER.cash[lang]}: ${formatDong(toTake)}`}</Button>
        </Form>
      ) : null}
    </>
  );
}
