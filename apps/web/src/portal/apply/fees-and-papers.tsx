import { formatDong } from "@motlan/formats";
import type { FeeLine, FormView } from "@motlan/forms";
import type { Language } from "@motlan/kernel";
import { SummaryList, Table } from "@motlan/ui";
import { fillText, sayLaw } from "../show/say.ts";
import { APPLY, PAPER_STATES } from "../texts/apply.ts";
import { COMMON } from "../texts/common.ts";
import { FEES } from "../texts/fees.ts";
import { PAY } from "../texts/pay.ts";
import { sourceReceipt } from "./receipt-of.ts";

interface Props {
  readonly lang: Language;
  readonly view: FormView;
}

/** The papers this application needs and how each stands; where a record stands in for one, which. */
export function Papers({ lang, view }: Props) {
  if (view.papers.length === 0) return null;
  const rows = view.papers.map(({ title, state, heldBy }) => {
    const receipt = heldBy === undefined ? undefined : view.draft.known[heldBy]?.record?.receipt;
    return { label: title[lang], value: PAPER_STATES[state][lang], receipt: receipt && sourceReceipt(receipt, lang) };
  });
  return <SummaryList lang={lang} title={APPLY.papers[lang]} rows={rows} />;
}

/** What is to be paid, and how each amount came about: the row of the table that applied, the province's own rate, the article. */
export function Fees({ lang, view }: Props) {
  if (view.total === 0n && view.fees.every(({ rows, rate }) => rows === undefined && rate === undefined))
    return <SummaryList lang={lang} title={APPLY.fees[lang]} rows={[{ label: COMMON.total[lang], value: APPLY.noFee[lang] }]} />;
  const columns = [
    { key: "what", label: APPLY.fees[lang] },
    { key: "amount", label: PAY.amount[lang], numeric: true },
  ];
  const rows = view.fees.map((fee) => ({
    key: fee.id,
    cells: { what: <How lang={lang} fee={fee} />, amount: fee.amount === 0n ? FEES.free[lang] : formatDong(fee.amount) },
  }));
  const sum = { key: "sum", cells: { what: <strong>{COMMON.total[lang]}</strong>, amount: <strong>{formatDong(view.total)}</strong> } };
  return <Table lang={lang} caption={APPLY.fees[lang]} columns={columns} rows={[...rows, sum]} />;
}

function How({ lang, fee }: { readonly lang: Language; readonly fee: FeeLine }) {
  const lines = reasons(fee, lang);
  return (
    <>
      {fee.title[lang]} <span class="field__hint">({fee.law})</span>
      {lines.map((line) => (
        <p class="field__hint" key={line}>
          {line}
        </p>
      ))}
    </>
  );
}

function reasons({ rows = [], rate }: FeeLine, lang: Language): string[] {
  const byRow = rows.map(({ note, gives, law }) => {
    const amount = typeof gives === "number" && rows.length > 1 ? `${formatDong(BigInt(Math.trunc(gives)))}: ` : "";
    return [`${amount}${(note ?? FEES.byTable)[lang]}`, law && `(${sayLaw(law)})`].filter(Boolean).join(" ");
  });
  const own = rate && fillText(FEES.ownRate, { amount: formatDong(BigInt(rate.amount)), law: sayLaw(rate.law) })[lang];
  return own === undefined ? byRow : [...byRow, own];
}
