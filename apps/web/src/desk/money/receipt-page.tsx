import { readDocument } from "@motlan/documents";
import { formatDate, formatDateTime, formatDong } from "@motlan/formats";
import { isFault, localDateOf } from "@motlan/kernel";
import {
  adjustReceipt,
  type Correction,
  cancelReceipt,
  noteReceipt,
  openReceiptPaper,
  printedNumber,
  type ReceiptFile,
  readReceipt,
  replaceReceipt,
} from "@motlan/payments";
import { BackLink, Button, ErrorSummary, Form, PageTitle, RadioGroup, SummaryList, Table, TextArea, TextField } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { CORRECTION, RECEIPTS } from "../texts/receipts.ts";
import { RECEIPTS_PATH, say } from "./day-of.ts";
import { Receipts, StateTag } from "./receipts-page.tsx";

type FormErrors = readonly { readonly name?: string; readonly message: string }[];

/** One receipt: what it says, what became of it, and how it is put right. */
export function receiptPage(visit: Visit): Promise<Answer> {
  return show(visit, []);
}

/** The sealed paper; it is made when first asked for. */
export async function receiptFile({ work, params }: Visit): Promise<Answer> {
  const { receipt } = await readReceipt(work, params.receiptId ?? "");
  const documentId = await openReceiptPaper(work, receipt.id);
  const { bytes } = await readDocument(work, documentId, ({ owner }) => owner.id === receipt.id);
  return { bytes: Buffer.from(bytes), type: "application/pdf", name: `${receipt.symbol}-${receipt.number}.pdf`, inline: true };
}

export async function correctAct(visit: Visit): Promise<Answer> {
  const { form, lang, work, params } = visit;
  const file = await readReceipt(work, params.receiptId ?? "");
  const way = file.ways.find((one) => one === form.get("way"));
  if (way === undefined) return show(visit, [{ name: "way", message: RECEIPTS.needWay[lang] }]);
  const amounts = amountsIn(visit, way, file);
  const unread = amounts.indexOf(undefined);
  if (unread >= 0) return show(visit, [{ name: `${way}-${unread}`, message: RECEIPTS.needAmount[lang] }]);
  try {
    const next = await correct(
      visit,
      way,
      amounts.flatMap((amount) => amount ?? []),
    );
    return { redirect: `${RECEIPTS_PATH}/${next}?xong=receipt` };
  } catch (error) {
    if (!isFault(error) || error.status === 404 || error.status >= 500) throw error;
    const name = FIELD_OF[error.code];
    return show(visit, [{ ...(name !== undefined && { name }), message: error.text[lang] }], error.status);
  }
}

const FIELD_OF: Readonly<Record<string, string>> = {
  "payments/reason-needed": "reason",
  "payments/mistake-needed": "wrong",
  "payments/receipt-sum": "way",
  "payments/receipt-same": "way",
};

/** The sums as typed, with or without dots; undefined where one is no sum. */
function amountsIn({ form }: Visit, way: Correction, { receipt }: ReceiptFile): (bigint | undefined)[] {
  if (way !== "adjust" && way !== "replace") return [];
  return receipt.lines.map((_, index) => {
    const typed = form.get(`${way}-${index}`).replaceAll(".", "").trim();
    return /^\d{1,13}$/.test(typed) ? BigInt(typed) : undefined;
  });
}

/** Answers the receipt to look at next. */
async function correct({ form, work, params }: Visit, way: Correction, amounts: readonly bigint[]): Promise<string> {
  const receiptId = params.receiptId ?? "";
  const act = { receiptId, seen: Number(form.get("seen")), reason: form.get("reason") };
  if (way === "replace") return (await replaceReceipt(work, { ...act, payer: form.get("payer"), amounts })).id;
  if (way === "adjust") await adjustReceipt(work, { ...act, amounts });
  else if (way === "notice") await noteReceipt(work, { ...act, wrong: form.get("wrong"), correct: form.get("correct") });
  else await cancelReceipt(work, act);
  return receiptId;
}

async function show(visit: Visit, errors: FormErrors, status = 422): Promise<Answer> {
  const { lang, work, params } = visit;
  const file = await readReceipt(work, params.receiptId ?? "");
  const { receipt, receipts, notices } = file;
  const title = say(RECEIPTS.one[lang], { symbol: receipt.symbol, number: printedNumber(receipt) });
  const body = (
    <>
      <BackLink lang={lang} href={RECEIPTS_PATH} label={RECEIPTS.back[lang]} />
      <ErrorSummary lang={lang} errors={errors} />
      <PageTitle title={title} lead={formatDong(receipt.total)} />
      <SummaryList
        lang={lang}
        rows={[
          { label: RECEIPTS.state[lang], value: <StateTag receipt={receipt} lang={lang} /> },
          { label: RECEIPTS.day[lang], value: formatDate(localDateOf(receipt.at)) },
          { label: RECEIPTS.payer[lang], value: receipt.payer === "" ? RECEIPTS.noPayer[lang] : receipt.payer },
          ...(receipt.reason === "" ? [] : [{ label: RECEIPTS.reason[lang], value: receipt.reason }]),
        ]}
      />
      <p>
        <a href={`${RECEIPTS_PATH}/${receipt.id}/tep`}>{RECEIPTS.open[lang]}</a>
      </p>
      <Lines file={file} lang={lang} />
      {file.ways.length === 0 ? null : <CorrectForm visit={visit} file={file} errors={errors} />}
      {receipts.length < 2 ? null : <Receipts receipts={receipts.filter(({ id }) => id !== receipt.id)} lang={lang} />}
      {notices.length === 0 ? null : (
        <SummaryList
          lang={lang}
          title={RECEIPTS.notices[lang]}
          rows={notices.map(({ wrong, correct: right, byName, at }) => ({
            label: say(RECEIPTS.byWhom[lang], { name: byName, at: formatDateTime(at) }),
            value: `${wrong} → ${right}`,
          }))}
        />
      )}
    </>
  );
  return deskPage(visit, { title, body, ...(errors.length > 0 && { status, hasErrors: true }) });
}

function Lines({ file: { receipt, standing }, lang }: { readonly file: ReceiptFile; readonly lang: Visit["lang"] }) {
  return (
    <Table
      lang={lang}
      caption={RECEIPTS.lines[lang]}
      stacks
      columns={[
        { key: "line", label: RECEIPTS.lines[lang] },
        { key: "sum", label: RECEIPTS.sum[lang], numeric: true },
        { key: "standing", label: RECEIPTS.standing[lang], numeric: true },
      ]}
      rows={receipt.lines.map(({ title, amount }, index) => ({
        key: String(index),
        cells: { line: title[lang], sum: formatDong(amount), standing: formatDong(standing[index] ?? amount) },
      }))}
    />
  );
}

interface FormParts {
  readonly visit: Visit;
  readonly file: ReceiptFile;
  readonly errors: FormErrors;
}

function CorrectForm({ visit, file, errors }: FormParts) {
  const { lang, form } = visit;
  const errorAt = (name: string) => errors.find((error) => error.name === name)?.message;
  const choice = (way: Correction) => ({
    value: way,
    label: CORRECTION[way][lang],
    reveal: <Asked way={way} visit={visit} file={file} errors={errors} />,
  });
  return (
    <Form lang={lang} action={`${RECEIPTS_PATH}/${file.receipt.id}`}>
      <h2>{RECEIPTS.correct[lang]}</h2>
      <input type="hidden" name="seen" value={file.receipt.revision} />
      <RadioGroup
        lang={lang}
        name="way"
        label={RECEIPTS.way[lang]}
        choices={file.ways.map(choice)}
        value={form.get("way")}
        error={errorAt("way")}
      />
      <TextArea
        lang={lang}
        name="reason"
        label={RECEIPTS.reason[lang]}
        rows={2}
        maxLength={500}
        value={form.get("reason")}
        error={errorAt("reason")}
      />
      <Button kind="main">{RECEIPTS.send[lang]}</Button>
    </Form>
  );
}

/** What a way of putting it right asks for. */
function Asked({ way, visit: { lang, form }, file: { receipt, standing }, errors }: FormParts & { readonly way: Correction }) {
  const field = (name: string, label: string, value: string) => (
    <TextField
      key={name}
      lang={lang}
      name={name}
      label={label}
      value={form.get(name) || value}
      error={errors.find((error) => error.name === name)?.message}
    />
  );
  if (way === "notice") return [field("wrong", RECEIPTS.wrong[lang], ""), field("correct", RECEIPTS.right[lang], "")];
  if (way === "cancel") return null;
  const sums = receipt.lines.map(({ title }, index) =>
    field(`${way}-${index}`, say(RECEIPTS.amountOf[lang], { line: title[lang] }), String(standing[index] ?? 0n)),
  );
  return way === "adjust" ? sums : [field("payer", RECEIPTS.payer[lang], receipt.payer), ...sums];
}
