// `npm start`: analyses the sample; `npm start -- …`: any command of Lotse.

import { runLotse } from './run.mjs';
import { root } from './setup.mjs';

const args = process.argv.slice(2);
const sample = ['analyse', 'samples/hundesteuer-anmeldung', '--out', 'out/hundesteuer-anmeldung'];
await (args.length > 0 ? runLotse(args) : runLotse(sample, root));
