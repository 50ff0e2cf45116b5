import type { Card, Deadline, Details } from "@motlan/catalogue";
import { formatDong, formatTerm } from "@motlan/formats";
import type { Language } from "@motlan/kernel";
import { SummaryList } from "@motlan/ui";
import { fillText } from "../show/say.ts";
import { CHANNELS, COMMON } from "../texts/common.ts";
import { AUDIENCES } from "../texts/home.ts";
import { PROCEDURE } from "../texts/procedure.ts";
import { numbersOf } from "./declared-details.tsx";

/** A procedure of the national catalogue that is not run here: what is known, and plainly what is not. */
export function CardDetails({ lang, card }: { readonly lang: Language; readonly card: Card }) {
  const { details } = card;
  const none = COMMON.noData[lang];
  const audiences = card.audiences.map((value) => AUDIENCES[value]?.[lang] ?? value).join("; ");
  const rows = [
    { label: PROCEDURE.who[lang], value: audiences || none },
    { label: PROCEDURE.deadline[lang], value: deadlinesOf(details, lang) },
    { label: PROCEDURE.fee[lang], value: feesOf(details, lang) },
    { label: PROCEDURE.result[lang], value: inVietnamese(details?.results.join("; ")) ?? none },
    { label: PROCEDURE.executing[lang], value: inVietnamese(card.executing.join("; ")) ?? none },
    { label: PROCEDURE.ministry[lang], value: inVietnamese(card.agency) ?? none },
    { label: PROCEDURE.decision[lang], value: inVietnamese(card.decision) ?? none },
  ];
  return (
    <>
      <SummaryList lang={lang} title={PROCEDURE.brief[lang]} rows={rows} />
      <h2>{PROCEDURE.papers[lang]}</h2>
      {details === undefined || details.papers.length === 0 ? <p>{none}</p> : null}
      <ul>
        {details?.papers
          .filter(({ show }) => show !== false)
          .map(({ name, originals, copies, when }) => (
            <li key={`${name} ${when}`}>
              {inVietnamese(name)} <span class="field__hint">{numbersText(originals, copies, lang)}</span>
              {when === undefined ? null : <p class="field__hint">{inVietnamese(when)}</p>}
            </li>
          ))}
      </ul>
      <h2>{PROCEDURE.law[lang]}</h2>
      {details === undefined || details.legalBasis.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul>
          {details.legalBasis.map((act) => (
            <li key={act}>{inVietnamese(act)}</li>
          ))}
        </ul>
      )}
      <p class="field__hint">{PROCEDURE.source[lang]}</p>
    </>
  );
}

/** What the national catalogue says in Vietnamese alone says so to a reader of the page aloud; nothing where it says nothing. */
function inVietnamese(text: string | undefined) {
  return text === undefined || text === "" ? undefined : <span lang="vi">{text}</span>;
}

function numbersText(originals: number, copies: number, lang: Language): string {
  const text = numbersOf(originals, copies, false, lang);
  return text === "" ? "" : `(${text})`;
}

function deadlinesOf(details: Details | undefined, lang: Language) {
  if (details === undefined || details.methods.length === 0) return COMMON.noData[lang];
  return details.methods.map(({ channel, deadline }) => (
    <p key={channel}>
      {CHANNELS[channel][lang]}: {deadline === undefined ? COMMON.noData[lang] : deadlineText(deadline, lang)}
    </p>
  ));
}

function deadlineText(deadline: Deadline, lang: Language): string {
  if ("text" in deadline) return deadline.text;
  const { count, unit } = deadline;
  return unit === "unstated" ? fillText(PROCEDURE.unstated, { n: count })[lang] : formatTerm({ count, unit })[lang];
}

function feesOf(details: Details | undefined, lang: Language) {
  if (details === undefined || details.methods.length === 0) return COMMON.noData[lang];
  const lines = [...new Set(details.methods.flatMap(({ fees }) => fees.map((fee) => feeText(fee, lang))))];
  return lines.length === 0
    ? PROCEDURE.feeNone[lang]
    : lines.map((line) => (
        <p key={line} lang="vi">
          {line}
        </p>
      ));
}

function feeText({ amount, currency, uncertain, note }: Details["methods"][number]["fees"][number], lang: Language): string {
  const figure =
    amount === undefined
      ? PROCEDURE.feeElsewhere[lang]
      : uncertain
        ? fillText(PROCEDURE.feeUncertain, { n: amount })[lang]
        : currency === undefined && Number.isInteger(amount)
          ? formatDong(BigInt(amount))
          : `${amount} ${currency ?? "đ"}`;
  const said = note?.replace(/^\((.*)\)$/su, "$1");
  if (amount === 0) return said ?? COMMON.free[lang];
  return said === undefined ? figure : `${figure} – ${said}`;
}
