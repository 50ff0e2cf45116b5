import { type JsonObject, newId, type Text } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { decodePart, isName } from "../domain/names.ts";
import type { Endpoint } from "../domain/path.ts";
import { READS_SERVICE } from "../domain/told-read.ts";
import { faults } from "../faults.ts";
import { isMetaservice } from "../providers/metaservices.ts";
import { refuseOthers, refuseOutsiders } from "../rights.ts";
import { type Provider, type PurposeRow, replacePurposes, saveService } from "../store/services.ts";

/** A data service (dịch vụ dữ liệu) of a subsystem on this node. */
export interface ServiceOffer {
  /** `INSTANCE/CLASS/MEMBER/SUBSYSTEM`. */
  readonly subsystem: string;
  readonly code: string;
  readonly title: Text;
  readonly provider: Provider;
  /** What may be asked at all; absent: every method and path. */
  readonly endpoints?: readonly Endpoint[];
  readonly openapi?: JsonObject;
  /** What it is given for. A registry's purposes are its own. */
  readonly purposes?: readonly PurposeRow[];
  readonly enabled?: boolean;
}

/** Opens a service, or changes it. Said again unchanged, nothing happens but a line in the log. @throws exchange/bad-declaration, exchange/not-yours */
export async function offerService(work: Work, offer: ServiceOffer): Promise<void> {
  await refuseOthers(work, "exchange.offer", offer.subsystem);
  // Who read anybody's data is for whoever runs the node to tell, not for one agency on it.
  if (offer.provider.kind === "room" && offer.provider.room === READS_SERVICE) await refuseOutsiders(work);
  refuseBadOffer(offer);
  return work.transaction(async (tx) => {
    const { subsystem, code, title, provider, endpoints = [], openapi, purposes = [], enabled = true } = offer;
    await saveService(tx, {
      subsystem,
      code,
      title,
      provider,
      endpoints,
      openapi: openapi ?? null,
      enabled,
    });
    await replacePurposes(tx, subsystem, code, purposes);
    await work.announce(tx, { type: "exchange.service-offered", subject: newId(work.clock.now()), data: { subsystem, code, enabled } });
  });
}

function refuseBadOffer({ subsystem, code, provider, endpoints = [], purposes = [] }: ServiceOffer): void {
  const where = [
    ...(isName(subsystem, 4) ? [] : ["subsystem"]),
    ...(decodePart(encodeURIComponent(code)).ok && !isMetaservice(code) ? [] : ["code"]),
    ...(provider.kind !== "http" || isAddress(provider.url) ? [] : ["provider.url"]),
    ...(provider.kind !== "http" || (provider.timeoutMs > 0 && provider.timeoutMs <= 120_000) ? [] : ["provider.timeoutMs"]),
    ...endpoints.filter(({ method, path }) => !/^(\*|[A-Z]+)$/.test(method) || !isPattern(path)).map(({ path }) => `endpoint ${path}`),
    ...purposes.filter(({ fields, law }) => fields.length === 0 || law.trim() === "").map((purpose) => `purpose ${purpose.code}`),
  ];
  if (where.length > 0) throw faults["bad-declaration"]({ where: where.join(", ") });
}

export function isPattern(path: string): boolean {
  return path === "" || /^(\/[^/?#]*)+$/.test(path);
}

function isAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, search, hash, username } = new URL(url);
  return /^https?:$/.test(protocol) && search === "" && hash === "" && username === "";
}
