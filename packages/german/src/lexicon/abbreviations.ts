const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/**
 * Abbreviations that something else must follow, lower case, without the last stop and without spaces: only a word that
 * begins sentences ("Die", "Danach") ends one after them.
 */
export const abbreviations = words(`
  abb abl abs abschl abschn abt allg alt anh anl anm ant app art aufl az bd beil bes beschl betr bez bgbl bgm bl buchst
  bzgl bzw ca chr co d.h dgl dipl dr d eigtl eing einschl entspr erg ev evtl f fa fam ff fl flst fn forts fr frl g geb gem gen
  ges gesch gez ggf ggfs ggü grds gvbl h hausnr hdb hj hr hrn hrsg hs i i.d.r i.s.d i.v.m ing inh inkl insb insbes int inv jh jun
  jur kap kath kfm kgl kl kto lfd lfm lit lt m max mdl med mind mio mitgl mrd msch mtl n nr nrn o o.a o.g obgm orig p phil pkt pl
  pos postf präs prof r rd reg rn rdnr rspr s s.o s.u schr sen sog sogen spez st städt staatl std stellv stpl str svw
  techn tel tsd u u.u urt v v.a ver vereid verf vertr verw vgl vorauss vorl vors w wg z z.b z.t z.zt zi ziff zit zt zul zust zw zzgl
`);

/** Abbreviations that may stand last in a sentence and are seldom followed by a noun: a capital letter begins a new one. */
export const closingAbbreviations = words('usw etc usf dgl u.dgl ff f o.ä u.ä u.a n.v i.o d.j d.m d.mts z.d.a k.a');

/** Units, parts of the day and the like: a capital letter after them begins a sentence if a verb or sentence word shows it. */
export const units = words('j jh min mon mtl std stck stk wo vorm nachm tgl wö');

/** Days of the week in opening hours: "Mo.–Do. 8 Uhr". */
export const weekdays = words('Mo Di Mi Do Fr Sa So');

/** Month names: "31. Dezember" is one date. */
export const months: readonly string[] =
  'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');

/** Nouns that an ordinal number often stands before: "das 3. Quartal", "im 2. OG". */
export const ordinalNouns: ReadonlySet<string> = new Set([
  ...months,
  ...words(`Quartal Halbjahr Jahr Tag Monat Woche Schultag Werktag OG UG Stock Stockwerk Instanz Lebensjahr Klasse
    Abschnitt Absatz Abs Satz Termin Auflage Fassung Person Stufe Schritt`),
]);

/** Nouns and abbreviations that a number or letter names: after "Schritt 5." or "Gruppe B." a capital letter begins a sentence. */
export const numberedNouns = words(`
  Abs Absatz Abschnitt Abt Abteilung ALG Anhang Anl Anlage App Art Artikel Blatt Buchst Buchstabe Fall Feld Formular Frage
  Fußnote Gruppe Haus Kap Kapitel Kl Klasse Muster Nr Nummer Person Pflegegrad Phase Pkt Postf Punkt Raum Rn S Satz Schritt Seite SGB
  Stufe Tabelle Teil Tel Tor Typ Variante Vordruck Zi Ziff Ziffer Zimmer Zone bis und
`);

/** Words that begin a sentence when they have a capital letter, "Sie" and "Ihr" aside, which may be polite. */
export const sentenceOpeners = words(`
  Ab Abschließend Aber Alle Allerdings Als Also Am An Andere Andernfalls Anschließend Ansonsten Anstelle Auch Auf Aufgrund Aus
  Ausgenommen Außerdem Außerhalb Bei Beide Beim Besteht Bestehen Bevor Bezüglich Bis Bitte Da Dabei Dadurch Dafür Daher
  Damit Danach Daneben Dann Daran Daraufhin Darf Darüber Darum Das Dazu Dem Den Denn Der Deren Des Deshalb Dessen Die
  Dies Diese Dieser Dieses Diesem Diesen Doch Dort Durch Dürfen Ein Eine Einem Einen Einer Einige Entsprechend Er Erfolgt Ergibt
  Erst Es Evtl Falls Fehlen Fehlt Ferner Für Gegebenenfalls Geht Gehen Gegen Gemäß Ggf Ggfs Gibt Gilt Gleichzeitig Haben Hat
  Hier Hierfür Hiergegen Hierzu Hinsichtlich Hinter Ich Ihnen Im In Infolge Innerhalb Ins Insbesondere Ist Ja Jede Jeder
  Jedes Kann Kein Keine Können Laut Liegen Liegt Man Manche Mehrere Mit Muss Müssen Nach Nachdem Neben Nein Nicht Nur Ob
  Obwohl Oder Ohne Sein Seine Seit Siehe Sind So Sobald Sodann Sofern Solange Soll Sollen Sollte Sollten Sonst Soweit Später Statt Stellt
  Trotz Über Um Und Unser Unsere Unter Viele Vom Von Vor Vorher Wann War Waren Warum Was Wegen Weil Weiter Weitere Wenn Wer Werden Wie Wir Wird
  Wo Wurde Wurden Während Zu Zudem Zuerst Zuletzt Zum Zunächst Zur Zusätzlich Zuvor Zwischen
`);
