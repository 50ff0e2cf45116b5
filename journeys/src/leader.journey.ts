import { arriveAt, fill, follow, press, see, until } from "./hands.ts";
import { appoint, FATHER, inventFamily } from "./new-family.journey.ts";
import { citizen, officialAt, type SignsIn } from "./people.ts";
import { messagesTo, signIn } from "./sign-in.ts";
import { arrive, type Journey, type Stage, type Visitor, visit } from "./stage.ts";
import { applyAndPay, codeOn } from "./steps/apply.ts";
import { complete, openByCode, sitDown, tickAll } from "./steps/desk.ts";

const OFFICER = "công chức tư pháp";
const CHAIR = "chủ tịch";

export const leader: Journey = {
  id: "one-stop-leader",
  alone: true,
  name: "An absent clerk's work is handed over in two clicks and taken back, two officials on one dossier do not overwrite each other, and the chair signs several on a phone with one code",
  play: async (stage) => {
    const { father } = await inventFamily(stage, await arrive(stage, leader));
    await appoint(stage, father, /tư pháp/i);
    const codes = [await applyForCopy(stage), await applyForCopy(stage)] as const;
    const clerk = await sitDown(stage, leader, "nhân viên một cửa");
    for (const code of codes) await takeIn(clerk, code);
    const absent = await sitDown(stage, leader, OFFICER);
    await takeUp(stage, absent, codes[0]);
    const chair = await sitDown(stage, leader, CHAIR, { width: 360 });
    await handOver(stage, chair);
    const second = await arrive(stage, leader);
    await signIn(second, father, { app: "desk", to: "/ban-lam-viec" });
    await openByCode(second, codes[0]);
    await complete(second, "Chuyển bước sau", "Đã chuyển hồ sơ");
    await bothAtOnce(stage, { absent, second }, codes[1]);
    await visit(chair, "/ban-lam-viec/hom-nay");
    await see(chair, "Đang chờ tôi xử lý");
    await stage.eyes.look(chair, "morning");
    await signTogether(stage, chair, officialAt(CHAIR), codes);
  },
};

/** His entry was scanned from a paper book: an official has to compare it. */
async function applyForCopy(stage: Stage): Promise<string> {
  const son = await arrive(stage, leader, { width: 360 });
  await signIn(son, citizen("Hoàng Văn Sơn"));
  await applyAndPay(son, { copies: 1 });
  const code = await codeOn(son);
  await son.context.close();
  return code;
}

async function takeIn(clerk: Visitor, code: string): Promise<void> {
  await openByCode(clerk, code);
  await complete(clerk, "Tiếp nhận", "Đã tiếp nhận hồ sơ");
}

async function takeUp(stage: Stage, absent: Visitor, code: string): Promise<void> {
  await openByCode(absent, code);
  await press(absent, "Nhận việc này");
  await see(absent, "Đã ghi phân công");
  await stage.eyes.look(absent, "taken-up");
}

/** Two presses give everything away; a third takes it back. */
async function handOver(stage: Stage, chair: Visitor): Promise<void> {
  await visit(chair, "/ban-lam-viec/phan-cong");
  await stage.eyes.look(chair, "unit");
  await follow(chair, "Bàn giao việc");
  await arriveAt(chair, /phan-cong\/[0-9a-f-]{36}/);
  await stage.eyes.look(chair, "hand-over");
  await give(chair);
  await stage.eyes.look(chair, "handed-over");
  await press(chair, "Lấy lại");
  await see(chair, /Đã lấy lại/);
  await follow(chair, "Bàn giao việc");
  await arriveAt(chair, /phan-cong\/[0-9a-f-]{36}/);
  await give(chair);
}

async function give(chair: Visitor): Promise<void> {
  const to = chair.page.locator('[name="to"]');
  await to.selectOption(await to.locator("option", { hasText: FATHER }).first().getAttribute("value"));
  await press(chair, /^Bàn giao \d+ hồ sơ/);
  await see(chair, /Đã bàn giao công việc/);
}

/** Both look at it; one passes it on; the other is told who did, and nothing is overwritten. */
async function bothAtOnce(stage: Stage, { absent, second }: Record<"absent" | "second", Visitor>, code: string): Promise<void> {
  await openByCode(absent, code);
  await openByCode(second, code);
  await complete(second, "Chuyển bước sau", "Đã chuyển hồ sơ");
  await tickAll(absent);
  await press(absent, /^Chuyển bước sau/);
  await see(absent, "Hồ sơ đã thay đổi trong khi bạn đang xem");
  await see(absent, new RegExp(FATHER));
  await stage.eyes.look(absent, "changed-by-a-colleague");
}

async function signTogether(stage: Stage, chair: Visitor, { phone }: SignsIn, codes: readonly string[]): Promise<void> {
  const { page } = chair;
  await visit(chair, "/ban-lam-viec/ky-nhieu");
  for (const code of codes) await page.getByLabel(new RegExp(`^Đồng ý ký hồ sơ .*${code}$`)).check();
  await stage.eyes.look(chair, "sign-several");
  const before = new Set((await messagesTo(stage.demo, phone)).map(({ id }) => id));
  await press(chair, /^Gửi mã để ký/);
  await arriveAt(chair, /ky-nhieu\/xac-nhan/);
  await press(chair, "Ký 2 hồ sơ");
  await see(chair, "Hãy nhập mã 6 chữ số trong tin nhắn.");
  await stage.eyes.look(chair, "sign-code");
  const code = await until("the code by SMS", async () => {
    const fresh = (await messagesTo(stage.demo, phone)).find(({ id }) => !before.has(id));
    return /\b\d{6}\b/.exec(fresh?.text ?? "")?.[0];
  });
  await fill(chair, { code });
  await press(chair, "Ký 2 hồ sơ");
  await see(chair, "2 hồ sơ đã xong, 0 hồ sơ chưa làm được.");
  await stage.eyes.look(chair, "signed");
}
