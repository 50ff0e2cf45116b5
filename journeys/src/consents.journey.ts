import { arriveAt, fill, follow, press, see } from "./hands.ts";
import { type Journey, visit } from "./stage.ts";
import { sitDown } from "./steps/desk.ts";

/** An address of numbers, so that no name is looked up; the system there is never reached in the time this takes. */
const SYSTEM = "https://1.1.1.1/dong-y";

export const consentWebhooks: Journey = {
  id: "consent-webhooks",
  name: "A chair declares where the agency's system hears of consents, mends a wrong address, copies the secret, pauses it and ends it",
  play: async (stage) => {
    const chair = await sitDown(stage, consentWebhooks, "chủ tịch", { width: 360 });
    const look = (name: string) => stage.eyes.look(chair, `webhook-${name}`);
    await visit(chair, "/ban-lam-viec/dong-y/thoa-thuan");
    await follow(chair, "Địa chỉ nhận tin");
    await see(chair, "chưa khai báo địa chỉ nào");
    await look("none");
    await follow(chair, "Khai báo địa chỉ");
    await fill(chair, { "dia-chi": "http://1.1.1.1/dong-y" });
    await press(chair, "Khai báo");
    await see(chair, "một địa chỉ https đầy đủ");
    await look("wrong");
    await fill(chair, { "dia-chi": SYSTEM });
    await press(chair, "Khai báo");
    await see(chair, "Chép khóa này vào hệ thống nhận ngay bây giờ");
    await look("secret");
    await follow(chair, "Tôi đã chép khóa, xem địa chỉ này");
    await see(chair, "Không có tin nào bị từ chối");
    await look("one");
    await press(chair, "Tạm dừng");
    await see(chair, "Việc xảy ra trong lúc dừng sẽ không được báo");
    await follow(chair, "Tạo khóa bí mật mới");
    await look("renew");
    await press(chair, "Tạo khóa bí mật mới");
    await see(chair, "Chép khóa này vào hệ thống nhận ngay bây giờ");
    await follow(chair, "Tôi đã chép khóa, xem địa chỉ này");
    await follow(chair, "Về các địa chỉ nhận tin");
    await look("list");
    await follow(chair, SYSTEM);
    await follow(chair, "Bỏ địa chỉ này");
    await look("end");
    await press(chair, "Bỏ địa chỉ này");
    await arriveAt(chair, /dia-chi-nhan-tin\?da-bo=1$/);
    await see(chair, "Đã bỏ địa chỉ nhận tin");
  },
};
