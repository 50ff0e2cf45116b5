import { randomUUID } from "node:crypto";
import { actorReference, isFault, newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { CauseWord } from "../domain/causes.ts";
import { SOON_MS } from "../domain/certificate-health.ts";
import {
  CLOCK_WORRY_SECONDS,
  type Diagnosis,
  type FindingWord,
  type Found,
  judgeClock,
  SLOW_MS,
  STEPS,
  type Step,
  type StepReport,
  stepsUntil,
} from "../domain/diagnosis.ts";
import { type DirectoryIndex, type DirectoryNode, judgeAge } from "../domain/directory.ts";
import { ownSubsystemOf } from "../domain/joining.ts";
import { checkOf } from "../domain/link-checks.ts";
import { isListing } from "../domain/listing.ts";
import { peersIn } from "../domain/tally.ts";
import type { Exchange } from "../exchange.ts";
import { faults } from "../faults.ts";
import { hashOfCertificate } from "../keys/read-certificate.ts";
import { causeOf } from "../refusals.ts";
import { refuseOthers, refuseStranger } from "../rights.ts";
import { findDiagnosis, type KeptDiagnosis, saveDiagnosis } from "../store/diagnoses.ts";
import { listHalvesOf } from "../store/halves.ts";
import { listPeerStates } from "../store/tallies.ts";
import { type Probed, probe, type Tried } from "../wire/probe.ts";
import { readJson } from "../wire/read-json.ts";
import { fetchNow } from "./fetch-now.ts";
import { queryService } from "./query-service.ts";

export interface DiagnosisWish {
  readonly node: string;
  /** In whose name it is asked: a subsystem of this node. */
  readonly client: string;
  /** How long each step of the connection may take: five seconds, ours. */
  readonly patienceMs?: number;
}

/**
 * Tries the way to another node step by step, each on its own, and keeps what it found: the name, the line, TLS, the certificate, the clock, the signatures, the
 * rights, the time. It asks what may be asked there, which is harmless and in both logs. @throws exchange/not-yours, exchange/no-such-thing
 */
export async function diagnosePeer(work: Work, exchange: Exchange, wish: DiagnosisWish): Promise<{ readonly id: string }> {
  await refuseOthers(work, "exchange.see", wish.client);
  const { found, directory } = await lookForDirectory(exchange);
  const peer = directory?.nodes.get(wish.node);
  const report =
    peer === undefined || directory === undefined ? unlisted(found) : await tryWay(work, exchange, { wish, peer, directory, found });
  const id = newId(work.clock.now());
  await work.transaction((tx) =>
    saveDiagnosis(tx, { id, subsystem: wish.client, node: wish.node, report, by: actorReference(work.actor), at: work.clock.now() }),
  );
  return { id };
}

/** What a test found. @throws exchange/no-such-thing where it is not of this agency, or swept */
export async function readDiagnosis(work: Work, id: string): Promise<KeptDiagnosis> {
  refuseStranger(work, "exchange.see");
  const kept = await work.transaction((tx) => findDiagnosis(tx, id));
  if (kept === undefined) throw faults["no-such-thing"]({ name: id });
  return kept;
}

/** The newest directory there is. Where the centre is away, the one held goes on being good, and it is said so. */
async function lookForDirectory(exchange: Exchange): Promise<{ readonly directory: DirectoryIndex | undefined; readonly found?: Found }> {
  const work = exchange.begin();
  const refused = await fetchNow(work, exchange).then(() => undefined, refusalIn);
  const directory = await exchange.directory.current();
  const age = directory === undefined ? undefined : judgeAge(directory.content, work.clock.now(), exchange.graceMs);
  if (directory === undefined || age === undefined) return { directory: undefined, found: { word: "no-directory", about: {} } };
  const until = { until: directory.content.expiresAt };
  const byKey = refused?.startsWith("exchange/centre-key-") === true;
  if (!age.ok)
    return {
      directory: undefined,
      found: byKey ? { word: "centre-key", about: until } : { word: "directory-outdated", about: plainly(age.about) },
    };
  return refused === undefined ? { directory } : { directory, found: { word: byKey ? "centre-key" : "centre-away", about: until } };
}

function refusalIn(error: unknown): string {
  if (!isFault(error)) throw error;
  return error.code;
}

function unlisted(found: Found | undefined): Diagnosis {
  const isAbsent = found === undefined || found.word === "centre-away";
  return { steps: stepsUntil("directory", []), found: isAbsent ? { word: "no-such-node", about: {} } : found };
}

interface Way {
  readonly wish: DiagnosisWish;
  readonly peer: DirectoryNode;
  readonly directory: DirectoryIndex;
  readonly found: Found | undefined;
}

async function tryWay(work: Work, exchange: Exchange, way: Way): Promise<Diagnosis> {
  const { wish, peer } = way;
  const probed = await probe(new URL(peer.url), exchange.node.tls, wish.patienceMs ?? 5_000);
  const passed: StepReport[] = [{ step: "directory", state: way.found === undefined ? "good" : "warning" }];
  for (const step of ["name", "connection", "tls"] as const) {
    const tried = probed[step];
    if (tried.state !== "good") return { steps: stepsUntil(step, passed), found: foundOn(step, tried) };
    passed.push({ step, ...tried });
  }
  const certificate = judgeShown(probed, peer, way.directory, work.clock.now());
  if (certificate !== undefined && certificate.word !== "certificate-ends-soon")
    return { steps: stepsUntil("certificate", passed), found: certificate };
  passed.push({ step: "certificate", state: certificate === undefined ? "good" : "warning" });
  return askThere(work, exchange, { ...way, found: certificate ?? way.found }, passed);
}

function foundOn(step: "name" | "connection" | "tls", tried: Tried): Found {
  const code = tried.state === "failed" ? tried.code : "";
  const word: FindingWord =
    step === "name"
      ? "name-unknown"
      : step === "connection"
        ? code === "ECONNREFUSED"
          ? "port-closed"
          : "no-way"
        : code === "TIMEOUT"
          ? "handshake-silent"
          : "handshake-failed";
  return { word, about: { code } };
}

function judgeShown({ shown }: Probed, { certificates }: DirectoryNode, directory: DirectoryIndex, now: Date): Found | undefined {
  if (shown !== undefined && directory.revoked.has(hashOfCertificate(shown.der))) return { word: "certificate-revoked", about: {} };
  if (shown === undefined || !certificates.includes(shown.der)) return { word: "certificate-unlisted", about: {} };
  const days = Math.floor((shown.until.getTime() - now.getTime()) / 86_400_000);
  if (now < shown.from || now >= shown.until) return { word: "certificate-ended", about: { days: -days } };
  return shown.until.getTime() - now.getTime() < SOON_MS ? { word: "certificate-ends-soon", about: { days } } : undefined;
}

/** The last four steps are one signed question, looked at from four sides. */
async function askThere(
  work: Work,
  exchange: Exchange,
  { wish, peer, directory, found }: Way,
  passed: readonly StepReport[],
): Promise<Diagnosis> {
  const there = subsystemAt(directory, peer);
  if (there === undefined) return { steps: withRest(passed, []), ...(found && { found }) };
  const queryId = randomUUID();
  const began = performance.now();
  try {
    const { body } = await queryService(work, exchange, { client: wish.client, service: `${there}/allowedMethods`, queryId });
    const ms = Math.round(performance.now() - began);
    const read = readJson(body);
    const allowed = isListing(read) ? read.service.length : 0;
    const clock = await clockOf(work, peer.id, queryId);
    const noted = clock ?? found ?? slowOr(ms, allowed);
    return {
      steps: withRest(passed, [
        { step: "clock", state: clock === undefined ? "good" : "warning" },
        { step: "signature", state: "good" },
        { step: "rights", state: allowed > 0 ? "good" : "warning" },
        { step: "time", state: ms < SLOW_MS ? "good" : "warning", ms },
      ]),
      ...(noted && { found: noted }),
      allowed,
    };
  } catch (error) {
    const word = isFault(error) ? causeOf(error) : undefined;
    if (!isFault(error) || word === undefined) throw error;
    const about = plainly(error.about);
    const clock = word === "clock-off" ? await clockOf(work, peer.id, queryId) : undefined;
    return { steps: stepsUntil(stepOf(word), passed), found: clock ?? { word, about } };
  }
}

function plainly(about: Readonly<Record<string, unknown>>): Found["about"] {
  return Object.fromEntries(Object.entries(about).map(([name, value]) => [name, typeof value === "number" ? value : String(value)]));
}

function slowOr(ms: number, allowed: number): Found | undefined {
  if (ms >= SLOW_MS) return { word: "answers-slowly", about: { ms } };
  return allowed === 0 ? { word: "nothing-granted", about: {} } : undefined;
}

/** Every node has one for the exchange's own business; an older one is asked by any of its own. */
function subsystemAt({ content, subsystems }: DirectoryIndex, { id }: DirectoryNode): string | undefined {
  const own = ownSubsystemOf(id);
  return subsystems.get(own)?.node === id ? own : content.subsystems.find(({ node }) => node === id)?.name;
}

/** By how much the other's clock was off in this very question, and whether it is not rather our own. */
async function clockOf(work: Work, peer: string, queryId: string): Promise<Found | undefined> {
  const { halves, states } = await work.transaction(async (tx) => ({
    halves: await listHalvesOf(tx, queryId),
    states: await listPeerStates(tx),
  }));
  const seconds = peersIn(halves.filter(({ side }) => side === "asking"))[0]?.clockSeconds ?? 0;
  if (Math.abs(seconds) < CLOCK_WORRY_SECONDS) return undefined;
  const others = states.flatMap(({ node, clockSeconds }) => (node === peer || clockSeconds === null ? [] : [clockSeconds]));
  return { word: judgeClock(seconds, others), about: { seconds: Math.abs(seconds) } };
}

function stepOf(word: CauseWord): Step {
  if (word === "peer-slow") return "time";
  return word.includes("certificate") ? "certificate" : checkOf(word);
}

function withRest(passed: readonly StepReport[], rest: readonly StepReport[]): readonly StepReport[] {
  const known = new Map([...passed, ...rest].map((one) => [one.step, one]));
  return STEPS.map((step) => known.get(step) ?? { step, state: "unreached" });
}
