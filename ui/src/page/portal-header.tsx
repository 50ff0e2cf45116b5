import { SearchBox } from "../form/search-box.tsx";
import { Icon } from "../icons.tsx";
import { say } from "../texts.ts";
import type { Lang, Link } from "../types.ts";
import { Wordmark } from "../wordmark.tsx";
import { type Account, AccountMenu, LanguageSwitch } from "./account-menu.tsx";

export interface PortalHeaderProps {
  readonly lang: Lang;
  readonly homeHref: string;
  /** This page in the other language. */
  readonly languageHref: string;
  /** Left out on the home page, where the search is the page. */
  readonly search?: { readonly action: string; readonly label: string; readonly value?: string | undefined } | undefined;
  readonly nav?: readonly (Link & { readonly current?: boolean | undefined })[] | undefined;
  /** Who is signed in; left out for a stranger, who is offered `signInHref`. */
  readonly account?: Account | undefined;
  readonly signInHref: string;
}

/** The top of every page of the portal and the observatory. */
export function PortalHeader({ lang, homeHref, languageHref, search, nav = [], account, signInHref }: PortalHeaderProps) {
  return (
    <header class="portal-header">
      <div class="portal-header__row">
        <a class="portal-header__home" href={homeHref} aria-label={`Một Lần – ${say(lang, "home")}`}>
          <Wordmark />
        </a>
        <div class="portal-header__tools">
          <LanguageSwitch lang={lang} href={languageHref} />
          {account ? (
            <AccountMenu lang={lang} account={account} />
          ) : (
            <a class="portal-header__sign-in" href={signInHref} data-turbo="false">
              <Icon name="user" />
              {say(lang, "sign-in")}
            </a>
          )}
        </div>
        {search ? (
          <div class="portal-header__search">
            <SearchBox lang={lang} id="header-search" placeholder={search.label} {...search} />
          </div>
        ) : null}
      </div>
      {nav.length > 0 ? (
        <nav class="portal-header__nav" aria-label={say(lang, "menu")}>
          <ul>
            {nav.map((link) => (
              <li key={link.href}>
                <a href={link.href} aria-current={link.current ? "page" : undefined}>
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </header>
  );
}
