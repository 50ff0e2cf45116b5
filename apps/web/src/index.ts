import { setFaultPage } from "@motlan/kernel/http";
import { assetPaths, buildAssets } from "@motlan/ui/assets";
import type { FastifyInstance } from "fastify";
import { deskPages } from "./desk/pages.ts";
import { faultPage } from "./frame/fault-page.tsx";
import { languageOfVisit } from "./frame/language.ts";
import { mountPages } from "./frame/mount-pages.ts";
import { sendPage } from "./frame/render.tsx";
import type { WebOptions } from "./frame/types.ts";
import { valuesOf } from "./frame/values.ts";
import { observatoryPages } from "./observatory/pages.ts";
import { portalPages } from "./portal/pages.ts";

export type { WebOptions } from "./frame/types.ts";

/** Mounts the faces of the web (portal, desk, observatory) and their assets on the node's server. `@fastify/cookie` must be there. */
export async function mountWeb(app: FastifyInstance, options: WebOptions): Promise<void> {
  const assets = await buildAssets();
  for (const asset of assets) {
    app.get(asset.path, (request, reply) => {
      reply.header("cache-control", asset.immutable ? "public, max-age=31536000, immutable" : "no-cache").type(asset.type);
      const packed = asset.gzip !== undefined && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
      return packed ? reply.header("content-encoding", "gzip").send(asset.gzip) : reply.send(asset.body);
    });
  }
  const paths = assetPaths(assets);
  await mountPages(app, [...portalPages, ...deskPages, ...observatoryPages], options, paths);
  setFaultPage(async (fault, request, reply) => {
    const lang = languageOfVisit(request);
    const nothing = valuesOf(undefined);
    const visit = {
      request,
      work: await request.work(),
      lang,
      options,
      assets: paths,
      params: {},
      query: nothing,
      form: nothing,
      files: [],
    };
    return sendPage(visit, reply, faultPage(fault, visit));
  });
}
