import { Icon, type IconName } from "../icons.tsx";
import type { Tone } from "../types.ts";

const SHAPES: Record<Tone, IconName> = { neutral: "dot", info: "clock", success: "done", warning: "alert", error: "stop" };

export interface TagProps {
  readonly tone: Tone;
  readonly children: string;
  /** Another shape, where the state has one of its own. */
  readonly icon?: IconName | undefined;
}

/** A state: word, shape, colour, in this order of weight. */
export function Tag({ tone, icon, children }: TagProps) {
  return (
    <span class={`tag tag--${tone}`}>
      <Icon name={icon ?? SHAPES[tone]} size={16} />
      {children}
    </span>
  );
}
