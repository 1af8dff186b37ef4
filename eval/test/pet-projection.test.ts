import { describe, expect, it } from 'vitest';
import { englishStem, isNominalOf } from '../src/pet/english-stem.ts';
import { outline, projected, sentence, tagged } from './tagged.ts';

const checking = tagged(
  'The/DT clerk/NN checks/VBZ the/DT signed/VBN form/NN and/CC sends/VBZ it/PRP to/TO the/DT treasury/NN ./.',
  'The/DT fee/NN is/VBZ collected/VBN by/IN the/DT treasury/NN ./.',
);
const names = { clerk: 'Clerk', treasury: 'Treasury' };

describe('a step', () => {
  it('marks verb, object with article, performer and recipient; the order becomes a flow', () => {
    const steps = [
      { id: 'a', task: 'Check form', by: 'clerk', ...sentence(checking, 0) },
      { id: 'b', task: 'Send form', by: 'clerk', to: 'treasury', ...sentence(checking, 0) },
      { id: 'c', task: 'Collect fee', by: 'treasury', ...sentence(checking, 1) },
    ];
    expect(projected(checking, outline(steps, names))).toEqual({
      mentions: [
        'Actor: The clerk',
        'Activity: checks',
        'Activity Data: the signed form',
        'Activity: sends',
        'Activity Data: it',
        'Actor: the treasury',
        'Activity Data: The fee',
        'Activity: collected',
        'Actor: the treasury',
      ],
      relations: [
        'checks —Actor Performer→ The clerk',
        'checks —Uses→ the signed form',
        'checks —Flow→ sends',
        'sends —Actor Performer→ The clerk',
        'sends —Uses→ it',
        'sends —Actor Recipient→ the treasury',
        'sends —Flow→ collected',
        'collected —Uses→ The fee',
        'collected —Actor Performer→ the treasury',
      ],
    });
  });

  it('gives nothing where the quote does not stand in the text or lacks the verb, and the flow passes over it', () => {
    const [, fee] = [0, 1].map((number) => sentence(checking, number));
    const steps = [
      { id: 'a', task: 'Check form', by: 'clerk', ...sentence(checking, 0) },
      {
        id: 'b',
        task: 'Collect fee',
        evidence: [{ document: 'text', block: 'b-0', quote: 'The clerk collects the fee.' }],
      },
      { id: 'c', task: 'Archive form', by: 'clerk', ...sentence(checking, 0) },
      { id: 'd', task: 'Collect fee', ...fee },
    ];
    const { mentions, relations } = projected(checking, outline(steps, names));
    expect(mentions.filter((mention) => mention.startsWith('Activity:'))).toEqual([
      'Activity: checks',
      'Activity: collected',
    ]);
    expect(relations.filter((relation) => relation.includes('Flow'))).toEqual(['checks —Flow→ collected']);
  });

  it('marks no performer that the sentence does not name and no object that the label does not', () => {
    const steps = [{ id: 'a', task: 'Check', by: 'treasury', ...sentence(checking, 0) }];
    expect(projected(checking, outline(steps, names)).mentions).toEqual(['Activity: checks']);
  });

  it('does not mind how the quote is spaced, nor what is said by a person', () => {
    const quote = 'the clerk checks the signed  form';
    const steps = [
      { id: 'a', task: 'Check form', evidence: [{ by: 'person' as const }, { document: 'text', block: 'b-0', quote }] },
    ];
    expect(projected(checking, outline(steps)).mentions).toEqual([
      'Activity: checks',
      'Activity Data: the signed form',
    ]);
  });

  it('gives two steps with the same verb two places, and shares one where there is only one', () => {
    const tokens = tagged(
      'The/DT clerk/NN checks/VBZ the/DT form/NN ./.',
      'The/DT clerk/NN checks/VBZ the/DT fee/NN ./.',
      'The/DT owner/NN and/CC the/DT tenant/NN are/VBP informed/VBN ./.',
    );
    const both = { evidence: [...sentence(tokens, 0).evidence!, ...sentence(tokens, 1).evidence!] };
    const steps = [
      { id: 'a', task: 'Check fee', by: 'clerk', ...both },
      { id: 'b', task: 'Check form', by: 'clerk', ...both },
      { id: 'c', task: 'Inform owner', to: 'owner', ...sentence(tokens, 2) },
      { id: 'd', task: 'Inform tenant', to: 'tenant', ...sentence(tokens, 2) },
    ];
    const { mentions, relations } = projected(
      tokens,
      outline(steps, { clerk: 'Clerk', owner: 'Owner', tenant: 'Tenant' }),
    );
    expect(mentions.filter((mention) => mention === 'Activity: checks')).toHaveLength(2);
    expect(mentions.filter((mention) => mention === 'Activity: informed')).toHaveLength(1);
    expect(relations).toContain('checks —Uses→ the fee');
    expect(relations).toContain('informed —Actor Recipient→ The owner');
    expect(relations).toContain('informed —Actor Recipient→ the tenant');
  });

  it('takes a pronoun in the place of performer and object, and who receives for the recipient', () => {
    const tokens = tagged(
      'The/DT request/NN goes/VBZ to/TO the/DT clerk/NN ,/, who/WP signs/VBZ it/PRP ./.',
      'The/DT applicant/NN receives/VBZ a/DT notice/NN from/IN the/DT office/NN ./.',
      'They/PRP wait/VBP for/IN the/DT answer/NN of/IN the/DT bank/NN ./.',
    );
    const steps = [
      { id: 'a', task: 'Sign request', by: 'clerk', ...sentence(tokens, 0) },
      { id: 'b', task: 'Receive notice', by: 'applicant', from: 'office', ...sentence(tokens, 1) },
      {
        id: 'c',
        wait: 'Wait for the answer of the bank',
        for: { message: 'Answer' },
        by: 'clerk',
        ...sentence(tokens, 2),
      },
    ];
    const { relations } = projected(
      tokens,
      outline(steps, { clerk: 'Clerk', applicant: 'Applicant', office: 'Office' }),
    );
    expect(relations.filter((relation) => !relation.includes('Flow'))).toEqual([
      'signs —Actor Performer→ who',
      'signs —Uses→ it',
      'receives —Actor Recipient→ The applicant',
      'receives —Uses→ a notice',
      'receives —Actor Performer→ the office',
      'wait for —Actor Performer→ They',
      'wait for —Uses→ the answer of the bank',
    ]);
  });

  it('marks two verbs of one label one after the other', () => {
    const tokens = tagged('The/DT mail/NN is/VBZ opened/VBN and/CC sorted/VBN by/IN the/DT clerk/NN ./.');
    const steps = [{ id: 'a', task: 'Open and sort mail', by: 'clerk', ...sentence(tokens, 0) }];
    expect(projected(tokens, outline(steps, names)).relations).toEqual([
      'opened —Uses→ The mail',
      'opened —Flow→ sorted',
      'opened —Actor Performer→ the clerk',
      'sorted —Uses→ The mail',
      'sorted —Actor Performer→ the clerk',
    ]);
  });

  it('marks a trigger as an activity too', () => {
    const tokens = tagged('When/WRB an/DT order/NN is/VBZ received/VBN ,/, the/DT clerk/NN opens/VBZ a/DT file/NN ./.');
    const start = { kind: 'message' as const, label: 'Order received', ...sentence(tokens, 0) };
    const steps = [{ id: 'a', task: 'Open file', by: 'clerk', ...sentence(tokens, 0) }];
    expect(projected(tokens, outline(steps, names, { triggers: [start] })).relations).toEqual([
      'received —Uses→ an order',
      'received —Flow→ opens',
      'opens —Actor Performer→ the clerk',
      'opens —Uses→ a file',
    ]);
  });
});

describe('a branching', () => {
  const deciding = tagged(
    'The/DT clerk/NN reads/VBZ the/DT form/NN ./.',
    'If/IN the/DT form/NN is/VBZ complete/JJ ,/, the/DT clerk/NN stamps/VBZ it/PRP ./.',
    'Otherwise/RB ,/, the/DT clerk/NN returns/VBZ the/DT form/NN ./.',
    'Then/RB the/DT clerk/NN closes/VBZ the/DT file/NN ./.',
  );
  const read = { id: 'read', task: 'Read form', ...sentence(deciding, 0) };
  const close = { id: 'close', task: 'Close file', ...sentence(deciding, 3) };
  const flows = (relations: readonly string[]): string[] => relations.filter((one) => /Flow|Gateway/.test(one));

  it('becomes its markers, the condition after "if" and flows through them', () => {
    const choice = {
      id: 'complete',
      choice: 'Form complete?',
      ...sentence(deciding, 1),
      branches: [
        { when: 'yes', steps: [{ id: 'stamp', task: 'Stamp form', ...sentence(deciding, 1) }] },
        { otherwise: true, steps: [{ id: 'return', task: 'Return form', ...sentence(deciding, 2) }] },
      ],
    };
    const { mentions, relations } = projected(deciding, outline([read, choice, close]));
    expect(mentions.filter((mention) => /Gateway|Condition/.test(mention))).toEqual([
      'XOR Gateway: If',
      'Condition Specification: the form is complete',
      'XOR Gateway: Otherwise',
    ]);
    expect(flows(relations)).toEqual([
      'reads —Flow→ If',
      'If —Flow→ the form is complete',
      'If —Same Gateway→ Otherwise',
      'the form is complete —Flow→ stamps',
      'stamps —Flow→ closes',
      'Otherwise —Flow→ returns',
      'returns —Flow→ closes',
    ]);
  });

  it('with a single branch lets the flow pass by the marker', () => {
    const choice = {
      id: 'complete',
      choice: 'Form complete?',
      branches: [
        {
          when: 'form complete',
          steps: [{ id: 'stamp', task: 'Stamp form', ...sentence(deciding, 1) }],
          ...sentence(deciding, 1),
        },
      ],
    };
    expect(flows(projected(deciding, outline([read, choice, close])).relations)).toEqual([
      'reads —Flow→ If',
      'If —Flow→ the form is complete',
      'If —Flow→ closes',
      'the form is complete —Flow→ stamps',
      'stamps —Flow→ closes',
    ]);
  });

  it('tells a condition from its opposite', () => {
    const tokens = tagged(
      'If/IN it/PRP is/VBZ not/RB approved/VBN ,/, the/DT clerk/NN shreds/VBZ the/DT form/NN ./.',
      'If/IN it/PRP is/VBZ approved/VBN ,/, the/DT clerk/NN files/VBZ the/DT form/NN ./.',
    );
    const both = { evidence: [...sentence(tokens, 0).evidence!, ...sentence(tokens, 1).evidence!] };
    const choice = {
      id: 'ok',
      choice: 'Approved?',
      ...both,
      branches: [
        { when: 'approved', steps: [{ id: 'a', task: 'File form', ...both }] },
        { when: 'not approved', steps: [{ id: 'b', task: 'Shred form', ...both }] },
      ],
    };
    expect(flows(projected(tokens, outline([choice])).relations)).toEqual([
      'If —Flow→ it is not approved',
      'If —Same Gateway→ If',
      'it is not approved —Flow→ shreds',
      'If —Flow→ it is approved',
      'it is approved —Flow→ files',
    ]);
  });

  it('takes the "or" between two activities where no way is conditioned', () => {
    const tokens = tagged('The/DT head/NN accepts/VBZ or/CC rejects/VBZ the/DT claim/NN ./.');
    const choice = {
      id: 'ok',
      choice: 'Decision',
      branches: [
        { steps: [{ id: 'a', task: 'Accept claim', ...sentence(tokens, 0) }] },
        { steps: [{ id: 'b', task: 'Reject claim', ...sentence(tokens, 0) }] },
      ],
    };
    expect(projected(tokens, outline([choice])).relations).toEqual([
      'accepts —Uses→ the claim',
      'or —Flow→ accepts',
      'or —Flow→ rejects',
      'rejects —Uses→ the claim',
    ]);
  });

  it('without any words in the text leaves the order alone', () => {
    const choice = {
      id: 'ok',
      choice: 'Weather good?',
      branches: [
        { when: 'sunny', steps: [close] },
        { when: 'rainy', steps: [] },
      ],
    };
    const { mentions, relations } = projected(deciding, outline([read, choice]));
    expect(mentions.some((mention) => /Gateway|Condition/.test(mention))).toBe(false);
    expect(flows(relations)).toEqual(['reads —Flow→ closes']);
  });

  it('marks simultaneity, jumps back and what follows a parallel part', () => {
    const tokens = tagged(
      'The/DT clerk/NN opens/VBZ a/DT file/NN ./.',
      'The/DT planner/NN draws/VBZ a/DT map/NN ./.',
      'Meanwhile/RB ,/, the/DT lawyer/NN drafts/VBZ the/DT contract/NN ./.',
      'The/DT head/NN signs/VBZ it/PRP ./.',
    );
    const steps = [
      { id: 'open', task: 'Open file', ...sentence(tokens, 0) },
      {
        id: 'both',
        parallel: [
          [{ id: 'draw', task: 'Draw map', ...sentence(tokens, 1) }],
          [{ id: 'draft', task: 'Draft contract', ...sentence(tokens, 2) }],
        ],
      },
      { id: 'sign', task: 'Sign contract', ...sentence(tokens, 3) },
      { id: 'again', goto: 'open' },
    ];
    const { mentions, relations } = projected(tokens, outline(steps));
    expect(mentions).toContain('AND Gateway: Meanwhile');
    expect(flows(relations)).toEqual([
      'opens —Flow→ Meanwhile',
      'draws —Flow→ signs',
      'Meanwhile —Flow→ draws',
      'Meanwhile —Flow→ drafts',
      'drafts —Flow→ signs',
      'signs —Flow→ opens',
    ]);
  });

  it('runs a repeated part again', () => {
    const tokens = tagged(
      'The/DT author/NN revises/VBZ the/DT draft/NN ./.',
      'The/DT editor/NN reads/VBZ the/DT draft/NN ./.',
      'This/DT is/VBZ repeated/VBN if/IN errors/NNS remain/VBP ./.',
    );
    const repeat = {
      id: 'loop',
      repeat: 'Errors',
      while: 'errors remain',
      ...sentence(tokens, 2),
      steps: [
        { id: 'revise', task: 'Revise draft', ...sentence(tokens, 0) },
        { id: 'read', task: 'Read draft', ...sentence(tokens, 1) },
      ],
    };
    expect(flows(projected(tokens, outline([repeat])).relations)).toEqual([
      'revises —Flow→ reads',
      'reads —Flow→ if',
      'if —Flow→ errors remain',
      'errors remain —Flow→ revises',
    ]);
  });
});

it('projects an empty outline and an empty text to nothing', () => {
  expect(projected(checking, outline([]))).toEqual({ mentions: [], relations: [] });
  expect(projected([], outline([{ id: 'a', task: 'Check form', ...sentence(checking, 0) }]))).toEqual({
    mentions: [],
    relations: [],
  });
});

describe('English forms', () => {
  it.each([
    ['check', ['checks', 'checked', 'checking']],
    ['plan', ['plans', 'planned', 'planning']],
    ['notify', ['notifies', 'notified', 'notifying']],
    ['approve', ['approves', 'approved', 'approving']],
    ['pass', ['passes', 'passed', 'passing']],
    ['send', ['sends', 'sent', 'sending']],
    ['take', ['takes', 'took', 'taken', 'taking']],
    ['advertise', ['advertized', 'advertises', 'advertising']],
    ['call', ['calls', 'called', 'calling']],
    ['process', ['processes', 'processed', 'processing']],
    ['feed', ['feeds', 'feeding']],
    ['bring', ['brings', 'brought', 'bringing']],
    ['fill', ['fills', 'filled', 'filling']],
    ['cancel', ['cancels', 'cancelled', 'canceled']],
    ['add', ['adds', 'added', 'adding']],
    ['use', ['uses', 'used', 'using']],
    ['go', ['goes', 'went', 'going', 'gone']],
    ['agree', ['agrees', 'agreed', 'agreeing']],
    ['proceed', ['proceeds', 'proceeded', 'proceeding']],
    ['assess', ['assesses', 'assessed', 'assessing']],
    ['apply', ['applies', 'applied', 'applying']],
    ['reply', ['replies', 'replied', 'replying']],
    ['review', ['reviews', 'reviewed', 'reviewing']],
    ['submit', ['submits', 'submitted', 'submitting']],
    ['control', ['controls', 'controlled', 'controlling']],
    ['confer', ['confers', 'conferred', 'conferring']],
    ['archive', ['archives', 'archived', 'archiving']],
    ['pay', ['pays', 'paid', 'paying']],
    ['focus', ['focused', 'focusing']],
    ['close', ['closes', 'closed', 'closing']],
    ['choose', ['chooses', 'chose', 'chosen', 'choosing']],
    ['set', ['sets', 'setting']],
    ['file', ['files', 'filed', 'filing']],
  ])('of "%s" have one stem', (base, forms) => {
    expect(forms.map(englishStem)).toEqual(forms.map(() => englishStem(base)));
  });

  it.each([
    ['send', 'sell'],
    ['pay', 'play'],
    ['file', 'fill'],
    ['check', 'chef'],
  ])('keep "%s" and "%s" apart', (one, other) => {
    expect(englishStem(one)).not.toBe(englishStem(other));
  });

  it('tell nouns made from verbs', () => {
    const made: [string, string][] = [
      ['creation', 'create'],
      ['approval', 'approve'],
      ['payment', 'pay'],
      ['confirmation', 'confirm'],
    ];
    for (const [noun, verb] of made) expect(isNominalOf(noun, verb), noun).toBe(true);
    expect(isNominalOf('approval', 'reject')).toBe(false);
    expect(isNominalOf('nation', 'note')).toBe(false);
  });
});
