import type { PageAround } from "@motlan/identity";
import { DemoBanner, Footer, Main, Page, Wordmark } from "@motlan/ui";
import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { webPaths } from "../frame/assets.ts";

/** A whole document for a page of signing in: nothing around it that leads astray, only the way home. */
export function renderIdentity(page: PageAround, title: string, body: ComponentChildren): string {
  const { language: lang, fault, inboxUrl } = page;
  const html = renderToString(
    <Page lang={lang} title={title} assets={webPaths} personal hasErrors={fault !== undefined}>
      {inboxUrl === undefined ? null : <DemoBanner lang={lang} />}
      <header class="portal-header">
        <div class="portal-header__row">
          <a class="portal-header__home" href="/" aria-label="Một Lần" data-turbo="false">
            <Wordmark />
          </a>
        </div>
      </header>
      <Main>{body}</Main>
      <Footer lang={lang} operator="Một Lần" links={[]} />
    </Page>,
  );
  return `<!doctype html>${html}`;
}
