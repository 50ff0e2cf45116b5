import { arriveAt, follow, press, see, seeInTime } from "./hands.ts";
import { citizen } from "./people.ts";
import { signIn } from "./sign-in.ts";
import { arrive, type Journey, type Stage, type Visitor, visit } from "./stage.ts";
import { sitDown } from "./steps/desk.ts";

const LIST = "/viec-sap-toi";
/** Past the seventh morning, on which the node acts. */
const TERM_HOURS = 8 * 24;

export const proactiveJourney: Journey = {
  id: "one-stop-proactive",
  alone: true,
  name: "Told of a licence that ends, with the best way and why; a kind switched off; a card extended by itself after a week, and taken back whole; counted without names",
  play: async (stage) => {
    await bestWay(stage);
    await switchedOff(stage);
    const path = await announced(stage);
    await stage.demo.letPass(TERM_HOURS);
    await doneAndUndone(stage, path);
    await counted(stage);
  },
};

async function whoSees(stage: Stage, name: string, matter: string, width: 360 | 1280 = 360): Promise<Visitor> {
  const somebody = await arrive(stage, proactiveJourney, { width });
  await signIn(somebody, citizen(name), { to: "/" });
  await seeInTime(somebody, matter);
  return somebody;
}

/** Level 3: from the first page to a dossier that is filled in, with the reason, and who read what for it. */
async function bestWay(stage: Stage): Promise<void> {
  const matter = "Giấy phép lái xe sắp hết hạn";
  const driver = await whoSees(stage, "Huỳnh Tấn Phước", matter);
  await see(driver, "Việc sắp tới của bạn");
  await stage.eyes.look(driver, "home");
  await follow(driver, matter);
  await arriveAt(driver, /^\/viec-sap-toi\/[0-9a-f-]{36}/);
  for (const said of ["Nên chọn", "không phải thi lại", "Vì sao tôi nhận được?", "Nghị định 224/2026/NĐ-CP"]) await see(driver, said);
  await stage.eyes.look(driver, "best-way");
  await follow(driver, /^Xem ai đã đọc dữ liệu của tôi/);
  await see(driver, "Dịch vụ công chủ động");
  await visit(driver, LIST);
  await stage.eyes.look(driver, "coming-up");
  await follow(driver, matter);
  await press(driver, "Mở hồ sơ đã soạn sẵn");
  await arriveAt(driver, /^\/nop\//);
  await see(driver, "Đổi giấy phép lái xe");
  await stage.eyes.look(driver, "prepared");
}

/** Level 2: somebody wants no more of the kind, and finds it off. */
async function switchedOff(stage: Stage): Promise<void> {
  const matter = "Thẻ bảo hiểm y tế sắp hết hạn";
  const student = await whoSees(stage, "Ngô Khánh Linh", matter, 1280);
  await follow(student, matter);
  await see(student, "Gia hạn thẻ");
  await stage.eyes.look(student, "prepared-reminder");
  await press(student, "Đừng nhắc tôi loại việc này nữa");
  await arriveAt(student, /^\/viec-sap-toi\/tuy-chon/);
  await see(student, "Đang tắt");
  await stage.eyes.look(student, "choices");
  await visit(student, LIST);
  await see(student, "Đã từ chối");
}

/** Level 4: said a week before, with how to refuse and what undoing means. Answers the page's path. */
async function announced(stage: Stage): Promise<string> {
  const matter = "Tự gia hạn thẻ bảo hiểm y tế do Nhà nước đóng";
  const old = await whoSees(stage, "Võ Văn Tư", matter);
  await follow(old, matter);
  await arriveAt(old, /^\/viec-sap-toi\/[0-9a-f-]{36}/);
  for (const said of ["Hệ thống sẽ tự làm vào", "Từ chối, đừng làm thay tôi", "Hoàn tác nghĩa là gì"]) await see(old, said);
  await stage.eyes.look(old, "will-act");
  return new URL(old.page.url()).pathname;
}

/** The week is over: it was done, the card is there; he takes it back, and the paper counts no more. */
async function doneAndUndone(stage: Stage, path: string): Promise<void> {
  const old = await arrive(stage, proactiveJourney, { width: 360 });
  await signIn(old, citizen("Võ Văn Tư"), { to: path });
  await seeInTime(old, "Hết thời gian từ chối, hồ sơ đã được nộp thay bạn");
  await stage.eyes.look(old, "acted");
  await follow(old, "Xem hồ sơ");
  await arriveAt(old, /^\/ho-so\//);
  await see(old, "Nộp thay bạn");
  await see(old, "Hệ thống nộp hồ sơ thay bạn");
  await seeInTime(old, "Tải kết quả");
  await stage.eyes.look(old, "dossier-made-for-me");
  await visit(old, path);
  await press(old, "Hoàn tác việc đã làm");
  await see(old, "Việc đã làm được đưa về như trước");
  await stage.eyes.look(old, "undone");
}

/** A leader and the public see counts, and no name. */
async function counted(stage: Stage): Promise<void> {
  const leader = await sitDown(stage, proactiveJourney, "chủ tịch");
  await visit(leader, "/ban-lam-viec/viec-chu-dong");
  await see(leader, "Dịch vụ chủ động");
  await stage.eyes.look(leader, "counts");
  await leader.context.close();
  const anybody = await arrive(stage, proactiveJourney, { width: 1280 });
  await visit(anybody, "/so-lieu");
  await see(anybody, "dưới 5");
  await stage.eyes.look(anybody, "public-counts");
}
