import { arriveAt, fill, follow, press, see, seeInTime, sendEmpty } from "./hands.ts";
import { citizen, clerkOf } from "./people.ts";
import { signInAtDesk } from "./sign-in.ts";
import { arrive, type Journey, type Stage, type Visitor, visit } from "./stage.ts";
import { openByCode, sitDown } from "./steps/desk.ts";
import { applyForMerit } from "./steps/merit.ts";

const WORDS = "Người nộp thường trú ở phường khác";
const LIST = "/ban-lam-viec/chuyen-co-quan";

export const passOn: Journey = {
  id: "one-stop-pass-on",
  name: "A clerk passes a dossier on to the commune that may settle it; the applicant reads where and why, the other clerk gives it back within the day",
  play: async (stage) => {
    const { person, code } = await apply(stage);
    const clerk = await sitDown(stage, passOn, "nhân viên một cửa");
    await visit(clerk, LIST);
    await stage.eyes.look(clerk, "list-before");
    await openByCode(clerk, code);
    await stage.eyes.look(clerk, "dossier");
    const neighbour = await send(stage, clerk, code);
    await seeInTime(person, WORDS);
    await see(person, "Hồ sơ được chuyển đến cơ quan có thẩm quyền");
    await stage.eyes.look(person, "applicant-told");
    await giveBack(stage, neighbour, code);
    await visit(clerk, LIST);
    await see(clerk, /^Đã trả lại:/);
    await stage.eyes.look(clerk, "list-after");
  },
};

async function apply(stage: Stage): Promise<{ readonly person: Visitor; readonly code: string }> {
  const person = await arrive(stage, passOn, { width: 360 });
  return { person, code: await applyForMerit(person, citizen("Trần Thị Thu Hà")) };
}

/** To the first commune of the list; answers whose clerk has it now. */
async function send(stage: Stage, clerk: Visitor, code: string): Promise<Visitor> {
  await follow(clerk, /^Chuyển cơ quan khác/);
  await arriveAt(clerk, /\/chuyen$/);
  await sendEmpty(clerk, "Chuyển hồ sơ đi");
  await stage.eyes.look(clerk, "pass-on-empty");
  const receivers = clerk.page.locator('main select[name="co-quan"]');
  const name = (await receivers.locator("option").nth(1).innerText()).trim();
  await receivers.selectOption({ index: 1 });
  await fill(clerk, { words: WORDS });
  await stage.eyes.look(clerk, "pass-on");
  await press(clerk, "Chuyển hồ sơ đi");
  await clerk.page.locator(".notice", { hasText: "Đã chuyển hồ sơ đi" }).first().waitFor();
  await visit(clerk, LIST);
  await see(clerk, code);
  await stage.eyes.look(clerk, "list-sent");
  const neighbour = await arrive(stage, passOn);
  await signInAtDesk(neighbour, clerkOf(name.replace(/^Ủy ban nhân dân /i, "")));
  return neighbour;
}

async function giveBack(stage: Stage, neighbour: Visitor, code: string): Promise<void> {
  await visit(neighbour, LIST);
  await see(neighbour, code);
  await stage.eyes.look(neighbour, "list-come");
  await follow(neighbour, code);
  await arriveAt(neighbour, /^\/ban-lam-viec\/[0-9a-f-]{36}/);
  await see(neighbour, WORDS);
  await stage.eyes.look(neighbour, "dossier-come");
  await follow(neighbour, /^Trả lại nơi chuyển/);
  await arriveAt(neighbour, /\/tra-noi-chuyen$/);
  await fill(neighbour, { words: "Người nộp đã nhập khẩu lại phường cũ" });
  await stage.eyes.look(neighbour, "give-back");
  await press(neighbour, "Trả lại");
  await neighbour.page.locator(".notice", { hasText: "Đã trả lại cơ quan chuyển đến" }).first().waitFor();
}
