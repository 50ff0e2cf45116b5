import { formatDate, formatDateTime, formatDong } from "@motlan/formats";
import { type BookDay, readDay } from "@motlan/payments";
import { Button, ErrorSummary, Form, PageTitle, Stat, StatRow, Table, TextField } from "@motlan/ui";
import { officialOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { MONEY } from "../texts/money.ts";
import { Accounts } from "./accounts.tsx";
import { dayOf, MONEY_PATH, pathOf, say } from "./day-of.ts";
import { Findings } from "./findings.tsx";
import { openDays } from "./open-days.tsx";
import { UploadForm } from "./upload-form.tsx";

/** The way into the books without a day: the latest whose statement can be there. */
export async function moneyHome(visit: Visit): Promise<Answer> {
  return { redirect: pathOf(dayOf(visit)) };
}

/** A day of the agency's books: what came, what matches, what does not, and whether it is closed. */
export function dayPage(visit: Visit): Promise<Answer> {
  return showDay(visit, []);
}

export async function showDay(
  visit: Visit,
  errors: readonly { readonly name?: string; readonly message: string }[],
  status = 422,
): Promise<Answer> {
  const { lang, work } = visit;
  const day = await readDay(work, dayOf(visit));
  const title = say(MONEY.title[lang], { day: formatDate(day.day) });
  const mayBook = officialOf(visit).permissions.has("payments.reconcile");
  const body = (
    <>
      <ErrorSummary lang={lang} errors={errors} />
      <PageTitle title={title} lead={MONEY.lead[lang]} />
      <Figures day={day} lang={lang} />
      <Findings visit={visit} day={day} />
      <Accounts lang={lang} day={day} />
      {mayBook && day.closing === undefined ? (
        <UploadForm visit={visit} day={day.day} error={errors.find(({ name }) => name === "file")?.message} />
      ) : null}
      <Fees day={day} lang={lang} />
      <CloseOrSign visit={visit} day={day} />
      {await openDays(visit)}
      <Form lang={lang} action={MONEY_PATH} method="get">
        <TextField lang={lang} name="ngay" label={MONEY.otherDay[lang]} value={formatDate(day.day)} width="short" />
        <Button kind="quiet">{MONEY.go[lang]}</Button>
      </Form>
    </>
  );
  return deskPage(visit, { title, body, ...(errors.length > 0 && { status, hasErrors: true }) });
}

interface Props {
  readonly day: BookDay;
  readonly lang: Visit["lang"];
}

function Figures({ day: { sheet, findings }, lang }: Props) {
  const open = findings.filter(({ state }) => state === "open").length;
  return (
    <StatRow>
      <Stat lang={lang} label={MONEY.total[lang]} figure={formatDong(sheet.total)} />
      <Stat lang={lang} label={MONEY.cash[lang]} figure={formatDong(sheet.cash)} />
      <Stat lang={lang} label={MONEY.bank[lang]} figure={formatDong(sheet.transfers)} />
      {sheet.gateways === 0n ? null : <Stat lang={lang} label={MONEY.gateways[lang]} figure={formatDong(sheet.gateways)} />}
      <Stat lang={lang} label={MONEY.open[lang]} figure={String(open)} />
    </StatRow>
  );
}

function Fees({ day: { sheet }, lang }: Props) {
  if (sheet.fees.length === 0) return <p>{MONEY.noFees[lang]}</p>;
  return (
    <Table
      lang={lang}
      caption={MONEY.fees[lang]}
      stacks
      columns={[
        { key: "fee", label: MONEY.fee[lang] },
        { key: "orders", label: MONEY.orders[lang], numeric: true },
        { key: "amount", label: MONEY.amount[lang], numeric: true },
      ]}
      rows={sheet.fees.map(({ title, law, kind, orders, amount }) => ({
        key: `${kind} ${law} ${title.vi}`,
        cells: { fee: title[lang], orders: String(orders), amount: formatDong(amount) },
      }))}
    />
  );
}

/** The last step of the day: closed by the accountant, signed by a second person. */
function CloseOrSign({ visit, day: { day, closing } }: { readonly visit: Visit; readonly day: BookDay }) {
  const { lang } = visit;
  const { permissions } = officialOf(visit);
  if (closing === undefined) {
    if (!permissions.has("payments.close")) return null;
    return (
      <Form lang={lang} action={`${pathOf(day)}/khoa-so`}>
        <p>{MONEY.closeLead[lang]}</p>
        <Button kind="main">{MONEY.close[lang]}</Button>
      </Form>
    );
  }
  const closed = say(MONEY.closed[lang], { name: closing.closedByName, at: formatDateTime(closing.closedAt) });
  if (closing.documentId !== null)
    return (
      <p>
        {closed}. <a href={`${pathOf(day)}/phieu`}>{MONEY.sheet[lang]}</a>
      </p>
    );
  return (
    <Form lang={lang} action={`${pathOf(day)}/ky`}>
      <p>{`${closed}. ${MONEY.unsigned[lang]}`}</p>
      {permissions.has("payments.sign-closing") ? <Button kind="main">{MONEY.sign[lang]}</Button> : null}
    </Form>
  );
}
