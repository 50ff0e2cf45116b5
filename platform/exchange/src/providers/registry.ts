import { isFault } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { type FarReader, readRecords } from "@motlan/registries";
import { calledOf } from "../domain/directory.ts";
import { decodedOf, textOf } from "../domain/headers.ts";
import { serviceKey } from "../domain/names.ts";
import { faults } from "../faults.ts";
import type { Believed, Given } from "../messages.ts";
import { commitLater } from "../store/halves.ts";
import type { Agreed } from "./consents.ts";
import { writeRegistry } from "./write-registry.ts";

/**
 * A registry of this node as a service: `GET /{index}/{value}`, and `POST /record`, `/amend`. The registry itself cuts the record to the purpose and writes who asked,
 * from where and what for, beside the record's other readers.
 */
export async function serveRegistry(
  work: Work,
  registry: string,
  believed: Believed,
  { purpose, agreed }: { readonly purpose: string | undefined; readonly agreed: Agreed | undefined },
): Promise<Given> {
  const { client, method, target } = believed;
  if (purpose === undefined) throw faults["purpose-missing"]({ client });
  // A person agrees to being read, not to being written about.
  if (agreed !== undefined && method === "POST") throw faults["consent-missing"]({ client, service: serviceKey(target.service), purpose });
  const asked = { registry, purpose, agreed, far: readerOf(believed) };
  return method === "POST" ? writeRegistry(work, believed, asked) : readRegistry(work, believed, asked);
}

interface Asked {
  readonly registry: string;
  readonly purpose: string;
  readonly far: FarReader;
  readonly agreed: Agreed | undefined;
}

/** Who asks there, as the person concerned is shown them. */
function readerOf({ headers, client, queryId, directory }: Believed): FarReader {
  const [user, issue] = [textOf(headers, "x-road-userid"), decodedOf(headers, "x-road-issue")];
  return {
    client,
    title: calledOf(directory, client),
    queryId,
    ...(user === undefined ? {} : { user }),
    ...(issue === undefined ? {} : { issue }),
  };
}

async function readRegistry(work: Work, { target, client }: Believed, { registry, purpose, far, agreed }: Asked): Promise<Given> {
  const [, by, value, ...rest] = target.path.split("/");
  if (by === undefined || value === undefined || value === "" || rest.length > 0)
    throw faults["unknown-endpoint"]({ service: serviceKey(target.service) });
  const asked = { registry, by: decodeURIComponent(by), value: decodeURIComponent(value) };
  const records = await work
    .transaction(async (tx) => {
      await commitLater(tx);
      const consent = await agreed?.(work, asked);
      return readRecords(work, { ...asked, purpose, far: { ...far, ...(consent !== undefined && { consent }) } });
    })
    .catch((error: unknown) => {
      // What the registry does not know by that name is no operation of this service; the right named a purpose the registry has since dropped.
      if (isFault(error, "registries/unknown-index")) throw faults["unknown-endpoint"]({ service: serviceKey(target.service) });
      if (isFault(error, "registries/unknown-purpose")) throw faults["purpose-not-granted"]({ client, purpose });
      throw error;
    });
  const [first] = records;
  const body = {
    records: records.map(({ recordId, kind, validFrom, values, disputed, receipt }) => ({
      recordId,
      kind,
      validFrom,
      values,
      disputed,
      receipt,
    })),
  };
  return {
    status: first === undefined ? 404 : 200,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
    body: Buffer.from(JSON.stringify(body)),
    trimmed: true,
    ...(first === undefined ? {} : { law: first.receipt.law }),
  };
}
