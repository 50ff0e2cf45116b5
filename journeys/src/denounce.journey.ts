import { arriveAt, choose, fill, follow, press, see, sendEmpty } from "./hands.ts";
import { citizen, officialAt } from "./people.ts";
import { signIn, signInAtDesk } from "./sign-in.ts";
import { arrive, type Journey, type Stage, type Visitor, visit } from "./stage.ts";

const DESK = "/ban-lam-viec/to-cao";
const SON = "Hoàng Văn Sơn";
const STATION = "Công an phường Cầu Giấy";
const CITY = "Công an thành phố Hà Nội";
const REASON = "Phải mời người tố cáo đến làm việc.";
const STREET = "17 ngách Bí Mật, Hà Nội";

export const denounce: Journey = {
  id: "one-stop-denounce",
  name: "A breach at a police station is denounced without a dossier: the head of the city's police hears it, opens the name with a reason that the denouncer reads, and concludes; the station sees the conclusion and no name",
  play: async (stage) => {
    const son = await arrive(stage, denounce, { width: 360, script: false });
    const code = await written(stage, son);
    await concluded(stage, code);
    await readBy(stage, son, code);
    await seenByTheDenounced(stage, code);
  },
};

async function written(stage: Stage, son: Visitor): Promise<string> {
  await visit(son, "/to-cao");
  await stage.eyes.look(son, "what-it-is");
  await signIn(son, citizen(SON));
  await visit(son, "/to-cao/viet?q=công an phường Cầu Giấy");
  await stage.eyes.look(son, "which-agency");
  await follow(son, STATION);
  await see(son, `${CITY} sẽ giải quyết`);
  await sendEmpty(son, "Gửi tố cáo");
  await stage.eyes.look(son, "empty");
  await fill(son, { ai: "Ông Lê Văn Khoa", loi: "Tôi thấy ông ấy nhận tiền để làm nhanh.", "dia-chi": STREET });
  await press(son, "Gửi tố cáo");
  await arriveAt(son, /^\/to-cao\/[0-9a-f-]{36}/);
  await stage.eyes.look(son, "sent");
  return son.page.locator("h1").innerText();
}

async function concluded(stage: Stage, code: string): Promise<void> {
  const head = await arrive(stage, denounce);
  await signInAtDesk(head, officialAt("trưởng công an", CITY), DESK);
  await stage.eyes.look(head, "heard");
  await follow(head, code);
  await arriveAt(head, /\/to-cao\/[0-9a-f-]{36}/);
  await stage.eyes.look(head, "sealed");
  await fill(head, { "vi-sao": REASON });
  await press(head, "Mở danh tính");
  await see(head, STREET);
  await stage.eyes.look(head, "opened");
  await visit(head, DESK);
  await follow(head, code);
  await choose(head, "viec", "take-up");
  await press(head, "Thực hiện");
  await see(head, "Đã thụ lý");
  await choose(head, "viec", "conclude");
  await choose(head, "ket-luan", "right");
  await fill(head, { loi: "Có nhận tiền. Đã xử lý kỷ luật." });
  await press(head, "Thực hiện");
  await see(head, "Xem kết luận (PDF)");
  await stage.eyes.look(head, "concluded");
}

async function readBy(stage: Stage, son: Visitor, code: string): Promise<void> {
  await visit(son, "/to-cao");
  await follow(son, code);
  await see(son, REASON);
  await see(son, "Tố cáo đúng");
  await stage.eyes.look(son, "who-opened-it");
}

async function seenByTheDenounced(stage: Stage, code: string): Promise<void> {
  const chair = await arrive(stage, denounce);
  await signInAtDesk(chair, officialAt("trưởng công an", STATION), `${DESK}/ket-luan`);
  await see(chair, code);
  await stage.eyes.look(chair, "of-us");
}
