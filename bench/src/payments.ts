import { findAgencyOfPlace } from "@motlan/agencies";
import { type Actor, localDateOf, newId, type Person, systemClock } from "@motlan/kernel";
import { startWork, type Work } from "@motlan/kernel/db";
import { checkLedger, createOrder, type Order } from "@motlan/payments";
import { payOrder } from "./copies.ts";
import { clocked, sideBySide } from "./measure.ts";
import { recording, type Sent } from "./record-writes.ts";
import { isWrite, replay } from "./replay.ts";
import { type Figure, rates } from "./report.ts";
import { type Citizen, findCitizens, THE_BENCH, type World } from "./world.ts";

const SIDE_BY_SIDE = 16;
const EACH = 20;
const ROUNDS = 4;
const AIM = 0.5;
/** The floor's receipts stand in a book of their own, numbered without a gap like any other. */
const FLOOR_SYMBOL = "00TZZ";
const FLOOR_YEAR = 2000;

/** Orders made and orders paid a second, alone and sixteen at once at one agency, each beside its own writes replayed; then the whole ledger is looked over. */
export async function benchPayments(world: World): Promise<readonly Figure[]> {
  const till = await openTill(world);
  const nothing = () => Promise.resolve();
  const figures: Figure[] = [];
  for (const connections of [1, SIDE_BY_SIDE]) {
    const many = connections === 1 ? "" : `, ${connections} at once`;
    const made = await sideBySide(
      ROUNDS,
      () => rateOf(connections, nothing, () => till.order()),
      () => rateOf(connections, nothing, () => till.orderFloor()),
    );
    figures.push(rates(`orders made (${till.writes.order} writes)${many}`, made, AIM));
    const ready = () => till.order();
    const paid = await sideBySide(
      ROUNDS,
      () => rateOf(connections, ready, (order) => till.pay(order)),
      () => rateOf(connections, ready, (order) => till.payFloor(order)),
    );
    figures.push(rates(`orders paid by a bank's callback (${till.writes.pay} writes)${many}`, paid, AIM));
  }
  const faults = await checkLedger(world.pool);
  return [
    ...figures,
    {
      work: "the whole ledger after it",
      floor: "",
      measured: `${faults.length} faults${faults.map(({ invariant, id }) => `, ${invariant} ${id}`).join("")}`,
      aim: "0",
      met: faults.length === 0,
    },
  ];
}

/** Acts a second of so many loops, each over what was made ready for it beforehand. */
async function rateOf<T>(connections: number, ready: () => Promise<T>, act: (one: T) => Promise<unknown>): Promise<number> {
  const lots: T[][] = [];
  for (let lot = 0; lot < connections; lot += 1) {
    const lines: T[] = [];
    for (let line = 0; line < EACH; line += 1) lines.push(await ready());
    lots.push(lines);
  }
  const ms = await clocked(() =>
    Promise.all(
      lots.map(async (lines) => {
        for (const one of lines) await act(one);
      }),
    ),
  );
  return (connections * EACH * 1000) / ms;
}

/** One agency whose fees are paid, and the writes of one order and one payment there. */
async function openTill(world: World) {
  const [citizen] = await findCitizens(world);
  if (citizen === undefined) throw new Error("a citizen is needed");
  const agency = await findAgencyOfPlace(world.pool, citizen.communeId, "civil-status", localDateOf(systemClock.now()));
  if (agency === undefined) throw new Error("no agency is competent");
  const payer: Person = { kind: "person", personId: citizen.personId, assurance: 2, sessionId: newId() };
  const order = (work = world.work(payer)) => orderCopy(work, citizen, agency.id);
  const ordered: Sent[] = [];
  const first = await order(watchedWork(world, payer, ordered));
  const paid: Sent[] = [];
  await payOrder(watchedWork(world, THE_BENCH, paid), first);
  const writes = { order: ordered.filter(isWrite), pay: paid.filter(isWrite) };
  const shared = [first.personId, agency.id];
  const symbol = String(writes.pay.find(({ text }) => text.startsWith("insert into payments.receipt_book"))?.values[2]);
  let [orders, receipts] = [0, 0];
  return {
    writes: { order: writes.order.length, pay: writes.pay.length },
    order: () => order(),
    orderFloor: () => {
      orders += 1;
      return replay(world.owner, writes.order, {
        kept: new Set(shared),
        swaps: new Map([[numberOf(first), String(2_000_000_000 + orders)]]),
      });
    },
    pay: (one: Order) => payOrder(world.work(THE_BENCH), one),
    payFloor: (one: Order) => {
      receipts += 1;
      const number = receipts;
      const sent = writes.pay.map((was) => {
        if (was.text.startsWith("insert into payments.fee_receipt")) return { ...was, values: was.values.with(6, number) };
        // Another year's, or the agency would take it for the book it goes on with.
        return was.text.startsWith("insert into payments.receipt_book") ? { ...was, values: was.values.with(3, FLOOR_YEAR) } : was;
      });
      const swaps = new Map([
        [first.id, one.id],
        [numberOf(first), numberOf(one)],
        [symbol, FLOOR_SYMBOL],
      ]);
      return replay(world.owner, sent, { kept: new Set([...shared, one.id]), swaps });
    },
  };
}

/** The ten digits of an order's code, which its account and its QR carry too. */
const numberOf = ({ code }: Order): string => code.slice(-10);

function watchedWork({ pool }: World, actor: Actor, sent: Sent[]): Work {
  return startWork({ pool: recording(pool, sent), clock: systemClock, actor });
}

function orderCopy(work: Work, { personId }: Citizen, agencyId: string): Promise<Order> {
  const title = { vi: "Phí cấp bản sao trích lục hộ tịch", en: "Fee for a copy of a civil-status extract" };
  const lines = [{ id: "copy", title, kind: "fee", amount: 8_000n, law: "Thông tư 281/2016/TT-BTC" } as const];
  return createOrder(work, { subject: { kind: "dossier", id: newId() }, agencyId, personId, lines, requestKey: newId() });
}
