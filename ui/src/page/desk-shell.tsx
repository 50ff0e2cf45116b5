import { say } from "../texts.ts";
import type { Children, Lang } from "../types.ts";
import { Wordmark } from "../wordmark.tsx";
import { type Account, AccountMenu, LanguageSwitch } from "./account-menu.tsx";
import { DeskMenu, DeskMenuOpener, type MenuGroup } from "./desk-menu.tsx";
import type { Theme } from "./page.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";

export interface DeskShellProps {
  readonly lang: Lang;
  readonly homeHref: string;
  readonly languageHref: string;
  /** The authority the official sits in. */
  readonly agency: string;
  /** Every way of the desk, in groups; one group alone is shown flat. */
  readonly groups: readonly MenuGroup[];
  /** What the place one is at is called, as its way in the menu is. */
  readonly place?: string | undefined;
  /** How often the counts of the menu look again, in seconds. */
  readonly lookAgain?: number | undefined;
  readonly account: Account;
  readonly theme: Theme;
  readonly themeAction: string;
  readonly queue?: Children;
  readonly papers?: Children;
  /** What a small screen shows first: the queue, or the dossier that is open. */
  readonly focus?: "queue" | "dossier" | undefined;
  readonly children: Children;
}

function DeskBar(props: DeskShellProps) {
  const { lang, account } = props;
  return (
    <header class="desk-bar">
      <a class="desk-bar__home" href={props.homeHref}>
        <Wordmark />
        <span class="desk-bar__agency">{props.agency}</span>
      </a>
      <DeskMenuOpener {...props} />
      <DeskMenu {...props} />
      <div class="desk-bar__tools">
        <span class="desk-bar__hint">{say(lang, "keys-hint")}</span>
        <LanguageSwitch lang={lang} href={props.languageHref} />
        <AccountMenu lang={lang} account={account}>
          <ThemeSwitch lang={lang} action={props.themeAction} theme={props.theme} csrf={account.csrf} />
        </AccountMenu>
      </div>
    </header>
  );
}

/** The desk: queue on the left, dossier in the middle, papers on the right; one under the other on a small screen. */
export function DeskShell(props: DeskShellProps) {
  const { lang, queue, papers, focus = "dossier" } = props;
  const shape = `${queue ? " desk--queue" : ""}${papers ? " desk--papers" : ""} desk--focus-${focus}`;
  return (
    <>
      <DeskBar {...props} />
      <div class={`desk${shape}`}>
        {queue ? (
          <nav class="desk__queue" aria-label={say(lang, "queue")} id="queue">
            <div class="desk__inner">{queue}</div>
          </nav>
        ) : null}
        <main class="desk__main" id="main" tabIndex={-1}>
          {props.children}
        </main>
        {papers ? (
          <aside class="desk__papers" aria-label={say(lang, "papers")}>
            <div class="desk__inner">{papers}</div>
          </aside>
        ) : null}
      </div>
    </>
  );
}
