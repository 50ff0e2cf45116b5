interface Props {
  readonly label: string;
  readonly code: string;
}

/** A code or an id below what it is of, for whoever has to name it to somebody else. */
export function CodeDetail({ label, code }: Props) {
  return (
    <span class="queue__detail">
      {label}: <code>{code}</code>
    </span>
  );
}
