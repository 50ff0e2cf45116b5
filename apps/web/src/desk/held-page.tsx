import { formatDateTime, formatDong } from "@motlan/formats";
import { type HeldTransfer, listHeld } from "@motlan/payments";
import { ButtonRow, EmptyState, LinkButton, PageTitle, Table } from "@motlan/ui";
import type { Answer, Visit } from "../frame/types.ts";
import { deskPage } from "./desk-frame.tsx";
import { PAGE_SIZE } from "./queues.ts";
import { HELD, HOLD_REASON } from "./texts/agency.ts";
import { QUEUE } from "./texts/queue.ts";

/** Money set aside for this agency, each with why: visible until somebody decides about it. */
export async function heldPage(visit: Visit): Promise<Answer> {
  const { lang, work, query } = visit;
  const offset = Math.max(0, Math.trunc(Number(query.get("tu")) || 0));
  const held = await listHeld(work, { limit: PAGE_SIZE, offset });
  const body = (
    <>
      <PageTitle title={HELD.title[lang]} lead={HELD.lead[lang]} />
      {held.length === 0 ? <EmptyState title={HELD.empty[lang]} icon="done" /> : <Held held={held} lang={lang} />}
      <p class="queue__detail">{HELD.cashHint[lang]}</p>
      {held.length < PAGE_SIZE ? null : (
        <ButtonRow>
          <LinkButton href={`/ban-lam-viec/thanh-toan?tu=${offset + PAGE_SIZE}`}>{QUEUE.more[lang]}</LinkButton>
        </ButtonRow>
      )}
    </>
  );
  return deskPage(visit, { title: HELD.title[lang], body });
}

function Held({ held, lang }: { readonly held: readonly HeldTransfer[]; readonly lang: Visit["lang"] }) {
  return (
    <Table
      lang={lang}
      caption={HELD.title[lang]}
      captionHidden
      stacks
      columns={[
        { key: "why", label: HELD.why[lang] },
        { key: "amount", label: HELD.amount[lang], numeric: true },
        { key: "content", label: HELD.content[lang] },
        { key: "at", label: HELD.at[lang] },
        { key: "transaction", label: HELD.transaction[lang] },
      ]}
      rows={held.map(({ id, reason, amount, currency, content, at, transactionId }) => ({
        key: id,
        cells: {
          why: HOLD_REASON[reason][lang],
          amount: currency === "VND" ? formatDong(amount) : `${amount} ${currency}`,
          content,
          at: formatDateTime(at),
          transaction: transactionId,
        },
      }))}
    />
  );
}
