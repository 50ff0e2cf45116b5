import { POST_KINDS, type PostKind } from "@motlan/agencies/declare";
import type { Text } from "@motlan/kernel";
import { communeAt } from "./people/communes.ts";
import { demoPeople, SEATS } from "./people/make-country.ts";
import { officesOf } from "./people/offices.ts";
import type { Country, Person, Staff } from "./people/person.ts";

/** Everybody of the demo country signs in with this password; the one-time code comes to the stand-in for the SMS gateway. */
export const DEMO_PASSWORD = "Motlan@2026";

/** Somebody invented to sign in as. */
export interface Persona {
  readonly who: Text;
  /** What they have come for. */
  readonly story: Text;
  readonly personalNumber: string;
  readonly password: string;
  readonly phone: string;
  readonly role: "citizen" | "official";
  /** Where an official works. */
  readonly agency?: string;
}

interface Story {
  readonly key: string;
  readonly who: Text;
  readonly story: Text;
}

const CITIZENS: readonly Story[] = [
  {
    key: "mother",
    who: { vi: "Trần Thị Thu Hà, mẹ có con mới sinh", en: "Trần Thị Thu Hà, mother of a newborn" },
    story: {
      vi: "Sinh con được mươi ngày, muốn làm giấy khai sinh. Chồng chị là anh Nguyễn Đức Minh (sinh 03/09/1993). Hồ sơ của hai người đều đủ, đã đăng ký kết hôn; chỉ còn ảnh chụp giấy chứng sinh.",
      en: "Gave birth some ten days ago and wants the birth certificate. Her husband is Nguyễn Đức Minh (born 3 September 1993). Both records are complete and their marriage is registered; only a photo of the birth notice is needed.",
    },
  },
  {
    key: "father",
    who: { vi: "Phạm Quang Huy, cha cần bản sao giấy khai sinh", en: "Phạm Quang Huy, father who needs copies" },
    story: {
      vi: "Cần ba bản sao giấy khai sinh của con gái Phạm Gia Hân (sinh 14/05/2018) để nhập học. Hồ sơ gốc rõ ràng: hệ thống tự cấp ngay sau khi nộp phí.",
      en: "Needs three copies of his daughter's birth certificate (Phạm Gia Hân, born 14 May 2018) for school. The entry is clear: the system issues them as soon as the fee is paid.",
    },
  },
  {
    key: "paper-book",
    who: { vi: "Hoàng Văn Sơn, khai sinh còn trong sổ giấy", en: "Hoàng Văn Sơn, whose birth entry is in a paper book" },
    story: {
      vi: "Xin bản sao giấy khai sinh của mình. Hồ sơ gốc được quét từ sổ giấy nên công chức phải đối chiếu trước.",
      en: "Asks for a copy of his own birth certificate. The entry was scanned from a paper book, so an official compares it first.",
    },
  },
  {
    key: "single-mother",
    who: { vi: "Lê Thị Ngọc Mai, mẹ đơn thân", en: "Lê Thị Ngọc Mai, single mother" },
    story: {
      vi: "Sinh con ba tuần trước, đăng ký khai sinh chỉ ghi tên mẹ; con mang họ Lê.",
      en: "Gave birth three weeks ago; registers the birth naming the mother only, and the child takes her surname.",
    },
  },
  {
    key: "old-man",
    who: { vi: "Võ Văn Tư, 78 tuổi", en: "Võ Văn Tư, 78 years old" },
    story: {
      vi: "Cần trích lục khai tử của vợ là bà Nguyễn Thị Sáu (sinh 19/07/1951) để làm thủ tục thừa kế; muốn nhận bản giấy tại xã. Thẻ bảo hiểm y tế Nhà nước đóng cho ông sắp được tự gia hạn, trừ khi ông từ chối.",
      en: "Needs an extract of the death entry of his wife Nguyễn Thị Sáu (born 19 July 1951) for the inheritance; wants it on paper at the commune. His health card, which the State pays for, is soon extended by itself unless he refuses.",
    },
  },
  {
    key: "disputed",
    who: { vi: "Đặng Thị Hồng Vân, hồ sơ đang xem xét cải chính", en: "Đặng Thị Hồng Vân, whose entry is under correction" },
    story: {
      vi: "Xin bản sao giấy khai sinh trong lúc hồ sơ gốc đang được xem xét cải chính: hệ thống không tự quyết định.",
      en: "Asks for a copy while the entry is being corrected: the system does not decide by itself.",
    },
  },
  {
    key: "late-mother",
    who: { vi: "Hà Thị Nhung, khai sinh quá hạn", en: "Hà Thị Nhung, a late registration" },
    story: {
      vi: "Người Tày, chồng là anh Đinh Văn Khuyên (sinh 28/03/1995), người Mường; con đã hơn ba tháng tuổi, quá hạn 60 ngày nên phải nộp lệ phí và cùng chọn dân tộc cho con.",
      en: "Tày, her husband Đinh Văn Khuyên (born 28 March 1995) Mường; the child is over three months old, past the sixty days, so there is a charge, and the child's people is chosen.",
    },
  },
  {
    key: "student",
    who: { vi: "Ngô Khánh Linh, sinh viên", en: "Ngô Khánh Linh, student" },
    story: {
      vi: "Cần bản sao giấy khai sinh của mình để làm hồ sơ du học. Thẻ bảo hiểm y tế của cô sắp hết hạn, trang chủ đã nhắc.",
      en: "Needs a copy of her birth certificate for studies abroad. Her health-insurance card ends soon; the home page tells her.",
    },
  },
  {
    key: "daughter",
    who: { vi: "Bùi Thị Lan Anh, con xin giấy cho cha", en: "Bùi Thị Lan Anh, asking for her father's paper" },
    story: {
      vi: "Xin trích lục khai tử của cha là ông Bùi Xuân Thắng (sinh 10/05/1955).",
      en: "Asks for an extract of the death entry of her father Bùi Xuân Thắng (born 10 May 1955).",
    },
  },
  {
    key: "new-father",
    who: { vi: "Huỳnh Tấn Phước, cha đi khai sinh cho con", en: "Huỳnh Tấn Phước, a father who registers the birth" },
    story: {
      vi: "Vợ là chị Lê Thị Bích Ngọc (sinh 30/01/1997) mới sinh; anh đi đăng ký thay. Giấy phép lái xe của anh sắp hết hạn: trang chủ đã nhắc và soạn sẵn hồ sơ.",
      en: "His wife Lê Thị Bích Ngọc (born 30 January 1997) has just given birth; he registers it. His driving licence expires soon: the home page tells him and has it prepared.",
    },
  },
];

/** The posts every committee has, as told on the page of the demo. */
type CommitteePost = "chair" | "vice-chair" | "civil-status-officer" | "one-stop-clerk" | "registry-clerk" | "administrator";

const POSTS: Readonly<Record<CommitteePost, { readonly who: Text; readonly story: Text }>> = {
  "one-stop-clerk": {
    who: { vi: "nhân viên một cửa", en: "one-stop clerk" },
    story: {
      vi: "Tiếp nhận hồ sơ, thu phí tại quầy, trả kết quả.",
      en: "Takes dossiers in, takes fees at the counter, hands results over.",
    },
  },
  "civil-status-officer": {
    who: { vi: "công chức tư pháp – hộ tịch", en: "civil-status officer" },
    story: { vi: "Thẩm tra, lập dự thảo, ghi sổ hộ tịch.", en: "Examines, drafts, records in the book." },
  },
  "vice-chair": {
    who: { vi: "phó chủ tịch", en: "vice-chair" },
    story: { vi: "Ký giấy khai sinh và bản sao.", en: "Signs certificates and copies." },
  },
  chair: {
    who: { vi: "chủ tịch", en: "chair" },
    story: { vi: "Ký kết quả, xem số liệu của cơ quan.", en: "Signs results, sees the agency's figures." },
  },
  "registry-clerk": {
    who: { vi: "văn thư", en: "records clerk" },
    story: { vi: "Giữ con dấu và sổ văn bản.", en: "Keeps the seal and the register of papers." },
  },
  administrator: {
    who: { vi: "quản trị", en: "administrator" },
    story: { vi: "Mở vị trí, bổ nhiệm, mở tài khoản tại quầy.", en: "Opens posts, appoints, opens accounts at the counter." },
  },
};

const ORDER: readonly CommitteePost[] = [
  "one-stop-clerk",
  "civil-status-officer",
  "vice-chair",
  "chair",
  "registry-clerk",
  "administrator",
];

/** Everybody with a story, as the sign-in help shows them: three citizens, the officials who decide on them, then the rest. All are invented. */
export function personas(): readonly Persona[] {
  const country = demoPeople();
  const citizens = CITIZENS.map((story) => citizen(country, story));
  const officials = SEATS.map((commune) => ORDER.flatMap((post) => official(country, commune, post)));
  const [first = [], second = []] = officials;
  const beside = SEATS.flatMap((commune) => country.staff.filter((one) => one.commune === commune).flatMap((one) => besides(country, one)));
  return [...citizens.slice(0, 3), ...first.slice(0, 3), ...citizens.slice(3), ...first.slice(3), ...second, ...beside];
}

const LEVELS = ["commune", "province", "central"] as const;

/** Somebody of an authority beside the committee, of its police or of the province's: they do what the declared steps ask of their post. */
function besides({ people }: Country, { commune, office, post, person }: Staff): readonly Persona[] {
  const found = people[person];
  const level = LEVELS.find((one) => office?.startsWith(`${one}/`)) ?? "commune";
  const where = officesOf(level).find(({ key }) => office === `${level}/${key}`);
  if (found === undefined || where === undefined) return [];
  const { name, provinceName } = communeAt(commune);
  const agency = level === "commune" ? `${where.name(name).vi}, ${provinceName}` : where.name(provinceName).vi;
  const { vi, en } = POST_KINDS[post].title;
  const who = { vi: `${found.fullName}, ${vi.toLowerCase()}`, en: `${found.fullName}, ${en.toLowerCase()}` };
  return [{ who, story: WORK[stepsOf(post)], ...signIn(found), role: "official", agency }];
}

const WORK = {
  counter: { vi: "Tiếp nhận hồ sơ, trả kết quả.", en: "Takes dossiers in, hands results over." },
  examines: { vi: "Thẩm định hồ sơ, soạn kết quả.", en: "Examines dossiers, drafts results." },
  headsDivision: {
    vi: "Thẩm định, phân công hồ sơ; trích xuất bản ghi của cơ sở dữ liệu theo mục đích đã công bố.",
    en: "Examines and assigns dossiers; takes records of a registry away for a published purpose.",
  },
  signs: { vi: "Ký kết quả.", en: "Signs results." },
  designs: {
    vi: "Dựng dịch vụ mới từ quy trình đã phê duyệt, tại xưởng dịch vụ (/studio).",
    en: "Makes services of approved tables, in the studio (/studio).",
  },
  approves: {
    vi: "Xem, phê duyệt và công bố dịch vụ do người khác dựng (/studio).",
    en: "Looks over, approves and publishes what others designed (/studio).",
  },
  administers: { vi: "Mở đơn vị, mở vị trí, bổ nhiệm cán bộ.", en: "Opens authorities and posts, appoints officials." },
  books: {
    vi: "Đối chiếu tiền thu với sổ phụ ngân hàng, khóa sổ ngày.",
    en: "Reconciles what came with the bank's statement, closes the day.",
  },
} as const satisfies Record<string, Text>;

function stepsOf(post: PostKind): keyof typeof WORK {
  const may: readonly string[] = POST_KINDS[post].permissions;
  if (may.includes("payments.close")) return "books";
  if (may.includes("studio.approve")) return "approves";
  if (may.includes("studio.design")) return "designs";
  if (may.includes("agencies.manage")) return "administers";
  if (may.includes("dossiers.sign")) return "signs";
  if (may.includes("registries.export")) return "headsDivision";
  return may.includes("dossiers.take-in") ? "counter" : "examines";
}

function citizen(country: Country, { key, who, story }: Story): Persona {
  const person = personAt(country, country.told.get(key) ?? -1);
  return { who, story, ...signIn(person), role: "citizen" };
}

function official({ staff, people }: Country, commune: number, post: CommitteePost): readonly Persona[] {
  const { name, provinceName } = communeAt(commune);
  return staff
    .filter((one) => one.commune === commune && one.office === undefined && one.post === post && one.nth === 0)
    .flatMap(({ person }) => {
      const found = people[person];
      if (found === undefined) return [];
      const { who, story } = POSTS[post];
      const agency = `Ủy ban nhân dân ${name}, ${provinceName}`;
      const said = { vi: `${found.fullName}, ${who.vi} ${name}`, en: `${found.fullName}, ${who.en} of ${name}` };
      return [{ who: said, story, ...signIn(found), role: "official" as const, agency }];
    });
}

function signIn({ number, phone = "" }: Person) {
  return { personalNumber: number, password: DEMO_PASSWORD, phone };
}

/** @throws RangeError for somebody who is not there */
export function personAt({ people }: Pick<Country, "people">, at: number): Person {
  const found = people[at];
  if (found === undefined) throw new RangeError(`nobody at ${at}`);
  return found;
}
