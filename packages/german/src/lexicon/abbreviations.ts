/** Abbreviations whose full stop never ends a sentence, lower case without the last stop. */
export const abbreviations: ReadonlySet<string> = new Set(
  `abb abl abs abschn abt allg alt anh anl anm art aufl az bd beil bes betr bez bgbl bl buchst bzgl bzw ca chr
  d.h dgl dipl dr d eigtl einschl entspr erg evtl f ff fn forts fr frl g geb gem gen ges gez ggf ggfs ggü
  grds gvbl h hdb hr hrn hrsg hs i i.d.r i.s.d i.v.m ing inkl insb insbes int inv jh jun jur kap kfm kgl lfd lfm lit
  lt m max mdl mind mio mrd n nr nrn o o.a o.ä o.g p pkt prof r rd rn rdnr reg rspr s s.o s.u sen sog st std stellv
  str svw tel tsd u u.a u.u urt usf v v.a verf verw vgl vorl vors w wg z z.b z.t z.zt zi ziff zit zt zust zzgl`.split(
    /\s+/,
  ),
);

/** Abbreviations that often end a sentence too: a capital letter after them begins a new one. */
export const closingAbbreviations: ReadonlySet<string> = new Set(['usw', 'etc', 'usf', 'dgl', 'ff', 'f', 'o.ä', 'u.a']);

/** Month names: "31. Dezember" is one date. */
export const months: readonly string[] =
  'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');

/** Nouns that an ordinal number often stands before: "das 3. Quartal", "im 2. OG". */
export const ordinalNouns: ReadonlySet<string> = new Set([
  ...months,
  ...'Quartal Halbjahr Jahr Tag Monat Woche Schultag Werktag OG UG Stock Stockwerk Instanz Lebensjahr Klasse Abschnitt Absatz Satz Termin Auflage Fassung Person Stufe Schritt'.split(
    ' ',
  ),
]);
