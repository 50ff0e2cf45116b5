import { say } from "../texts.ts";
import type { Children, Lang } from "../types.ts";
import { Tag } from "./tag.tsx";

export interface StatProps {
  readonly lang: Lang;
  readonly label: string;
  /** As people read it: "98,4 %". */
  readonly figure: string;
  /** What it should be at least, and whether it is. */
  readonly target?: { readonly text: string; readonly met: boolean; readonly word: string } | undefined;
  /** How it was counted, or over what. */
  readonly detail?: string | undefined;
  /** The cases behind the figure. */
  readonly href?: string | undefined;
}

/** One figure, its target, and the way to what is behind it. */
export function Stat({ lang, label, figure, target, detail, href }: StatProps) {
  return (
    <div class="stat">
      <p class="stat__label">{href ? <a href={href}>{label}</a> : label}</p>
      <p class="stat__figure">{figure}</p>
      {target ? (
        <p class="stat__target">
          <Tag tone={target.met ? "success" : "warning"}>{target.word}</Tag>
          <span>
            {say(lang, "target")} {target.text}
          </span>
        </p>
      ) : null}
      {detail ? <p class="stat__detail">{detail}</p> : null}
    </div>
  );
}

/** Figures side by side. */
export function StatRow({ children }: { readonly children: Children }) {
  return <div class="stat-row">{children}</div>;
}
