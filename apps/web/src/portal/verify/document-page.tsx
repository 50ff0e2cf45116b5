import { type PublicDocument, verifyDocument } from "@motlan/documents";
import { formatDate } from "@motlan/formats";
import { isFault, type Language } from "@motlan/kernel";
import { printedNumber, type Receipt, standingOfReceipt } from "@motlan/payments";
import { LinkButton, Notice, PageTitle, SummaryList, type SummaryRow } from "@motlan/ui";
import type { PageAnswer, Visit } from "../../frame/types.ts";
import { sayDay } from "../show/say.ts";
import { RECEIPT_STANDING, VERIFY } from "../texts/verify.ts";

const STATES = {
  sealed: ["success", VERIFY.genuine],
  waiting: ["info", VERIFY.waiting],
  withdrawn: ["error", VERIFY.withdrawn],
} as const;

/** GET /kiem-tra/:code, where the QR on a paper leads: anyone may learn whether it is genuine, and no more than that. */
export async function documentPage({ work, params, lang }: Visit): Promise<PageAnswer> {
  const document = await find(work.db, params.code ?? "");
  const standing = document === undefined ? undefined : await standingOfReceipt(work.db, document.code);
  const [tone, title] = document === undefined ? (["error", VERIFY.notFound] as const) : STATES[document.state];
  return {
    title: title[lang],
    status: document === undefined ? 404 : 200,
    body: (
      <>
        <PageTitle title={VERIFY.title[lang]} over={document?.code} />
        <Notice lang={lang} tone={tone} title={title[lang]}>
          <p>{(document === undefined ? VERIFY.notFoundText : VERIFY.compare)[lang]}</p>
          {document?.sample ? <p>{VERIFY.sample[lang]}</p> : null}
        </Notice>
        {document === undefined ? null : <SummaryList lang={lang} rows={[...receiptRows(standing, lang), ...publicRows(document, lang)]} />}
        <LinkButton href="/kiem-tra">{VERIFY.another[lang]}</LinkButton>
      </>
    ),
  };
}

/** A receipt that was replaced, adjusted or cancelled says so first, and by which one. */
function receiptRows(standing: Awaited<ReturnType<typeof standingOfReceipt>>, lang: Language): SummaryRow[] {
  if (standing === undefined || (standing.state === "in-force" && standing.earlier === undefined)) return [];
  const name = (receipt: Receipt) => `${receipt.symbol} · ${printedNumber(receipt)}`;
  const { state, later, earlier, kind } = standing;
  return [
    { label: VERIFY.receipt[lang], value: RECEIPT_STANDING[state][lang] },
    ...(later.length === 0 ? [] : [{ label: VERIFY.laterReceipt[lang], value: later.map(name).join(", ") }]),
    ...(earlier === undefined ? [] : [{ label: VERIFY[kind === "adjusting" ? "adjusts" : "replaces"][lang], value: name(earlier) }]),
  ];
}

async function find(db: Visit["work"]["db"], code: string): Promise<PublicDocument | undefined> {
  try {
    return await verifyDocument(db, code);
  } catch (error) {
    if (isFault(error, "documents/not-found")) return undefined;
    throw error;
  }
}

/** What anyone may know of a document. */
export function publicRows(document: PublicDocument, lang: Language): SummaryRow[] {
  const { name, number, agencyName, agencyId, issuedOn, holder, withdrawnAt, sha256 } = document;
  return [
    { label: VERIFY.name[lang], value: name[lang] },
    ...(number === undefined ? [] : [{ label: VERIFY.number[lang], value: number }]),
    { label: VERIFY.agency[lang], value: <a href={`/co-quan/${agencyId}`}>{agencyName}</a> },
    { label: VERIFY.issuedOn[lang], value: formatDate(issuedOn) },
    { label: VERIFY.holder[lang], value: holder },
    ...(withdrawnAt === undefined ? [] : [{ label: VERIFY.withdrawnAt[lang], value: sayDay(withdrawnAt) }]),
    ...(sha256 === undefined ? [] : [{ label: VERIFY.sha[lang], value: <code>{sha256.replace(/(.{8})/g, "$1\u200b")}</code> }]),
  ];
}
