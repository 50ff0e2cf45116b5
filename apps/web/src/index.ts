import type { FaultPage } from "@motlan/kernel/http";
import type { FastifyInstance } from "fastify";
import { deskPages } from "./desk/pages.ts";
import { webAssets, webPaths } from "./frame/assets.ts";
import { faultPage } from "./frame/fault-page.tsx";
import { languageOfVisit } from "./frame/language.ts";
import { mountPages } from "./frame/mount-pages.ts";
import { sendPage } from "./frame/render.tsx";
import type { WebOptions } from "./frame/types.ts";
import { valuesOf } from "./frame/values.ts";
import { observatoryPages } from "./observatory/pages.ts";
import { portalPages } from "./portal/pages.ts";
import { studioPages } from "./studio/pages.ts";

export { languageOfVisit } from "./frame/language.ts";
export type { DemoPerson, WebOptions } from "./frame/types.ts";
export { unnamedMembers, wordOf } from "./portal/correct/unnamed-members.ts";
export { identityViews } from "./portal/identity-views.tsx";

/** Mounts the faces of the web (portal, desk, studio, observatory) and their assets on the node's server. `@fastify/cookie` must be there. */
export async function mountWeb(app: FastifyInstance, options: WebOptions): Promise<void> {
  for (const asset of webAssets) {
    app.get(asset.path, (request, reply) => {
      reply.header("cache-control", asset.immutable ? "public, max-age=31536000, immutable" : "no-cache").type(asset.type);
      const packed = asset.gzip !== undefined && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
      return packed ? reply.header("content-encoding", "gzip").send(asset.gzip) : reply.send(asset.body);
    });
  }
  await mountPages(app, [...portalPages, ...deskPages, ...studioPages, ...observatoryPages], options, webPaths);
  const page: FaultPage = async (fault, request, reply) => {
    const lang = languageOfVisit(request);
    const nothing = valuesOf(undefined);
    const visit = {
      request,
      work: await request.work(),
      lang,
      options,
      assets: webPaths,
      params: {},
      query: nothing,
      form: nothing,
      files: [],
    };
    return sendPage(visit, reply, faultPage(fault, visit));
  };
  app.decorate("faultPage", page);
}
