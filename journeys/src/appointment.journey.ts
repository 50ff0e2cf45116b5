import { arriveAt, fill, press, see, seeInTime, sendEmpty, until, wordsOn } from "./hands.ts";
import { citizen } from "./people.ts";
import { signIn } from "./sign-in.ts";
import { arrive, type Journey, type Stage, visit } from "./stage.ts";
import { sitDown } from "./steps/desk.ts";

export const appointment: Journey = {
  id: "one-stop-appointment",
  name: "A time is booked at home, its four digits are typed at the machine in the hall or it is cancelled; no name stands in an address or in the line",
  play: async (stage) => {
    const clerk = await sitDown(stage, appointment, "nhân viên một cửa");
    await visit(clerk, "/ban-lam-viec/quay/goi-so");
    const hall = await until("the machine's address", async () => {
      const found = await clerk.page.locator('a[href*="/lay-so/"]').first().getAttribute("href");
      if (found !== null) return found;
      await clerk.page.reload();
      return undefined;
    });
    const person = await arrive(stage, appointment, { width: 360 });
    await signIn(person, citizen("Trần Thị Thu Hà"), { to: await agencyPath(stage) });
    await stage.eyes.look(person, "agency");
    await person.page.locator('a[href*="/dat-lich/"]').first().click();
    await arriveAt(person, /^\/dat-lich\//);
    await sendEmpty(person, "Đặt lịch");
    await stage.eyes.look(person, "book-empty");
    await person.page.locator('main label[for^="f-gio"]').first().click();
    await person.page.locator('[name="viec"]').selectOption("civil-status");
    await stage.eyes.look(person, "book");
    await press(person, "Đặt lịch");
    await arriveAt(person, /^\/lich-hen$/);
    const code = /lấy số:\s*(\d{4})/.exec(await wordsOn(person))?.[1] ?? "";
    if (!/^\d{4}$/.test(code)) throw new Error("no code stands on the page");
    await stage.eyes.look(person, "mine");
    const machine = await arrive(stage, appointment);
    await visit(machine, new URL(hall, stage.demo.url).pathname);
    await stage.eyes.look(machine, "hall");
    await fill(machine, { ma: "12" });
    await press(machine, "Lấy số theo lịch hẹn");
    await see(machine, /Không có lịch hẹn nào hôm nay/);
    await stage.eyes.look(machine, "hall-wrong");
    await visit(person, "/thong-bao");
    await seeInTime(person, "Đã đặt lịch hẹn");
    await visit(person, "/lich-hen");
    await press(person, "Hủy lịch");
    await see(person, "Đã hủy");
    await stage.eyes.look(person, "cancelled");
  },
};

async function agencyPath({ demo }: Stage): Promise<string> {
  const answer = await fetch(`${demo.url}/api/v1/agencies?q=${encodeURIComponent("Ủy ban nhân dân phường Cầu Giấy")}`);
  const { items }: { readonly items: readonly { readonly id: string; readonly name: { readonly vi: string } }[] } = await answer.json();
  return `/co-quan/${items.find(({ name }) => /phường cầu giấy/i.test(name.vi))?.id ?? ""}`;
}
