/** Heads of noun phrases that name somebody outside who wants something of those who work. */
export const applicantNouns =
  /(?:^|\s)(?:customer|client|applicant|citizen|claimant|patient|student|guest|visitor|buyer|traveller|traveler|user|resident|patron|passenger|caller|borrower|policyholder|petitioner|complainant)s?$/i;

/** Heads of noun phrases that name a part of an organisation. */
export const unitNouns =
  /(?:^|\s)(?:department|departement|office|team|unit|division|section|desk|board|committee|management|service|support|staff|registry|authority|administration|warehouse|accounting|accounts|finance|sales|production|procurement|hr|logistics|laboratory|lab|group|crew|centre|center|council)s?$/i;

/** Heads of noun phrases that name somebody or something that does its work by itself. */
export const roleNouns =
  /(?:^|\s)(?:officer|clerk|manager|employee|assistant|secretary|engineer|technician|tech|supervisor|agent|handler|specialist|analyst|director|head|member|worker|person|people|representative|rep|supplier|vendor|seller|bank|company|doctor|nurse|physician|lawyer|judge|teacher|professor|expert|reviewer|approver|tester|designer|developer|inspector|mechanic|driver|operator|cook|chef|waiter|colleague|boss|mayor|candidate|partner|party|insurer|carrier|courier|provider|organisation|organization|institution|agency|ministry|municipality|court|police|system|server|app|software|platform|website|machine|robot|host|artist|friend|owner|leader|coordinator|consultant|auditor|accountant|cashier|librarian|landlord|tenant|underwriter|investor|broker|shop|store|firm|contractor|subcontractor|notary|caretaker)s?$/i;

/** Endings by which English names somebody after what she or he does. */
export const agentNouns = /(?:^|\s)\p{L}{2,}(?:[^\s]er|or|ist|ian|yst|eer|ant|ee)s?$/iu;

/** Words with such an ending that name no one. */
export const noAgents =
  /(?:^|\s)(?:letter|order|number|paper|offer|computer|register|error|door|color|folder|counter|printer|reminder|parameter|factor|cover|folder|poster|drawer|container|sticker|transfer|voucher|newsletter|water|power|folder|header|footer|filter|layer|chapter|matter|list|checklist|shortlist|grant|amount|fee|guarantee|employee fee|floor|mirror|corridor|monitor|sensor|motor|visitor pass|plant|restaurant|refer|answer|customer order|ledger|charter|border|center|scanner|freezer|refrigerator|calculator|timer|career|over|under|after|other|quarter|december|september|october|november|summer|winter|dinner|flower|river|corner|minor|major|color|colour|flavor|invoice number|mailer|flyer|buffer|server error|trailer|parlor|committee fee|relevant|important|significant|variant|descendant|consultant fee|coffee|tree|degree|agree|guarantee|free|three|refugee status|her|their|per)s?$/i;

/** Heads of noun phrases that never act, whatever verb they stand before. */
export const thingNouns =
  /(?:^|\s)(?:process|procedure|step|steps|activity|activities|workflow|task|phase|stage|case|order|request|claim|form|document|report|file|letter|payment|invoice|application form|result|decision|goods|part|parts|product|information|data|meeting|contract|production|work|event|procedure|email|e-mail|message|amount|time|negotiation|negotiations)$/i;
