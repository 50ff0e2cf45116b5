/** A sentence for people, in the two languages of every page. Vietnamese is the text that binds. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

export type Language = keyof Text;
