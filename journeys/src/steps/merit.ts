import { arriveAt, choose, press } from "../hands.ts";
import type { SignsIn } from "../people.ts";
import { signIn } from "../sign-in.ts";
import type { Visitor } from "../stage.ts";
import { codeOn, followDossier, submit } from "./apply.ts";

/** A paper of merit issued again: the law names one authority of the province, an official settles it, and it costs nothing. */
export const MERIT_AGAIN = "1.010814";

/** Fills it in as somebody whose paper was lost, up to where it goes; answers the draft's address. */
export async function writeForMerit(person: Visitor, who: SignsIn): Promise<string> {
  await signIn(person, who, { to: `/thu-tuc/${MERIT_AGAIN}/bat-dau` });
  await press(person, "Bắt đầu khai");
  await arriveAt(person, /^\/nop\/[^/]+\/[a-z]+/);
  if (person.page.url().includes("/person")) await press(person, "Tiếp tục");
  await arriveAt(person, /\/reissue/);
  await choose(person, "reissue.paper", "merit");
  await choose(person, "reissue.why", "lost");
  await press(person, "Tiếp tục");
  await arriveAt(person, /\/noi-nhan/);
  return new URL(person.page.url()).pathname.split("/").slice(0, 3).join("/");
}

/** Writes and submits it; stands on the dossier's page and answers its code. */
export async function applyForMerit(person: Visitor, who: SignsIn): Promise<string> {
  await writeForMerit(person, who);
  // The law names one authority: it is chosen already.
  await choose(person, "nhan", "online");
  await press(person, "Tiếp tục");
  await arriveAt(person, /\/kiem-tra/);
  await submit(person);
  await followDossier(person);
  return codeOn(person);
}
