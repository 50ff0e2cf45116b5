import { canonicalJson, type JsonObject } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { restsFor } from "../domain/resting.ts";
import { hashBody } from "../sign-command.ts";
import { type CommandRow, insertCommand, saveAnswer, waitsForOlder } from "../store/commands.ts";
import { putOffUntil } from "../store/refused-writes.ts";
import { findRegistry, type RegistryRow } from "../store/registries.ts";
import { courierHere, type Written } from "../upstream.ts";
import { codeOf } from "./look-upstream.ts";

/** Commands to a registry's main node stand beside those to other owners, under this name and the registry's code. */
export const MAIN = "registry:";
const EFFECT = "upstream:";

export interface KeptAct {
  readonly command: "record" | "amend";
  readonly requestKey: string;
  readonly recordId: string;
  readonly kind: string;
  readonly body: JsonObject;
  readonly dossierId?: string;
  readonly agencyId?: string;
}

/** What was recorded here leaves for the registry's main node with the same act, by the outbox, and is repeated until that node has it. */
export async function writeUpstream(work: Work, tx: Tx, registry: RegistryRow, act: KeptAct): Promise<void> {
  if (registry.upstream?.writes?.kinds.includes(act.kind) !== true) return;
  const key = `${MAIN}${act.requestKey}`;
  const made = await insertCommand(tx, {
    key,
    owner: `${MAIN}${registry.code}`,
    command: act.command,
    body: { recordId: act.recordId, kind: act.kind, ...act.body },
    bodyHash: hashBody(canonicalJson(act.body)),
    dossierId: act.dossierId ?? act.recordId,
    effectId: `${EFFECT}${act.recordId}`,
    ...(act.agencyId !== undefined && { agencyId: act.agencyId }),
    at: work.clock.now(),
  });
  if (made) await work.enqueue(tx, "registries.deliver-command", { key }, { key: `command:${key}` });
}

export function isToMainNode({ owner }: Pick<CommandRow, "owner">): boolean {
  return owner.startsWith(MAIN);
}

/** One try; the word for what went wrong. Acts on one record go in their order, so that the older of two amendments does not stand last. No dossier waits for it, so none is told. */
export async function deliverUpstream(work: Work, command: CommandRow): Promise<string | undefined> {
  const upstream = (await findRegistry(work.db, command.owner.slice(MAIN.length)))?.upstream;
  const courier = courierHere();
  if (upstream === undefined || upstream === null || courier === undefined) return "no-address";
  if (await waitsForOlder(work.db, command.key)) return "older-first";
  const { key, body, dossierId: issue } = command;
  const sent = await courier
    .write(work, upstream, { key, command: command.command, body, issue })
    .catch((error: unknown) => ({ why: codeOf(error) }));
  if ("why" in sent) return sent.why;
  if ("refused" in sent) return rest(work, command, sent);
  const at = work.clock.now();
  await work.transaction((tx) => saveAnswer(tx, key, { state: "answered", answer: { taken: sent.taken }, receipt: sent.taken }, at));
  return undefined;
}

/** The main node said no: it is not asked the same again until the keeper says so. Where nobody keeps the record there is nobody to say it, and it is asked again, later each time. */
function rest(
  work: Work,
  { key, owner, agencyId, effectId, attempts }: CommandRow,
  { refused, code, fields }: Extract<Written, { readonly refused: string }>,
): Promise<undefined> {
  return work.transaction(async (tx) => {
    const answer = { code, fields: [...fields] };
    const now = work.clock.now();
    if ((await saveAnswer(tx, key, { state: "refused", answer, receipt: refused }, now)) === undefined) return undefined;
    if (agencyId === null) await putOffUntil(tx, key, new Date(now.getTime() + restsFor(attempts)));
    const data = { registry: owner.slice(MAIN.length), key, code };
    const type = "registries.write-refused";
    await work.announce(tx, { type, subject: recordOf({ effectId }), ...(agencyId !== null && { agencyId }), data });
    return undefined;
  });
}

/** The record an act on its way to the main node is of. */
export function recordOf({ effectId }: Pick<CommandRow, "effectId">): string {
  return effectId.slice(EFFECT.length);
}
