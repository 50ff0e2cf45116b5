import { type AddressCode, parseAddressCode } from "@motlan/formats";
import { type LocalDate, localDateOf } from "@motlan/kernel";
import type { Db, Work } from "@motlan/kernel/db";
import { findUnit, type Place, predecessorsOf, resolveAddress, successorsOf } from "@motlan/places";
import { listRecordIds, readRecord } from "@motlan/registries";
import { type Address, addressOf, findIn, findWords, PURPOSE, REGISTRY } from "../domain/address.ts";
import { faults } from "../faults.ts";

/** A code with what its place is called today; several places where the commune of then was split and nobody has said which it is. */
export interface AddressView extends Address {
  readonly now: readonly Place[];
}

/** So many of a place are told; a house and street lead to fewer. */
const MOST = 50;

/** Where a code is: anyone may know. @throws addresses/bad-code, addresses/not-found */
export async function getAddress(work: Work, text: string): Promise<AddressView> {
  const parsed = parseAddressCode(text);
  if (!parsed.ok) throw faults["bad-code"]();
  const found = await readCode(work, parsed.value);
  if (found === undefined) throw faults["not-found"]();
  return viewOf(work, found);
}

/** By a code, or by an address in words: names of today or of before, marks and full forms not needed. Anyone may. */
export async function findAddresses(work: Work, text: string): Promise<readonly AddressView[]> {
  const parsed = parseAddressCode(text);
  if (parsed.ok) {
    const found = await readCode(work, parsed.value);
    return found === undefined ? [] : [await viewOf(work, found)];
  }
  const { line, candidates } = await resolveAddress(work.db, text, localDateOf(work.clock.now()));
  const ids = candidates.map(({ commune }) => commune.id);
  const found = await listOfCommunes(work, ids, line);
  const views: AddressView[] = [];
  for (const one of found) views.push(await viewOf(work, one));
  return views.filter(({ now }) => now.some(({ id }) => ids.includes(id)));
}

/** What has a code in these communes, or in those they came from: at that house and street, or anywhere where none is named. */
async function listOfCommunes(work: Work, communes: readonly string[], line: string): Promise<readonly Address[]> {
  const found: Address[] = [];
  for (const commune of communes) {
    const before = await predecessorsOf(work.db, commune);
    for (const id of [commune, ...before.map(({ place }) => place.id)]) {
      const limit = MOST - found.length;
      if (limit <= 0) return found;
      const ways = findWords(line) === "" ? ({ by: "commune", value: id } as const) : ({ by: "find", value: findIn(id, line) } as const);
      const ids = await listRecordIds(node(work), { registry: REGISTRY, ...ways, limit });
      // One after the other: anyone may ask, and a place full of codes must not take every connection of the node.
      for (const value of ids) {
        const record = await readRecord(node(work), { registry: REGISTRY, by: "id", value, purpose: PURPOSE });
        const address = record && addressOf(record.values);
        if (address !== undefined) found.push(address);
      }
    }
  }
  return found;
}

export async function readCode(work: Work, code: AddressCode): Promise<Address | undefined> {
  const record = await readRecord(node(work), { registry: REGISTRY, by: "code", value: code, purpose: PURPOSE });
  return record && addressOf(record.values);
}

/** The registry is open for this purpose: the node reads for whoever asks. */
function node(work: Work): Work {
  return work.as({ kind: "system", name: "addresses.open" });
}

async function viewOf({ db, clock }: Work, address: Address): Promise<AddressView> {
  return { ...address, now: await placesNow(db, address.communeId, localDateOf(clock.now())) };
}

/** What a commune is on a day: itself, or what became of it. */
async function placesNow(db: Db, id: string, on: LocalDate): Promise<readonly Place[]> {
  const unit = await findUnit(db, id, on);
  if (unit === undefined) return [];
  if (unit.validTo === undefined || unit.validTo > on) return [unit];
  const found: Place[] = [];
  for (const { place } of (await successorsOf(db, id)).filter((one) => one.on <= on)) found.push(...(await placesNow(db, place.id, on)));
  return [...new Map(found.map((place) => [place.id, place])).values()];
}
