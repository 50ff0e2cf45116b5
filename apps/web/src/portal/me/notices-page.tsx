import { listMyDeliveries, listMyNotices, type MessageState, markRead, openNotice, PAGE_SIZE } from "@motlan/notices";
import { Button, Card, EmptyState, Form, PageTitle, Tag } from "@motlan/ui";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { MoreLinks, pageNumber } from "../show/more-links.tsx";
import { sayInstant } from "../show/say.ts";
import { NOTICES } from "../texts/me.ts";
import { CHANNEL_NAMES, MESSAGE_STATES, TELL } from "../texts/notice-settings.ts";

/** GET /thong-bao */
export async function noticesPage(visit: Visit): Promise<PageAnswer> {
  const { lang, work } = visit;
  const page = pageNumber(visit);
  const notices = await listMyNotices(work, { page });
  const sent = await listMyDeliveries(
    work,
    notices.map(({ id }) => id),
  );
  return {
    title: NOTICES.title[lang],
    personal: true,
    body: (
      <>
        <PageTitle title={NOTICES.title[lang]} />
        <p>
          <a href="/thong-bao/cach-nhan">{TELL.title[lang]}</a>
        </p>
        {notices.length === 0 ? (
          <EmptyState title={NOTICES.none[lang]} icon="bell">
            <p>{NOTICES.noneHelp[lang]}</p>
          </EmptyState>
        ) : null}
        {notices.some(({ readAt }) => readAt === null) ? (
          <Form lang={lang} action="/thong-bao">
            <Button kind="quiet">{NOTICES.readAll[lang]}</Button>
          </Form>
        ) : null}
        {notices.map(({ id, title, body, at, readAt }) => (
          <Card
            key={id}
            level={2}
            title={title[lang]}
            href={`/thong-bao/${id}`}
            over={sayInstant(at)}
            tag={readAt === null ? <Tag tone="info">{NOTICES.unread[lang]}</Tag> : undefined}
          >
            {body[lang]}
            <Deliveries lang={lang} sent={sent.filter(({ noticeId }) => noticeId === id)} />
          </Card>
        ))}
        <MoreLinks lang={lang} page={page} more={notices.length === PAGE_SIZE} hrefOf={(to) => `/thong-bao?trang=${to}`} />
      </>
    ),
  };
}

/** Where else it went, and what became of it there. */
function Deliveries({ lang, sent }: Pick<Visit, "lang"> & { readonly sent: readonly MessageState[] }) {
  if (sent.length === 0) return null;
  const said = sent.map(({ channel, state }) => `${CHANNEL_NAMES[channel][lang]} (${MESSAGE_STATES[state][lang]})`);
  return <p>{`${TELL.sent[lang]}: ${said.join(", ")}`}</p>;
}

/** POST /thong-bao: all of them were read. */
export async function readAllNotices({ work }: Visit): Promise<Answer> {
  await markRead(work);
  return { redirect: "/thong-bao" };
}

/** GET /thong-bao/:id: it is read by being opened, and leads to what it is about. */
export async function followNotice({ work, params }: Visit): Promise<Answer> {
  return { redirect: (await openNotice(work, params.id ?? "")).link };
}
