import { formatDateTime, formatDong } from "@motlan/formats";
import { isFault, may } from "@motlan/kernel";
import { decideRefund, getRefund, type Order, payOutRefund, type Refund } from "@motlan/payments";
import { BackLink, Button, ButtonRow, ErrorSummary, Form, PageTitle, SummaryList, type SummaryRow } from "@motlan/ui";
import { namesOf, officialOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { REFUND_CAUSE, REFUND_FAULT, REFUNDS } from "../texts/refunds.ts";
import { REFUNDS_PATH, say } from "./day-of.ts";
import { RefundTag, wayOf, whyOf } from "./refunds-page.tsx";

type FormErrors = readonly { readonly name?: string; readonly message: string }[];

/** One refund: why, how it goes back, who asked; and what this official may do with it. */
export async function refundPage(visit: Visit, errors: FormErrors = [], status = 422): Promise<Answer> {
  const { lang, work, params } = visit;
  const { refund, order } = await getRefund(work, params.refundId ?? "");
  const names = await namesOf(visit, [refund.askedBy ?? [], refund.decidedBy ?? []].flat());
  const title = say(REFUNDS.one[lang], { amount: formatDong(refund.amount) });
  const body = (
    <>
      <BackLink lang={lang} href={REFUNDS_PATH} label={REFUNDS.toList[lang]} />
      <ErrorSummary lang={lang} errors={errors} />
      <PageTitle title={title} lead={whyOf(refund, lang)} />
      <SummaryList lang={lang} rows={rowsOf(refund, order, names, lang)} />
      <Decide visit={visit} refund={refund} />
      <PayOut visit={visit} refund={refund} />
    </>
  );
  return deskPage(visit, { title, body, ...(errors.length > 0 && { status, hasErrors: true }) });
}

export function decideRefundAct(visit: Visit): Promise<Answer> {
  const approve = visit.form.get("act") === "approve";
  const done = approve ? "refund-approved" : "refund-rejected";
  return orAgain(visit, done, () => decideRefund(visit.work, { refundId: visit.params.refundId ?? "", approve }));
}

export function payOutAct(visit: Visit): Promise<Answer> {
  return orAgain(visit, "refund-paid-out", () => payOutRefund(visit.work, { refundId: visit.params.refundId ?? "" }));
}

async function orAgain(visit: Visit, done: string, act: () => Promise<Refund>): Promise<Answer> {
  try {
    const { id } = await act();
    return { redirect: `${REFUNDS_PATH}/${id}?xong=${done}` };
  } catch (error) {
    if (!isFault(error) || error.status === 404 || error.status >= 500 || error.code === "payments/not-yours") throw error;
    return refundPage(visit, [{ message: error.text[visit.lang] }], error.status);
  }
}

function rowsOf(refund: Refund, order: Order | undefined, names: ReadonlyMap<string, string>, lang: Visit["lang"]): SummaryRow[] {
  const { askedBy, decidedBy, askedAt, sentAt, law, fault, tries, providerReference } = refund;
  const signed = (id: string, at: Date | undefined) => `${names.get(id) ?? ""}${at === undefined ? "" : `, ${formatDateTime(at)}`}`;
  const rows: readonly (readonly [keyof typeof REFUNDS, SummaryRow["value"] | undefined])[] = [
    ["state", <RefundTag key="state" refund={refund} lang={lang} />],
    ["why", REFUND_CAUSE[refund.cause][lang]],
    ["order", order?.code],
    ["paid", order && formatDong(order.amount)],
    ["how", wayOf(refund, lang)],
    ["law", law === "" ? undefined : law],
    ["askedBy", askedBy === undefined ? `${REFUNDS.byRule[lang]}, ${formatDateTime(askedAt)}` : signed(askedBy, askedAt)],
    ["decidedBy", decidedBy && signed(decidedBy, refund.decidedAt)],
    ["sentAt", sentAt && formatDateTime(sentAt)],
    ["reference", providerReference],
    ["fault", fault && (REFUND_FAULT[fault]?.[lang] ?? fault)],
    ["tries", tries === 0 ? undefined : String(tries)],
  ];
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label: REFUNDS[label][lang], value }]));
}

interface Part {
  readonly visit: Visit;
  readonly refund: Refund;
}

/** Whoever asked reads why they cannot approve it; the other may. */
function Decide({ visit, refund }: Part) {
  const { lang } = visit;
  const official = officialOf(visit);
  if (refund.state !== "asked" || !may(official, "payments.approve-refund", official.agencyId)) return null;
  if (refund.askedBy === official.officialId) return <p>{REFUNDS.other[lang]}</p>;
  return (
    <Form lang={lang} action={`${REFUNDS_PATH}/${refund.id}/duyet`}>
      <ButtonRow>
        <Button kind="main" name="act" value="approve">
          {REFUNDS.approve[lang]}
        </Button>
        <Button kind="secondary" name="act" value="reject">
          {REFUNDS.reject[lang]}
        </Button>
      </ButtonRow>
    </Form>
  );
}

/** Money taken in cash, and what its provider will not send, is paid out over the counter. */
function PayOut({ visit, refund }: Part) {
  const { lang } = visit;
  const official = officialOf(visit);
  const isOurs = refund.state === "failed" || (refund.state === "due" && refund.provider === "cash");
  if (!isOurs || !may(official, "payments.ask-refund", official.agencyId)) return null;
  return (
    <Form lang={lang} action={`${REFUNDS_PATH}/${refund.id}/chi`}>
      <p>{say(REFUNDS.payOutLead[lang], { amount: formatDong(refund.amount) })}</p>
      <Button kind="main">{REFUNDS.payOut[lang]}</Button>
    </Form>
  );
}
