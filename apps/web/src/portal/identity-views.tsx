import type {
  ChoosePostPage,
  IdentityViews,
  MessagePage,
  OneTimeCodePage,
  PageAround,
  RegisterAccountPage,
  RegisterPersonPage,
  SignInPage,
} from "@motlan/identity";
import { Button, ButtonRow, DateField, Form, LinkButton, Notice, PageTitle, TextField } from "@motlan/ui";
import { errorOf, IdentityPage, NumberField, OneButton } from "./identity-page.tsx";
import { renderIdentity } from "./render-identity.tsx";
import { fillText } from "./show/say.ts";
import { CODE, POST_CHOICE, REGISTER, SIGN_IN } from "./texts/identity.ts";

/** The identity room's pages in our own look. Their forms stay out of Turbo's hands: they lead through the provider. */
export const identityViews: IdentityViews = { signIn, oneTimeCode, registerPerson, registerAccount, choosePost, message };

function signIn(page: SignInPage): string {
  const { language: lang, app } = page;
  const title = (app === "desk" ? SIGN_IN.desk : SIGN_IN.title)[lang];
  return renderIdentity(
    page,
    title,
    <IdentityPage page={page} title={title}>
      {page.inboxUrl === undefined ? null : (
        <Notice lang={lang} tone="info">
          <p>
            {SIGN_IN.demo[lang]} <a href="/trinh-dien">{SIGN_IN.demoLink[lang]}</a>
          </p>
        </Notice>
      )}
      <Form lang={lang} action={page.action} turbo={false}>
        <NumberField page={page} value={page.personalNumber} />
        <TextField
          lang={lang}
          name="password"
          label={SIGN_IN.password[lang]}
          type="password"
          autocomplete="current-password"
          error={errorOf(page, "password")}
        />
        <ButtonRow>
          <Button kind="main">{SIGN_IN.go[lang]}</Button>
        </ButtonRow>
      </Form>
      <p>
        {SIGN_IN.none[lang]} <a href={page.registerHref}>{SIGN_IN.make[lang]}</a>
      </p>
      <OneButton lang={lang} action={page.cancelAction} label={SIGN_IN.stop[lang]} />
    </IdentityPage>,
  );
}

function oneTimeCode(page: OneTimeCodePage): string {
  const { language: lang, purpose } = page;
  return renderIdentity(
    page,
    CODE.title[lang],
    <IdentityPage page={page} title={CODE.title[lang]}>
      <p>{fillText(CODE.sent, { end: page.phoneEnd })[lang]}</p>
      <Inbox page={page} />
      <Form lang={lang} action={page.action} turbo={false}>
        <TextField
          lang={lang}
          name="code"
          label={CODE.code[lang]}
          width="short"
          inputMode="numeric"
          autocomplete="one-time-code"
          error={errorOf(page, "code")}
        />
        <ButtonRow>
          <Button kind="main">{(purpose === "sign-in" ? CODE.signIn : CODE.register)[lang]}</Button>
        </ButtonRow>
      </Form>
      <OneButton lang={lang} action={page.resendAction} label={CODE.again[lang]} />
      <OneButton lang={lang} action={page.cancelAction} label={CODE.stop[lang]} />
    </IdentityPage>,
  );
}

function Inbox({ page: { language: lang, inboxUrl } }: { readonly page: PageAround }) {
  if (inboxUrl === undefined) return null;
  return (
    <Notice lang={lang} tone="info">
      <p>
        {CODE.inbox[lang]}{" "}
        <a href={inboxUrl} target="_blank" rel="noopener">
          {CODE.inboxLink[lang]}
        </a>
      </p>
    </Notice>
  );
}

function registerPerson(page: RegisterPersonPage): string {
  const { language: lang } = page;
  return renderIdentity(
    page,
    REGISTER.title[lang],
    <IdentityPage page={page} title={REGISTER.title[lang]} lead={REGISTER.lead[lang]}>
      <Form lang={lang} action={page.action} turbo={false}>
        <NumberField page={page} value={page.personalNumber} />
        <TextField
          lang={lang}
          name="fullName"
          label={REGISTER.name[lang]}
          value={page.fullName}
          autocomplete="name"
          error={errorOf(page, "fullName")}
        />
        <DateField
          lang={lang}
          name="dateOfBirth"
          label={REGISTER.birth[lang]}
          value={page.dateOfBirth}
          birthday
          error={errorOf(page, "dateOfBirth")}
        />
        <ButtonRow>
          <Button kind="main">{SIGN_IN.go[lang]}</Button>
        </ButtonRow>
      </Form>
      <p>
        {REGISTER.have[lang]} <a href={page.signInHref}>{SIGN_IN.title[lang]}</a>
      </p>
    </IdentityPage>,
  );
}

function registerAccount(page: RegisterAccountPage): string {
  const { language: lang } = page;
  return renderIdentity(
    page,
    REGISTER.account[lang],
    <IdentityPage page={page} title={REGISTER.account[lang]}>
      <Form lang={lang} action={page.action} turbo={false}>
        <TextField
          lang={lang}
          name="phone"
          label={REGISTER.phone[lang]}
          hint={REGISTER.phoneHint[lang]}
          type="tel"
          width="half"
          value={page.phone}
          autocomplete="tel"
          error={errorOf(page, "phone")}
        />
        <TextField
          lang={lang}
          name="password"
          label={REGISTER.password[lang]}
          hint={REGISTER.passwordHint[lang]}
          type="password"
          autocomplete="new-password"
          error={errorOf(page, "password")}
        />
        <ButtonRow>
          <Button kind="main">{REGISTER.send[lang]}</Button>
        </ButtonRow>
      </Form>
    </IdentityPage>,
  );
}

function choosePost(page: ChoosePostPage): string {
  const { language: lang } = page;
  const choices = [
    ...page.posts.map(({ postId, title, agencyName }) => ({ postId, label: `${title[lang]} – ${agencyName[lang]}` })),
    { postId: "", label: POST_CHOICE.self[lang] },
  ];
  return renderIdentity(
    page,
    POST_CHOICE.title[lang],
    <IdentityPage page={page} title={POST_CHOICE.title[lang]}>
      {choices.map(({ postId, label }) => (
        <Form key={postId} lang={lang} action={page.action} turbo={false}>
          <input type="hidden" name="cho" value={page.returnTo} />
          <Button name="postId" value={postId}>
            {label}
          </Button>
        </Form>
      ))}
    </IdentityPage>,
  );
}

function message(page: MessagePage): string {
  const { language: lang, title, text, link } = page;
  return renderIdentity(
    page,
    title[lang],
    <>
      <PageTitle title={title[lang]} lead={text[lang]} />
      <LinkButton href={link.href} kind="main">
        {link.text[lang]}
      </LinkButton>
    </>,
  );
}
