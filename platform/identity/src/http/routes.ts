import type { Text } from "@motlan/kernel";
import { type Route, route } from "@motlan/kernel/http";
import { Type } from "typebox";
import { endMySession } from "../actions/end-my-session.ts";
import { listMySessions, type MySession } from "../actions/list-my-sessions.ts";

const said = (vi: string, en: string): Text => ({ vi, en });
const SessionShape = Type.Object({
  id: Type.String({ format: "uuid" }),
  app: Type.String(),
  device: Type.String({ description: "A class, e.g. phone/Chrome" }),
  createdAt: Type.String({ format: "date-time" }),
  lastSeenAt: Type.String({ format: "date-time" }),
  current: Type.Boolean(),
});

/** The room's machine door: where I am signed in, and out of it. */
export const routes: readonly Route[] = [
  route({
    method: "GET",
    path: "/my/sessions",
    who: "person",
    summary: said("Các phiên đăng nhập của tôi.", "Where I am signed in."),
    output: Type.Object({ items: Type.Array(SessionShape) }),
    run: async (work) => ({ items: (await listMySessions(work)).map(show) }),
  }),
  route({
    method: "DELETE",
    path: "/my/sessions/:sessionId",
    who: "person",
    summary: said("Kết thúc một phiên đăng nhập của tôi.", "End one of my sessions."),
    params: Type.Object({ sessionId: Type.String({ format: "uuid" }) }),
    output: Type.Object({}),
    run: async (work, { params }) => {
      await endMySession(work, params);
      return {};
    },
  }),
];

function show({ id, app, device, createdAt, lastSeenAt, current }: MySession) {
  return { id, app, device, createdAt: createdAt.toISOString(), lastSeenAt: lastSeenAt.toISOString(), current };
}
