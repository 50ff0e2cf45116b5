import { listMyNotices, markRead, PAGE_SIZE } from "@motlan/notices";
import { Button, Card, EmptyState, Form, PageTitle, Tag } from "@motlan/ui";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { MoreLinks, pageNumber } from "../show/more-links.tsx";
import { sayInstant } from "../show/say.ts";
import { NOTICES } from "../texts/me.ts";

/** GET /thong-bao */
export async function noticesPage(visit: Visit): Promise<PageAnswer> {
  const { lang, work } = visit;
  const page = pageNumber(visit);
  const notices = await listMyNotices(work, { page });
  return {
    title: NOTICES.title[lang],
    personal: true,
    body: (
      <>
        <PageTitle title={NOTICES.title[lang]} />
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
          </Card>
        ))}
        <MoreLinks lang={lang} page={page} more={notices.length === PAGE_SIZE} hrefOf={(to) => `/thong-bao?trang=${to}`} />
      </>
    ),
  };
}

/** POST /thong-bao: all of them were read. */
export async function readAllNotices({ work }: Visit): Promise<Answer> {
  await markRead(work);
  return { redirect: "/thong-bao" };
}

/** GET /thong-bao/:id: it is read by being opened, and leads to what it is about. */
export async function openNotice({ work, params }: Visit): Promise<Answer> {
  const noticeId = params.id ?? "";
  await markRead(work, { noticeId });
  for (let page = 1; ; page += 1) {
    const notices = await listMyNotices(work, { page });
    const found = notices.find(({ id }) => id === noticeId);
    if (found !== undefined) return { redirect: found.link };
    if (notices.length < PAGE_SIZE) return { redirect: "/thong-bao" };
  }
}
