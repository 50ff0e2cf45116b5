import { formatDateTime } from "@motlan/formats";
import { may } from "@motlan/kernel";
import {
  type DeadLetter,
  faults,
  listFollowings,
  listTroubles,
  resendDeadLetters,
  type SubscriptionState,
  skipDeadLetter,
} from "@motlan/subscriptions";
import { BackLink, Button, ButtonRow, EmptyState, ErrorSummary, Form, LinkButton, Notice, PageTitle, Table, Tag } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { giveUpPage } from "../parts/give-up-page.tsx";
import { ListTable } from "../parts/list-table.tsx";
import { type Refusal, refusalOf } from "../refusal.tsx";
import { EVENTS as T } from "../texts/exchange-events.ts";
import { explainReason } from "./event-reasons.ts";
import { Followings } from "./followings.tsx";
import { type Titles, titleOf } from "./names.ts";
import { Named } from "./operations-page.tsx";
import { EVENTS_PATH, EXCHANGE_PATH } from "./paths.ts";

/** GET /ban-lam-viec/ket-noi/su-kien: what could not be delivered, with its cause and whose turn it is; and who receives. */
export async function eventsPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, work, query } = visit;
  const { dead, subscriptions } = await listTroubles(work);
  const followings = await listFollowings(work);
  const parts = { visit, titles: await titlesOf(visit) };
  const body = (
    <>
      <BackLink lang={lang} href={EXCHANGE_PATH} />
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      <PageTitle title={T.title[lang]} lead={T.lead[lang]} />
      {query.get("gui-lai") === "" ? null : (
        <Notice lang={lang} tone="success" title={say(T.resent, lang, { n: query.get("gui-lai") })} live />
      )}
      {query.get("bo-qua") === "" ? null : <Notice lang={lang} tone="success" title={T.skipped[lang]} live />}
      <section>
        <h2>{T.deadTitle[lang]}</h2>
        {dead.length === 0 ? (
          <EmptyState title={T.noDead[lang]} icon="done">
            <p>{T.noDeadDo[lang]}</p>
          </EmptyState>
        ) : (
          <Dead {...parts} dead={dead} />
        )}
      </section>
      <section>
        <h2>{T.subscriptions[lang]}</h2>
        {subscriptions.length === 0 ? (
          <EmptyState title={T.noSubscriptions[lang]} icon="inbox">
            <p>{T.noSubscriptionsDo[lang]}</p>
          </EmptyState>
        ) : (
          <Subscriptions {...parts} subscriptions={subscriptions} />
        )}
      </section>
      <Followings {...parts} followings={followings} />
    </>
  );
  return deskPage(visit, { title: T.title[lang], body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}

interface Parts {
  readonly visit: Visit;
  readonly titles: Titles;
}

/** What the directory calls each system; nothing where this node takes no part. */
export async function titlesOf({ options }: Visit): Promise<Titles> {
  const directory = await options.exchangeOf?.()?.directory.current();
  return new Map([...(directory?.content.members ?? []), ...(directory?.content.subsystems ?? [])].map(({ name, title }) => [name, title]));
}

function maySettle({ work: { actor } }: Visit): boolean {
  return actor.kind === "official" && may(actor, "subscriptions.settle", actor.agencyId);
}

function Dead({ visit, titles, dead }: Parts & { readonly dead: readonly DeadLetter[] }) {
  const { lang } = visit;
  const settles = maySettle(visit);
  return (
    <>
      <ListTable
        lang={lang}
        caption={T.deadTitle[lang]}
        columns={(["topic", "receiver", "happened", "why", "todo", "who", "act"] as const).map((key) => ({ key, label: T[key][lang] }))}
        rows={dead.map((one) => {
          const receiver = titleOf(one.client, titles, lang);
          const { cause, remedy, office } = explainReason(one.reason, receiver, lang);
          return {
            key: `${one.subscriptionId} ${one.seq}`,
            cells: {
              topic: <Named name={`${one.subsystem}/${one.code}`} title={one.title[lang]} />,
              receiver: <Named name={one.client} title={receiver} />,
              happened: formatDateTime(one.at),
              why: (
                <>
                  {cause}
                  {one.behind === 0 ? null : <span class="queue__detail">{say(T.behind, lang, { n: one.behind })}</span>}
                </>
              ),
              todo: remedy,
              who: office,
              act: settles ? <Acts visit={visit} one={one} /> : "–",
            },
          };
        })}
      />
      {settles ? (
        <Form lang={lang} action={`${EVENTS_PATH}/gui-lai`}>
          <ButtonRow>
            <Button kind="secondary">{T.resendAll[lang]}</Button>
          </ButtonRow>
        </Form>
      ) : null}
    </>
  );
}

function Acts({ visit: { lang }, one }: { readonly visit: Visit; readonly one: DeadLetter }) {
  const skip = new URLSearchParams({ "dang-ky": one.subscriptionId, "so-thu-tu": String(one.seq) });
  return (
    <>
      <Form lang={lang} action={`${EVENTS_PATH}/gui-lai`}>
        <input type="hidden" name="dang-ky" value={one.subscriptionId} />
        <input type="hidden" name="so-thu-tu" value={String(one.seq)} />
        <Button small>{T.resend[lang]}</Button>
      </Form>
      <LinkButton href={`${EVENTS_PATH}/bo-qua?${skip}`} kind="quiet">
        {T.skip[lang]}
      </LinkButton>
    </>
  );
}

function Subscriptions({ visit, titles, subscriptions }: Parts & { readonly subscriptions: readonly SubscriptionState[] }) {
  const { lang } = visit;
  return (
    <Table
      lang={lang}
      caption={T.subscriptions[lang]}
      captionHidden
      stacks
      columns={[
        { key: "topic", label: T.topic[lang] },
        { key: "receiver", label: T.receiver[lang] },
        { key: "state", label: T.state[lang] },
        { key: "last", label: T.last[lang] },
        { key: "delivered", label: T.delivered[lang], numeric: true },
      ]}
      rows={subscriptions.map((one) => ({
        key: one.id,
        cells: {
          topic: <Named name={`${one.subsystem}/${one.code}`} title={one.title[lang]} />,
          receiver: <Named name={one.client} title={titleOf(one.client, titles, lang)} />,
          state: <State visit={visit} titles={titles} one={one} />,
          last: one.deliveredAt === null ? T.none[lang] : formatDateTime(one.deliveredAt),
          delivered: String(one.delivered),
        },
      }))}
    />
  );
}

function State({ visit: { lang }, titles, one }: Parts & { readonly one: SubscriptionState }) {
  const dead = one.dead === 0 ? null : <Tag tone="warning">{say(T.deadCount, lang, { n: one.dead })}</Tag>;
  if (one.trouble === null)
    return (
      <>
        <Tag tone="success">{T.good[lang]}</Tag> {dead}
      </>
    );
  const { cause, remedy, office } = explainReason(one.trouble.code, titleOf(one.client, titles, lang), lang);
  const times = { at: one.since === null ? "–" : formatDateTime(one.since), next: one.nextAt === null ? "–" : formatDateTime(one.nextAt) };
  return (
    <>
      <Tag tone="error">{cause}</Tag> {dead}
      <span class="queue__detail">{say(T.stuckSince, lang, times)}</span>
      <span class="queue__detail">
        {remedy} {T.who[lang]}: {office}
      </span>
    </>
  );
}

/** POST …/su-kien/gui-lai: one, or all. */
export async function resendAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  const subscriptionId = form.get("dang-ky");
  try {
    const sent = await resendDeadLetters(work, subscriptionId === "" ? undefined : { subscriptionId, seq: form.get("so-thu-tu") });
    return { redirect: `${EVENTS_PATH}?gui-lai=${sent}` };
  } catch (error) {
    return eventsPage(visit, refusalOf(error, lang, ""));
  }
}

/** GET …/su-kien/bo-qua: why one is never to be delivered. */
export async function skipPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, form, query } = visit;
  if (!maySettle(visit)) throw faults["not-yours"]();
  const given = (name: string) => form.get(name) || query.get(name);
  return giveUpPage(visit, {
    back: { href: EVENTS_PATH },
    title: T.skipTitle[lang],
    lead: T.skipLead[lang],
    action: `${EVENTS_PATH}/bo-qua`,
    which: { "dang-ky": given("dang-ky"), "so-thu-tu": given("so-thu-tu") },
    texts: { reason: T.reason[lang], hint: T.reasonHint[lang], button: T.skip[lang] },
    refusal,
  });
}

/** POST …/su-kien/bo-qua */
export async function skipAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  try {
    await skipDeadLetter(work, { subscriptionId: form.get("dang-ky"), seq: form.get("so-thu-tu"), why: form.get("ly-do") });
    return { redirect: `${EVENTS_PATH}?bo-qua=1` };
  } catch (error) {
    return skipPage(visit, refusalOf(error, lang, ""));
  }
}
