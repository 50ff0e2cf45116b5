import type { AssetPaths } from "../assets/paths.ts";
import { say } from "../texts.ts";
import type { Children, Lang } from "../types.ts";

/** The four faces of the web. The desk and the studio are denser and may be dark; the others are paper. */
export type Face = "portal" | "desk" | "studio" | "observatory";
export type Theme = "auto" | "light" | "dark";

export interface PageProps {
  readonly lang: Lang;
  readonly title: string;
  readonly face?: Face | undefined;
  readonly theme?: Theme | undefined;
  readonly description?: string | undefined;
  /** Addresses of the stylesheet and scripts, from `assetPaths`. */
  readonly assets: AssetPaths;
  /** The nonce of this answer's Content-Security-Policy; Turbo needs it for its one style element. */
  readonly nonce?: string | undefined;
  /** True where a person's data stands: Turbo keeps no copy of the page. */
  readonly personal?: boolean | undefined;
  /** True when the page reports faults: the title says so first, so that a screen reader hears it. */
  readonly hasErrors?: boolean | undefined;
  readonly children: Children;
}

function Head({ lang, title, theme = "light", hasErrors, description, assets, nonce, personal }: PageProps) {
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${hasErrors ? `${say(lang, "error")}: ` : ""}${title} – Một Lần`}</title>
      {description ? <meta name="description" content={description} /> : null}
      <meta name="color-scheme" content={theme === "auto" ? "light dark" : theme} />
      <meta name="format-detection" content="telephone=no" />
      <meta name="turbo-prefetch" content="false" />
      {personal ? <meta name="turbo-cache-control" content="no-cache" /> : null}
      {nonce ? <meta name="csp-nonce" content={nonce} /> : null}
      {assets.fonts.map((font) => (
        <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
      ))}
      <link rel="stylesheet" href={assets.css} data-turbo-track="reload" />
      <link rel="icon" href={assets.favicon} type="image/svg+xml" />
      <script type="module" src={assets.turbo} data-turbo-track="reload" />
      <script type="module" src={assets.app} data-turbo-track="reload" />
    </head>
  );
}

/** The whole document. The renderer puts `<!doctype html>` before it. */
export function Page(props: PageProps) {
  const { lang, face = "portal", theme = "light", children } = props;
  return (
    <html lang={lang} data-face={face} data-theme={theme}>
      <Head {...props} />
      <body>
        <a class="skip-link" href="#main">
          {say(lang, "skip-link")}
        </a>
        {children}
      </body>
    </html>
  );
}

/** The main column of a page: one clear thing to do. `wide` for tables and figures. */
export function Main({ wide, children }: { readonly wide?: boolean | undefined; readonly children: Children }) {
  return (
    <main class={wide ? "main main--wide" : "main"} id="main" tabIndex={-1}>
      {children}
    </main>
  );
}

export interface PageTitleProps {
  readonly title: string;
  readonly over?: string | undefined;
  readonly lead?: Children;
  /** The language of the title where it is not the page's. */
  readonly titleLang?: Lang | undefined;
}

/** The name of the page, with a word above it (which dossier, which procedure) and a sentence below. */
export function PageTitle({ title, over, lead, titleLang }: PageTitleProps) {
  return (
    <header class="page-title">
      {over ? <p class="page-title__over">{over}</p> : null}
      <h1 lang={titleLang}>{title}</h1>
      {lead ? <p class="page-title__lead">{lead}</p> : null}
    </header>
  );
}
