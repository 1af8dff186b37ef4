import type { Phrase } from '@lotse/german';
import type { Participant, ParticipantKind, Quote, SourceDocument } from '@lotse/model';
import { slug, uniqueId } from '@lotse/model';
import { actorKind, actorKindOfPhrase, expand, keyOf, nominative } from './actor-names.ts';
import { authorityIn, signatureOf, speaksFor, workplaceIn } from './letterhead.ts';
import { knownAbbreviations } from './lexicon/participants.ts';
import { actorWordsIn, officesFor, systemsIn } from './named-offices.ts';
import { othersAmong } from './other-bodies.ts';
import { participantOf } from './participant-of.ts';
import type { Passage } from './passages.ts';
import { type NamedPerson, personsIn } from './persons.ts';
import { renamingIn, shortFormsIn } from './short-forms.ts';
import { ownOffice } from './subjects.ts';
import { mostNamed } from './usual-unit.ts';

/** Somebody or something that takes part, while the documents are still being read. */
export interface Member {
  id: string;
  name: string;
  kind: ParticipantKind;
  aliases: Set<string>;
  evidence: Quote[];
  /** Performs, sends, receives or is used: members without a use do not reach the outline. */
  used: boolean;
}

/** Who takes part in a case: names, short forms and what they stand for, over all documents. */
export class Cast {
  readonly members: Member[] = [];
  private readonly byKey = new Map<string, Member>();
  private often: { member: Member | undefined } | undefined;
  private readonly taken = new Set<string>();
  private readonly self = new Map<string, Member>();
  /** Short forms with what they stand for, where the words name nobody we know. */
  private readonly explained = new Map<string, string>();
  applicant: Member | undefined;
  authority: Member | undefined;
  clerk: Member | undefined;

  private readonly documents: readonly SourceDocument[];

  constructor(documents: readonly SourceDocument[]) {
    this.documents = documents;
    const texts = documents
      .filter((document) => document.kind !== 'law')
      .flatMap((document) => document.blocks.filter((block) => !block.quoted).map((block) => ({ document, block })))
      .map(({ document, block }) => ({ block, at: { document: document.id, block: block.id, quote: '' } }));
    for (const { block, at } of texts) this.readDefinitions(block.text, at, block.headerCells, block.cells);
    for (const { block } of texts) this.readOffice(block.text);
    for (const { block, at } of texts) this.readNouns(block.text, at);
    for (const { block, at } of texts) this.readSystems(block.text, at);
    for (const person of personsIn(documents)) this.readPerson(person);
    for (const document of documents) this.readSignature(document);
    this.findAuthority();
    for (const other of othersAmong(this.members, this.authority?.name, documents)) other.kind = 'external';
    this.findSelves();
  }

  /** A person stands for the post or office that the documents name with her or him. */
  private readPerson({ name, post, shorts, document, block, quote }: NamedPerson): void {
    if (this.byKey.has(name)) return;
    const known =
      this.byKey.get(post) ??
      this.byKey.get(keyOf(post)) ??
      this.byKey.get(keyOf(expand(post))) ??
      this.byKey.get(keyOf(post.split(' ')[0] ?? ''));
    const kind = known ? known.kind : actorKindOfPhrase(post);
    if (!kind || kind === 'system') return;
    const member = known ?? this.member(expand(nominative(post)), kind, { document, block, quote });
    this.byKey.set(name, member);
    for (const short of shorts) {
      if (this.byKey.has(short)) continue;
      this.alias(member, short);
      this.byKey.set(short, member);
    }
  }

  /** Who signs a mail stands for the post below the name, or for where the mail says that she or he works. */
  private readSignature(document: SourceDocument): void {
    if (document.kind !== 'mail') return;
    const signed = signatureOf(document);
    if (!signed) return;
    const { name, post, block } = signed;
    for (const part of post.split(/\s*[·|,/]\s*/)) {
      const known = this.resolve(part);
      if (known ? /^(?:unit|role|external)$/.test(known.kind) : /^\p{Lu}[\p{L}-]+(?: \p{L}[\p{L}-]*){0,4}$/u.test(part))
        this.readPerson({ name, post: part, shorts: [], document: document.id, block: block.id, quote: part });
    }
    const place = workplaceIn(document);
    const member = this.byKey.get(name) ?? (place ? this.resolve(place) : undefined);
    if (!member || member.kind === 'system' || member.kind === 'applicant') return;
    if (!this.byKey.has(name)) this.byKey.set(name, member);
    this.self.set(document.id, member);
  }

  /** The member a noun phrase names; undefined where it names none. */
  resolve(phrase: string): Member | undefined {
    const text = phrase.replace(/\s+/g, ' ').trim();
    const foreign =
      /^(?:die |der |das |dem |den )?(?:jeweils )?(zuständige[nrs]?|andere[nrsm]?|ausstellende[nrs]?|dortige[nrs]?|auswärtige[nrs]?)\s+(?:\p{Ll}+\s+)*(\p{Lu}\p{L}+)/u.exec(
        text,
      );
    if (
      foreign?.[2] &&
      (actorKind(foreign[2], true) || /^(?:Behörde|Stelle|Amt)$/.test(foreign[2])) &&
      !/^Sach/.test(foreign[2]) &&
      !(/^zuständig/.test(foreign[1] ?? '') && this.standsAlone(foreign[2]))
    ) {
      const adjective = (foreign[1] ?? '').replace(/(?:en|er|es|em|e)$/, 'e');
      return this.member(
        `${adjective.charAt(0).toUpperCase()}${adjective.slice(1)} ${foreign[2]}`,
        'external',
        this.passageWith(foreign[0]),
      );
    }
    for (const name of text.match(/(?:\p{Lu}[\p{L}.]* )?\d+(?:\.\d+)*/gu) ?? []) {
      const found = this.byKey.get(keyOf(name));
      if (found) return found;
    }
    for (const word of text.match(/\p{Lu}[\p{L}\p{M}]*(?:[-/]\p{L}+)*/gu) ?? []) {
      const found = this.byKey.get(keyOf(word)) ?? this.byKey.get(word);
      if (found) return found;
    }
    return undefined;
  }

  /** The office is spoken of without "zuständig" too: it is one of ours. */
  private standsAlone(noun: string): boolean {
    const alone = new RegExp(`(?:^|(?<!(?:zuständig|ander)\\p{Ll}*) )${noun}(?!\\p{L})`, 'u');
    return (
      this.byKey.has(keyOf(noun)) &&
      this.documents.some((document) => document.blocks.some((block) => alone.test(block.text)))
    );
  }

  /** Where words stand first in the documents. */
  private passageWith(words: string): Quote | undefined {
    for (const document of this.documents) {
      const block = document.blocks.find((one) => one.text.includes(words));
      if (block) return { document: document.id, block: block.id, quote: words };
    }
    return undefined;
  }

  isActor = (noun: string): boolean => {
    const member = this.resolve(noun);
    return member !== undefined && member.kind !== 'system';
  };

  /** The member that a noun phrase names as one who acts: "die Behörde" is our own, "Frau Adler" somebody even without a post. */
  actorIn(phrase: Phrase): Member | undefined {
    const member = this.resolve(phrase.text);
    if (member) return member.kind === 'system' ? undefined : member;
    if (ownOffice.test(phrase.head) && phrase.adjectives.length === 0) return this.ownOffice(phrase.head);
    const person = /^(?:Frau|Fr\.|Herr|Hr\.) (?:Dr\. )?\p{Lu}[\p{L}-]+$/u.exec(phrase.text)?.[0];
    return person ? this.member(person, 'role', this.passageWith(person)) : undefined;
  }

  private ownOffice(name: string): Member {
    return this.owner ?? this.authority ?? this.clerk ?? this.member(name, 'unit', this.passageWith(name));
  }

  /** Who "ich", "wir", "uns" and a note's "du" are where a sentence stands: who says it, else whom the document speaks for. */
  selfOf({ document, speaker }: { document: SourceDocument; speaker?: string }): Member | undefined {
    const spoken = speaker ? this.byKey.get(speaker) : undefined;
    return spoken ?? this.self.get(document.id) ?? this.defaultPerformer();
  }

  /** Who does what a passive without an agent tells: the clerk, else the office that the documents belong to. */
  defaultPerformer(): Member | undefined {
    this.often ??= mostNamed(this.documents, this.members, this.owner);
    return this.clerk ?? this.often.member ?? this.owner ?? this.authority;
  }

  owner: Member | undefined;

  /** "Sie" in texts for citizens, and everybody who asks for the service. */
  theApplicant(): Member {
    this.applicant ??= this.member('Antragsteller/in', 'applicant');
    if (!this.byKey.has('person')) this.byKey.set('person', this.applicant);
    return this.applicant;
  }

  /** A label with posts for persons: "Rechnung an Frau Amann senden" → "Rechnung an Kasse senden". */
  withPosts(label: string): string {
    return label.replace(
      /(?:Frau|Fr\.|Herrn?|Hrn?\.) (?:Dr\. )?(\p{Lu}[\p{L}-]+)/gu,
      (words, name: string) => this.byKey.get(name)?.name ?? words,
    );
  }

  /** Whom a table's column of performers names; words that nothing else makes a participant name one there. */
  performer(cell: string, at: Quote): Member | undefined {
    const known = this.resolve(cell);
    if (known) return known;
    const name = this.explained.get(cell) ?? nominative(cell);
    return /^\p{Lu}[\p{L}-]*(?: [\p{L}-]+){0,3}$/u.test(name) && !/^(?:Alle|Siehe|Wie|Nach)(?:\s|$)/.test(name)
      ? this.member(name, 'role', at)
      : undefined;
  }

  /** Somebody of whom only the sentence says that she or he acts. */
  stranger(phrase: Phrase, { document, block }: Passage, sendsToUs: boolean): Member {
    return this.member(nominative(phrase.head), sendsToUs ? 'external' : 'role', {
      document: document.id,
      block: block.id,
      quote: phrase.text,
    });
  }

  /** The participants that are used, ready for the outline. */
  participants(): Participant[] {
    return this.members
      .filter((member) => member.used || member === this.authority)
      .map((member) => participantOf(member, this.authority));
  }

  private member(name: string, kind: ParticipantKind, evidence?: Quote): Member {
    if (kind === 'applicant' && this.applicant) {
      if (!/^(?:Person|Antragsteller\/in)$/.test(name)) this.applicant.aliases.add(name);
      this.byKey.set(keyOf(name), this.applicant);
      return this.applicant;
    }
    const known = this.byKey.get(keyOf(name));
    if (known) return known;
    const member: Member = {
      id: uniqueId(slug(name, 32), this.taken),
      name,
      kind,
      aliases: new Set(),
      evidence: evidence ? [evidence] : [],
      used: false,
    };
    this.members.push(member);
    this.byKey.set(keyOf(name), member);
    if (kind === 'applicant') this.applicant = member;
    if (/^Sachbearbeit/.test(name)) this.clerk ??= member;
    return member;
  }

  private alias(member: Member, alias: string): void {
    member.aliases.add(alias);
    this.byKey.set(keyOf(alias), member);
  }

  private readDefinitions(text: string, at: Quote, headers?: readonly string[], cells?: readonly string[]): void {
    for (const { short, long, quote, also, unit } of shortFormsIn(text, headers, cells)) {
      this.define(long, short, { ...at, quote });
      const member = this.resolve(short);
      if (also && member) this.alias(member, also);
      const office = unit ? nominative(unit) : undefined;
      if (office && this.clerk && actorKindOfPhrase(office) === 'unit' && !this.byKey.has(keyOf(office)))
        this.alias(this.clerk, expand(office));
    }
    const renaming = renamingIn(text);
    const renamed = renaming ? this.resolve(renaming.short) : undefined;
    if (renaming && renamed) this.alias(renamed, renaming.name);
  }

  private define(long: string, short: string, evidence: Quote): void {
    const name = long.trim().replace(/^(?:Die|Der|Das|die|der|das|Dem|dem|den|alle|aller|von|im|in)\s+/, '');
    const kind = actorKindOfPhrase(name);
    if (!kind && !this.explained.has(short)) this.explained.set(short, name);
    if (!kind) {
      if (/Fachverfahren|verfahren$/i.test(name)) {
        const system = this.member(short, 'system', evidence);
        this.alias(system, name);
      }
      return;
    }
    const singular = name.replace(/^Sachbearbeitungen$/, 'Sachbearbeitung');
    const known = this.byKey.get(short) ?? this.byKey.get(keyOf(short));
    const member = known ?? this.member(singular, kind, evidence);
    this.alias(member, short);
    this.byKey.set(short, member);
    if (member.name !== singular) this.alias(member, singular);
  }

  /** "alle Sachbearbeitungen (SB) des Steueramtes": the clerks are the office. */
  private readOffice(text: string): void {
    const office = /Sachbearbeit(?:ung|ungen|er|erinnen)\s(?:\(SB\)\s)?(?:des|der|im|in der)\s(\p{Lu}\p{L}+)/u.exec(
      text,
    )?.[1];
    const clerk = this.clerk;
    if (!office || !clerk || actorKind(office) !== 'unit' || this.byKey.has(keyOf(office))) return;
    this.alias(clerk, nominative(office));
  }

  private readNouns(text: string, at: Quote): void {
    for (const { name, head } of officesFor(text)) {
      const office = this.member(name, 'unit', { ...at, quote: name });
      if (!this.byKey.has(keyOf(head))) this.byKey.set(keyOf(head), office);
    }
    for (const [short, known] of knownAbbreviations) {
      if (this.byKey.has(short) || !new RegExp(`(?<![\\p{L}])${short}(?![\\p{L}])`, 'u').test(text)) continue;
      const member = this.member(known.name, known.kind, { ...at, quote: short });
      this.alias(member, short);
      this.byKey.set(short, member);
    }
    for (const word of actorWordsIn(text)) {
      if (/\d/.test(word)) {
        this.member(expand(nominative(word)), 'unit', { ...at, quote: word });
        continue;
      }
      const kind = actorKind(word);
      if (!kind || this.byKey.has(keyOf(word))) continue;
      this.member(nominative(word), kind, { ...at, quote: word });
    }
  }

  private readSystems(text: string, at: Quote): void {
    for (const { name, quote } of systemsIn(text)) {
      const system = this.member(name, 'system', { ...at, quote });
      if (quote.startsWith('Fachverfahren')) this.alias(system, 'Fachverfahren');
    }
  }

  private findAuthority(): void {
    const found = authorityIn(this.documents);
    if (!found) return;
    const [kind, place] = found.parts;
    const name = `${kind} ${place}`;
    const known = this.byKey.get(keyOf(kind));
    this.authority = {
      id: uniqueId(slug(name, 32), this.taken),
      name,
      kind: 'authority',
      aliases: new Set([kind]),
      evidence: [found.evidence],
      used: false,
    };
    this.members.unshift(this.authority);
    if (!known) for (const part of found.parts) this.byKey.set(keyOf(part), this.authority);
  }

  /** The office each document speaks for: from its head, its signature, or whom it names most. */
  private findSelves(): void {
    for (const document of this.documents) {
      if (document.kind === 'form' || document.kind === 'list') continue;
      const own = speaksFor(document, (word) => this.byKey.get(keyOf(word)) ?? this.byKey.get(keyOf(expand(word))));
      if (!own) continue;
      if (!this.self.has(document.id)) this.self.set(document.id, own);
      if (own.kind === 'unit' && document.kind !== 'notes') this.owner ??= own;
    }
  }
}
