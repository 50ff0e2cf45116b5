import { cancelMeeting, concludeMeeting, voteInMeeting } from "@motlan/work";
import type { Answer, Visit } from "../../frame/types.ts";
import { refusalOf } from "../refusal.tsx";
import type { Done } from "../texts/states.ts";
import { MEETINGS } from "./list-page.tsx";
import { meetingPage } from "./meeting-page.tsx";

interface Act {
  readonly id: string;
  readonly revision: number;
}

/** An act in a meeting; the same page again where it was refused. */
async function run(visit: Visit, done: Done, act: (seen: Act) => Promise<void>): Promise<Answer> {
  const id = visit.params.meetingId ?? "";
  try {
    await act({ id, revision: Number(visit.form.get("revision")) || 0 });
    return { redirect: `${MEETINGS}/${id}?xong=${done}` };
  } catch (error) {
    return meetingPage(visit, refusalOf(error, visit.lang, ""));
  }
}

export function voteAct(visit: Visit): Promise<Answer> {
  const { form, work } = visit;
  const names = form.names().filter((name) => name.startsWith("phieu."));
  const votes = Object.fromEntries(names.map((name) => [name.slice("phieu.".length), form.get(name)]));
  return run(visit, "voted", (act) => voteInMeeting(work, { ...act, seat: Number(form.get("ghe")) || 0, votes }));
}

export function concludeAct(visit: Visit): Promise<Answer> {
  return run(visit, "meeting-concluded", (act) => concludeMeeting(visit.work, act));
}

export function cancelAct(visit: Visit): Promise<Answer> {
  return run(visit, "meeting-cancelled", (act) => cancelMeeting(visit.work, act));
}
