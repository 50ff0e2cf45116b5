import { Icon } from "../icons.tsx";
import { say } from "../texts.ts";
import type { Children, Lang, Link } from "../types.ts";

export interface Account {
  readonly name: string;
  /** A line under the name: the post an official holds, or for whom a person is acting. */
  readonly detail?: string | undefined;
  readonly links: readonly Link[];
  readonly signOutAction: string;
  readonly csrf?: string | undefined;
}

/** A Vietnamese name ends with the name one is called by: a small screen shows that word alone. */
function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(" ") + 1);
}

function beforeLast(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf(" ")));
}

interface AccountMenuProps {
  readonly lang: Lang;
  readonly account: Account;
  /** What else is set here: light or dark. */
  readonly children?: Children;
}

/** Who is signed in, and their own pages. A native disclosure: it opens without scripts. */
export function AccountMenu({ lang, account, children }: AccountMenuProps) {
  return (
    <details class="menu" data-menu>
      <summary class="menu__summary">
        <Icon name="user" />
        <span class="menu__name">
          <span class="menu__family">{beforeLast(account.name)} </span>
          {lastWord(account.name)}
          {account.detail ? <span class="menu__detail">{account.detail}</span> : null}
        </span>
      </summary>
      <div class="menu__panel">
        <ul>
          {account.links.map((link) => (
            <li key={link.href}>
              <a class="menu__item" href={link.href}>
                {link.label}
              </a>
            </li>
          ))}
        </ul>
        {children}
        <form action={account.signOutAction} method="post" data-turbo="false">
          {account.csrf ? <input type="hidden" name="_csrf" value={account.csrf} /> : null}
          <button class="menu__item menu__item--button" type="submit">
            {say(lang, "sign-out")}
          </button>
        </form>
      </div>
    </details>
  );
}

/** The same page in the other language, named in that language. */
export function LanguageSwitch({ lang, href }: { readonly lang: Lang; readonly href: string }) {
  const other = lang === "vi" ? "en" : "vi";
  return (
    <a class="language" href={href} hreflang={other} lang={other} data-turbo="false">
      {say(lang, "other-language")}
    </a>
  );
}
