import type { Json, Text } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { calledOf } from "../domain/directory.ts";
import { decodedOf, textOf } from "../domain/headers.ts";
import { serviceKey, subsystemKey } from "../domain/names.ts";
import type { Purpose } from "../domain/rights.ts";
import { faults } from "../faults.ts";
import type { Believed, Given } from "../messages.ts";
import { readNote } from "../wire/node-note.ts";

/** A question that another room of this node answers: believed and decided already. */
export interface RoomQuestion {
  /** Who asks, `INSTANCE/CLASS/MEMBER/SUBSYSTEM`, and what the directory calls it. */
  readonly client: string;
  readonly title: Text;
  readonly subsystem: string;
  readonly code: string;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Buffer;
  readonly queryId: string;
  /** What it is given for, where the right asks for a purpose. */
  readonly purpose: Purpose | undefined;
  readonly user?: string;
  readonly issue?: string;
  /** What a note of that type says, where the asking node signed it; nothing otherwise. */
  readNote(type: string, signed: string): Promise<unknown>;
}

export interface RoomAnswer {
  readonly status: number;
  /** Said as JSON; `bytes` in its place go as they are. */
  readonly content?: Json;
  readonly bytes?: Buffer;
  /** "application/json" unless said. */
  readonly type?: string;
  readonly law?: string;
}

/** What a room of this node answers with; it cuts to the purpose itself. */
export type RoomService = (work: Work, question: RoomQuestion) => Promise<RoomAnswer>;

export async function askRoom(
  work: Work,
  answer: RoomService | undefined,
  believed: Believed,
  purpose: Purpose | undefined,
): Promise<Given> {
  const { target, headers, client, queryId, directory, peer, method, body } = believed;
  if (answer === undefined) throw faults["service-off"]({ service: serviceKey(target.service) });
  const [user, issue] = [textOf(headers, "x-road-userid"), decodedOf(headers, "x-road-issue")];
  const {
    status,
    content = null,
    bytes,
    type = "application/json",
    law,
  } = await answer(work, {
    client,
    title: calledOf(directory, client),
    subsystem: subsystemKey(target.service),
    code: target.service.service,
    method,
    path: target.path,
    query: new URLSearchParams(target.query),
    body,
    queryId,
    purpose,
    ...(user === undefined ? {} : { user }),
    ...(issue === undefined ? {} : { issue }),
    readNote: (noteType, signed) => readNote(directory, noteType, signed, work.clock.now(), peer),
  });
  return {
    status,
    headers: { "content-type": bytes === undefined ? `${type}; charset=utf-8` : type, "cache-control": "no-store" },
    body: bytes ?? Buffer.from(JSON.stringify(content)),
    trimmed: true,
    ...(law === undefined ? {} : { law }),
  };
}
