import { arriveAt, fill, follow, press, see, seeInTime, wordsOn } from "./hands.ts";
import { citizen } from "./people.ts";
import { signIn } from "./sign-in.ts";
import { arrive, type Journey, type Stage, type Visitor, visit } from "./stage.ts";
import { applyAndPay, codeOn, followDossier } from "./steps/apply.ts";
import { complete, openByCode, sitDown } from "./steps/desk.ts";
import { approveRefund } from "./steps/refund.ts";
import { download, mustBeSealed } from "./steps/result.ts";

const OFFICER = "công chức tư pháp";
const DESK_NOTICES = "/ban-lam-viec/thong-bao";
const REASON = "Trả kết quả quá hạn, hoàn lệ phí cho người nộp";
const HOUR_MS = 3_600_000;

export const late: Journey = {
  id: "one-stop-late",
  alone: true,
  name: "A paid dossier is made late: its holder and their leader are warned, the apology goes out by itself with a new day and who hears a complaint, the leader sees it, and the fee goes back to the account it came from",
  play: async (stage) => {
    const son = await paidBySon(stage);
    const code = await codeOn(son);
    const path = new URL(son.page.url()).pathname;
    const clerk = await sitDown(stage, late, "nhân viên một cửa");
    await openByCode(clerk, code);
    await complete(clerk, "Tiếp nhận", "Đã tiếp nhận hồ sơ");
    await son.page.reload();
    await letPassUntilDue(stage, son, -1);
    await warned(stage, code);
    await stage.demo.letPass(2);
    await apologised(stage, path);
    await seenByTheLeader(stage, code);
    await feeGoesBack(stage, code);
    await paidBack(stage, path);
  },
};

/** His entry was scanned from a paper book: an official has to compare it, so that it can be late. */
async function paidBySon(stage: Stage): Promise<Visitor> {
  const son = await arrive(stage, late, { width: 360 });
  await signIn(son, citizen("Hoàng Văn Sơn"));
  await applyAndPay(son, { copies: 2 });
  await followDossier(son);
  return son;
}

/** Sets the clock ahead to so many hours after the appointment that the dossier's page names; the clock stands where it was submitted. */
async function letPassUntilDue({ demo, eyes }: Stage, son: Visitor, hours: number): Promise<void> {
  await eyes.look(son, "in-time");
  const words = await wordsOn(son);
  const due = instantAfter("Hẹn trả kết quả", words) - instantAfter("Ngày nộp", words);
  await demo.letPass(due / HOUR_MS + hours);
}

/** The first "17:00 thứ Hai 23/11/2026" after those words. */
function instantAfter(label: string, words: string): number {
  const [, hour = "", minute = "", day = "", month = "", year = ""] =
    /(\d{1,2}):(\d{2})\D+?(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(words.slice(words.indexOf(label))) ?? [];
  const at = Date.parse(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}T${hour.padStart(2, "0")}:${minute}:00+07:00`);
  if (Number.isNaN(at)) throw new Error(`the dossier's page has no time at "${label}"`);
  return at;
}

/** Both the holder and their leader were told, where they work. */
async function warned(stage: Stage, code: string): Promise<void> {
  for (const post of [OFFICER, "phó chủ tịch"]) {
    const official = await sitDown(stage, late, post);
    await visit(official, DESK_NOTICES);
    await seeInTime(official, "Hồ sơ sắp đến hạn");
    await see(official, new RegExp(code));
    await stage.eyes.look(official, `warned-${post === OFFICER ? "holder" : "leader"}`);
    await official.context.close();
  }
}

/** The same person signs in again, their session being over, and finds the apology: the new day, the paper under seal, who hears a complaint and by when. */
async function apologised(stage: Stage, path: string): Promise<void> {
  const son = await back(stage, path);
  await seeInTime(son, "Cơ quan xin lỗi vì chưa trả kết quả đúng hẹn");
  await see(son, "Nếu bạn không đồng ý");
  await see(son, /Bạn có quyền khiếu nại đến .*Ủy ban nhân dân .*trong \d+ ngày/);
  await seeInTime(son, "Tải văn bản xin lỗi");
  await stage.eyes.look(son, "apologised");
  await mustBeSealed(stage, await download(son, /xin lỗi/), 1);
  await visit(son, "/thong-bao");
  await seeInTime(son, "Hẹn lại ngày trả kết quả");
  await stage.eyes.look(son, "notice-of-apology");
  await son.context.close();
}

async function back(stage: Stage, path: string): Promise<Visitor> {
  const son = await arrive(stage, late, { width: 360, script: false });
  await signIn(son, citizen("Hoàng Văn Sơn"), { to: path });
  return son;
}

async function seenByTheLeader(stage: Stage, code: string): Promise<void> {
  const leader = await sitDown(stage, late, "phó chủ tịch", { width: 360 });
  await visit(leader, "/ban-lam-viec/hom-nay");
  await stage.eyes.look(leader, "leader-morning");
  await visit(leader, "/ban-lam-viec/phan-cong");
  await see(leader, "Quá hạn");
  await stage.eyes.look(leader, "leader-unit");
  await openByCode(leader, code);
  await see(leader, /xin lỗi/);
  await stage.eyes.look(leader, "leader-dossier");
  await leader.context.close();
}

/** No act we know gives this fee back for lateness: one asks for it by hand, saying why, and another approves. */
async function feeGoesBack(stage: Stage, code: string): Promise<void> {
  const clerk = await sitDown(stage, late, "nhân viên một cửa");
  const chair = await sitDown(stage, late, "chủ tịch");
  await openByCode(clerk, code);
  await follow(clerk, "Đề nghị hoàn trả");
  await fill(clerk, { words: REASON });
  await press(clerk, "Gửi đề nghị");
  await arriveAt(clerk, /xong=refund-asked/);
  await approveRefund(chair, REASON);
}

/** The payer reads that it came back, and the bank's book says so too. */
async function paidBack(stage: Stage, path: string): Promise<void> {
  const son = await back(stage, path);
  await seeInTime(son, "đã hoàn 16.000");
  await visit(son, "/thong-bao");
  await seeInTime(son, "Đã hoàn tiền");
  await visit(son, path);
  await stage.eyes.look(son, "paid-back");
}
