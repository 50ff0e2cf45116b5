import { isFault, type Text } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { DirectoryNode } from "../domain/directory.ts";
import { memberOf, ownSubsystemOf } from "../domain/joining.ts";
import { OWN_READS, READS_SERVICE, type ToldRead } from "../domain/told-read.ts";
import type { Exchange } from "../exchange.ts";
import { faults } from "../faults.ts";
import { readToldReads } from "../wire/told-reads-shape.ts";
import { queryService } from "./query-service.ts";

export interface ReadElsewhere extends ToldRead {
  /** The member whose node told it. */
  readonly node: Text;
}

export interface ReadsElsewhere {
  /** The newest first. */
  readonly reads: readonly ReadElsewhere[];
  /** Whose nodes gave no answer in time. */
  readonly silent: readonly Text[];
}

/** A page waits no longer for other nodes; who is silent is named on it. */
const PATIENCE_MS = 1_500;
/** A node that does not tell, or tells nobody here, is asked again after this long. */
const CLOSED_MS = 60_000;

/** Until when a node is not asked, by its name. */
const closed = new WeakMap<Exchange, Map<string, number>>();

/**
 * Who read the signed-in person's data at the other nodes of the directory, as each of them tells it now. Nothing is kept here.
 * @throws exchange/not-yours
 */
export async function listReadsElsewhere(work: Work, exchange: Exchange): Promise<ReadsElsewhere> {
  const { actor } = work;
  if (actor.kind !== "person") throw faults["not-yours"]();
  const directory = await exchange.directory.current();
  const shut = closed.get(exchange) ?? new Map<string, number>();
  closed.set(exchange, shut);
  const now = work.clock.now().getTime();
  const others = (directory?.content.nodes ?? []).filter(({ id }) => id !== exchange.node.id && (shut.get(id) ?? 0) <= now);
  const titleOf = ({ id, title }: DirectoryNode) => directory?.content.members.find(({ name }) => name === memberOf(id))?.title ?? title;
  const told = await Promise.all(
    others.map(async (node) => {
      const reads = await inTime(askNode(exchange, node.id, actor.personId));
      if (reads === "closed") shut.set(node.id, now + CLOSED_MS);
      return { title: titleOf(node), reads };
    }),
  );
  return {
    reads: told
      .flatMap(({ title, reads }) => (typeof reads === "string" ? [] : reads.map((read) => ({ ...read, node: title }))))
      .sort((one, other) => other.at.localeCompare(one.at)),
    silent: told.filter(({ reads }) => reads === "silent").map(({ title }) => title),
  };
}

type Told = readonly ToldRead[] | "closed" | "silent";

async function askNode(exchange: Exchange, node: string, personId: string): Promise<Told> {
  const [client, service] = [ownSubsystemOf(exchange.node.id), `${ownSubsystemOf(node)}/${READS_SERVICE}`];
  try {
    const answer = await queryService(exchange.begin(), exchange, { client, service, path: `/${personId}`, purpose: OWN_READS.code });
    return (answer.status === 200 ? readToldReads(answer.body) : undefined) ?? "silent";
  } catch (error) {
    return isFault(error) && CLOSED.has(error.code) ? "closed" : "silent";
  }
}

const CLOSED: ReadonlySet<string> = new Set(
  ["unknown-provider", "unknown-client", "unknown-service", "service-off", "not-granted", "unknown-endpoint"].map(
    (word) => `exchange/${word}`,
  ),
);

async function inTime(told: Promise<Told>): Promise<Told> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Told>((done) => {
    timer = setTimeout(() => done("silent"), PATIENCE_MS);
  });
  return Promise.race([told, late]).finally(() => clearTimeout(timer));
}
