import { Icon } from "../icons.tsx";
import { say } from "../texts.ts";
import type { Children, Lang, Link } from "../types.ts";

/** Says on every page of a demo node that nothing here is real. */
export function DemoBanner({ lang }: { readonly lang: Lang }) {
  return (
    <aside class="demo-banner" aria-label={say(lang, "demo")}>
      <strong>{say(lang, "demo")}</strong> – {say(lang, "demo-detail")}
    </aside>
  );
}

/** The way from the home page to here; the last link is the page above this one. */
export function Breadcrumbs({ lang, links }: { readonly lang: Lang; readonly links: readonly Link[] }) {
  return (
    <nav class="breadcrumbs" aria-label={say(lang, "breadcrumbs")}>
      <ol>
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href}>{link.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** One step back in a form; the answers given so far stay. */
export function BackLink({ lang, href, label }: { readonly lang: Lang; readonly href: string; readonly label?: string | undefined }) {
  return (
    <a class="back-link" href={href}>
      <Icon name="back" size={20} />
      {label ?? say(lang, "back")}
    </a>
  );
}

export interface FooterProps {
  readonly lang: Lang;
  /** Who runs this node and answers for it. */
  readonly operator: string;
  /** Whom to call, with hours. */
  readonly help?: Children;
  readonly links: readonly Link[];
  readonly note?: string | undefined;
}

/** The end of every page: whom to call, who answers for the service. */
export function Footer({ operator, help, links, note }: FooterProps) {
  return (
    <footer class="footer">
      <div class="footer__inner">
        {help ? <p class="footer__help">{help}</p> : null}
        <ul class="footer__links">
          {links.map((link) => (
            <li key={link.href}>
              <a href={link.href}>{link.label}</a>
            </li>
          ))}
        </ul>
        <p class="footer__operator">{operator}</p>
        {note ? <p class="footer__note">{note}</p> : null}
      </div>
    </footer>
  );
}
