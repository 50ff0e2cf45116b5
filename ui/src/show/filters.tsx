import type { Option } from "../form/select-field.tsx";
import { Icon } from "../icons.tsx";
import { say } from "../texts.ts";
import type { Lang } from "../types.ts";
import { Button } from "./buttons.tsx";

export interface Filter {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly value?: string | undefined;
  /** What no choice means: "Mọi lĩnh vực". */
  readonly all: string;
}

export interface FiltersProps {
  readonly lang: Lang;
  readonly action: string;
  readonly filters: readonly Filter[];
  /** What else the address must keep, e.g. the words searched for. */
  readonly keep?: Readonly<Record<string, string>> | undefined;
  /** The list without any filter; shown when one is set. */
  readonly clearHref?: string | undefined;
}

/** Narrows a list. A GET form: the address says what is shown, so it can be kept and sent. */
export function Filters({ lang, action, filters, keep = {}, clearHref }: FiltersProps) {
  return (
    <form class="filters" action={action} method="get" aria-label={say(lang, "filters")}>
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {filters.map((filter) => (
        <div class="filters__one" key={filter.name}>
          <label class="filters__label" for={`filter-${filter.name}`}>
            {filter.label}
          </label>
          <select class="input input--select" id={`filter-${filter.name}`} name={filter.name} data-submit>
            <option value="">{filter.all}</option>
            {filter.options.map((option) => (
              <option key={option.value} value={option.value} selected={option.value === filter.value}>
                {option.label}
              </option>
            ))}
          </select>
        </div>
      ))}
      <div class="filters__do">
        <Button kind="secondary">{say(lang, "filters-apply")}</Button>
        {clearHref ? (
          <a class="filters__clear" href={clearHref}>
            <Icon name="cross" size={16} />
            {say(lang, "filters-clear")}
          </a>
        ) : null}
      </div>
    </form>
  );
}
