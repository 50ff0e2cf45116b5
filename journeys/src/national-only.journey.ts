import { fillDate, follow, press, see, seeInTime, sendEmpty } from "./hands.ts";
import { citizen, officialAt } from "./people.ts";
import { signIn, signInAtDesk } from "./sign-in.ts";
import { arrive, type Journey, type Stage, type Visitor, visit } from "./stage.ts";
import { sitDown } from "./steps/desk.ts";
import { MERIT_AGAIN, writeForMerit } from "./steps/merit.ts";

const CLOSING = "/ban-lam-viec/cong-quoc-gia/ngung-nhan";
const APPLICANT = "Trần Thị Thu Hà";
/** Over midnight, wherever the day stands. */
const A_DAY_AND_MORE = 30;

export const nationalOnly: Journey = {
  id: "one-stop-national-only",
  alone: true,
  name: "The province sets the day on which the local portal stops: whoever is writing is told, may hear that it stays, and from the day on reads what they wrote and goes to the national portal; the desk goes on",
  play: async (stage) => {
    const person = await arrive(stage, nationalOnly, { width: 360 });
    const draft = await writeForMerit(person, citizen(APPLICANT));
    const keeper = await arrive(stage, nationalOnly);
    await signInAtDesk(keeper, officialAt("quản trị hệ thống", "Ủy ban nhân dân thành phố Hà Nội"), CLOSING);
    await setDay(stage, keeper);
    await told(stage, person);
    await press(keeper, "Bỏ ngày này, tiếp tục nhận hồ sơ");
    await see(keeper, "Đã bỏ ngày");
    await seeNotice(person, "Cổng này tiếp tục nhận hồ sơ");
    await stage.eyes.look(person, "notices");
    await fillDate(keeper, "ngay", tomorrow(stage));
    await press(keeper, "Định ngày và báo cho người đang khai");
    await see(keeper, "Đã định ngày");
    await stage.demo.letPass(A_DAY_AND_MORE);
    await elsewhere(stage, draft);
    await deskGoesOn(stage);
  },
};

/** In Viet Nam, as YYYY-MM-DD. */
function tomorrow({ demo }: Stage): string {
  return new Date(demo.now().getTime() + (24 + 7) * 3_600_000).toISOString().slice(0, 10);
}

async function setDay(stage: Stage, keeper: Visitor): Promise<void> {
  await stage.eyes.look(keeper, "closing-none");
  await sendEmpty(keeper, "Định ngày và báo cho người đang khai");
  await stage.eyes.look(keeper, "closing-empty");
  await fillDate(keeper, "ngay", tomorrow(stage));
  await press(keeper, "Định ngày và báo cho người đang khai");
  await see(keeper, "Đã định ngày");
  await stage.eyes.look(keeper, "closing-set");
}

async function told(stage: Stage, person: Visitor): Promise<void> {
  await seeNotice(person, "Sắp ngừng nhận hồ sơ trên cổng này");
  for (const [path, name] of [
    ["/", "home"],
    [`/thu-tuc/${MERIT_AGAIN}`, "procedure"],
    [`/thu-tuc/${MERIT_AGAIN}/bat-dau`, "start"],
  ] as const) {
    await visit(person, path);
    await see(person, /^Từ ngày .* hồ sơ chỉ nộp trên Cổng Dịch vụ công quốc gia/);
    await stage.eyes.look(person, `soon-${name}`);
  }
}

async function seeNotice(person: Visitor, words: string): Promise<void> {
  await visit(person, "/thong-bao");
  await seeInTime(person, words);
}

/** A day later: everybody signs in anew. */
async function elsewhere(stage: Stage, draft: string): Promise<void> {
  const person = await arrive(stage, nationalOnly, { width: 360 });
  await visit(person, `/thu-tuc/${MERIT_AGAIN}`);
  await see(person, "Nộp trên Cổng quốc gia");
  await stage.eyes.look(person, "only-procedure");
  await visit(person, "/?lang=en");
  await see(person, "Apply on the national portal");
  await stage.eyes.look(person, "only-home-en");
  await visit(person, "/?lang=vi");
  await signIn(person, citizen(APPLICANT), { to: draft });
  await see(person, "Bản khai của bạn");
  await see(person, "Cấp lại: bị mất");
  await stage.eyes.look(person, "only-draft");
  await visit(person, `/thu-tuc/${MERIT_AGAIN}/bat-dau`);
  await stage.eyes.look(person, "only-start");
  await follow(person, "Nộp trên Cổng quốc gia");
  await see(person, "Cổng Dịch vụ công quốc gia (giả lập)");
}

async function deskGoesOn(stage: Stage): Promise<void> {
  const clerk = await sitDown(stage, nationalOnly, "nhân viên một cửa");
  await visit(clerk, "/ban-lam-viec/quay");
  await see(clerk, /Tiếp nhận/);
  await stage.eyes.look(clerk, "only-counter");
  const keeper = await arrive(stage, nationalOnly);
  await signInAtDesk(keeper, officialAt("quản trị hệ thống", "Ủy ban nhân dân thành phố Hà Nội"), CLOSING);
  await see(keeper, /^Đã ngừng nhận từ ngày/);
  await stage.eyes.look(keeper, "closing-begun");
}
