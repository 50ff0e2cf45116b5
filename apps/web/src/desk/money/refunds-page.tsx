import { formatDateTime, formatDong } from "@motlan/formats";
import { may } from "@motlan/kernel";
import { listRefunds, type Refund, type RefundState } from "@motlan/payments";
import { ButtonRow, EmptyState, LinkButton, PageTitle, Table, Tabs, Tag } from "@motlan/ui";
import { officialOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { PAGE_SIZE } from "../queues.ts";
import { QUEUE } from "../texts/queue.ts";
import { REFUND_CAUSE, REFUND_STATE, REFUND_WAY, REFUNDS } from "../texts/refunds.ts";
import { REFUNDS_PATH } from "./day-of.ts";

interface Group {
  readonly name: string;
  readonly label: { readonly vi: string; readonly en: string };
  readonly states: readonly RefundState[];
}

const TO_APPROVE: Group = { name: "cho-duyet", label: REFUNDS.asked, states: ["asked"] };
const GROUPS: readonly Group[] = [
  TO_APPROVE,
  { name: "cho-tra", label: REFUNDS.due, states: ["due"] },
  { name: "khong-gui-duoc", label: REFUNDS.failed, states: ["failed"] },
  { name: "da-xong", label: REFUNDS.done, states: ["sent", "rejected"] },
];

/** GET /ban-lam-viec/thu-ngan/hoan-tra: the agency's refunds, those that wait for somebody first. */
export async function refundsPage(visit: Visit): Promise<Answer> {
  const { lang, work, query } = visit;
  const group = GROUPS.find(({ name }) => name === query.get("muc")) ?? TO_APPROVE;
  const offset = Math.max(0, Math.trunc(Number(query.get("tu")) || 0));
  const refunds = await listRefunds(work, { states: group.states, limit: PAGE_SIZE, offset });
  const { agencyId } = officialOf(visit);
  const tabs = GROUPS.map(({ name, label }) => ({
    href: name === TO_APPROVE.name ? REFUNDS_PATH : `${REFUNDS_PATH}?muc=${name}`,
    label: label[lang],
    current: name === group.name,
  }));
  const body = (
    <>
      <PageTitle title={REFUNDS.title[lang]} lead={REFUNDS.lead[lang]} />
      {may(work.actor, "payments.ask-refund", agencyId) ? (
        <ButtonRow>
          <LinkButton href={`${REFUNDS_PATH}/moi`}>{REFUNDS.ask[lang]}</LinkButton>
        </ButtonRow>
      ) : null}
      <Tabs label={REFUNDS.tabs[lang]} tabs={tabs} />
      {refunds.length === 0 ? <EmptyState title={REFUNDS.none[lang]} icon="done" /> : <Listed refunds={refunds} lang={lang} />}
      {refunds.length < PAGE_SIZE ? null : (
        <ButtonRow>
          <LinkButton href={`${REFUNDS_PATH}?muc=${group.name}&tu=${offset + PAGE_SIZE}`}>{QUEUE.more[lang]}</LinkButton>
        </ButtonRow>
      )}
    </>
  );
  return deskPage(visit, { title: REFUNDS.title[lang], body });
}

function Listed({ refunds, lang }: { readonly refunds: readonly Refund[]; readonly lang: Visit["lang"] }) {
  return (
    <Table
      lang={lang}
      caption={REFUNDS.title[lang]}
      captionHidden
      stacks
      columns={[
        { key: "why", label: REFUNDS.why[lang] },
        { key: "amount", label: REFUNDS.amount[lang], numeric: true },
        { key: "how", label: REFUNDS.how[lang] },
        { key: "at", label: REFUNDS.at[lang] },
        { key: "state", label: REFUNDS.state[lang] },
      ]}
      rows={refunds.map((refund) => ({
        key: refund.id,
        cells: {
          why: <a href={`${REFUNDS_PATH}/${refund.id}`}>{whyOf(refund, lang)}</a>,
          amount: formatDong(refund.amount),
          how: wayOf(refund, lang),
          at: formatDateTime(refund.askedAt),
          state: <RefundTag refund={refund} lang={lang} />,
        },
      }))}
    />
  );
}

const TONE = { asked: "warning", due: "info", failed: "error", sent: "success", rejected: "neutral" } as const;

export function RefundTag({ refund: { state }, lang }: { readonly refund: Refund; readonly lang: Visit["lang"] }) {
  return <Tag tone={TONE[state]}>{REFUND_STATE[state][lang]}</Tag>;
}

export function whyOf({ cause, words }: Refund, lang: Visit["lang"]): string {
  return words === "" ? REFUND_CAUSE[cause][lang] : words;
}

export function wayOf({ provider }: Refund, lang: Visit["lang"]): string {
  return REFUND_WAY[provider]?.[lang] ?? provider;
}
