import { Icon } from "../icons.tsx";
import type { Tone } from "../types.ts";

export interface ClockProps {
  /** Said in working time: "còn 3 giờ làm việc", "quá hạn 1 ngày". */
  readonly text: string;
  readonly tone: Extract<Tone, "neutral" | "success" | "warning" | "error">;
  /** The instant itself, for those who want it exactly. */
  readonly exact?: string | undefined;
}

const SHAPES = { neutral: "clock", success: "done", warning: "clock", error: "alert" } as const;

/** How long there is left. */
export function Clock({ text, tone, exact }: ClockProps) {
  return (
    <span class={`clock clock--${tone}`} title={exact}>
      <Icon name={SHAPES[tone]} size={16} />
      {text}
    </span>
  );
}
