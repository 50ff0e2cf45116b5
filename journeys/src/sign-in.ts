import { parseMobile } from "@motlan/formats";
import { arriveAt, fill, press, until } from "./hands.ts";
import type { RunningDemo } from "./node.ts";
import type { SignsIn } from "./people.ts";
import { type Visitor, visit } from "./stage.ts";

/** Signs in with number, password and the code that the phone got, and stands where they wanted to go. */
export async function signIn(visitor: Visitor, who: SignsIn, { app = "portal", to = "/", look = false } = {}): Promise<void> {
  await visit(visitor, `/dang-nhap?ung-dung=${app}&cho=${encodeURIComponent(to)}`);
  await giveCredentials(visitor, who, look);
  await arriveAt(visitor, new RegExp(`^${to.replace(/[?]/g, "\\?")}`));
}

/** Where the provider asks who one is. */
const SIGN_IN = /^\/dang-nhap\/buoc\//;

/** On the page that asks for number and password: fills them in, then the code. */
export async function giveCredentials(visitor: Visitor, { personalNumber, password, phone }: SignsIn, look = false): Promise<void> {
  const { demo, eyes } = visitor.stage;
  await arriveAt(visitor, SIGN_IN);
  await visitor.page.locator('[name="personalNumber"]').waitFor();
  const before = new Set((await messagesTo(demo, phone)).map(({ id }) => id));
  if (look) await eyes.look(visitor, "sign-in");
  await fill(visitor, { personalNumber, password });
  await press(visitor, "Tiếp tục");
  await visitor.page.locator('[name="code"]').waitFor();
  if (look) await eyes.look(visitor, "one-time-code");
  const code = await until("the code by SMS", async () => {
    const message = (await messagesTo(demo, phone)).find(({ id }) => !before.has(id));
    return message === undefined ? undefined : /\b\d{6}\b/.exec(message.text)?.[0];
  });
  await fill(visitor, { code });
  await press(visitor, "Đăng nhập");
}

interface Message {
  readonly id: string;
  readonly text: string;
}

/** What the stand-in for the phone network has delivered to that number, newest first. */
export async function messagesTo({ stubsUrl }: RunningDemo, phone: string): Promise<readonly Message[]> {
  const mobile = parseMobile(phone);
  const to = mobile.ok ? mobile.value : phone;
  const answer = await fetch(`${stubsUrl}/sms/messages?to=${encodeURIComponent(to)}`);
  const { items }: { readonly items: readonly Message[] } = await answer.json();
  return items;
}
