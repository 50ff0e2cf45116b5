import { formatDong } from "@motlan/formats";
import { isFault, newId } from "@motlan/kernel";
import { askRefund, getOrderToRefund, type Order, paymentFaults } from "@motlan/payments";
import { BackLink, Button, ErrorSummary, Form, Notice, PageTitle, SummaryList, TextArea, TextField } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { ORDER_STATE } from "../texts/dossier.ts";
import { REFUNDS } from "../texts/refunds.ts";
import { REFUNDS_PATH } from "./day-of.ts";

type FormErrors = readonly { readonly name: string; readonly message: string }[];

/** First the order by its code, then how much and why. */
export async function askRefundPage(visit: Visit, errors: FormErrors = [], status = 422): Promise<Answer> {
  const { lang, query, form } = visit;
  const code = (form.get("order") || query.get("ma")).trim();
  const order = await findIt(visit, code);
  const said = code !== "" && order === undefined ? [{ name: "ma", message: REFUNDS.needCode[lang] }] : errors;
  const body = (
    <>
      <BackLink lang={lang} href={REFUNDS_PATH} label={REFUNDS.toList[lang]} />
      <ErrorSummary lang={lang} errors={said} />
      <PageTitle title={REFUNDS.ask[lang]} lead={REFUNDS.lead[lang]} />
      {order === undefined ? <FindForm lang={lang} code={code} errors={said} /> : <AskForm visit={visit} order={order} errors={said} />}
    </>
  );
  return deskPage(visit, { title: REFUNDS.ask[lang], body, ...(said.length > 0 && { status, hasErrors: true }) });
}

export async function askRefundAct(visit: Visit): Promise<Answer> {
  const { form, work, lang } = visit;
  const order = await findIt(visit, form.get("order"));
  if (order === undefined) return askRefundPage(visit);
  const digits = form.get("amount").replace(/[\s.đ]/g, "");
  if (!/^[1-9]\d{0,12}$/.test(digits)) return askRefundPage(visit, [{ name: "amount", message: REFUNDS.needSum[lang] }]);
  try {
    const about = { orderId: order.id, amount: BigInt(digits), words: form.get("words"), requestKey: form.get("key") || newId() };
    const [refund] = await askRefund(work, about);
    return { redirect: refund === undefined ? REFUNDS_PATH : `${REFUNDS_PATH}/${refund.id}?xong=refund-asked` };
  } catch (error) {
    if (!isFault(error) || error.status !== paymentFaults["refund-too-much"]().status) throw error;
    const name = error.code === "payments/reason-needed" ? "words" : "amount";
    return askRefundPage(visit, [{ name, message: error.text[lang] }]);
  }
}

/** A code of nobody's is a matter for the form. @throws payments/not-yours */
async function findIt({ work }: Visit, code: string): Promise<Order | undefined> {
  try {
    return await getOrderToRefund(work, code);
  } catch (error) {
    if (isFault(error) && error.code === "payments/not-found") return undefined;
    throw error;
  }
}

interface FindProps {
  readonly lang: Visit["lang"];
  readonly code: string;
  readonly errors: FormErrors;
}

function FindForm({ lang, code, errors }: FindProps) {
  return (
    <Form lang={lang} action={`${REFUNDS_PATH}/moi`} method="get">
      <TextField
        lang={lang}
        name="ma"
        label={REFUNDS.order[lang]}
        hint={REFUNDS.orderHint[lang]}
        value={code}
        width="short"
        error={errorAt(errors, "ma")}
      />
      <Button kind="main">{REFUNDS.find[lang]}</Button>
    </Form>
  );
}

interface AskProps {
  readonly visit: Visit;
  readonly order: Order;
  readonly errors: FormErrors;
}

function AskForm({ visit: { lang, form }, order, errors }: AskProps) {
  const left = order.amount - order.refunded;
  const nothing = order.paidAt === undefined ? REFUNDS.unpaid : left === 0n ? REFUNDS.nothingLeft : undefined;
  const rows = [
    { label: REFUNDS.order[lang], value: order.code },
    ...order.lines.map((line) => ({ label: line.title[lang], value: formatDong(line.amount) })),
    { label: REFUNDS.state[lang], value: ORDER_STATE[order.state][lang] },
    { label: REFUNDS.back[lang], value: formatDong(order.refunded) },
  ];
  return (
    <>
      <SummaryList lang={lang} rows={rows} />
      {nothing === undefined ? (
        <Form lang={lang} action={`${REFUNDS_PATH}/moi`}>
          <input type="hidden" name="order" value={order.code} />
          <input type="hidden" name="key" value={form.get("key") || newId()} />
          <TextField
            lang={lang}
            name="amount"
            label={REFUNDS.sum[lang]}
            inputMode="numeric"
            unit="đ"
            width="short"
            value={form.get("amount") || String(left)}
            error={errorAt(errors, "amount")}
          />
          <TextArea
            lang={lang}
            name="words"
            label={REFUNDS.reason[lang]}
            hint={REFUNDS.reasonHint[lang]}
            rows={2}
            maxLength={500}
            value={form.get("words")}
            error={errorAt(errors, "words")}
          />
          <Button kind="main">{REFUNDS.send[lang]}</Button>
        </Form>
      ) : (
        <Notice lang={lang} tone="info">
          <p>{nothing[lang]}</p>
        </Notice>
      )}
    </>
  );
}

function errorAt(errors: FormErrors, name: string): string | undefined {
  return errors.find((error) => error.name === name)?.message;
}
