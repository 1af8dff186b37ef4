import type { FindingCode } from '../src/index.ts';

/** Passages of several sentences about the service "Führerschein" in which the code stands for something else. */
export const traps: readonly (readonly [FindingCode, string])[] = [
  // Another service, carried on by pronouns and adverbs.
  [
    'insecure-email',
    'Für den Internationalen Führerschein gilt ein eigenes Merkblatt. Er kann auch per E-Mail beantragt werden.',
  ],
  ['personal-appearance', 'Den Fischereischein bearbeitet das Umweltamt. Dort müssen Sie persönlich vorsprechen.'],
  [
    'register-proof',
    'Für Taxikonzessionen ist der Landkreis zuständig. Nur dort werden Führungszeugnisse verlangt und Nachweise geprüft.',
  ],
  ['cash-payment', 'Die Kfz-Zulassung ist nicht Teil dieser Anweisung. Hierfür wird am Schalter bar bezahlt.'],
  [
    'fax',
    'Über Fahrverbote entscheidet die Bußgeldstelle in eigener Zuständigkeit. Die Akten werden dort noch per Fax angefordert.',
  ],
  [
    'certified-copy',
    'Für den Fahrlehrerschein gibt es ein eigenes Verfahren. Dazu sind beglaubigte Kopien vorzulegen.',
  ],
  ['seal', 'Parkausweise werden hier nicht behandelt. Diese tragen das Dienstsiegel.'],
  ['pickup', 'Beim Reisepass ist es dagegen so, dass er im Bürgerbüro abgeholt werden muss.'],
  ['paper-file', 'In der Nachbargemeinde werden dafür noch Karteikarten geführt.'],
  ['excel-list', 'Andere Kommunen führen dazu eine Excel-Liste.'],
  ['post', 'Für Umschreibungen sind wir nicht zuständig. Die Unterlagen gehen dort per Post ein.'],
  [
    'signature',
    'Der Waffenschein ist hingegen ein Fall für die Kreispolizei. Dieser Antrag ist eigenhändig zu unterschreiben.',
  ],
  // Proposals that were turned down, wishes, plans.
  ['insecure-email', 'Die Anregung, Anträge per E-Mail anzunehmen, wird nicht weiterverfolgt.'],
  ['cash-payment', 'Der Vorschlag, auch Barzahlung zuzulassen, wurde verworfen.'],
  ['excel-list', 'Die Idee einer Excel-Liste haben wir fallen gelassen.'],
  ['co-signature', 'Es wurde angeregt, jeden Bescheid gegenzeichnen zu lassen.'],
  ['phone-appointment', 'Herr Maurer schlägt vor, Termine telefonisch zu vergeben.'],
  ['fax', 'Überlegt wurde auch ein Versand per Fax.'],
  ['insecure-email', 'Vielleicht nehmen wir die Unterlagen irgendwann auch per E-Mail an, warten wir es ab.'],
  ['insecure-email', 'Die Kollegin meint, Anträge kommen dann per E-Mail. Na, warten wir’s ab.'],
  ['pickup', 'Der Schein soll ab dem nächsten Jahr am Automaten abgeholt werden.'],
  ['cash-payment', 'Hoffentlich kann man bald auch bar zahlen.'],
  ['print-scan', 'Wenn das neue System kommt, wird alles eingescannt.'],
  ['internal-mail', 'Die Einführung einer Umlaufmappe ist angedacht.'],
  ['excel-list', 'Wir überlegen, dafür eine Excel-Liste anzulegen.'],
  ['seal', 'Ein neues Dienstsiegel steht auf der Wunschliste.'],
  // Done away with.
  ['fax', 'Den Versand per Fax haben wir eingestellt.'],
  ['fax', 'Das Faxgerät, das jahrelang im Flur stand, gibt es nicht mehr.'],
  ['paper-file', 'Die Karteikarten, mit denen wir angefangen haben, sind abgeschafft.'],
  ['signature', 'Die Pflicht, den Antrag eigenhändig zu unterschreiben, ist entfallen.'],
  ['cash-payment', 'Die Möglichkeit, bar zu zahlen, besteht nicht.'],
  ['fax', 'Die Praxis, Bescheide vorab per Fax zu senden, haben wir aufgegeben.'],
  ['personal-appearance', 'Dass man dafür persönlich vorsprechen musste, ist vorbei.'],
  ['original-document', 'Es ist nicht erforderlich, die Unterlagen im Original vorzulegen.'],
  ['signature', 'Wir verlangen nicht, dass der Antrag unterschrieben ist.'],
  ['excel-list', 'Früher gab es eine Excel-Liste. Das machen wir nicht mehr.'],
  ['double-entry', 'Die Daten wurden doppelt erfasst. Das ist seit der Umstellung vorbei.'],
  ['fax', 'Bisher kamen die Meldungen per Fax, jetzt laufen sie über die Schnittstelle.'],
  ['paper-file', 'Vor der Umstellung wurde alles abgeheftet.'],
  ['manual-deadline', 'Wiedervorlagen auf Zetteln gehören der Vergangenheit an.'],
  ['excel-list', 'Die Excel-Liste wurde durch das Fachverfahren ersetzt.'],
  ['paper-form', 'Der Papiervordruck wird nicht länger ausgegeben.'],
  ['internal-mail', 'Mit dem Laufzettel ist Schluss.'],
];

/** Passages that look like traps and tell of this very service. */
export const noTraps: readonly (readonly [FindingCode, string])[] = [
  [
    'signature',
    'Für den Internationalen Führerschein gilt ein eigenes Merkblatt. Der Antrag auf den Führerschein ist eigenhändig zu unterschreiben.',
  ],
  ['identity-paper', 'Für Parkausweise gibt es ein eigenes Verfahren. Sie müssen den Personalausweis vorlegen.'],
  ['personal-appearance', 'Zuständig ist das Bürgerbüro. Dort ist persönlich vorzusprechen.'],
  ['personal-appearance', 'Bei Minderjährigen ist dagegen persönliches Erscheinen erforderlich.'],
  ['excel-list', 'Bisher führen wir dazu eine Excel-Liste.'],
  ['insecure-email', 'Auf Wunsch wird der Bescheid per E-Mail zugesandt.'],
  ['paper-file', 'Solange die E-Akte nicht da ist, wird der Vorgang abgeheftet.'],
  ['fax', 'Die Pflicht, das Ergebnis per Fax mitzuteilen, besteht weiterhin.'],
  ['signature', 'Es ist erforderlich, den Antrag eigenhändig zu unterschreiben.'],
  ['cash-payment', 'Überweisungen, die ohnehin selten waren, gibt es nicht mehr, bezahlt wird bar.'],
  ['signature', 'Auf die Unterschrift des Antragstellers kann nicht verzichtet werden.'],
  ['identity-paper', 'Ohne Personalausweis bekommt niemand den Schein.'],
  ['post', 'Andere Behörden werden mit der Post unterrichtet und bekommen eine Kopie zugesandt.'],
  ['manual-entry', 'Die Daten werden von Hand ins Fachverfahren eingegeben, weil es keine Schnittstelle gibt.'],
];
