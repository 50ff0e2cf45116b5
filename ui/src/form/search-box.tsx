import { Icon } from "../icons.tsx";
import { say } from "../texts.ts";
import type { Lang } from "../types.ts";

export interface SearchBoxProps {
  readonly lang: Lang;
  readonly action: string;
  readonly label: string;
  readonly name?: string | undefined;
  /** `post` where what is asked for must not stand in an address. */
  readonly method?: "get" | "post" | undefined;
  readonly value?: string | undefined;
  readonly placeholder?: string | undefined;
  /** Large on the portal's home, where it is the page. */
  readonly large?: boolean | undefined;
  /** Two search boxes on one page need two ids. */
  readonly id?: string | undefined;
}

/** A box that takes a sentence. Works without scripts: it is a form. */
export function SearchBox({ lang, action, label, name = "q", method = "get", value, placeholder, large, id = "search" }: SearchBoxProps) {
  return (
    <search>
      <form class={large ? "search search--large" : "search"} action={action} method={method}>
        <label class={large ? "search__label" : "visually-hidden"} for={id}>
          {label}
        </label>
        <div class="search__row">
          <input
            class="search__input"
            type="search"
            id={id}
            name={name}
            value={value}
            placeholder={placeholder}
            autoComplete="off"
            enterKeyHint="search"
            data-shortcut="/"
          />
          <button type="submit" class="search__button">
            <Icon name="search" />
            <span class={large ? undefined : "visually-hidden"}>{say(lang, "search")}</span>
          </button>
        </div>
      </form>
    </search>
  );
}
