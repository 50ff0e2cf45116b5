interface Props {
  readonly name: string;
}

/** The smallest component: the loader's test renders it. */
export function Greeting({ name }: Props) {
  return <p class="greeting">Xin chào {name}</p>;
}
