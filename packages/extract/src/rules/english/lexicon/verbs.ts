/** The words of a table written as text. */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Verbs that are seldom anything else: their forms are read as verbs wherever a noun phrase may end. */
export const plainVerbs = words(`
accept achieve acquire activate adapt add address adjust administer advertise advise agree align allocate allow analyse
analyze announce answer apologise apologize appear apply appoint appraise approve archive arrange arrive ask assemble
assess assign assist attach attempt attend authorise authorize await become begin belong bring browse build buy
calculate call cancel carry categorise categorize choose clarify classify clean collect come communicate compare
compensate compile complain complete comply compose compute conclude conduct configure confirm connect consider consist
construct consult consume contain continue contribute convert convince cook coordinate correct countersign create
deactivate decide declare decline decrease deduct define delegate delete deliver deny depend deposit deregister describe
detect determine develop diagnose differ disable disassemble disburse discard discharge discuss dismiss dispatch display
dispose distribute divide document download draw drop edit elaborate eliminate email employ enable enclose encounter
ensure enter erase escalate establish evaluate examine exceed exchange execute exist expire explain extend extract fail
fetch file fill finalise finalize find finish fix forward fulfil fulfill gather generate get give go greet grant
guarantee guide handle happen heat help hire hold identify implement import improve include increase indicate inform
initiate input insert inspect install instruct integrate interact introduce investigate invite involve issue join keep
know label launch lead leave let lie load locate lodge log look lose maintain make manage manufacture match mean measure
meet merge modify monitor negotiate notify observe obtain occur offer onboard open optimise optimize order organise
organize overcome pack park participate pay perform persist phone pick place post prepare prescribe present prevent
print prioritise prioritize proceed process procure produce promise prompt propose prove provide publish purchase put
query quote raise rank rate reach read realise realize reassign recalculate recheck receive recommend reconcile record
recruit rectify redirect reduce refer refill refine refuse refund register reimburse reinitiate reject relate release
remain remind remove rename render renew reopen reorder repair repeat replace replenish reply report request require
reschedule reserve resell resolve respond resubmit re-submit restart restock result resume retain retrieve return review
revise rewrite satisfy save scan schedule search secure see seek select sell send separate serve settle ship show sign
simulate skip solicit solve sort specify spend stamp start state stay stop store submit suggest supply support suspend
take talk tell terminate test trace track train transfer translate transmit transport treat trigger try turn undergo
undertake unload unlock update upgrade upload use utilise utilize validate verify visit vote wait want warn wash
withdraw work wrap write buys mails mark mail check claim charge clear click close contact control copy cost cover
debit credit deal debate demand deploy design draft drive estimate exit export face fax feed filter finance follow forge
form grade hand house identify inquire enquire interview invoice judge link list lock mount move need note notice own
pass plan point press profit program prune quarantine question queue ration reason rebuild recall reject rent research
restore rework route run sample scale score screen seal segment set sew share shift shop sketch slice slot spray stack
staff stage staple start step stock study subscribe subtract survey switch tag talk target tax taste think throw title
touch transcribe transfuse type understand vary view void wear weigh welcome wipe withhold
bake firm cut frame leak brew count dry drill paint plant polish fold peel chop boil mix pour fry stir grind weld cast bind burn
catch charge chase dig drag eat drink feel fight hear hide hunt knock lift lock melt pull push ride roll rub shake sing
sit sleep smell spill squeeze stand stretch strike swim tear tie trim twist unpack vaccinate warn weave wind zip rinse`);

/** Verbs whose base and third person are nouns as often: read as verbs only where the clause has no other. */
export const nounLikeVerbs = words(`
address advance answer archive attempt balance bill book call cancel care charge check claim click close contact control
copy cost cover credit damage deal debate debit demand deposit design display document draft drive drop email end
estimate exchange exit export face fax feed file fill filter finance fix follow form forward function grade grant
guarantee guide hand handle heat help hold house implement import increase input interest interview invoice issue judge
keep label lead leave limit link list load lock log look mail map mark match measure merge monitor mount move name need
note notice number offer open order own pack park part pass pay permit phone pick picture place plan point post present
press print process produce profile profit program progress project promise prompt purchase query question queue quote
raise range rank rate reach read reason rebuild recall record reduce refund register reject release rent repair
reply report request research reserve rest result return review reward rework risk route run sample save scale scan
schedule score screen seal search segment separate sequence serve service set shape share shift ship shop show sign
sketch slice slot sort spray stack staff stage stamp staple start state stay step stock stop store study supply support
survey switch tag talk target tax taste test throw time title touch trace track trade train transfer transport travel
treat trigger turn type update upgrade use view visit vote wait want wash water wear welcome work works matter group
process notice bank board function fund document documents label transport trouble email e-mail complete separate clean
clear correct direct present back total balance warrant`);

/** How things are, or what somebody wishes or may do: no work. */
export const stateVerbs = words(`
be have want know believe contain consist comprise depend exist include mean understand serve act remain seem belong
concern result describe involve relate represent appear differ hope like think let allow enable become cost own happen
occur lie stay face exceed fall encounter comply satisfy vary need require intend focus aim expect play arise wish do
see happen fulfil fulfill correspond equal follow arrive consider`);

/** Verbs that say that work begins, goes on or is tried: what is done stands behind them ("starts to draft", "by drafting"). */
export const phaseVerbs = words(`
start begin continue try attempt proceed finish stop want need have go decide help manage wish agree plan use promise
intend choose ask require`);

/** Verbs by which something reaches somebody. */
export const sendingVerbs = words(`
send forward submit email mail transmit dispatch inform notify tell advise report return deliver hand pass transfer
communicate issue provide ask request contact call offer give resubmit re-submit`);

/** Verbs that need nothing behind them. */
export const intransitive = words('start begin end finish stop continue proceed resume fail wait work');

/** Verbs that take whom and what: "gives the customer the form". */
export const givingVerbs = words(
  'give send provide offer hand tell show ask teach assign bring pay grant email mail issue lend sell',
);

/** Verbs whose "if" and "that" tell what is checked or said, no condition. */
export const complementVerbs = words(`
check verify determine decide see ask evaluate examine assess find inspect test confirm ensure declare indicate notify
inform know state tell report clarify investigate believe say show mean agree note notice recommend suggest propose
specify identify detect validate review inquire`);

export const receivingVerbs = words('receive get obtain');

/** Verbs with the little words that belong to them; a label keeps both. */
export const particles: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    carry: ['out'],
    fill: ['out', 'in'],
    hand: ['out', 'over', 'in'],
    send: ['back', 'out'],
    take: ['over', 'down', 'back'],
    pick: ['up'],
    look: ['for', 'at', 'up'],
    turn: ['on', 'off'],
    log: ['in', 'into', 'out'],
    set: ['up'],
    wait: ['for'],
    sign: ['off', 'up'],
    give: ['back', 'out'],
    pass: ['on'],
    firm: ['up'],
    draw: ['up'],
    go: ['through', 'back'],
    find: ['out'],
    write: ['down', 'off'],
    heat: ['up'],
    point: ['out'],
    deal: ['with'],
    ask: ['for'],
    apply: ['for'],
    search: ['for'],
    pay: ['out', 'for'],
    put: ['up', 'away'],
    call: ['back'],
    bring: ['in', 'back'],
    come: ['back'],
    throw: ['away'],
    prepare: ['for'],
    decide: ['on'],
    work: ['on'],
  }),
);

/** Verbs that carry a noun of action: "perform a check" stays as it is said, "make a decision" too. */
export const ends = words('end finish stop terminate conclude complete close cease');
export const begins = words('start begin commence initiate trigger');
export const goesOn = words('continue proceed resume');

/** Irregular forms: form, base and which form it is. Past forms that are participles too are given as participles. */
export const irregular: ReadonlyMap<string, { base: string; form: 'past' | 'participle' | 's' }> = new Map(
  `sent send|paid pay|made make|written write|given give|taken take|chosen choose|found find|gotten get|told tell|
bought buy|sold sell|drawn draw|done do|begun begin|held hold|kept keep|put put|set set|withdrawn withdraw|lent lend|
built build|come come|brought bring|met meet|left leave|read read|shown show|known know|seen see|gone go|heard hear|
led lead|lost lose|said say|spent spend|stood stand|taught teach|thought think|understood understand|won win|
undergone undergo|undertaken undertake|overcome overcome|resold resell|rewritten rewrite|sought seek|proven prove|
thrown throw|driven drive|broken break|spoken speak|forgotten forget|fallen fall|run run|cut cut|let let|hit hit|
rebuilt rebuild|got get|putted put|fed feed|hung hang|laid lay|sewn sew|worn wear|dealt deal|split split`
    .split('|')
    .map((entry): [string, { base: string; form: 'past' | 'participle' | 's' }] => {
      const [form = '', base = ''] = entry.trim().split(' ');
      return [form, { base, form: 'participle' }];
    })
    .concat(
      `wrote write|gave give|took take|chose choose|drew draw|began begin|withdrew withdraw|came come|knew know|saw see|
went go|underwent undergo|undertook undertake|threw throw|drove drive|broke break|spoke speak|fell fall|ran run`
        .split('|')
        .map((entry) => {
          const [form = '', base = ''] = entry.trim().split(' ');
          return [form, { base, form: 'past' }];
        }),
    ),
);
