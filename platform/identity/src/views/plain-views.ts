import type { Text } from "@motlan/kernel";
import type {
  ChoosePostPage,
  IdentityViews,
  MessagePage,
  OneTimeCodePage,
  RegisterAccountPage,
  RegisterPersonPage,
  SignInPage,
} from "./contract.ts";
import { buttonForm, documentOf, form, type Html, html, inboxNote, input } from "./html.ts";

/** Pages without a design system, so that the room works alone: sound HTML, both languages, no script. */
export const plainViews: IdentityViews = { signIn, oneTimeCode, registerPerson, registerAccount, choosePost, message };

const SIGN_IN: Text = { vi: "Đăng nhập", en: "Sign in" };
const DESK: Text = { vi: "Đăng nhập bàn làm việc", en: "Sign in to the desk" };

function signIn(page: SignInPage): string {
  const { language } = page;
  const t = {
    vi: {
      number: "Số định danh cá nhân",
      hint: "12 chữ số trên thẻ căn cước",
      password: "Mật khẩu",
      go: "Tiếp tục",
      none: "Chưa có tài khoản?",
      make: "Đăng ký",
      stop: "Thôi, quay lại",
    },
    en: {
      number: "Personal number",
      hint: "12 digits on the identity card",
      password: "Password",
      go: "Continue",
      none: "No account yet?",
      make: "Register",
      stop: "Go back",
    },
  }[language];
  return documentOf(
    page,
    page.app === "desk" ? DESK : SIGN_IN,
    html`${form(
      page.action,
      html`${numberField(page, t.number, t.hint)}${input(page, { name: "password", label: t.password, type: "password", autocomplete: "current-password", longest: 128 })}<button>${t.go}</button>`,
    )}<p>${t.none} <a href="${page.registerHref}">${t.make}</a></p>${buttonForm(page.cancelAction, t.stop)}`,
  );
}

function numberField(page: SignInPage | RegisterPersonPage, label: string, hint: string): Html {
  return input(page, {
    name: "personalNumber",
    label,
    hint,
    value: page.personalNumber,
    numeric: true,
    autocomplete: "username",
    longest: 20,
  });
}

function oneTimeCode(page: OneTimeCodePage): string {
  const t = {
    vi: {
      title: "Nhập mã xác thực",
      sent: `Mã gồm 6 chữ số đã gửi đến số điện thoại có ba số cuối ${page.phoneEnd}. Mã hết hạn sau 3 phút.`,
      code: "Mã xác thực",
      go: page.purpose === "sign-in" ? "Đăng nhập" : "Tạo tài khoản",
      again: "Gửi lại mã",
      stop: "Làm lại từ đầu",
    },
    en: {
      title: "Type the code",
      sent: `A code of 6 digits was sent to the phone that ends in ${page.phoneEnd}. It expires after 3 minutes.`,
      code: "Code",
      go: page.purpose === "sign-in" ? "Sign in" : "Open the account",
      again: "Send another code",
      stop: "Start again",
    },
  };
  const said = t[page.language];
  return documentOf(
    page,
    { vi: t.vi.title, en: t.en.title },
    html`<p>${said.sent}</p>${inboxNote(page)}${form(
      page.action,
      html`${input(page, { name: "code", label: said.code, numeric: true, autocomplete: "one-time-code", longest: 12 })}<button>${said.go}</button>`,
    )}${buttonForm(page.resendAction, said.again)}${buttonForm(page.cancelAction, said.stop)}`,
  );
}

function registerPerson(page: RegisterPersonPage): string {
  const t = {
    vi: {
      number: "Số định danh cá nhân",
      hint: "12 chữ số trên thẻ căn cước",
      name: "Họ, chữ đệm và tên",
      birth: "Ngày sinh",
      day: "Ngày",
      month: "Tháng",
      year: "Năm",
      go: "Tiếp tục",
      have: "Đã có tài khoản?",
      sign: "Đăng nhập",
    },
    en: {
      number: "Personal number",
      hint: "12 digits on the identity card",
      name: "Full name",
      birth: "Date of birth",
      day: "Day",
      month: "Month",
      year: "Year",
      go: "Continue",
      have: "Have an account?",
      sign: "Sign in",
    },
  }[page.language];
  const { day, month, year } = page.dateOfBirth;
  const part = (name: string, label: string, value: string, longest: number, birthday: string) =>
    html`<div>${input(page, { name: `dateOfBirth.${name}`, label, value, numeric: true, autocomplete: birthday, longest })}</div>`;
  const fault = page.fields?.find(({ path }) => path === "dateOfBirth");
  return documentOf(
    page,
    { vi: "Đăng ký tài khoản", en: "Register an account" },
    html`${form(
      page.action,
      html`${numberField(page, t.number, t.hint)}${input(page, { name: "fullName", label: t.name, value: page.fullName, autocomplete: "name", longest: 120 })}
<fieldset><legend>${t.birth}</legend>${fault && html`<p class="field-fault">${fault[page.language]}</p>`}<div class="date">${part("day", t.day, day, 2, "bday-day")}${part("month", t.month, month, 2, "bday-month")}${part("year", t.year, year, 4, "bday-year")}</div></fieldset><button>${t.go}</button>`,
    )}<p>${t.have} <a href="${page.signInHref}">${t.sign}</a></p>`,
  );
}

function registerAccount(page: RegisterAccountPage): string {
  const t = {
    vi: {
      phone: "Số điện thoại di động",
      phoneHint: "Mã xác thực sẽ gửi đến số này mỗi lần đăng nhập",
      password: "Mật khẩu mới",
      hint: "Ít nhất 8 ký tự; một câu ngắn dễ nhớ là tốt nhất",
      go: "Gửi mã đến điện thoại",
    },
    en: {
      phone: "Mobile number",
      phoneHint: "A code goes there at each sign-in",
      password: "New password",
      hint: "At least 8 characters; a short sentence is best",
      go: "Send the code",
    },
  }[page.language];
  return documentOf(
    page,
    { vi: "Mật khẩu và điện thoại", en: "Password and phone" },
    form(
      page.action,
      html`${input(page, { name: "phone", label: t.phone, hint: t.phoneHint, value: page.phone, type: "tel", autocomplete: "tel", longest: 20 })}
${input(page, { name: "password", label: t.password, hint: t.hint, type: "password", autocomplete: "new-password", longest: 128 })}<button>${t.go}</button>`,
    ),
  );
}

function choosePost(page: ChoosePostPage): string {
  const { language } = page;
  const self = { vi: "Làm việc riêng, với tư cách công dân", en: "My own affairs, as a citizen" }[language];
  const choice = (postId: string, label: string, more = "") =>
    form(
      page.action,
      html`<input type="hidden" name="cho" value="${page.returnTo}"><input type="hidden" name="postId" value="${postId}"><button class="quiet">${label}${more !== "" && html`<br>${more}`}</button>`,
    );
  return documentOf(
    page,
    { vi: "Bạn làm việc ở vị trí nào?", en: "From which post are you working?" },
    html`${page.posts.map((post) => choice(post.postId, post.title[language], post.agencyName[language]))}${choice("", self)}`,
  );
}

function message(page: MessagePage): string {
  return documentOf(
    page,
    page.title,
    html`<p>${page.text[page.language]}</p><p><a href="${page.link.href}">${page.link.text[page.language]}</a></p>`,
  );
}
