import type { Participant } from '@lotse/model';
import { nameOfMember } from './actor-names.ts';
import type { Member } from './cast.ts';

/** A member as it stands in the outline; units and posts belong to `home`, the authority. */
export function participantOf(member: Member, home: Member | undefined): Participant {
  const aliases = [...member.aliases].filter((alias) => alias !== member.name);
  const evidence = member.evidence.filter(({ quote }) => quote !== '').slice(0, 1);
  const inside = home !== undefined && home !== member && (member.kind === 'unit' || member.kind === 'role');
  return {
    id: member.id,
    name: nameOfMember(member),
    kind: member.kind,
    ...(inside ? { within: home.id } : {}),
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(evidence.length > 0 ? { evidence } : {}),
  };
}
