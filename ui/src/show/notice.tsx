import { Icon, type IconName } from "../icons.tsx";
import { say } from "../texts.ts";
import type { Children, Lang } from "../types.ts";

export type NoticeTone = "info" | "success" | "warning" | "error";

const SHAPES: Record<NoticeTone, IconName> = { info: "info", success: "done", warning: "alert", error: "stop" };

export interface NoticeProps {
  readonly lang: Lang;
  readonly tone: NoticeTone;
  readonly title?: string | undefined;
  readonly children?: Children;
  /** True for the answer to what the person just did: it is read out at once. */
  readonly live?: boolean | undefined;
}

/** Something the reader should know now. */
export function Notice({ lang, tone, title, children, live }: NoticeProps) {
  return (
    <div class={`notice notice--${tone}`} role={live ? "status" : undefined}>
      <Icon name={SHAPES[tone]} />
      <div class="notice__body">
        <p class="notice__title">{title ?? say(lang, tone)}</p>
        {children}
      </div>
    </div>
  );
}
