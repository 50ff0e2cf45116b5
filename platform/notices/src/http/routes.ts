import { type Route, route } from "@motlan/kernel/http";
import { Type } from "typebox";
import { countUnread, listMyNotices, markRead } from "../actions/my-notices.ts";

const TextShape = Type.Object({ vi: Type.String(), en: Type.String() });
const Instant = Type.String({ format: "date-time" });

/** The room's route table. */
export const routes: readonly Route[] = [
  route({
    method: "GET",
    path: "/my/notices",
    who: "person",
    summary: { vi: "Thông báo của tôi", en: "My notices" },
    query: Type.Object({ page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })) }),
    output: Type.Object({
      unread: Type.Integer(),
      items: Type.Array(
        Type.Object({
          id: Type.String(),
          kind: Type.String(),
          dossierId: Type.Union([Type.String(), Type.Null()]),
          title: TextShape,
          body: TextShape,
          link: Type.String(),
          at: Instant,
          readAt: Type.Union([Instant, Type.Null()]),
        }),
      ),
    }),
    run: async (work, { query }) => ({
      unread: await countUnread(work),
      items: (await listMyNotices(work, query)).map((notice) => ({
        ...notice,
        at: notice.at.toISOString(),
        readAt: notice.readAt?.toISOString() ?? null,
      })),
    }),
  }),
  route({
    method: "POST",
    path: "/my/notices/:noticeId/read",
    who: "person",
    summary: { vi: "Đánh dấu một thông báo đã đọc", en: "Mark a notice as read" },
    params: Type.Object({ noticeId: Type.String({ format: "uuid" }) }),
    output: Type.Object({ unread: Type.Integer() }),
    run: async (work, { params }) => {
      await markRead(work, params);
      return { unread: await countUnread(work) };
    },
  }),
];
