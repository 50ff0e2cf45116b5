import { say } from "../texts.ts";
import type { Lang } from "../types.ts";
import type { Theme } from "./page.tsx";

const THEMES: readonly Theme[] = ["auto", "light", "dark"];

export interface ThemeSwitchProps {
  readonly lang: Lang;
  readonly action: string;
  readonly theme: Theme;
  readonly csrf?: string | undefined;
}

/** Light, dark, or as the machine has it: a form of three buttons that posts `theme`. */
export function ThemeSwitch({ lang, action, theme, csrf }: ThemeSwitchProps) {
  return (
    <form class="theme" action={action} method="post" data-turbo="false">
      {csrf ? <input type="hidden" name="_csrf" value={csrf} /> : null}
      <fieldset class="theme__set">
        <legend class="visually-hidden">{say(lang, "theme")}</legend>
        {THEMES.map((one) => (
          <button key={one} class="theme__button" type="submit" name="theme" value={one} aria-pressed={one === theme}>
            {say(lang, `theme-${one}`)}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
