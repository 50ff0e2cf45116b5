import { Icon } from "../icons.tsx";
import { say } from "../texts.ts";
import type { Lang } from "../types.ts";

export interface Step {
  readonly label: string;
  /** Where an earlier step may be looked at again. */
  readonly href?: string | undefined;
}

export interface StepsProps {
  readonly lang: Lang;
  readonly steps: readonly Step[];
  /** The place of the present step, counted from 0. */
  readonly current: number;
}

/** Where am I, and how many are there. A small screen shows the sentence; a large one the whole row. */
export function Steps({ lang, steps, current }: StepsProps) {
  const now = steps[current];
  return (
    <nav class="steps" aria-label={say(lang, "step", { n: current + 1, all: steps.length })}>
      <p class="steps__sentence">
        {say(lang, "step", { n: current + 1, all: steps.length })}
        {now ? `: ${now.label}` : null}
      </p>
      <progress class="steps__bar" value={current + 1} max={steps.length} aria-hidden="true" />
      <ol class="steps__row">
        {steps.map((step, index) => (
          <li
            key={step.label}
            class={`steps__step steps__step--${stepState(index, current)}`}
            aria-current={index === current ? "step" : undefined}
          >
            <span class="steps__mark">{index < current ? <Icon name="check" size={16} /> : index + 1}</span>
            {step.href && index < current ? <a href={step.href}>{step.label}</a> : <span>{step.label}</span>}
            {index < current ? <span class="visually-hidden"> ({say(lang, "step-done")})</span> : null}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function stepState(index: number, current: number): "done" | "now" | "next" {
  if (index < current) return "done";
  return index === current ? "now" : "next";
}
