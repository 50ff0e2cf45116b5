import { formatDateTime } from "@motlan/formats";
import { listMyNotices, markRead, type Notice, openNotice, PAGE_SIZE } from "@motlan/notices";
import { Button, EmptyState, Form, PageTitle, Tag } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { MoreLinks, pageNumber } from "../../portal/show/more-links.tsx";
import { deskPage } from "../desk-frame.tsx";
import { ListTable } from "../parts/list-table.tsx";
import { DESK_NOTICES as T } from "../texts/notices.ts";

export const DESK_NOTICES_PATH = "/ban-lam-viec/thong-bao";

/** GET /ban-lam-viec/thong-bao: what this official was told at the agency they now work for, newest first. */
export async function deskNoticesPage(visit: Visit): Promise<Answer> {
  const { lang, work } = visit;
  const page = pageNumber(visit);
  const notices = await listMyNotices(work, { page });
  const body = (
    <>
      <PageTitle title={T.title[lang]} lead={T.lead[lang]} />
      {notices.length === 0 ? <EmptyState title={T.none[lang]} icon="done" /> : <Rows lang={lang} notices={notices} />}
      {notices.some(({ readAt }) => readAt === null) ? (
        <Form lang={lang} action={DESK_NOTICES_PATH}>
          <Button kind="quiet">{T.readAll[lang]}</Button>
        </Form>
      ) : null}
      <MoreLinks lang={lang} page={page} more={notices.length === PAGE_SIZE} hrefOf={(to) => `${DESK_NOTICES_PATH}?trang=${to}`} />
    </>
  );
  return deskPage(visit, { title: T.title[lang], body });
}

function Rows({ lang, notices }: Pick<Visit, "lang"> & { readonly notices: readonly Notice[] }) {
  return (
    <ListTable
      lang={lang}
      caption={T.title[lang]}
      columns={[
        { key: "what", label: T.what[lang] },
        { key: "at", label: T.at[lang] },
      ]}
      rows={notices.map(({ id, title, body, at, readAt }) => ({
        key: id,
        cells: {
          what: (
            <>
              <a href={`${DESK_NOTICES_PATH}/${id}`}>{title[lang]}</a> {readAt === null ? <Tag tone="info">{T.fresh[lang]}</Tag> : null}
              <span class="queue__detail">{body[lang]}</span>
            </>
          ),
          at: formatDateTime(at),
        },
      }))}
    />
  );
}

/** POST /ban-lam-viec/thong-bao: all of them were read. */
export async function readDeskNotices({ work }: Visit): Promise<Answer> {
  await markRead(work);
  return { redirect: DESK_NOTICES_PATH };
}

/** GET /ban-lam-viec/thong-bao/:noticeId: it is read by being opened, and leads to what it is about. */
export async function followDeskNotice({ work, params }: Visit): Promise<Answer> {
  return { redirect: (await openNotice(work, params.noticeId ?? "")).link };
}
