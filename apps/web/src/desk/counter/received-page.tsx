import { getAgency } from "@motlan/agencies";
import { readDocument } from "@motlan/documents";
import { dossierFaults, getReceived, handOverResult, type Received } from "@motlan/dossiers";
import { formatDateTime, formatDong } from "@motlan/formats";
import { findOrder, markPaidAtCounter, type Order } from "@motlan/payments";
import { BackLink, Button, ButtonRow, Form, LinkButton, Live, PageTitle, SummaryList, TextField } from "@motlan/ui";
import { officialOf } from "../../frame/official-here.ts";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { errorsOf, type ShownError } from "../../portal/show/answer-errors.ts";
import { dongIn } from "../acts.ts";
import { say } from "../fill.ts";
import { COUNTER } from "../texts/counter.ts";
import { STATUS } from "../texts/states.ts";
import { counterPage } from "./counter-page.tsx";
import { COUNTER_PATH, receivedPath } from "./paths.ts";
import { Signature, withSignature } from "./signature.tsx";

const LIVE_SECONDS = 2;

/** GET /ban-lam-viec/quay/da-nhan/:id: what was received, its receipt, the fee, and the next person. */
export async function receivedPage(visit: Visit): Promise<Answer> {
  return draw(visit, await getReceived(visit.work, visit.params.id ?? ""), []);
}

/** POST …/thu-tien: cash taken at this desk; pressed twice it is booked once. */
export async function receivedCash(visit: Visit): Promise<Answer> {
  const received = await getReceived(visit.work, visit.params.id ?? "");
  try {
    const { orderId } = received.dossier;
    if (orderId !== undefined) await markPaidAtCounter(visit.work, { orderId, seen: dongIn(visit.form.get("sum")) });
    return { redirect: receivedPath(received.dossier.id) };
  } catch (error) {
    return draw(visit, received, errorsOf(error, visit.lang));
  }
}

/** POST …/tra-ket-qua: the result of another agency, handed over at this desk. */
export async function receivedHandOver(visit: Visit): Promise<Answer> {
  const { work, form, lang, params } = visit;
  const received = await getReceived(work, params.id ?? "");
  try {
    const to = form.get("to").trim();
    const act = { dossierId: received.dossier.id, revision: Number(form.get("revision")) };
    await withSignature(visit, act.dossierId, (signed) => handOverResult(work, { ...act, ...(to !== "" && { to }), ...signed }));
    return { redirect: receivedPath(received.dossier.id) };
  } catch (error) {
    return draw(visit, await getReceived(work, params.id ?? ""), errorsOf(error, lang));
  }
}

/** GET …/giay/:documentId: the receipt, or the result that this desk hands over. */
export async function receivedPaper({ work, params }: Visit): Promise<Answer> {
  const { dossier, papers } = await getReceived(work, params.id ?? "");
  const paper = papers.find(({ documentId }) => documentId === params.documentId);
  if (paper === undefined) throw dossierFaults["not-received-here"]();
  const { document, bytes } = await readDocument(work, paper.documentId, ({ owner }) => owner.id === dossier.id);
  return { bytes: Buffer.from(bytes), type: "application/pdf", name: `${document.name.vi} ${dossier.code}.pdf`, inline: true };
}

async function draw(visit: Visit, received: Received, errors: readonly ShownError[]): Promise<PageAnswer> {
  const { lang, work } = visit;
  const { dossier, reception } = received;
  const own = officialOf(visit).agencyId === dossier.agencyId;
  const settles = await getAgency(work.db, dossier.agencyId);
  const title = say(COUNTER.done, lang, { code: dossier.code });
  const order = dossier.orderId === undefined ? undefined : await findOrder(work.db, dossier.orderId);
  const body = (
    <>
      <BackLink lang={lang} href={COUNTER_PATH} label={COUNTER.back[lang]} />
      <PageTitle title={title} over={own ? undefined : say(COUNTER.doneFor, lang, { agency: settles.name[lang] })} />
      <Live id="tiep-nhan" seconds={LIVE_SECONDS} done={dossier.status === "awaiting-payment" || hasReceipt(received)}>
        <SummaryList lang={lang} rows={rowsOf(received, settles.name[lang], lang)} />
        <Receipt lang={lang} received={received} />
      </Live>
      {dossier.status === "awaiting-payment" && order !== undefined ? <Cash lang={lang} dossier={dossier} order={order} /> : null}
      {reception.handsOver && dossier.status === "decided" ? <HandOver visit={visit} dossier={dossier} errors={errors} /> : null}
      <ButtonRow>
        <LinkButton href={COUNTER_PATH} keys="n">
          {COUNTER.next[lang]}
        </LinkButton>
        {own ? (
          <LinkButton href={`/ban-lam-viec/${dossier.id}`} kind="quiet">
            {COUNTER.openFile[lang]}
          </LinkButton>
        ) : null}
      </ButtonRow>
    </>
  );
  return counterPage(visit, { title, errors, body });
}

function hasReceipt({ papers }: Received): boolean {
  return papers.some(({ kind }) => kind === "receipt");
}

function rowsOf({ dossier, applicant, reception }: Received, settles: string, lang: Visit["lang"]) {
  const due = dossier.dueAt === undefined ? COUNTER.dueAfterFee[lang] : formatDateTime(dossier.dueAt);
  return [
    { label: COUNTER.code[lang], value: <strong>{dossier.code}</strong> },
    { label: COUNTER.applicant[lang], value: applicant },
    ...(reception.bearer === undefined
      ? []
      : [{ label: COUNTER.bearer[lang], value: `${reception.bearer.name} · ${reception.bearer.mandate}` }]),
    { label: COUNTER.settledBy[lang], value: settles },
    { label: COUNTER.state[lang], value: STATUS[dossier.status][lang] },
    { label: COUNTER.due[lang], value: due },
  ];
}

function Receipt({ lang, received: { dossier, papers } }: { readonly lang: Visit["lang"]; readonly received: Received }) {
  if (dossier.status === "awaiting-payment") return null;
  const shown = papers.filter(({ kind }) => kind === "receipt" || kind === "result");
  if (shown.length === 0) return <p>{COUNTER.receiptSoon[lang]}</p>;
  return (
    <ButtonRow>
      {shown.map(({ kind, documentId }) => (
        <LinkButton key={documentId} href={`${receivedPath(dossier.id)}/giay/${documentId}`} icon="print" download>
          {(kind === "receipt" ? COUNTER.receipt : COUNTER.result)[lang]}
        </LinkButton>
      ))}
    </ButtonRow>
  );
}

interface PartProps {
  readonly lang: Visit["lang"];
  readonly dossier: Received["dossier"];
}

function Cash({ lang, dossier, order: { amount, received } }: PartProps & { readonly order: Order }) {
  const toTake = amount - received;
  return (
    <Form lang={lang} action={`${receivedPath(dossier.id)}/thu-tien`}>
      <input type="hidden" name="sum" value={String(toTake)} />
      <Button kind="main" keys="t">
        {say(COUNTER.cash, lang, { amount: formatDong(toTake) })}
      </Button>
    </Form>
  );
}

interface HandOverProps {
  readonly visit: Visit;
  readonly dossier: Received["dossier"];
  readonly errors: readonly ShownError[];
}

function HandOver({ visit, dossier, errors }: HandOverProps) {
  const { lang, form } = visit;
  return (
    <Form lang={lang} action={`${receivedPath(dossier.id)}/tra-ket-qua`} files>
      <input type="hidden" name="revision" value={dossier.revision} />
      <TextField lang={lang} name="to" label={COUNTER.receiver[lang]} optional value={form.get("to")} />
      <Signature lang={lang} label={COUNTER.taken[lang]} hint={COUNTER.takenHint[lang]} errors={errors} />
      <Button kind="main" keys="h">
        {COUNTER.handOver[lang]}
      </Button>
    </Form>
  );
}
