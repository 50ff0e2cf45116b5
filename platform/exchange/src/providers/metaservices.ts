import type { JsonObject } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { withoutHosts } from "../domain/describe-service.ts";
import { namesOf } from "../domain/directory.ts";
import { listingOf, type OfferedService } from "../domain/listing.ts";
import { serviceKey, subsystemKey } from "../domain/names.ts";
import type { Endpoint } from "../domain/path.ts";
import { faults } from "../faults.ts";
import type { Believed, Served } from "../messages.ts";
import { findService, listRights, listServices, type ServiceRow } from "../store/services.ts";

const METASERVICES: ReadonlySet<string> = new Set(["listMethods", "allowedMethods", "getOpenAPI"]);

/** The names X-Road keeps for asking a member what it offers. No right is needed to ask. */
export function isMetaservice(code: string): boolean {
  return METASERVICES.has(code);
}

export async function describe(work: Work, believed: Believed): Promise<Served> {
  const { target, method } = believed;
  const { service: name } = target;
  if (method !== "GET" || target.path !== "") throw faults["unknown-endpoint"]({ service: serviceKey(name) });
  const owner = subsystemKey(name);
  if (name.service === "getOpenAPI") return served(await descriptionOf(work, owner, target.query));
  const services = await listServices(work.db, owner);
  const offered =
    name.service === "listMethods" ? services.map((row) => ({ row, endpoints: row.endpoints })) : await allowedOf(work, believed, services);
  return served(
    listingOf(
      owner,
      offered.map(({ row, endpoints }) => offer(row, endpoints)),
    ),
  );
}

function offer({ code, openapi }: ServiceRow, endpoints: readonly Endpoint[]): OfferedService {
  return { code, kind: openapi === null ? "REST" : "OPENAPI", endpoints };
}

/** Of each service what this client's rights reach: the service's operations within a right, and the right's own pattern where it is narrower. */
async function allowedOf(work: Work, { directory, client }: Believed, services: readonly ServiceRow[]) {
  const names = namesOf(directory, client);
  const found = await Promise.all(
    services.map(async (row) => {
      const rights = (await listRights(work.db, row.subsystem, row.code, work.clock.now())).filter((right) => names.includes(right.client));
      return {
        row,
        rights,
        endpoints: reached(
          row.endpoints,
          rights.map(({ endpoint }) => endpoint),
        ),
      };
    }),
  );
  return found.filter(({ rights }) => rights.length > 0);
}

function reached(offered: readonly Endpoint[], granted: readonly Endpoint[]): readonly Endpoint[] {
  if (granted.some(({ method, path }) => method === "*" && path === "/**")) return offered;
  return granted;
}

async function descriptionOf(work: Work, owner: string, query: string): Promise<JsonObject> {
  const code = [...new URLSearchParams(query)].find(([name]) => name.toLowerCase() === "servicecode")?.[1] ?? "";
  if (code === "") throw faults["service-code-missing"]();
  const service = await findService(work.db, owner, code);
  if (service === undefined || service.openapi === null) throw faults["unknown-service"]({ service: `${owner}/${code}` });
  return withoutHosts(service.openapi);
}

function served(content: object): Served {
  return {
    status: 200,
    headers: { "content-type": "application/json; charset=utf-8" },
    body: Buffer.from(JSON.stringify(content)),
    endpoint: "/",
    law: undefined,
    overAsked: [],
  };
}
