import { demoPeople } from "@motlan/demo";
import { arriveAt, choose, fill, fillDate, press, until } from "./hands.ts";
import { citizen } from "./people.ts";
import { signIn } from "./sign-in.ts";
import { arrive, type Journey, type Stage, type Visitor, visit } from "./stage.ts";
import { chooseWhere, daysAgo, goOn } from "./steps/apply.ts";
import {
  AT_POLICE,
  attachNotice,
  COMMITTEE,
  codeOfPart,
  type Desks,
  type Look,
  openDesks,
  PASSED,
  POLICE,
  partStands,
  RECORDED,
  SIGNED,
  sendIn,
  TAKEN,
  takeTheSet,
  walkPart,
} from "./steps/linked.ts";

const DEATH_GROUP = "2.002913";

export const linkedDeath: Journey = {
  id: "one-stop-linked-death",
  name: "One application after a death, without scripts: the committee and the police settle three parts, and all results come together",
  play: async (stage) => {
    const person = await arrive(stage, linkedDeath, { width: 360, script: false });
    await signIn(person, citizen("Lê Thị Ngọc Mai"));
    await diedAndRemoved(stage, person, openDesks(stage, linkedDeath));
  },
};

async function diedAndRemoved(stage: Stage, person: Visitor, desks: Desks): Promise<void> {
  const look: Look = (name) => stage.eyes.look(person, name);
  await visit(person, `/thu-tuc/${DEATH_GROUP}`);
  await look("death-group");
  await visit(person, `/thu-tuc/${DEATH_GROUP}/bat-dau`);
  await press(person, "Bắt đầu khai");
  await arriveAt(person, /^\/nop\/[^/]+\/declarant/);
  await fillDeathGroup(person);
  await look("death-check");
  await sendIn(person, look, "death");
  await walkPart(desks, COMMITTEE, await codeOfPart(person, "Đăng ký khai tử"), [
    ["nhân viên một cửa", ...TAKEN],
    ["công chức tư pháp", ...PASSED],
    ["công chức tư pháp", ...RECORDED],
    ["phó chủ tịch", ...SIGNED],
  ]);
  await partStands(person, "Đăng ký khai tử", "Đã trả kết quả");
  await partStands(person, "Xóa đăng ký thường trú", "Đang giải quyết");
  await walkPart(desks, POLICE, await codeOfPart(person, "Xóa đăng ký thường trú"), AT_POLICE);
  await walkPart(desks, COMMITTEE, await codeOfPart(person, "Hỗ trợ chi phí mai táng"), [
    ["nhân viên một cửa", ...TAKEN],
    ["công chức chuyên môn", ...PASSED],
    ["trưởng phòng", ...PASSED],
    ["phó chủ tịch", ...SIGNED],
  ]);
  await takeTheSet(person, ["Đăng ký khai tử", "Xóa đăng ký thường trú", "Hỗ trợ chi phí mai táng"]);
  await look("death-results");
}

async function fillDeathGroup(person: Visitor): Promise<void> {
  const { number, fullName, bornOn } = eldest();
  await choose(person, "relation", "relative");
  await goOn(person, "deceased");
  await fill(person, { "deceased.personalNumber": number, "deceased.fullName": fullName });
  await fillDate(person, "deceased.dateOfBirth", bornOn);
  // A demo goes on inventing its people after it has started: whoever is not known yet is asked for again, as the page says.
  await until("the records know who has died", async () => {
    await press(person, "Tiếp tục");
    await arriveAt(person, /^\/nop\/[^/]+\/(?:deceased|death)/);
    return new URL(person.page.url()).pathname.endsWith("/death") || undefined;
  });
  await fillDate(person, "death.on", daysAgo(3));
  await fill(person, { "death.place": "Bệnh viện Đà Nẵng" });
  await goOn(person, "notice");
  await attachNotice(person, "giay-bao-tu.pdf");
  await goOn(person, "funeral");
  await choose(person, "funeral.asked", "yes");
  await press(person, "Tiếp tục");
  await arriveAt(person, /\/funeral\?them=1/);
  await choose(person, "deceased.group", "allowance");
  await choose(person, "payout.way", "post");
  await goOn(person, "noi-nhan");
  await chooseWhere(person, "Hai Chau", "online");
  await goOn(person, "kiem-tra");
}

/** The oldest of the ward's living. */
function eldest() {
  const { people } = demoPeople();
  const ward = people.find(({ fullName }) => fullName === "Lê Thị Ngọc Mai")?.commune;
  const [found] = people
    .filter(({ commune, diedOn }) => commune === ward && diedOn === undefined)
    .toSorted((one, other) => one.bornOn.localeCompare(other.bornOn));
  if (found === undefined) throw new Error("nobody lives in the ward");
  return found;
}
