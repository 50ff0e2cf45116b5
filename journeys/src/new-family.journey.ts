import { arriveAt, choose, fill, fillDate, press, see, seeInTime, sendEmpty, wordsOn } from "./hands.ts";
import { officialAt, type SignsIn } from "./people.ts";
import { signIn } from "./sign-in.ts";
import { arrive, type Journey, type Stage, type Visitor, visit } from "./stage.ts";
import { applyAndPay, codeOn, followDossier } from "./steps/apply.ts";
import { openByCode } from "./steps/desk.ts";

const PASSWORD = "Cầu vồng sau mưa 7";
export const FATHER = "Phan Đình Trọng Nghĩa";

export const newFamily: Journey = {
  id: "7-new-family",
  name: "A stranger invents a family and a clerk through the screens, and with them a copy is asked for, sealed and handed over",
  play: async (stage) => {
    const stranger = await arrive(stage, newFamily, { width: 360 });
    const { mother, father } = await inventFamily(stage, stranger);
    await appoint(stage, father);
    const woman = await arrive(stage, newFamily, { width: 360 });
    await signIn(woman, mother);
    await applyAndPay(woman, { copies: 1, delivery: "counter" });
    const code = await codeOn(woman);
    await followDossier(woman);
    await seeInTime(woman, "Đã có kết quả");
    await stage.eyes.look(woman, "dossier-at-the-counter");
    await handOver(stage, father, code);
    await seeInTime(woman, "Đã trả kết quả");
  },
};

interface Family {
  readonly mother: SignsIn;
  readonly father: SignsIn;
}

export async function inventFamily(stage: Stage, stranger: Visitor): Promise<Family> {
  await visit(stranger, "/trinh-dien");
  await stage.eyes.look(stranger, "demo-people");
  await visit(stranger, "/trinh-dien/gia-dinh-moi");
  await sendEmpty(stranger, "Tạo gia đình");
  await stage.eyes.look(stranger, "family-empty");
  await fill(stranger, {
    "mother.name": "Tô Thị Hoài An",
    "father.name": FATHER,
    place: "phuong Cau Giay Ha Noi",
    line: "Số 8, ngõ 1 Trần Thái Tông",
  });
  await fillDate(stranger, "mother.dob", "1996-03-09");
  await fillDate(stranger, "father.dob", "1994-11-20");
  await choose(stranger, "married", "yes");
  await fill(stranger, { password: PASSWORD });
  await stage.eyes.look(stranger, "family");
  await press(stranger, "Tạo gia đình");
  await whichCauGiay(stranger);
  await arriveAt(stranger, /^\/trinh-dien\/gia-dinh-moi\/./);
  await stage.eyes.look(stranger, "family-made");
  const text = await wordsOn(stranger);
  const [one = "", two = ""] = text.match(/\b\d{12}\b/g) ?? [];
  const [phone = "", other = ""] = text.match(/\b09\d{8}\b/g) ?? [];
  return { mother: { personalNumber: one, password: PASSWORD, phone }, father: { personalNumber: two, password: PASSWORD, phone: other } };
}

/** Where several places answer to the name, one is chosen; the password is typed again, for no page ever sends one back. */
async function whichCauGiay(stranger: Visitor): Promise<void> {
  await stranger.page.locator('input[name="communeId"], .confirmation').first().waitFor({ state: "attached" });
  const asked = stranger.page.locator("main label", { hasText: /^Phường Cầu Giấy/ });
  if (!(await asked.isVisible())) return;
  await asked.click();
  await fill(stranger, { password: PASSWORD });
  await press(stranger, "Tạo gia đình");
}

/** The commune's administrator makes the father an official, a one-stop clerk unless said otherwise. */
export async function appoint(stage: Stage, father: SignsIn, kind = /một cửa/i): Promise<void> {
  const administrator = await arrive(stage, newFamily);
  await signIn(administrator, officialAt("quản trị"), { app: "desk", to: "/ban-lam-viec" });
  await visit(administrator, "/ban-lam-viec/co-quan");
  await stage.eyes.look(administrator, "desk-agency");
  await sendEmpty(administrator, "Bổ nhiệm từ hôm nay");
  await stage.eyes.look(administrator, "desk-agency-empty");
  const post = administrator.page.locator('[name="postId"]');
  await post.selectOption(await post.locator("option", { hasText: kind }).first().getAttribute("value"));
  await fill(administrator, { personalNumber: father.personalNumber, name: FATHER });
  await press(administrator, "Bổ nhiệm từ hôm nay");
  await see(administrator, "Đã bổ nhiệm");
  await stage.eyes.look(administrator, "desk-agency-appointed");
}

async function handOver(stage: Stage, father: SignsIn, code: string): Promise<void> {
  const clerk = await arrive(stage, newFamily);
  await signIn(clerk, father, { app: "desk", to: "/ban-lam-viec" });
  await stage.eyes.look(clerk, "desk-queue");
  await openByCode(clerk, code);
  await stage.eyes.look(clerk, "desk-hand-over");
  await press(clerk, /^Trả kết quả/);
  await clerk.page.locator(".notice", { hasText: "Đã ghi nhận trả kết quả" }).first().waitFor();
}
