import { type Route, route } from "@motlan/kernel/http";
import type { Static } from "typebox";
import { changeWebhook, declareWebhook, endWebhook, getWebhook, listWebhooks, type ShownWebhook } from "../actions/keep-webhook.ts";
import { listRefusedTellings, resendTelling, skipRefusedTelling } from "../actions/settle-tellings.ts";
import type { WebhookState } from "../store/webhooks.ts";
import type { Reach } from "../wire/reach.ts";
import { Answered, Anything, BASE, Open, refuseOtherId } from "./config-routes.ts";
import { asDoor, readBody, readPage, readUuid } from "./read-input.ts";
import { SettledTellingIn, WebhookIn } from "./shapes.ts";

const WEBHOOK = `${BASE}/config/webhook`;

/** The secret is there in the one answer that made it, and empty ever after. */
function render({ id, url, disabled, ...state }: WebhookState, secretKey = "") {
  const { waiting, dead, delivered, deliveredAt, trouble, since, nextAt } = state;
  return {
    ...{ id, payloadUrl: url, contentType: "application/json", disabled, secretKey },
    motlan: {
      ...{ waiting, dead, delivered: String(delivered), trouble },
      since: since?.toISOString() ?? null,
      deliveredAt: deliveredAt?.toISOString() ?? null,
      nextAt: nextAt?.toISOString() ?? null,
    },
  };
}

function show({ webhook, secret }: ShownWebhook) {
  return { webhook: render(webhook, secret) };
}

function wishOf({ webhook: { payloadUrl: url, disabled = false } }: Static<typeof WebhookIn>) {
  return { url, disabled };
}

/** GovStack's webhooks: where an agency's system hears of consents. */
export function webhookRoutes(reach: Reach): readonly Route[] {
  return [
    route({
      method: "POST",
      path: WEBHOOK,
      who: "official",
      summary: { vi: "Khai báo địa chỉ nhận tin về sự đồng ý", en: "Declare where the agency's system hears of consents" },
      body: Open,
      output: Answered,
      run: (work, { body }) => asDoor(async () => show(await declareWebhook(work, wishOf(readBody(WebhookIn, body)), reach))),
    }),
    route({
      method: "GET",
      path: `${WEBHOOK}/:webhookId`,
      who: "official",
      summary: { vi: "Một địa chỉ nhận tin và những gì đang chờ", en: "A webhook, and what waits for it" },
      query: Anything,
      output: Answered,
      run: (work, { params }) => asDoor(async () => ({ webhook: render(await getWebhook(work, readUuid(params, "webhookId"))) })),
    }),
    route({
      method: "PUT",
      path: `${WEBHOOK}/:webhookId`,
      who: "official",
      summary: { vi: "Sửa, tạm dừng địa chỉ nhận tin hoặc đổi khóa bí mật", en: "Change a webhook, pause it, or renew its secret" },
      body: Open,
      output: Answered,
      run: (work, { params, body }) =>
        asDoor(async () => {
          const [id, sent] = [readUuid(params, "webhookId"), readBody(WebhookIn, body)];
          refuseOtherId(sent.webhook.id, id);
          const { renewSecret = false } = sent.webhook.motlan ?? {};
          return show(await changeWebhook(work, id, { ...wishOf(sent), renewSecret }, reach));
        }),
    }),
    route({
      method: "DELETE",
      path: `${WEBHOOK}/:webhookId`,
      who: "official",
      summary: { vi: "Bỏ địa chỉ nhận tin", en: "End a webhook" },
      output: Answered,
      run: (work, { params }) =>
        asDoor(async () => {
          await endWebhook(work, readUuid(params, "webhookId"));
          return {};
        }),
    }),
    route({
      method: "GET",
      path: `${BASE}/config/webhooks`,
      who: "official",
      summary: { vi: "Các địa chỉ nhận tin của cơ quan", en: "The agency's webhooks" },
      query: Anything,
      output: Answered,
      run: (work, { query }) =>
        asDoor(async () => ({ webhooks: (await listWebhooks(work, readPage(query))).map((webhook) => render(webhook)) })),
    }),
    ...refusedRoutes,
  ];
}

/** Ours: GovStack has no word for what a receiver would not take. */
const refusedRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: `${WEBHOOK}/:webhookId/refused`,
    who: "official",
    summary: { vi: "Tin mà nơi nhận không nhận", en: "What the receiver would not take" },
    query: Anything,
    output: Answered,
    run: (work, { params, query }) =>
      asDoor(async () => {
        const refused = await listRefusedTellings(work, readUuid(params, "webhookId"), readPage(query));
        return { refused: refused.map(({ deadAt, ...one }) => ({ ...one, deadAt: deadAt.toISOString() })) };
      }),
  }),
  route({
    method: "POST",
    path: `${WEBHOOK}/:webhookId/refused`,
    who: "official",
    summary: { vi: "Gửi lại hoặc bỏ qua một tin không được nhận", en: "Send what was refused again, or skip it saying why" },
    body: Open,
    output: Answered,
    run: (work, { params, body }) =>
      asDoor(async () => {
        const [id, { key, skipBecause }] = [readUuid(params, "webhookId"), readBody(SettledTellingIn, body)];
        if (skipBecause === undefined) await resendTelling(work, id, key);
        else await skipRefusedTelling(work, id, { key, why: skipBecause });
        return { webhook: render(await getWebhook(work, id)) };
      }),
  }),
];
