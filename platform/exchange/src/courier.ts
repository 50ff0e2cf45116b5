import type { JsonObject } from "@motlan/kernel";
import type { Courier, UpstreamRecord } from "@motlan/registries";
import { type Static, Type } from "typebox";
import { Value } from "typebox/value";
import { queryService, type ServiceAnswer } from "./actions/query-service.ts";
import type { Exchange } from "./exchange.ts";
import { faults } from "./faults.ts";
import { readJson } from "./wire/read-json.ts";

/** What another node's registry gives (`providers/registry.ts`); what else stands beside it is not read. */
const Records = Type.Object({
  records: Type.Array(
    Type.Object({
      recordId: Type.String(),
      kind: Type.String(),
      validFrom: Type.String(),
      values: Type.Record(Type.String(), Type.Unknown()),
      disputed: Type.Array(Type.String()),
      receipt: Type.Object({ versionId: Type.String(), recordedAt: Type.String(), law: Type.String() }),
    }),
  ),
});

/** Carries the registries' questions and acts to their main nodes, through this node's exchange. */
export function courierOf(exchange: Exchange): Courier {
  return {
    look: async (work, { client, service }, { by, value, purpose, issue, user }) => {
      const path = `/${encodeURIComponent(by)}/${encodeURIComponent(value)}`;
      const said = { ...(issue !== undefined && { issue }), ...(user !== undefined && { userId: `VN-${user}` }) };
      const answer = await queryService(work, exchange, { client, service, path, purpose, ...said });
      return recordsIn(answer, service);
    },
    write: async (work, { client, service, writes }, { key, command, body, issue }) => {
      const answer = await queryService(work, exchange, {
        ...{ client, service, issue, method: "POST", path: `/${command}`, purpose: writes?.purpose ?? "" },
        headers: { "content-type": "application/json" },
        body: Buffer.from(JSON.stringify({ ...body, key })),
      });
      if (answer.status === 200) return { taken: answer.queryId };
      return isRefusal(answer) ? { refused: answer.queryId, code: codeIn(answer), fields: fieldsIn(answer) } : { why: codeIn(answer) };
    },
  };
}

/** @throws exchange/service-failed where it is no answer of a registry */
function recordsIn({ status, body }: ServiceAnswer, service: string): readonly UpstreamRecord[] {
  if (status === 404) return [];
  const read = readJson(body);
  if (status !== 200 || !Value.Check(Records, read)) throw faults["service-failed"]({ service, reason: String(status) });
  return read.records.map(({ receipt, values, ...record }: Static<typeof Records>["records"][number]) => {
    const plain: JsonObject = JSON.parse(JSON.stringify(values));
    const { versionId, recordedAt, law } = receipt;
    return { ...record, values: plain, versionId, recordedAt, law };
  });
}

/** What the service itself says no to: asked the same again, it says the same. */
function isRefusal({ status }: ServiceAnswer): boolean {
  return status >= 400 && status < 500 && ![401, 407, 408, 425, 429].includes(status);
}

const Refused = Type.Object({ fields: Type.Array(Type.String({ maxLength: 200 }), { maxItems: 50 }) });

function fieldsIn({ body }: ServiceAnswer): readonly string[] {
  const read = readJson(body);
  return Value.Check(Refused, read) ? read.fields : [];
}

/** The other node's words stay there: a code alone is kept. */
function codeIn({ status, body }: ServiceAnswer): string {
  const read = readJson(body);
  const code = typeof read === "object" && read !== null && "code" in read ? read.code : undefined;
  return typeof code === "string" && /^[a-z0-9/-]{1,100}$/.test(code) ? code : `status-${status}`;
}
