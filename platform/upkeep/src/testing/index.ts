import { type Clock, defineFaults, defineModule, faultTable, type Job, type Listener, type Module, newId } from "@motlan/kernel";
import { startWork, type Work } from "@motlan/kernel/db";
import { type ListenerTrouble, listFailingJobs, listListenerStates, STANDS_STILL, startWorker, tryListenerNow } from "@motlan/kernel/jobs";
import type { TestDatabase } from "@motlan/kernel/testing";

const faults = defineFaults("shop", {
  "no-stock": { status: 409, vi: "Kho đã hết hàng. Hãy nhập thêm hàng.", en: "There is no stock. Take more in." },
});

/** A value that must stand nowhere. */
export const SECRET = "0988777666";

/** A shop whose listener stands still at its first sale and whose one job failed as often as it may. Its worker runs. */
export interface Standstill extends AsyncDisposable {
  readonly module: Module;
  readonly listener: string;
  readonly task: string;
  readonly eventKey: string;
  /** Subjects, as they were heard. */
  readonly heard: readonly string[];
  /** The subject that cannot be heard, and the one after it. */
  readonly bad: string;
  readonly after: string;
  /** How often the job was done. */
  done(): number;
  heal(): void;
  /** It breaks anew, at a sale after those heard. */
  breakAnew(): Promise<void>;
}

export async function aStandstill(db: TestDatabase, clock: Clock, name = "shop.sales"): Promise<Standstill> {
  const [bad, after, task] = [newId(), newId(), `${name}.send`];
  const heard: string[] = [];
  let [broken, done] = [true, 0];
  const listener: Listener = {
    name,
    hears: [`${name}.*`],
    hear: async (_, { subject }) => {
      if (broken && subject === bad) throw faults["no-stock"]();
      heard.push(subject);
    },
  };
  const job: Job = {
    name: task,
    run: async () => {
      if (broken) throw new TypeError(`${SECRET} is no number`);
      done += 1;
    },
  };
  const module = defineModule({ name: "shop", faults: faults[faultTable], listeners: [listener], jobs: [job] });
  const node = () => startWork({ pool: db.pool, clock, actor: { kind: "system", name: "test" } });
  await act(node(), async (work, tx) => {
    for (const subject of [bad, after]) await work.announce(tx, { type: `${name}.sold`, subject, data: { phone: SECRET } });
    await work.enqueue(tx, task, { phone: SECRET }, { maxAttempts: 1 });
  });
  const worker = await startWorker({ pool: db.pool, clock, modules: [module] });
  const sell = (subject: string) =>
    act(node(), (work, tx) => work.announce(tx, { type: `${name}.sold`, subject, data: { phone: SECRET } }));
  const { eventKey } = await standing(node, name);
  await until(async () => (await listFailingJobs(db.pool)).find((one) => one.task === task && one.givenUp));
  return {
    ...{ module, listener: name, task, eventKey, heard, bad, after },
    done: () => done,
    heal: () => {
      broken = false;
    },
    breakAnew: async () => {
      broken = true;
      await sell(bad);
      await standing(node, name);
    },
    [Symbol.asyncDispose]: () => worker.stop(),
  };
}

/** Tried again and again until it is said to stand still. */
function standing(node: () => Work, name: string): Promise<ListenerTrouble> {
  return until(async () => {
    const [state] = await listListenerStates(node().db, [name]);
    if ((state?.trouble?.tries ?? 0) >= STANDS_STILL) return state?.trouble;
    await act(node(), (work, tx) => tryListenerNow(tx, name, work.clock.now()));
    return undefined;
  });
}

function act<T>(work: Work, does: (work: Work, tx: Parameters<Parameters<Work["transaction"]>[0]>[0]) => Promise<T>): Promise<T> {
  return work.transaction((tx) => does(work, tx));
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
