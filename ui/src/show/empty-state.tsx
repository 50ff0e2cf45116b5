import { Icon, type IconName } from "../icons.tsx";
import type { Children } from "../types.ts";

export interface EmptyStateProps {
  readonly title: string;
  readonly icon?: IconName | undefined;
  /** What one may do instead. */
  readonly children?: Children;
}

/** Nothing here, said kindly, with what comes next. */
export function EmptyState({ title, icon = "inbox", children }: EmptyStateProps) {
  return (
    <div class="empty">
      <Icon name={icon} size={40} />
      <p class="empty__title">{title}</p>
      {children ? <div class="empty__text">{children}</div> : null}
    </div>
  );
}
