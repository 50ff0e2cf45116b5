import { csvFile, formatDate, formatDong } from "@motlan/formats";
import { isFault, isLocalDate, type LocalDate, localDate, localDateOf } from "@motlan/kernel";
import {
  listReceiptBooks,
  listReceiptsOfPeriod,
  printedNumber,
  type Receipt,
  type ReceiptBook,
  readTreasury,
  receiptSummary,
  type Sheet,
  searchReceipts,
  sheetAsXlsx,
  treasuryList,
} from "@motlan/payments";
import { Button, EmptyState, ErrorSummary, Form, PageTitle, SelectField, Table, Tag, TextField } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { RECEIPT_KIND, RECEIPT_STATE, RECEIPTS } from "../texts/receipts.ts";
import { RECEIPTS_PATH } from "./day-of.ts";

type Lang = Visit["lang"];
type FormErrors = readonly { readonly name?: string; readonly message: string }[];

/** The agency's books of receipts: looked for by number, and summed up for a period. */
export function receiptsPage(visit: Visit): Promise<Answer> {
  return show(visit, []);
}

/** Report → what it is made of and what its file is called. */
const REPORTS = {
  summary: { name: "tong-hop-bien-lai", sheet: "01-TH-BLĐT" },
  treasury: { name: "bang-ke-nop-ngan-sach", sheet: "Bảng kê" },
} as const;

/** A report of a period as a file; a period that is wrong is said on the page. */
export async function reportFile(visit: Visit): Promise<Answer> {
  const { query, lang } = visit;
  const [from, to] = [dayIn(query.get("tu")), dayIn(query.get("den"))];
  if (from === undefined || to === undefined)
    return show(visit, [{ name: from === undefined ? "tu" : "den", message: RECEIPTS.needPeriod[lang] }]);
  const report = query.get("bao-cao") === "treasury" ? "treasury" : "summary";
  try {
    const sheet = await sheetOf(visit, report, from, to);
    const isCsv = query.get("dang") === "csv";
    const bytes = isCsv ? csvFile(sheet) : await sheetAsXlsx(sheet, REPORTS[report].sheet);
    const type = isCsv ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    const name = `${REPORTS[report].name}-${from}-${to}.${isCsv ? "csv" : "xlsx"}`;
    return { bytes: Buffer.from(bytes), type, name, inline: false };
  } catch (error) {
    if (!isFault(error) || error.status !== 422) throw error;
    return show(visit, [{ name: "tu", message: error.text[lang].replace("{most}", String(error.about.most ?? "")) }], error.status);
  }
}

async function sheetOf({ work }: Visit, report: keyof typeof REPORTS, from: LocalDate, to: LocalDate): Promise<Sheet> {
  return report === "treasury"
    ? treasuryList(await readTreasury(work, from, to))
    : receiptSummary(await listReceiptsOfPeriod(work, from, to));
}

/** "21/11/2026" or "2026-11-21". */
function dayIn(text: string | null): LocalDate | undefined {
  const day = (text ?? "")
    .trim()
    .replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, (_, d: string, m: string, y: string) => `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`);
  return isLocalDate(day) ? day : undefined;
}

async function show(visit: Visit, errors: FormErrors, status = 422): Promise<Answer> {
  const { lang, query, work } = visit;
  const number = Number(query.get("so") ?? "");
  const symbol = (query.get("ky-hieu") ?? "").trim().toUpperCase();
  const books = await listReceiptBooks(work);
  const isNumber = Number.isSafeInteger(number) && number > 0 && number < 100_000_000;
  const receipts = await searchReceipts(work, { ...(isNumber && { number }), ...(symbol !== "" && { symbol }) });
  const title = RECEIPTS.title[lang];
  const body = (
    <>
      <ErrorSummary lang={lang} errors={errors} />
      <PageTitle title={title} lead={RECEIPTS.lead[lang]} />
      <Form lang={lang} action={RECEIPTS_PATH} method="get">
        <TextField lang={lang} name="so" label={RECEIPTS.number[lang]} value={query.get("so") ?? ""} width="short" optional />
        <TextField
          lang={lang}
          name="ky-hieu"
          label={RECEIPTS.symbol[lang]}
          hint={RECEIPTS.symbolHint[lang]}
          value={symbol}
          width="short"
          optional
        />
        <Button kind="secondary">{RECEIPTS.find[lang]}</Button>
      </Form>
      <Receipts receipts={receipts} lang={lang} />
      {books.length === 0 ? null : <Books books={books} lang={lang} />}
      <Reports visit={visit} errors={errors} />
    </>
  );
  return deskPage(visit, { title, body, ...(errors.length > 0 && { status, hasErrors: true }) });
}

export function Receipts({ receipts, lang }: { readonly receipts: readonly Receipt[]; readonly lang: Lang }) {
  if (receipts.length === 0)
    return (
      <EmptyState title={RECEIPTS.none[lang]} icon="info">
        {RECEIPTS.noneHint[lang]}
      </EmptyState>
    );
  return (
    <Table
      lang={lang}
      caption={RECEIPTS.list[lang]}
      stacks
      columns={[
        { key: "number", label: RECEIPTS.number[lang] },
        { key: "day", label: RECEIPTS.day[lang] },
        { key: "state", label: RECEIPTS.state[lang] },
        { key: "sum", label: RECEIPTS.sum[lang], numeric: true },
      ]}
      rows={receipts.map((receipt) => ({
        key: receipt.id,
        cells: {
          number: <a href={`${RECEIPTS_PATH}/${receipt.id}`}>{`${receipt.symbol} · ${printedNumber(receipt)}`}</a>,
          day: formatDate(localDateOf(receipt.at)),
          sum: formatDong(receipt.total),
          state: <StateTag receipt={receipt} lang={lang} />,
        },
      }))}
    />
  );
}

export function StateTag({ receipt: { state, kind }, lang }: { readonly receipt: Receipt; readonly lang: Lang }) {
  const tone = state === "in-force" ? "success" : "warning";
  return (
    <Tag tone={tone}>{kind === "first" ? RECEIPT_STATE[state][lang] : `${RECEIPT_KIND[kind][lang]}: ${RECEIPT_STATE[state][lang]}`}</Tag>
  );
}

function Books({ books, lang }: { readonly books: readonly ReceiptBook[]; readonly lang: Lang }) {
  return (
    <Table
      lang={lang}
      caption={RECEIPTS.books[lang]}
      stacks
      columns={[
        { key: "symbol", label: RECEIPTS.symbol[lang] },
        { key: "opened", label: RECEIPTS.opened[lang] },
        { key: "closes", label: RECEIPTS.closes[lang] },
        { key: "last", label: RECEIPTS.last[lang], numeric: true },
      ]}
      rows={books.map(({ form, symbol, openedOn, closesOn, last }) => ({
        key: `${form} ${symbol}`,
        cells: { symbol: `${form} ${symbol}`, opened: formatDate(openedOn), closes: formatDate(closesOn), last: String(last) },
      }))}
    />
  );
}

function Reports({ visit: { lang, work, query }, errors }: { readonly visit: Visit; readonly errors: FormErrors }) {
  const today = localDateOf(work.clock.now());
  const day = (name: string, label: string, value: string) => (
    <TextField
      lang={lang}
      name={name}
      label={label}
      value={query.get(name) ?? value}
      width="short"
      error={errors.find((one) => one.name === name)?.message}
    />
  );
  return (
    <Form lang={lang} action={`${RECEIPTS_PATH}/bao-cao`} method="get">
      <h2>{RECEIPTS.period[lang]}</h2>
      <p>{RECEIPTS.periodLead[lang]}</p>
      <SelectField
        lang={lang}
        name="bao-cao"
        label={RECEIPTS.what[lang]}
        options={[
          { value: "summary", label: RECEIPTS.summary[lang] },
          { value: "treasury", label: RECEIPTS.treasury[lang] },
        ]}
        value={query.get("bao-cao") ?? "summary"}
      />
      {day("tu", RECEIPTS.from[lang], formatDate(localDate(`${today.slice(0, 8)}01`)))}
      {day("den", RECEIPTS.to[lang], formatDate(today))}
      <SelectField
        lang={lang}
        name="dang"
        label={RECEIPTS.format[lang]}
        options={[
          { value: "xlsx", label: "Excel (XLSX)" },
          { value: "csv", label: "CSV" },
        ]}
        value={query.get("dang") ?? "xlsx"}
      />
      <Button kind="secondary">{RECEIPTS.download[lang]}</Button>
    </Form>
  );
}
