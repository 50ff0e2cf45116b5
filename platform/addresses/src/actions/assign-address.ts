import { type AddressCode, parseAddressCode } from "@motlan/formats";
import { localDateOf, may, type Official } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { formatPlace, type Place, resolveAddress } from "@motlan/places";
import { registerRecord } from "@motlan/registries";
import { type AddressKind, findIn, findWords, isInVietnam, type Point, REGISTRY, recordOf } from "../domain/address.ts";
import { drawCode } from "../draw-code.ts";
import { faults } from "../faults.ts";
import { holdPlace } from "../store/hold.ts";
import { findAddresses, readCode } from "./find-addresses.ts";

export interface AssignInput {
  /** House and street, then commune and province, as one writes it. */
  readonly text: string;
  readonly kind: AddressKind;
  /** Chosen where the text may mean several communes of today. */
  readonly communeId?: string;
  /** The code of the building a dwelling is in. */
  readonly partOf?: string;
  readonly point?: Point;
  readonly requestKey: string;
}

const ASSIGN = "addresses.assign";

/**
 * Gives a building or a dwelling its code. Said twice it is the same code; of two officials who give one at once the second is told the first one's.
 * @throws addresses/not-yours, addresses/which-place, addresses/no-building, addresses/point-elsewhere, addresses/coded-already, registries/unknown-registry
 */
export async function assignAddress(work: Work, input: AssignInput): Promise<AddressCode> {
  const official = assignerOf(work);
  const { line, commune } = await placeOf(work, input);
  const partOf = await buildingOf(work, input.partOf);
  if (input.point !== undefined && !isInVietnam(input.point)) throw faults["point-elsewhere"]();
  const { requestKey, kind, point } = input;
  const since = localDateOf(work.clock.now());
  const place = {
    ...(point && { point }),
    ...(partOf && { partOf }),
    kind,
    line,
    communeId: commune.id,
    since,
    place: formatPlace(commune),
  };
  const record = { registry: REGISTRY, validFrom: since, reason: "Cấp mã địa chỉ", agencyId: official.agencyId };
  return work.transaction(async (tx) => {
    await holdPlace(tx, findIn(commune.id, line));
    for (let nth = 0; ; nth += 1) {
      const code = drawCode(requestKey, nth);
      const held = await readCode(work, code);
      if (held?.line === line && held.communeId === commune.id) return code;
      // That somebody else holds it is once in thousands of millions.
      if (held !== undefined) continue;
      await refuseCoded(work, input, commune);
      const values = recordOf({ code, ...place });
      await registerRecord(work, { ...record, values, requestKey: `address:${requestKey}:${nth}` });
      return code;
    }
  });
}

/** Which communes of today a text may mean, for whoever has to choose. @throws addresses/not-yours */
export async function listAssignable(work: Work, text: string): Promise<readonly Place[]> {
  assignerOf(work);
  return (await resolveAddress(work.db, text, localDateOf(work.clock.now()))).candidates.map(({ commune }) => commune);
}

async function placeOf(work: Work, { text, communeId }: AssignInput): Promise<{ readonly line: string; readonly commune: Place }> {
  const { line, candidates } = await resolveAddress(work.db, text, localDateOf(work.clock.now()));
  const meant = candidates.filter(({ commune }) => communeId === undefined || commune.id === communeId);
  const [first, ...more] = meant;
  if (first === undefined || more.length > 0 || findWords(line) === "") throw faults["which-place"]();
  return { line: line.trim(), commune: first.commune };
}

async function buildingOf(work: Work, text: string | undefined): Promise<AddressCode | undefined> {
  if (text === undefined || text.trim() === "") return undefined;
  const parsed = parseAddressCode(text);
  const found = parsed.ok ? await readCode(work, parsed.value) : undefined;
  if (found?.kind !== "building") throw faults["no-building"]();
  return found.code;
}

/** A building has one code; the dwellings in it have theirs. */
async function refuseCoded(work: Work, { text, kind }: AssignInput, commune: Place): Promise<void> {
  if (kind !== "building") return;
  const there = (await findAddresses(work, text)).find((one) => one.kind === kind && one.now.some(({ id }) => id === commune.id));
  if (there !== undefined) throw faults["coded-already"]({ code: there.code });
}

function assignerOf({ actor }: Work): Official {
  if (actor.kind !== "official" || !may(actor, ASSIGN, actor.agencyId)) throw faults["not-yours"]();
  return actor;
}
