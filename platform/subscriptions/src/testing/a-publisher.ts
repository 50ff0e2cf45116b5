import { grantRight } from "@motlan/exchange";
import { COMMUNE, HOSPITAL, type TwoNodes, twoNodes } from "@motlan/exchange/testing";
import { type Clock, type JsonObject, localDate, newId, systemClock } from "@motlan/kernel";
import { runJobsUntilQuiet } from "@motlan/kernel/testing";
import { amendRecord, endRecord, publishRegistry, registerRecord } from "@motlan/registries";
import { aMember, libraryMembers } from "@motlan/registries/testing";
import { declareTopic } from "../actions/declare-topic.ts";
import { deliverEvents } from "../actions/deliver-events.ts";
import { module, rooms } from "../module.ts";
import { listDue } from "../store/subscriptions.ts";

export const TOPIC = `${HOSPITAL}/members`;

export interface Publisher extends AsyncDisposable {
  readonly nodes: TwoNodes;
  readonly rightId: string;
  /** Registers a member at the publishing node. */
  register(values?: JsonObject): Promise<{ readonly recordId: string }>;
  amend(recordId: string, values: JsonObject): Promise<void>;
  /** The record holds no longer from that day on. */
  end(recordId: string, from: string): Promise<void>;
  /** What the node's own loops do: the listener numbers, then what is due goes out, until nothing is due now. */
  publish(): Promise<void>;
  deliver(): Promise<void>;
  /** Both. */
  settle(): Promise<void>;
}

/** The district hospital publishes its members (an invented registry), the commune may hear of them for lending. */
export async function aPublisher({
  clock = systemClock,
  timeoutMs = 20_000,
}: {
  clock?: Clock;
  timeoutMs?: number;
} = {}): Promise<Publisher> {
  const nodes = await twoNodes({ clock, rooms }, { clock, rooms, timeoutMs });
  const { giving } = nodes;
  await publishRegistry(giving.work(), libraryMembers);
  await declareTopic(giving.work(), {
    subsystem: HOSPITAL,
    code: "members",
    title: { vi: "Bạn đọc mới hoặc thay đổi", en: "New or changed members" },
    type: "vn.motlan.library.member",
    source: { kind: "registry", registry: "library-members", on: ["recorded", "amended"], changed: ["fullName", "address"] },
    purposes: [
      {
        code: "lending",
        title: { vi: "Cho mượn", en: "Lending" },
        law: "Nội quy thư viện thôn (giả định), Điều 2",
        fields: ["card", "fullName"],
      },
    ],
  });
  const { id: rightId } = await grantRight(giving.work(), {
    subsystem: HOSPITAL,
    service: "members",
    client: COMMUNE,
    purposes: ["lending"],
  });
  const publish = () => runJobsUntilQuiet(giving.db.pool, clock, [{ ...module, jobs: [] }]);
  const deliver = async () => {
    for (let more = true; more; ) {
      more = false;
      const work = giving.work();
      for (const id of await work.transaction((tx) => listDue(tx, clock.now())))
        if (await deliverEvents(giving.work(), giving.exchange, id)) more = true;
    }
  };
  return {
    nodes,
    rightId,
    register: (values = {}) =>
      registerRecord(giving.work(), {
        registry: "library-members",
        values: aMember(values),
        validFrom: localDate("2020-01-01"),
        requestKey: newId(),
        reason: "thử",
      }),
    amend: async (recordId, values) => {
      await amendRecord(giving.work(), { recordId, values, validFrom: localDate("2021-01-01"), reason: "thử", requestKey: newId() });
    },
    end: async (recordId, from) => {
      await endRecord(giving.work(), { recordId, from: localDate(from), reason: "thử", requestKey: newId() });
    },
    publish,
    deliver,
    settle: async () => {
      await publish();
      await deliver();
    },
    [Symbol.asyncDispose]: () => nodes[Symbol.asyncDispose](),
  };
}
