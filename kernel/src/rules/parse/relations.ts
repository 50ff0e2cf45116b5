/**
 * The relations of intervals (DMN 1.4, 10.3.4.9), written in FEEL itself: a call becomes a call of the function's tree, so that the
 * interpreter carries nothing for them. A point counts as the closed interval of itself.
 */
const OF = (body: string) =>
  `function(p, q) {a: (if p instance of range then p else [p..p]), b: (if q instance of range then q else [q..q]), r: ${body}}.r`;

const swapped = (relation: string) => relation.replace("function(p, q)", "function(q, p)");

const before = OF("a.end < b.start or a.end = b.start and not(a.end included and b.start included)");
const meets = OF("a.end = b.start and a.end included and b.start included");
const endsWithin = "(a.end < b.end or a.end = b.end and (not(a.end included) or b.end included))";
const startsWithin = "(a.start > b.start or a.start = b.start and (not(a.start included) or b.start included))";
const during = OF(`${startsWithin} and ${endsWithin}`);
const starts = OF(`a.start = b.start and a.start included = b.start included and ${endsWithin}`);
const finishes = OF(`a.end = b.end and a.end included = b.end included and ${startsWithin}`);
const touches = "(a.end > b.start or a.end = b.start and a.end included and b.start included)";
const startsBefore = "(a.start < b.start or a.start = b.start and a.start included and not(b.start included))";
const overlapsBefore = OF(`${startsBefore} and ${touches} and ${endsWithin}`);
const overlaps = OF(`${touches} and (b.end > a.start or b.end = a.start and b.end included and a.start included)`);

export const RELATIONS: Readonly<Record<string, string>> = {
  before,
  after: swapped(before),
  meets,
  "met by": swapped(meets),
  overlaps,
  "overlaps before": overlapsBefore,
  "overlaps after": swapped(overlapsBefore),
  starts,
  "started by": swapped(starts),
  finishes,
  "finished by": swapped(finishes),
  during,
  includes: swapped(during),
  coincides: OF("a = b"),
};
