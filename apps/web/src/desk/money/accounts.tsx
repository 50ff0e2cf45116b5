import { formatDateTime, formatDong } from "@motlan/formats";
import type { AccountDay, BookDay, Finding } from "@motlan/payments";
import { EmptyState, SummaryList, Table, Tag } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { MATCHED_BY, MONEY, RESOLUTION } from "../texts/money.ts";
import { say } from "./day-of.ts";

type Lang = Visit["lang"];

/** Each account of the agency: what the bank says, what the books say, and the lines. */
export function Accounts({ day, lang }: { readonly day: BookDay; readonly lang: Lang }) {
  if (day.accounts.length === 0)
    return (
      <EmptyState title={MONEY.noAccount[lang]} icon="info">
        {MONEY.noAccountHint[lang]}
      </EmptyState>
    );
  return (
    <>
      {day.accounts.map((account) => (
        <Account key={account.bankAccount} account={account} findings={day.findings} lang={lang} />
      ))}
    </>
  );
}

interface Props {
  readonly account: AccountDay;
  readonly findings: readonly Finding[];
  readonly lang: Lang;
}

function Account({ account: { bankAccount, proof, entries, lines, matched, fetched }, findings, lang }: Props) {
  const title = say(MONEY.account[lang], { account: bankAccount.slice(bankAccount.indexOf("/") + 1) });
  if (proof === undefined)
    return (
      <SummaryList
        lang={lang}
        title={title}
        rows={[
          { label: MONEY.closing[lang], value: MONEY.noStatement[lang] },
          ...(fetched === undefined ? [] : [{ label: MONEY.fetched[lang], value: <Fetched fetched={fetched} lang={lang} /> }]),
        ]}
      />
    );
  const { opening, closing, books, open, unexplained } = proof;
  const holds = unexplained === 0n;
  const verdict = holds ? MONEY.proven[lang] : say(MONEY.unproven[lang], { amount: formatDong(unexplained) });
  return (
    <>
      <SummaryList
        lang={lang}
        title={title}
        rows={[
          { label: MONEY.opening[lang], value: formatDong(opening) },
          { label: MONEY.closing[lang], value: formatDong(closing) },
          { label: MONEY.books[lang], value: formatDong(books) },
          { label: MONEY.difference[lang], value: formatDong(open) },
          { label: MONEY.how[lang], value: <Tag tone={holds ? "success" : "error"}>{verdict}</Tag> },
        ]}
      />
      <p>{say(MONEY.matched[lang], { matched, lines })}</p>
      {entries.length === 0 ? null : (
        <Entries entries={entries} findings={findings.filter((one) => one.bankAccount === bankAccount)} lang={lang} />
      )}
    </>
  );
}

/** When the node last asked the bank in vain, and why. */
function Fetched({ fetched: { at, tries, fault }, lang }: { readonly fetched: NonNullable<AccountDay["fetched"]>; readonly lang: Lang }) {
  const why = fault === "payments/provider-away" ? MONEY.bankAway[lang] : MONEY.bankRefused[lang];
  return <Tag tone="warning">{say(MONEY.fetchFailed[lang], { why, tries, at: formatDateTime(at) })}</Tag>;
}

function Entries({ entries, findings, lang }: Pick<AccountDay, "entries"> & Omit<Props, "account">) {
  return (
    <Table
      lang={lang}
      caption={MONEY.entries[lang]}
      stacks
      columns={[
        { key: "reference", label: MONEY.reference[lang] },
        { key: "content", label: MONEY.content[lang] },
        { key: "amount", label: MONEY.amount[lang], numeric: true },
        { key: "how", label: MONEY.how[lang] },
      ]}
      rows={entries.map(({ nth, reference, amount, content, matched }) => ({
        key: String(nth),
        cells: {
          reference,
          amount: formatDong(amount),
          content,
          how:
            matched === null ? (
              <Standing finding={findings.find((one) => one.reference === reference)} lang={lang} />
            ) : (
              MATCHED_BY[matched][lang]
            ),
        },
      }))}
    />
  );
}

/** Where a line that fits nothing stands: still open, or how it was settled. */
export function Standing({ finding, lang }: { readonly finding: Finding | undefined; readonly lang: Lang }) {
  const resolution = finding?.resolution ?? null;
  if (resolution === null) return <Tag tone="warning">{MONEY.stillOpen[lang]}</Tag>;
  return <Tag tone="success">{RESOLUTION[resolution][lang]}</Tag>;
}
