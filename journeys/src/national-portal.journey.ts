import { arriveAt, fill, press, see, seeInTime, until, wordsOn } from "./hands.ts";
import { citizen } from "./people.ts";
import { arrive, type Journey, type Stage, type Visitor, visit } from "./stage.ts";
import { complete, openByCode, sitDown, tickAll } from "./steps/desk.ts";
import { MERIT_AGAIN } from "./steps/merit.ts";

const EXCHANGE = "/ban-lam-viec/cong-quoc-gia";
const APPLICANT = "Trần Thị Thu Hà";

export const nationalPortal: Journey = {
  id: "one-stop-national",
  name: "Filed on the national portal, asked for more here, supplemented there while the portal fails, repeated from the desk, decided, and the result lies in the person's own store there",
  play: async (stage) => {
    const person = await arrive(stage, nationalPortal, { width: 360 });
    await file(stage, person);
    const code = await until("the dossier's code", async () => {
      await person.page.reload();
      return /[\w.]+-\d{6}-\d{4,}/.exec(await wordsOn(person))?.[0];
    });
    await stage.eyes.look(person, "portal-filed");
    const clerk = await sitDown(stage, nationalPortal, "nhân viên một cửa");
    await openByCode(clerk, code);
    await see(clerk, /tại Cổng Dịch vụ công quốc gia, số QG/);
    const administrator = await sitDown(stage, nationalPortal, "quản trị");
    await visit(administrator, EXCHANGE);
    await stage.eyes.look(administrator, "exchange-well");
    await fail(stage, { down: true });
    await ask(clerk);
    await mend(stage, administrator, code);
    await seeInTime(person, "Yêu cầu bổ sung giấy tờ");
    await supplement(stage, person);
    await decide(stage, clerk, code);
    await seeInTime(person, "Kết quả trong kho dữ liệu cá nhân");
    await seeInTime(person, "Đã trả kết quả");
    await stage.eyes.look(person, "portal-result");
    await visit(administrator, EXCHANGE);
    await gone(administrator, code);
    await stage.eyes.look(administrator, "exchange-after");
  },
};

/** Switches of the stand-in. */
async function fail({ demo }: Stage, switches: object): Promise<void> {
  const headers = { "content-type": "application/json" };
  await fetch(`${demo.stubsUrl}/national-portal/admin`, { method: "POST", headers, body: JSON.stringify(switches) });
}

/** On the portal's own page, as it stands in here. */
async function file(stage: Stage, person: Visitor): Promise<void> {
  const { who, personalNumber } = citizen(APPLICANT);
  await person.page.goto(`${stage.demo.stubsUrl}/national-portal/`);
  await stage.eyes.look(person, "portal");
  await fill(person, {
    SoDinhDanh: personalNumber,
    HoTen: who.vi.split(",")[0] ?? "",
    MaTTHC: MERIT_AGAIN,
    MaCoQuan: await committeeCode(stage),
    ToKhai: "reissue.paper = merit\nreissue.why = spoilt",
    Tep: "reissue.old = giay-cu.png",
  });
  await stage.eyes.look(person, "portal-filled");
  await press(person, "Nộp hồ sơ");
  await arriveAt(person, /\/national-portal\/ho-so\//);
}

/** The portal knows authorities by their codes. */
async function committeeCode({ demo }: Stage): Promise<string> {
  const answer = await fetch(`${demo.url}/api/v1/agencies?q=${encodeURIComponent("Ủy ban nhân dân phường Cầu Giấy")}`);
  const { items }: { readonly items: readonly { readonly code: string; readonly name: { readonly vi: string } }[] } = await answer.json();
  const found = items.find(({ name }) => /ủy ban nhân dân phường cầu giấy/i.test(name.vi));
  if (found === undefined) throw new Error("there is no such committee");
  return found.code;
}

async function ask(clerk: Visitor): Promise<void> {
  await clerk.page.locator('main a[href$="/bo-sung"]').first().click();
  await arriveAt(clerk, /\/bo-sung$/);
  await clerk.page.locator('main input[name="muc"][value="reissue.old"]').check();
  await fill(clerk, { "loi.reissue.old": "Ảnh giấy chứng nhận cũ quá mờ, hãy chụp lại đủ hai mặt." });
  await press(clerk, "Gửi yêu cầu bổ sung");
  await clerk.page.locator(".notice", { hasText: "Đã gửi yêu cầu bổ sung" }).first().waitFor();
}

/** The portal is away, then refuses the row; both stand on the page with whose turn it is, and the second is repeated from there. */
async function mend(stage: Stage, administrator: Visitor, code: string): Promise<void> {
  await visit(administrator, EXCHANGE);
  await seeInTime(administrator, "Cổng quốc gia báo lỗi");
  await see(administrator, code);
  await stage.eyes.look(administrator, "exchange-away");
  await fail(stage, { down: false, refuse: code });
  await seeInTime(administrator, "Bị từ chối để thử");
  await stage.eyes.look(administrator, "exchange-refused");
  await administrator.page.locator("main table a", { hasText: code }).first().click();
  await see(administrator, "Lần xem này đã được ghi lại");
  await stage.eyes.look(administrator, "exchange-message");
  await fail(stage, { refuse: "" });
  await visit(administrator, EXCHANGE);
  await rowOf(administrator, code).getByRole("button", { name: "Làm lại" }).click();
  await see(administrator, "Đã đưa vào hàng chờ làm lại.");
  await stage.eyes.look(administrator, "exchange-repeated");
  await gone(administrator, code);
}

const rowOf = ({ page }: Visitor, code: string) => page.locator("main tr", { hasText: code });

/** Nothing of this dossier is stuck any more. */
function gone(administrator: Visitor, code: string): Promise<true> {
  return until(`nothing of ${code} is stuck`, async () => {
    await visit(administrator, EXCHANGE);
    return (await rowOf(administrator, code).count()) === 0 || undefined;
  });
}

async function supplement(stage: Stage, person: Visitor): Promise<void> {
  await see(person, /quá mờ/);
  await stage.eyes.look(person, "portal-asked");
  const form = person.page.locator('form[action$="/bo-sung"]');
  await form.locator('[name="Tep"]').fill("reissue.old = giay-cu-ro.png");
  await form.locator('[name="LoiNhan"]').fill("Tôi đã chụp lại.");
  await press(person, "Gửi bổ sung");
  await seeInTime(person, "Bổ sung: cơ quan đã nhận");
}

async function decide(stage: Stage, clerk: Visitor, code: string): Promise<void> {
  await openByCode(clerk, code);
  await stage.eyes.look(clerk, "desk-supplemented");
  await complete(clerk, "Tiếp nhận", "Đã tiếp nhận hồ sơ");
  const specialist = await sitDown(stage, nationalPortal, "công chức chuyên môn");
  await openByCode(specialist, code);
  for (const box of await specialist.page.locator('main [name*="decided."]').all()) await box.fill("12/2026");
  await passOn(specialist);
  const head = await sitDown(stage, nationalPortal, "trưởng phòng");
  await openByCode(head, code);
  await passOn(head);
  const leader = await sitDown(stage, nationalPortal, "phó chủ tịch");
  await openByCode(leader, code);
  await complete(leader, "Ký", "Đã ký");
}

async function passOn(official: Visitor): Promise<void> {
  await tickAll(official);
  await official.page
    .getByRole("button", { name: /^(Gửi dự thảo|Chuyển bước sau)/ })
    .first()
    .click();
  await official.page.locator(".notice--success").first().waitFor();
}
