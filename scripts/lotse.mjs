// `npm run lotse -- …`: the program itself; without arguments the workbench.
import { runLotse } from './run.mjs';

await runLotse(process.argv.slice(2));
