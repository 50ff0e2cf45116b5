import { type Route, route } from "@motlan/kernel/http";
import { prepareSignature, signConsent } from "../actions/sign-consent.ts";
import { Answered, BASE, Open } from "./config-routes.ts";
import { asDoor, readBody, readUuid } from "./read-input.ts";
import { renderSignature, renderToSign } from "./render.ts";
import { SignatureIn, UnsignedIn } from "./shapes.ts";

const SIGNATURE = `${BASE}/service/individual/record/consent-record/:consentRecordId/signature`;

/** GovStack's signatures of a record by a key of the person's client: what is to be signed, and what was. */
export const signatureRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: SIGNATURE,
    who: "person",
    summary: { vi: "Lấy nội dung cần ký của một sự đồng ý", en: "What is to be signed of a consent record" },
    body: Open,
    output: Answered,
    run: (work, { params, body }) =>
      asDoor(async () => {
        readBody(UnsignedIn, body);
        return { signature: renderToSign(await prepareSignature(work, readUuid(params, "consentRecordId")), work.clock.now()) };
      }),
  }),
  route({
    method: "PUT",
    path: SIGNATURE,
    who: "person",
    summary: { vi: "Gắn chữ ký vào một sự đồng ý", en: "Attach a signature to a consent record" },
    body: Open,
    output: Answered,
    run: (work, { params, body }) =>
      asDoor(async () => {
        const id = readUuid(params, "consentRecordId");
        const { payload, signature, verificationJwsHeader: jwsHeader } = readBody(SignatureIn, body).signature;
        return { signature: renderSignature(await signConsent(work, id, { payload, jwsHeader, signature })) };
      }),
  }),
];
