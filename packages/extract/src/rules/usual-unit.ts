import type { SourceDocument } from '@lotse/model';
import type { Member } from './cast.ts';

/** A unit must be named so often, and so many times as often as the head's, to be the one that works on the cases. */
const OFTEN = 3;
const TIMES = 2;

/** The unit that the documents name far more often than `owner`, the one at their head; none where none stands out. */
export function mostNamed(
  documents: readonly SourceDocument[],
  members: readonly Member[],
  owner: Member | undefined,
): { member: Member | undefined } {
  const text = documents
    .filter((document) => document.kind !== 'form' && document.kind !== 'law')
    .flatMap((document) => document.blocks.map((block) => block.text))
    .join('\n');
  const counted = members
    .filter((member) => member.kind === 'unit')
    .map((member) => ({ member, times: timesNamed(member, text) }))
    .sort((a, b) => b.times - a.times);
  const [first, second] = counted;
  const own = counted.find(({ member }) => member === owner)?.times ?? 0;
  if (!first || first.member === owner || first.times < OFTEN || first.times < own * TIMES)
    return { member: undefined };
  return { member: second && second.member !== owner && second.times === first.times ? undefined : first.member };
}

function timesNamed(member: Member, text: string): number {
  const names = new Set([member.name, ...member.aliases]);
  const pattern = [...names].map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
  return text.match(new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'gu'))?.length ?? 0;
}
