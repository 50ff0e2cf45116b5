import { type DeadTelling, getWebhook, listRefusedTellings, listWebhooks, MOST_WEBHOOKS, type WebhookState } from "@motlan/consents";
import { formatDateTime } from "@motlan/formats";
import type { Language } from "@motlan/kernel";
import { BackLink, Button, ButtonRow, EmptyState, ErrorSummary, Form, LinkButton, Notice, PageTitle, SummaryList, Tag } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { ListTable } from "../parts/list-table.tsx";
import type { Refusal } from "../refusal.tsx";
import { AGREEMENTS } from "../texts/agreements.ts";
import { WEBHOOKS as T, TOLD, TROUBLES } from "../texts/webhooks.ts";
import { refuseOthers } from "./agreement-acts.tsx";
import { AGREEMENTS_PATH } from "./agreements-page.tsx";

export const WEBHOOKS_PATH = "/ban-lam-viec/dong-y/dia-chi-nhan-tin";
/** Of what was refused, as many as one settles at a sitting. */
const MOST_REFUSED = 50;

/** GET /ban-lam-viec/dong-y/dia-chi-nhan-tin: where the agency's systems hear of consents, and whether they do. */
export async function webhooksPage(visit: Visit): Promise<Answer> {
  const { lang, work, query } = visit;
  refuseOthers(visit);
  const columns = [
    { key: "address", label: T.address[lang] },
    { key: "state", label: T.state[lang] },
    { key: "waiting", label: T.waiting[lang], numeric: true },
    { key: "refused", label: T.refused[lang], numeric: true },
    { key: "last", label: T.last[lang] },
  ];
  const rows = (await listWebhooks(work, { limit: MOST_WEBHOOKS, offset: 0 })).map((one) => ({
    key: one.id,
    cells: {
      address: (
        <a href={`${WEBHOOKS_PATH}/${one.id}`} class="break">
          {one.url}
        </a>
      ),
      state: <State lang={lang} one={one} />,
      waiting: String(one.waiting),
      refused: String(one.dead),
      last: lastOf(one, lang),
    },
  }));
  const body = (
    <>
      <BackLink lang={lang} href={AGREEMENTS_PATH} label={AGREEMENTS.back[lang]} />
      {query.get("da-bo") === "" ? null : <Notice lang={lang} tone="success" title={T.ended[lang]} live />}
      <PageTitle title={T.title[lang]} lead={T.lead[lang]} />
      <LinkButton href={`${WEBHOOKS_PATH}/moi`} kind="main">
        {T.declare[lang]}
      </LinkButton>
      {rows.length === 0 ? (
        <EmptyState title={T.none[lang]} icon="inbox">
          <p>{T.noneDo[lang]}</p>
        </EmptyState>
      ) : (
        <ListTable {...{ lang, columns, rows, caption: T.title[lang] }} />
      )}
    </>
  );
  return deskPage(visit, { title: T.title[lang], body });
}

interface OfOne {
  readonly lang: Language;
  readonly one: WebhookState;
}

function State({ lang, one: { disabled, trouble } }: OfOne) {
  if (disabled) return <Tag tone="neutral">{T.paused[lang]}</Tag>;
  return <Tag tone={trouble === null ? "success" : "error"}>{(trouble === null ? T.good : T.stuck)[lang]}</Tag>;
}

const timeOf = (at: Date | null, lang: Language) => (at === null ? T.never[lang] : formatDateTime(at));
const lastOf = ({ deliveredAt }: WebhookState, lang: Language) => timeOf(deliveredAt, lang);

/** What was done a moment ago, by the word in the address. */
const DONE = { "da-sua": "changed", "tam-dung": "pausedNow", "gui-tiep": "resumedNow", "gui-lai": "resent", "bo-qua": "skipped" } as const;

/** GET …/dia-chi-nhan-tin/:webhookId: how it goes, what was refused, and what can be done. */
export async function webhookPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, work, params, query } = visit;
  refuseOthers(visit);
  const one = await getWebhook(work, params.webhookId ?? "");
  const refused = await listRefusedTellings(work, one.id, { limit: MOST_REFUSED, offset: 0 });
  const done = Object.entries(DONE).find(([word]) => word === query.get("xong"))?.[1];
  const body = (
    <>
      <BackLink lang={lang} href={WEBHOOKS_PATH} label={T.back[lang]} />
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      {done === undefined ? null : <Notice lang={lang} tone="success" title={T[done][lang]} live />}
      <PageTitle title={T.title[lang]} />
      <SummaryList lang={lang} rows={factsOf({ lang, one })} />
      <Acts lang={lang} one={one} />
      <h2>{T.refusedTitle[lang]}</h2>
      {refused.length === 0 ? (
        <EmptyState title={T.noRefused[lang]} icon="done">
          <p>{T.noRefusedDo[lang]}</p>
        </EmptyState>
      ) : (
        <Refused {...{ lang, one, refused }} />
      )}
    </>
  );
  return deskPage(visit, { title: T.title[lang], body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}

function factsOf({ lang, one }: OfOne) {
  return [
    { label: T.address[lang], value: <span class="break">{one.url}</span> },
    { label: T.state[lang], value: <Trouble lang={lang} one={one} /> },
    { label: T.secret[lang], value: T.secretKept[lang] },
    { label: T.waiting[lang], value: String(one.waiting) },
    { label: T.delivered[lang], value: String(one.delivered) },
    { label: T.last[lang], value: lastOf(one, lang) },
    { label: T.declaredAt[lang], value: formatDateTime(one.madeAt) },
  ];
}

function Trouble({ lang, one }: OfOne) {
  const { trouble, since, nextAt, disabled } = one;
  return (
    <>
      <State lang={lang} one={one} />
      {trouble === null || disabled ? null : (
        <span class="queue__detail">
          {explain(trouble, lang)} {say(T.stuckSince, lang, { at: timeOf(since, lang), next: timeOf(nextAt, lang) })}
        </span>
      )}
    </>
  );
}

function explain(reason: string, lang: Language): string {
  const status = /^status-(\d+)$/.exec(reason)?.[1];
  if (status !== undefined) return say(TROUBLES.answered, lang, { status });
  return TROUBLES[reason === "unreachable" ? "unreachable" : "address"][lang];
}

function Acts({ lang, one: { id, disabled } }: OfOne) {
  const at = `${WEBHOOKS_PATH}/${id}`;
  return (
    <Form lang={lang} action={`${at}/tam-dung`}>
      <input type="hidden" name="dung" value={disabled ? "" : "1"} />
      <ButtonRow>
        <LinkButton href={`${at}/sua`} kind="secondary">
          {T.change[lang]}
        </LinkButton>
        <Button kind="secondary">{(disabled ? T.resume : T.pause)[lang]}</Button>
        <LinkButton href={`${at}/khoa-moi`} kind="quiet">
          {T.renew[lang]}
        </LinkButton>
        <LinkButton href={`${at}/bo`} kind="quiet">
          {T.end[lang]}
        </LinkButton>
      </ButtonRow>
    </Form>
  );
}

function Refused({ lang, one, refused }: OfOne & { readonly refused: readonly DeadTelling[] }) {
  const at = `${WEBHOOKS_PATH}/${one.id}`;
  return (
    <>
      <p>{T.refusedLead[lang]}</p>
      {one.dead > refused.length ? <p>{say(T.shown, lang, { n: refused.length, all: one.dead })}</p> : null}
      <ListTable
        lang={lang}
        caption={T.refusedTitle[lang]}
        columns={(["what", "consent", "why", "refusedAt", "act"] as const).map((key) => ({ key, label: T[key][lang] }))}
        rows={refused.map(({ key, consentId, body, reason, deadAt }) => ({
          key,
          cells: {
            what: toldIn(body, lang),
            consent: <code class="break">{consentId}</code>,
            why: explain(reason, lang),
            refusedAt: formatDateTime(deadAt),
            act: (
              <>
                <Form lang={lang} action={`${at}/gui-lai`}>
                  <input type="hidden" name="tin" value={key} />
                  <Button small>{T.resend[lang]}</Button>
                </Form>
                <LinkButton href={`${at}/bo-qua?tin=${key}`} kind="quiet">
                  {T.skip[lang]}
                </LinkButton>
              </>
            ),
          },
        }))}
      />
    </>
  );
}

/** What a telling says happened; its type where we have no words for it. */
function toldIn(body: string, lang: Language): string {
  const { type }: { readonly type?: unknown } = JSON.parse(body);
  return TOLD[String(type)]?.[lang] ?? String(type);
}
