import type { Language, Text } from "@motlan/kernel";
import { CORRECTION_KINDS } from "./correction-kinds.ts";
import { DATA_KINDS } from "./data-kinds.ts";
import { DESK_KINDS } from "./desk-kinds.ts";
import type { KindRow } from "./kind-row.ts";
import { VOICE_KINDS } from "./voice-kinds.ts";

export const CHANNELS = ["sms", "email", "letter"] as const;
export type Channel = (typeof CHANNELS)[number];

export function isChannel(value: unknown): value is Channel {
  return CHANNELS.some((channel) => channel === value);
}

/** What people are told, by kind. The sentences are shown in the portal and sent by e-mail; an SMS carries the title alone. */
export const KINDS = {
  ...DESK_KINDS,
  ...VOICE_KINDS,
  ...CORRECTION_KINDS,
  ...DATA_KINDS,
  submitted: {
    title: { vi: "Đã nhận hồ sơ", en: "Dossier received" },
    body: {
      vi: "Hồ sơ {code} đã được tiếp nhận trên hệ thống. Ngày hẹn và giấy tờ của hồ sơ nằm trên trang hồ sơ.",
      en: "Dossier {code} has been received. The appointed day and its papers are on the dossier's page.",
    },
    isSent: true,
  },
  "to-pay": {
    title: { vi: "Hồ sơ chờ nộp phí, lệ phí", en: "Your dossier awaits its fee" },
    body: {
      vi: "Hồ sơ {code} đã gửi. Hãy nộp phí, lệ phí trên trang hồ sơ; cơ quan bắt đầu giải quyết ngay khi nhận được tiền.",
      en: "Dossier {code} has been sent. Pay the fee on the dossier's page; work on it begins as soon as the money arrives.",
    },
    isSent: true,
  },
  paid: {
    title: { vi: "Đã nhận phí, lệ phí", en: "Fee received" },
    body: {
      vi: "Phí, lệ phí của hồ sơ {code} đã được ghi nhận. Bạn không cần làm gì thêm; cơ quan đang giải quyết.",
      en: "The fee of dossier {code} has arrived. There is nothing more to do; the agency is working on it.",
    },
    isSent: true,
  },
  "payment-expired": {
    title: { vi: "Hết hạn nộp phí, lệ phí", en: "The term to pay is over" },
    body: {
      vi: "Khoản phải nộp của hồ sơ {code} đã hết hạn. Nếu vẫn cần kết quả, hãy đến quầy nộp tiền hoặc nộp hồ sơ mới.",
      en: "The payment order of dossier {code} has expired. If you still need the result, pay at the counter or submit anew.",
    },
    isSent: true,
  },
  "refund-sent": {
    title: { vi: "Đã hoàn tiền", en: "Money given back" },
    body: {
      vi: "Một khoản tiền của hồ sơ {code} đã được hoàn về nơi bạn đã nộp. Số tiền ghi ở mục Phí, lệ phí trên trang hồ sơ.",
      en: "Money of dossier {code} has gone back to where you paid it from. The amount stands under Fees on the dossier's page.",
    },
    isSent: true,
  },
  asked: {
    title: { vi: "Cần bổ sung hồ sơ", en: "Your dossier needs more" },
    body: {
      vi: "Hồ sơ {code} cần bổ sung. Mọi nội dung còn thiếu được nêu một lần trên trang hồ sơ; thời hạn giải quyết tạm dừng cho tới khi bạn gửi lại.",
      en: "Dossier {code} needs more. Everything missing is listed once on its page; the clock stands until you answer.",
    },
    isSent: true,
  },
  "draft-sent": {
    title: { vi: "Mời kiểm tra bản dự thảo", en: "Please check the draft" },
    body: {
      vi: "Bản dự thảo kết quả của hồ sơ {code} đã sẵn sàng. Hãy xem và xác nhận, hoặc ghi chỗ cần sửa; hết hạn ghi trên trang mà không trả lời thì coi như đồng ý.",
      en: "The draft of the result of dossier {code} is ready. Confirm it or say what to correct; silence until the day on the page counts as consent.",
    },
    isSent: true,
  },
  "result-waits": {
    title: { vi: "Đã có kết quả", en: "The result is ready" },
    body: {
      vi: "Hồ sơ {code} đã giải quyết xong. Kết quả chờ bạn theo cách nhận đã chọn; xem nơi nhận và giờ làm việc trên trang hồ sơ.",
      en: "Dossier {code} is settled. The result waits for you in the way you chose; see where and when on the dossier's page.",
    },
    isSent: true,
  },
  "result-online": {
    title: { vi: "Đã có kết quả", en: "The result is here" },
    body: {
      vi: "Hồ sơ {code} đã giải quyết xong. Hãy vào trang hồ sơ để xem, tải kết quả có ký số và cho biết bạn có hài lòng không.",
      en: "Dossier {code} is settled. See and download the signed result on its page, and tell us whether you are satisfied.",
    },
    isSent: true,
  },
  "result-handed-over": {
    title: { vi: "Đã trả kết quả", en: "The result was handed over" },
    body: {
      vi: "Kết quả của hồ sơ {code} đã được trả. Nếu bạn chưa nhận, hãy báo ngay cho cơ quan giải quyết. Mời bạn đánh giá trên trang hồ sơ.",
      en: "The result of dossier {code} was handed over. If you did not get it, tell the agency at once. You can rate it on the dossier's page.",
    },
    isSent: true,
  },
  refused: {
    title: { vi: "Hồ sơ không được giải quyết", en: "Your dossier was refused" },
    body: {
      vi: "Hồ sơ {code} bị từ chối. Thông báo có ký số nêu lý do, căn cứ pháp lý và cách khiếu nại nằm trên trang hồ sơ.",
      en: "Dossier {code} was refused. The signed notice with the reason, the legal basis and how to appeal is on its page.",
    },
    isSent: true,
  },
  stopped: {
    title: { vi: "Hồ sơ dừng giải quyết", en: "Your dossier was stopped" },
    body: {
      vi: "Hồ sơ {code} không thể giải quyết tiếp và đã đóng lại. Thông báo có ký số nêu lý do, căn cứ pháp lý và việc bạn có thể làm nằm trên trang hồ sơ.",
      en: "Dossier {code} cannot go on and is closed. The signed notice with the reason, the legal basis and what you can do is on its page.",
    },
    isSent: true,
  },
  extended: {
    title: { vi: "Hẹn lại ngày trả kết quả", en: "A new day for your result" },
    body: {
      vi: "Cơ quan xin lỗi vì chưa trả được kết quả hồ sơ {code} đúng hẹn. Ngày hẹn mới và lý do nằm trên trang hồ sơ, kèm phiếu xin lỗi có ký số.",
      en: "The agency apologises that the result of dossier {code} is not ready in time. The new day and the reason are on its page, with a signed apology.",
    },
    isSent: true,
  },
  "passed-on": {
    title: { vi: "Hồ sơ chuyển đến cơ quan có thẩm quyền", en: "Your dossier went to the competent agency" },
    body: {
      vi: "Hồ sơ {code} được chuyển đến cơ quan có thẩm quyền giải quyết. Mã hồ sơ và ngày hẹn giữ nguyên; nơi nhận và lý do nằm trên trang hồ sơ. Bạn không phải nộp lại.",
      en: "Dossier {code} was passed on to the agency that may settle it. Its code and day stay; which agency and why stands on its page. You need not apply again.",
    },
    isSent: true,
  },
  "passed-back": {
    title: { vi: "Hồ sơ trở về cơ quan nhận ban đầu", en: "Your dossier is back where you applied" },
    body: {
      vi: "Cơ quan được chuyển đến đã trả lại hồ sơ {code}. Cơ quan nhận ban đầu giải quyết tiếp; lý do nằm trên trang hồ sơ. Bạn không phải làm gì thêm.",
      en: "The agency dossier {code} was passed on to gave it back. Where you applied goes on with it; why stands on its page. There is nothing you have to do.",
    },
    isSent: true,
  },
  booked: {
    title: { vi: "Đã đặt lịch hẹn", en: "Appointment booked" },
    body: {
      vi: "Bạn có lịch hẹn lúc {code}. Mã gõ tại máy lấy số và cách hủy nằm ở trang Lịch hẹn của tôi.",
      en: "You have an appointment at {code}. The code for the machine in the hall, and how to cancel, are on the page My appointments.",
    },
    isSent: false,
  },
  "portal-closes": {
    title: { vi: "Sắp ngừng nhận hồ sơ trên cổng này", en: "This portal will take no more applications" },
    body: {
      vi: "Từ ngày {code}, hồ sơ chỉ nộp trên Cổng Dịch vụ công quốc gia. Bạn đang khai dở một hồ sơ: hãy nộp trước ngày đó, hoặc khai lại trên Cổng quốc gia. Sau đó bạn vẫn xem được những gì đã khai.",
      en: "From {code} applications are made on the national portal alone. You are writing one here: submit it before, or write it there. What you wrote can still be read afterwards.",
    },
    isSent: false,
  },
  "portal-stays": {
    title: { vi: "Cổng này tiếp tục nhận hồ sơ", en: "This portal goes on taking applications" },
    body: {
      vi: "Việc ngừng nhận hồ sơ từ ngày {code} không còn áp dụng. Bạn khai tiếp và nộp tại đây như thường.",
      en: "That applications would end on {code} no longer holds. Go on writing and submit here as before.",
    },
    isSent: false,
  },
  "coming-up": {
    title: { vi: "Bạn có việc sắp đến hạn", en: "Something is coming up for you" },
    body: {
      vi: "Một việc của bạn sắp đến hạn. Trang việc nói rõ việc gì, vì sao bạn nhận được tin này và cần làm gì; hồ sơ có thể đã được soạn sẵn. Không muốn được nhắc nữa thì chọn ngay ở đó.",
      en: "Something of yours is due soon. Its page says what, why you were told and what to do; the application may be prepared already. If you want no more of these, say so there.",
    },
    isSent: true,
  },
  "will-act": {
    title: { vi: "Một việc sẽ được làm thay bạn", en: "Something will be done for you" },
    body: {
      vi: "Hệ thống sẽ tự làm một việc cho bạn, không mất tiền, trừ khi bạn từ chối. Trang việc nêu việc gì, ngày nào làm, cách từ chối và cách hoàn tác.",
      en: "Something will be done for you, free of charge, unless you refuse. Its page says what, on which day, how to refuse and how to undo it.",
    },
    isSent: true,
  },
  "was-done": {
    title: { vi: "Đã làm xong một việc thay bạn", en: "Something was done for you" },
    body: {
      vi: "Hết thời gian từ chối, hệ thống đã nộp hồ sơ thay bạn. Bạn xem hồ sơ và có thể hoàn tác trên trang việc cho tới ngày ghi ở đó.",
      en: "The time to refuse is over and the application was submitted for you. See it, or undo it until the day named, on the matter's page.",
    },
    isSent: true,
  },
  "left-to-you": {
    title: { vi: "Một việc cần bạn tự làm", en: "Something is left for you to do" },
    body: {
      vi: "Hệ thống chưa làm thay bạn được việc đã báo. Trang việc nêu lý do và cách bạn tự làm.",
      en: "What was announced could not be done for you. Its page says why and how to do it yourself.",
    },
    isSent: true,
  },
  "was-undone": {
    title: { vi: "Đã hoàn tác", en: "Undone" },
    body: {
      vi: "Việc hệ thống làm thay bạn đã được hoàn tác theo yêu cầu của bạn; mọi thứ trở lại như trước.",
      en: "What was done for you has been undone as you asked; everything is as it was.",
    },
    isSent: false,
  },
  withdrawn: {
    title: { vi: "Đã rút hồ sơ", en: "Dossier withdrawn" },
    body: {
      vi: "Bạn đã rút hồ sơ {code}. Hồ sơ này không được giải quyết nữa.",
      en: "You withdrew dossier {code}. No more is done with it.",
    },
    isSent: false,
  },
} as const satisfies Record<string, KindRow>;

export type Kind = keyof typeof KINDS;

export function isKind(text: string): text is Kind {
  return Object.hasOwn(KINDS, text);
}

export interface Said {
  readonly title: Text;
  readonly body: Text;
}

/** The notice of a kind about one dossier. */
export function sayNotice(kind: Kind, code: string): Said {
  const { title, body } = KINDS[kind];
  const fill = (sentence: string) => sentence.replaceAll("{code}", code);
  return { title: { vi: fill(title.vi), en: fill(title.en) }, body: { vi: fill(body.vi), en: fill(body.en) } };
}

/** An SMS passes through strangers' hands: what happened and the dossier's code, nothing of the matter or the person. */
export function sayShort(kind: Kind, code: string, language: Language): string {
  const { title, short = title }: KindRow = KINDS[kind];
  return language === "vi" ? `Một Lần: ${short.vi}, mã ${code}. Vào cổng để xem.` : `Một Lần: ${short.en}, code ${code}. See the portal.`;
}
