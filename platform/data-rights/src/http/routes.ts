import type { Fault, Language } from "@motlan/kernel";
import { route } from "@motlan/kernel/http";
import { discloseHidden } from "@motlan/registries";
import { Type } from "typebox";
import { findUsage } from "../actions/find-usage.ts";
import { refuseOtherSubject } from "../actions/refuse-other-subject.ts";

const KINDS = ["DATA_REQUEST", "DATA_RESPONSE", "DATA_PROCESSING", "INTERNAL_PROCESSING"] as const;
const Kind = Type.Union([
  Type.Literal("DATA_REQUEST"),
  Type.Literal("DATA_RESPONSE"),
  Type.Literal("DATA_PROCESSING"),
  Type.Literal("INTERNAL_PROCESSING"),
]);
const Instant = Type.String({ format: "date-time" });
const USER = "x-road-userid";

const Organization = Type.Object({ type: Type.Literal("GOV"), name: Type.String(), systemName: Type.Optional(Type.String()) });
const Usage = Type.Object({
  logTime: Instant,
  purpose: Type.String(),
  logSourceSystem: Type.String(),
  bulkProcessing: Type.Boolean(),
  legalBasis: Type.String(),
  consentReference: Type.Union([Type.String(), Type.Null()]),
  queryId: Type.String(),
  queryGroupId: Type.Union([Type.String(), Type.Null()]),
  hiddenReason: Type.Union([Type.String(), Type.Null()]),
  hiddenUntil: Type.Union([Instant, Type.Null()]),
  initiatorOrg: Type.Union([Organization, Type.Null()]),
  initiatorPerson: Type.Union([Type.Object({ alternativeCode: Type.String() }), Type.Null()]),
  source: Organization,
});

/** That schema's refusals: what was not asked right is 400, and its error is a code with a message. */
const refused = (fault: Fault, language: Language) => ({
  status: fault.status === 422 ? 400 : fault.status,
  body: { code: fault.code, message: fault.text[language] },
});

const Disclosed = Type.Object({
  queryId: Type.String({ minLength: 1, maxLength: 200 }),
  hiddenReason: Type.String({ minLength: 1, maxLength: 2_000 }),
  hiddenUntil: Instant,
});

/** Hidden reads are this node's own, and their ids numbers: no other word is the id of one, and zero is no read's. */
function numberOf(queryId: string): bigint {
  return /^\d{1,18}$/.test(queryId) ? BigInt(queryId) : 0n;
}

export const routes = [
  route({
    method: "POST",
    path: "/data-tracker/v3/disclose",
    who: "official",
    summary: {
      vi: "Mở trước hạn các lượt xem cơ quan đã giữ kín, theo mẫu Andmejälgija (Estonia) bản 3",
      en: "Open reads the office hid before their moment, in the shape of the Estonian data tracker, version 3",
    },
    refused,
    body: Type.Array(Disclosed, { minItems: 1, maxItems: 10_000 }),
    output: Type.Object({}),
    run: async (work, { body }) => {
      await discloseHidden(
        work,
        body.map(({ queryId, hiddenReason, hiddenUntil }) => ({
          accessId: numberOf(queryId),
          until: new Date(hiddenUntil),
          words: hiddenReason,
        })),
      );
      return {};
    },
  }),
  route({
    method: "GET",
    path: "/data-tracker/v3/heartbeat",
    who: "anyone",
    summary: { vi: "Cửa “ai đã xem dữ liệu” có trả lời không", en: "Whether the data tracker's door answers" },
    output: Type.Object({ status: Type.Literal("OK") }),
    run: async () => ({ status: "OK" }) as const,
  }),
  route({
    method: "GET",
    path: "/data-tracker/v3/findUsage",
    who: "person",
    summary: {
      vi: "Ai đã xem dữ liệu của tôi, theo mẫu bản ghi của Andmejälgija (Estonia) bản 3",
      en: "Who has looked at my data, in the record shape of the Estonian data tracker, version 3",
    },
    refused,
    headers: [USER],
    query: Type.Object({
      userCode: Type.String({ minLength: 1, maxLength: 100 }),
      processingType: Type.Optional(Type.Union([Kind, Type.Array(Kind)])),
      includeBulkProcessing: Type.Optional(Type.Boolean()),
      logSourceSystems: Type.Optional(Type.Union([Type.String(), Type.Array(Type.String())])),
      periodStart: Type.Optional(Instant),
      periodEnd: Type.Optional(Instant),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
      offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_147_483_647 })),
    }),
    output: Type.Object({
      totalUsages: Type.Integer(),
      returnedUsages: Type.Integer(),
      dataRequests: Type.Null(),
      dataResponses: Type.Null(),
      dataProcessings: Type.Null(),
      internalProcessings: Type.Array(Usage),
    }),
    run: async (work, { query, headers = {} }) => {
      await refuseOtherSubject(work, [query.userCode, headers[USER] ?? query.userCode]);
      const { processingType, logSourceSystems, periodStart, periodEnd, includeBulkProcessing, limit, offset } = query;
      const kinds = processingType === undefined ? KINDS : [processingType].flat();
      const found = await findUsage(work, {
        internal: kinds.includes("INTERNAL_PROCESSING"),
        ...(logSourceSystems !== undefined && { logSourceSystems: [logSourceSystems].flat() }),
        ...(periodStart !== undefined && { periodStart: new Date(periodStart) }),
        ...(periodEnd !== undefined && { periodEnd: new Date(periodEnd) }),
        ...(includeBulkProcessing !== undefined && { includeBulkProcessing }),
        ...(limit !== undefined && { limit }),
        ...(offset !== undefined && { offset }),
      });
      return { ...found, internalProcessings: [...found.internalProcessings] };
    },
  }),
];
