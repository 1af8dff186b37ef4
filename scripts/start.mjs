// `npm start`: analyses the sample; `npm start -- …`: any command of Lotse.
import { root } from './setup.mjs';
import { runLotse } from './run.mjs';

const args = process.argv.slice(2);
const sample = ['analyse', 'samples/hundesteuer-anmeldung', '--out', 'out/hundesteuer-anmeldung'];
await (args.length > 0 ? runLotse(args) : runLotse(sample, root));
