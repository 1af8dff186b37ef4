/** The words of German that do not grow in number: function words, each list a part of speech, lower case. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const determiners =
  words(`der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner
  keines keins dieser diese dieses diesen diesem jener jene jenes jenen jenem jeder jede jedes jeden jedem jeglicher jegliche
  sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer mein meine
  meinen meinem meiner alle aller allen allem alles beide beiden beider sämtliche sämtlichen sämtlicher einige einigen
  mehrere mehreren mehrerer solche solchen solcher welche welcher welches welchen welchem manche mancher etwaige etwaiger
  etwaigen deren dessen derselbe dieselbe denselben derselben dieselben derjenige diejenige diejenigen denjenigen dasjenige`);

export const prepositions = words(`ab abzüglich an am ans anhand anlässlich anstatt anstelle auf aufs aufgrund aus außer
  außerhalb bei beim bezüglich binnen bis durch durchs einschließlich entgegen entsprechend für fürs gegen gegenüber gemäß
  hinsichtlich hinter im in infolge inklusive innerhalb ins inmitten laut mangels mit mithilfe mittels nach nebst neben ob
  ohne per pro samt seit statt trotz über übers um ums unbeschadet ungeachtet unter unterhalb vom von vor vorbehaltlich
  vors während wegen zu zum zur zufolge seitens zugunsten zulasten zuzüglich zwecks zwischen je`);

export const pronouns =
  words(`ich du er sie es wir ihr mich dich ihn uns euch mir dir ihm ihnen sich man wer wen wem wessen
  was jemand jemanden jemandem niemand niemanden etwas nichts dies selbst selber einander alles hierüber hierzu hiervon
  letztere letzterer letzteres letzteren letzterem erstere ersterer ersteres ersteren ersterem hierfür hierbei hieran darüber dazu davon dafür dabei daran damit danach darauf darin daraus dagegen`);

/** Conjunctions that send the verb to the end of their clause. */
export const subordinators =
  words(`wenn falls sofern soweit sobald solange ob dass daß weil da obwohl obgleich nachdem bevor ehe
  bis damit indem während sodass wonach wobei wodurch womit soweit als wie insoweit obschon wofür warum wohin woher wann wo
  weswegen weshalb`);

export const coordinators = words(
  `und oder sowie bzw bzw. beziehungsweise aber sondern denn doch sowohl entweder weder noch u.`,
);

export const negations =
  words(`nicht kein keine keinen keinem keiner keines keins nie niemals nichts ohne weder keinesfalls
  keineswegs keinerlei`);

/** Adverbs and particles that never head a noun phrase and do not belong into a label. */
export const adverbs =
  words(`auch noch nur schon bereits erst dann danach anschließend sodann zunächst zuerst zuvor vorher
  vorab nachher später zuletzt abschließend schließlich zugleich gleichzeitig parallel daneben dabei hierbei hierzu dazu
  dafür hierfür damit somit daher deshalb deswegen folglich jedoch dennoch gleichwohl allerdings andernfalls ansonsten sonst
  übrigens grundsätzlich regelmäßig stets immer jeweils jedenfalls insbesondere namentlich ggf ggf. gegebenenfalls eventuell
  evtl evtl. bitte bald sofort unverzüglich umgehend sogleich gleich direkt unmittelbar wieder erneut nochmals noch einmal
  zusätzlich ferner außerdem weiterhin darüber hierüber daraufhin dort hier da so ebenso ebenfalls also etwa ungefähr rund
  ca ca. mindestens höchstens spätestens frühestens längstens maximal gesondert selbst allein lediglich bloß ganz sehr meist
  meistens überwiegend derzeit künftig zukünftig bisher bislang früher seither seitdem inzwischen heute aktuell hiervon
  hieraus hieran daran darauf darin daraus davon dagegen sowie überhaupt möglichst weiter natürlich eben halt mal leider
  quasi praktisch einfach selbstverständlich jetzt nun dadurch hierdurch insoweit insofern zwar doch wohl vielleicht
  bejahendenfalls verneinendenfalls nein ja freitags montags dienstags mittwochs donnerstags jährlich monatlich wöchentlich
  täglich automatisch maschinell elektronisch telefonisch schriftlich mündlich persönlich postalisch formlos handschriftlich
  eigenhändig online digital manuell gesammelt einmal zweimal zusammen gemeinsam einzeln nacheinander nebeneinander
  unbearbeitet ergebnislos ungenutzt fruchtlos fristgerecht rechtzeitig vollständig sachlich rechnerisch zuständigkeitshalber
  augenscheinlich ausdrücklich endgültig formell inhaltlich fachlich örtlich vorläufig entsprechend mehr nochmal wiederum
  zudem überdies folgendermaßen unentschuldigt voraussichtlich grds grds. versehentlich sorgfältig deutlich genau gern
  gerne na ach tja naja erst vorerst vorrangig nachträglich unterdessen währenddessen derweil alsdann hiernach demnach hiermit erstmals ferner neu`);

/** Cardinal numbers in words, and "halb". */
export const numerals: ReadonlyMap<string, number> = new Map(
  'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn'
    .split(' ')
    .map((word, value) => [word, value] as const)
    .concat([
      ['eins', 1],
      ['eine', 1],
      ['einer', 1],
      ['einem', 1],
      ['eines', 1],
      ['einen', 1],
      ['zwanzig', 20],
      ['einundzwanzig', 21],
      ['dreißig', 30],
      ['vierzig', 40],
      ['sechzig', 60],
      ['neunzig', 90],
      ['hundert', 100],
    ]),
);

/** Finite forms of the auxiliaries and modals, with their infinitive; lower case. */
export const auxiliaries: ReadonlyMap<string, { infinitive: string; past?: true; subjunctive?: true }> = new Map([
  ...forms('sein', 'ist sind bin bist seid'),
  ...forms('sein', 'war waren', { past: true }),
  ...forms('sein', 'sei seien wäre wären', { subjunctive: true }),
  ...forms('haben', 'hat haben habe hast habt'),
  ...forms('haben', 'hatte hatten', { past: true }),
  ...forms('haben', 'hätte hätten', { subjunctive: true }),
  ...forms('werden', 'wird werden werde wirst werdet'),
  ...forms('werden', 'wurde wurden', { past: true }),
  ...forms('werden', 'würde würden', { subjunctive: true }),
  ...forms('müssen', 'muss müssen muß mußt musst müsse'),
  ...forms('müssen', 'musste mussten', { past: true }),
  ...forms('müssen', 'müsste müssten', { subjunctive: true }),
  ...forms('können', 'kann können kannst könne'),
  ...forms('können', 'konnte konnten', { past: true }),
  ...forms('können', 'könnte könnten', { subjunctive: true }),
  ...forms('sollen', 'soll sollen sollst solle'),
  ...forms('sollen', 'sollte sollten', { subjunctive: true }),
  ...forms('dürfen', 'darf dürfen darfst dürfe'),
  ...forms('dürfen', 'durfte durften', { past: true }),
  ...forms('dürfen', 'dürfte dürften', { subjunctive: true }),
  ...forms('wollen', 'will wollen willst wolle'),
  ...forms('wollen', 'wollte wollten', { past: true }),
  ...forms('wollen', 'möchte möchten möchtest'),
  ...forms('lassen', 'lässt läßt lassen lasse'),
]);

function forms(infinitive: string, list: string, marks: { past?: true; subjunctive?: true } = {}) {
  return list.split(' ').map((form) => [form, { infinitive, ...marks }] as const);
}
