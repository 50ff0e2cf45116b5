import type { Fault } from "@motlan/kernel";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { choosePost, listMyPosts } from "../actions/choose-post.ts";
import { safePath } from "../domain/safe-path.ts";
import { CHOOSE_PATH, HOME } from "./relying-party.ts";
import { around, formOf, goOn, ownFault, queryOf, type Site, sendPage } from "./site.ts";

/** Where an official with several posts says from which one they work, and may change it later. */
export function postPages(app: FastifyInstance, site: Site): void {
  app.get(CHOOSE_PATH, async (request, reply) => {
    const { actor } = await request.work();
    if (actor.kind === "stranger") return goOn(reply, "/dang-nhap?ung-dung=desk");
    return show(site, request, reply, safePath(queryOf(request, "cho")) ?? HOME.desk);
  });
  app.post(CHOOSE_PATH, async (request, reply) => {
    const field = formOf(site, request);
    const postId = field("postId") || undefined;
    const returnTo = safePath(field("cho")) ?? HOME.desk;
    try {
      await choosePost(await request.work(), { postId });
      return goOn(reply, postId === undefined ? "/" : returnTo);
    } catch (error) {
      return show(site, request, reply, returnTo, ownFault(error));
    }
  });
}

async function show(site: Site, request: FastifyRequest, reply: FastifyReply, returnTo: string, fault?: Fault): Promise<FastifyReply> {
  const posts = await listMyPosts(await request.work());
  const page = { ...around(site, request), fault: fault?.text, action: CHOOSE_PATH, posts, returnTo };
  return sendPage(reply, site.views.choosePost(page), fault === undefined ? 200 : 422);
}
