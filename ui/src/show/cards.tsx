import { Icon, type IconName } from "../icons.tsx";
import { say } from "../texts.ts";
import type { Children, Lang, Link } from "../types.ts";

export interface CardProps {
  readonly title: string;
  readonly href?: string | undefined;
  readonly icon?: IconName | undefined;
  /** A small line above the title: a code, a field. */
  readonly over?: string | undefined;
  readonly tag?: Children;
  readonly children?: Children;
  readonly level?: 2 | 3 | undefined;
  /** The language of the title where it is not the page's: what the State published in Vietnamese alone. */
  readonly titleLang?: Lang | undefined;
}

/** One thing among several. With an address the whole card is the link, the title its name. */
export function Card({ title, href, icon, over, tag, children, level = 3, titleLang }: CardProps) {
  const Title = level === 2 ? "h2" : "h3";
  return (
    <article class={href ? "card card--link" : "card"}>
      {icon ? (
        <span class="card__icon">
          <Icon name={icon} size={28} />
        </span>
      ) : null}
      <div class="card__body">
        {over ? <p class="card__over">{over}</p> : null}
        <Title class="card__title" lang={titleLang}>
          {href ? <a href={href}>{title}</a> : title}
        </Title>
        {children ? <div class="card__text">{children}</div> : null}
        {tag}
      </div>
    </article>
  );
}

/** Cards side by side where there is room. `small` for tiles of one or two words. */
export function CardGrid({ small, children }: { readonly small?: boolean | undefined; readonly children: Children }) {
  return <div class={small ? "card-grid card-grid--small" : "card-grid"}>{children}</div>;
}

export interface DocumentCardProps {
  readonly lang: Lang;
  readonly title: string;
  readonly href: string;
  /** "PDF · 84 KB · 21/11/2026". */
  readonly detail: string;
  readonly signers?: readonly string[] | undefined;
  readonly tag?: Children;
  readonly actions?: readonly Link[] | undefined;
}

/** A paper: what it is, who signed it, how to get it. */
export function DocumentCard({ lang, title, href, detail, signers = [], tag, actions = [] }: DocumentCardProps) {
  return (
    <article class="document">
      <span class="document__sheet">
        <Icon name="paper" size={28} />
      </span>
      <div class="document__body">
        <p class="document__title">
          <a href={href} data-turbo="false">
            {title}
          </a>
        </p>
        <p class="document__detail">{detail}</p>
        {signers.length > 0 ? (
          <p class="document__signers">
            {say(lang, "signed-by")}: {signers.join("; ")}
          </p>
        ) : null}
        {tag}
        {actions.length > 0 ? (
          <p class="document__actions">
            {actions.map((action) => (
              <a key={action.href} href={action.href} data-turbo="false">
                {action.label}
              </a>
            ))}
          </p>
        ) : null}
      </div>
    </article>
  );
}
